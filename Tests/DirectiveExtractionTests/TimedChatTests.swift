import LedgerModel
import Testing

@testable import DirectiveExtraction

/// Group chats whose lines begin with the time and the name, what is passed on in them, and hours without their day.
@Suite struct TimedChatTests {
    private func read(_ text: String) -> [ExtractedDirective] {
        pasted(text, month: 6, day: 7)
    }

    @Test(arguments: [
        "[09:06]李县长:水利局再调度一遍水库。\n[09:07]王家洼老孟:收到", "【09:06】李县长：水利局再调度一遍水库。\n【09:07】王家洼老孟：收到，马上办",
        "(09:06)李县长：水利局再调度一遍水库。\n(09:07)王家洼老孟：好的", "09:06 李县长：水利局再调度一遍水库。\n09:07 王家洼老孟：明白",
        "李县长 09:06：水利局再调度一遍水库。\n王家洼老孟 09:07：收到", "县工作群\n李县长：水利局再调度一遍水库。\n王家洼老孟：收到\n青石镇赵强：1\n柳河小徐：已转各村",
        "县工作群\n李县长：水利局再调度一遍水库。\n柳河村李书记：我们村今天修好了",
    ]) func theTimeShowsWhoWrites(_ text: String) {
        let found = read(text)
        #expect(found.map(\.text) == ["水利局再调度一遍水库"])
        #expect(found.map(\.speaker) == ["李县长"])
    }

    @Test func whoeverStandsBehindTheTimeMayAsk() {
        let found = read("[10:02]党政办小韩:请各村今晚报雨情。\n[10:15]王家洼老孟:收到\n[10:20]河口洼老秦:请各组看好漫水桥。")
        #expect(found.map(\.speaker) == ["党政办小韩", "河口洼老秦"])
    }

    @Test(arguments: [
        "全县现场会议程\n09:00 签到：各单位\n09:30 县长讲话：强调\n10:00 水利局汇报：防汛", "防汛值班表\n08:00 王强：白班\n20:00 李明：夜班",
    ]) func anAgendaIsNoChat(_ text: String) {
        #expect(read(text).map(\.text) == [])
    }

    @Test(arguments: [
        (
            "党政办小韩：转发县防指通知👇\n【县防指办】今天夜间有大到暴雨，请各镇：1.立即转移群众；2.今天18时前将人数报县防指办。\n党政办小韩：请各村抓紧。",
            [nil, nil, "党政办小韩"] as [String?]
        ),
        ("党政办小韩：转发如下：\n党政办小韩：请各村抓紧。", ["党政办小韩"]),
        // To pass on is what is asked.
        ("王镇长：各村转发通知到各组。", ["王镇长"]),
    ]) func whatIsPassedOnIsItsSenders(_ text: String, _ speakers: [String?]) {
        #expect(read("县工作群\n" + text).map(\.speaker) == speakers)
    }

    @Test func aListTellsWhomItIsAskedOf() {
        let chat = read("县工作群\n韩主任：转发县防指通知\n【县防指办】今天夜间有暴雨，请各镇：1.立即转移群众；2.水库一律空库迎汛。")
        #expect(chat.flatMap(\.tasks).map { $0.explicitOwners.map(\.name) } == [["各镇"], ["各镇"]])
        let paper = Reading("汛期将至，请各单位：\n\n1.备齐2023年以来相关资料；\n\n2.安排1名班子成员在岗。", title: "关于做好迎检工作的通知")
        #expect(paper.owners == [["各单位"], ["各单位"]])
    }

    @Test(
        arguments: [
            ("王镇长：中心校下午3点前定好停课方案报我。", "中心校", "2024-06-07"), ("王镇长：学校那边，中心校下午3点前定好停课方案报我。", "中心校", "2024-06-07"),
            ("王镇长：民政办给王家洼调一台，今天送到。", "民政办", "2024-06-07"), ("王镇长：农业站明早8点前把化肥拉到位。", "农业站", "2024-06-08"),
            ("王镇长：水利站晚8点前把闸门修好。", "水利站", "2024-06-07"), ("王镇长：民政办明天修好发电机。", "民政办", "2024-06-08"),
            // Friday of that week, and every day: not today.
            ("王镇长：请各村下周五下午5点前报一次。", "各村", "2024-06-14"), ("王镇长：请各村每天下午5点前报一次。", "各村", nil),
            ("王镇长：请水利站核实今天接到的举报。", "水利站", nil),
        ] as [(String, String, String?)]) func hoursWithoutADayAreTodays(
            _ message: String, _ owner: String, _ due: String?
        )
    {
        let tasks = read("县工作群\n" + message).flatMap(\.tasks)
        #expect(tasks.map { $0.explicitOwners.map(\.name) } == [[owner]])
        #expect(tasks.map { $0.deadline?.due.text } == [due])
    }
}
