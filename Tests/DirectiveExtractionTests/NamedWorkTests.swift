import LedgerModel
import Testing

@testable import DirectiveExtraction

/// Work that is named beside an attitude, duties of several owners, and things that are named before what is to be done with them.
@Suite struct NamedWorkTests {
    @Test(arguments: [
        "会议要求，【各乡镇要认真贯彻会议精神，做好秋种工作】。", "会议要求，【学校要始终绷紧校园安全这根弦，周密细致做好开学准备工作，强化安全意识】。",
        "会议要求，【要深入贯彻全会精神，坚持开门编规划，高质量编制“十五五”规划】。", "会议要求，【要把学习贯彻会议精神与当前工作结合起来，全力做好今年收官】。",
        "会议要求，【乡村干部要广泛宣传禁烧的意义，营造浓厚舆论氛围】。",
        // Nothing is named, or only the topic of what is taken in.
        "会议要求，各乡镇要认真贯彻会议精神，抓好各项工作。", "会议要求，各单位要深入学习贯彻会议精神，做好学习宣传贯彻工作。", "会议要求，各乡镇要深入贯彻会议精神，切实把思想和行动统一到县委部署上来。",
        "会议要求，各级要深入学习贯彻关于民营经济统战工作重要指示精神，扎实做好民营经济统战工作。",
    ]) func workBesideAnAttitude(_ text: String) {
        let (found, expected) = tasks(text)
        #expect(found == expected)
    }

    @Test(arguments: [
        "会议要求，【牵头单位要主动承担牵头责任】，【协办单位要主动配合】。", "会议要求，【县应急局要扛起牵头责任】，【各乡镇要扛牢属地责任】，【各部门要履行监管责任】。",
        "会议要求，【宣传部门要营造氛围】，【公安部门要加强打击】。",
        // Nobody carries anything, or nobody has work.
        "会议要求，各牵头单位要负起责任。", "会议要求，各乡镇要提高站位，各部门要统一思想。", "会议要求，要提高政治站位，【各乡镇要加强林区巡护】。",
    ]) func dutiesOfSeveral(_ text: String) {
        let (found, expected) = tasks(text)
        #expect(found == expected)
    }

    @Test(arguments: [
        "县长李伟指出，【建设进度较慢的项目，要加大人员投入力度】，【各部门要加强协调】。", "县长李伟指出，【排查出来的问题，要立即整改】，【各村要举一反三】。",
        "县长李伟指出，【没有签订合同的项目，要抓紧签订】。", "县长李伟指出，【重点部位，要专人值守】，【各村要加强巡查】。", "县长李伟指出，【到期未完成的任务，要倒查责任】。",
        "县长李伟要求，【全街道自上而下，要明确责任分工】。",
        // What stands before the comma asks for something itself.
        "县长李伟要求，【抓好群众反映的问题】，【要建立台账】。", "县长李伟要求，【解决好拆迁遗留问题】，【要建立台账】。",
    ]) func thingsComeBeforeTheirWork(_ text: String) {
        let (found, expected) = tasks(text)
        #expect(found == expected)
    }

    @Test(arguments: [
        "县长李伟要求，【各村要加强巡查】。【及早谋划灾后重建工作】。", "县长李伟要求，【各村要加强巡查】。【多渠道筹集资金】。", "县长李伟要求，【各村要加强巡查】。【第一时间上报险情】。",
        "县长李伟要求，【各村要加强巡查】。农时不等人。",
    ]) func howWorkIsDoneMayOpenIt(_ text: String) {
        let (found, expected) = tasks(text)
        #expect(found == expected)
    }
}
