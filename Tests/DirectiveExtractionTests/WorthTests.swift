import LedgerModel
import Testing

@testable import DirectiveExtraction

/// What something is for, on what it depends and how it stands, and questions: no demands, whatever verbs are in them.
@Suite struct WorthTests {
    @Test(arguments: [
        "县长李伟强调，抓好联防，领导重视是关键，严格防范是前提。", "县长李伟强调，抓好落实，关键在干部，根本在机制。", "县长李伟强调，推进改革，时间紧、任务重、要求高。",
        "县长李伟强调，建设产业园，目的就是要让群众增收。", "县长李伟强调，建设产业园的目标，就是要把青山县打造成为开放门户。", "县长李伟指出，环境整治已到了非抓不可的地步。",
        "县长李伟强调，【抓好联防，各村要加强协作】。", "县长李伟强调，【关键要抓好联防】。", "县长李伟强调，【当前的任务就是要抓好防汛】。",
        "县长李伟强调，我们也要看到，防汛工作任务艰巨、不容松懈。", "县长李伟强调，大家要明白，安全责任重于泰山。",
    ]) func worthAndPurpose(_ text: String) {
        let (found, expected) = tasks(text)
        #expect(found == expected)
    }

    @Test func questionsOfAListOfChecksAskForNothing() {
        #expect(Reading("从业人员是否按流程进行规范操作，做到生熟分开。库房是否通风。", title: "学校食堂检查要点").directives.isEmpty)
        #expect(Reading("会议要求，【检查各村是否落实值班制度】。").tasks.count == 1)
    }
}
