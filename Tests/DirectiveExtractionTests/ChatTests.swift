import LedgerModel
import Testing

@testable import DirectiveExtraction

/// Group chats as they are copied: with the time behind the name, with the name before a colon, with the name on a line of its own.
@Suite struct ChatTests {
    private func read(_ text: String) -> [ExtractedDirective] {
        pasted(text, month: 6, day: 28)
    }

    @Test(arguments: [
        // The time behind the name, of one message too.
        ("李县长 2024/6/28 06:42:11\n水利局再调度一遍14座病险水库。", ["李县长"], ["水利局再调度一遍14座病险水库"]),
        ("王强 06:42\n各乡镇立即组织危险区群众转移。", ["王强"], ["各乡镇立即组织危险区群众转移"]),
        ("县防汛指挥调度群\n王书记 06:42\n各乡镇立即组织危险区群众转移。", ["王书记"], ["各乡镇立即组织危险区群众转移"]),
        // The name before a colon.
        ("王书记：各乡镇要立即组织危险区群众转移。", ["王书记"], ["各乡镇要立即组织危险区群众转移"]),
        (
            "[2024/6/28 06:42] 李县长: 水利局再调度一遍14座病险水库。\n[2024/6/28 06:43] 周局: 收到", ["李县长"],
            ["水利局再调度一遍14座病险水库"]
        ),
        (
            "县政府工作群\n李县长：请水利局马上再调度一遍。\n水利局周局：收到\n李县长：城管局要把下穿通道围起来。", ["李县长", "李县长"],
            ["请水利局马上再调度一遍", "城管局要把下穿通道围起来"]
        ),
        // The name on a line of its own.
        (
            "住建系统安全工作群(186)\n11月21日 19:20\n住建局 韩局长\n今晚各股室分片下工地，10点前向我报告。\n质监站小马\n收到，马上安排", ["住建局韩局长"],
            ["今晚各股室分片下工地，10点前向我报告"]
        ),
        // Marks of one series that are mixed, and the last message of somebody, which ends without a mark.
        (
            "党政办-吴晓 14:12\n①三夏禁烧:各村书记要把袖标发到人\n②水利站本周内把两条排水沟清完\n双庙村-冯大河 14:15\n收到", ["吴晓", "吴晓"],
            ["①三夏禁烧:各村书记要把袖标发到人", "②水利站本周内把两条排水沟清完"]
        ),
        // What is passed on is its sender's, what follows is the writer's again.
        (
            "聂萍（县创文办） 20:10\n市创文办刚来的提示，转给大家：各县（区）务必上报点位长名单。\n请各点位长电话保持24小时畅通\n老鲍 20:15\n收到", ["市创文办", "聂萍"],
            ["各县（区）务必上报点位长名单", "请各点位长电话保持24小时畅通"]
        ),
        (
            "创文工作群(186)\n上午8:02\n创文办-小简\n请各单位下班前报送名单。\n副县长 游晓东\n财政局要保障经费。\n县委宣传部 殷素华\n请融媒体中心每天推一期红榜。",
            ["创文办-小简", "游晓东", "殷素华"], ["请各单位下班前报送名单", "财政局要保障经费", "请融媒体中心每天推一期红榜"]
        ),
    ]) func messagesAreTheirWriters(_ text: String, _ speakers: [String], _ directives: [String]) {
        let found = read(text)
        #expect(found.map(\.text) == directives)
        #expect(found.map(\.speaker) == speakers)
    }

    @Test(arguments: [
        // Behind a post, behind the name of a body, with the time or before a colon.
        ("副县长陈志刚 2024/6/28 17:20\n各镇要关注困难群众。\n应急局吴宗义 2024/6/28 17:25\n各镇抓紧补齐台账。", ["陈志刚", "吴宗义"] as [String?]),
        ("党政办李静：请各村今晚报监测表。\n王家村王书记：收到", ["李静"]),
        // A body is nobody by name; 河口镇 ends like a surname's given name.
        ("县府办值班室 2024/6/28 16:42\n请各镇明天报名单。\n河口镇 2024/6/28 16:50\n收到，我镇已安排。", [nil]),
        ("水利局老方 2024/6/28 17:25\n收到\n教育局王局长 2024/6/28 17:26\n各校要排查隐患。", ["教育局王局长"]),
    ]) func whoWritesBehindAPostOrABody(_ text: String, _ speakers: [String?]) {
        #expect(read(text).map(\.speaker) == speakers)
    }

    /// Bodies with names before colons are a list of duties, and no chat.
    @Test func namesBehindBodiesMayListDuties() {
        let text = "任务分工：\n县住建局：负责排查危房。\n县教育局：负责排查校舍。\n县民政局：负责排查敬老院。"
        #expect(read(text).map(\.speaker) == [nil, nil, nil])
    }

    @Test(arguments: [
        ("县工作群\n李县长：请各单位今晚报材料。\n林岚 16:50\n请问材料要不要盖章？\n李县长：不用", ["请各单位今晚报材料"]),
        ("县工作群\n李县长：请教育局今晚报材料。\n李县长：供电公司来人了没有\n周局：马上落实", ["请教育局今晚报材料"]),
        ("县工作群\n李县长：不用等通知，各镇今晚必须转移群众。", ["不用等通知，各镇今晚必须转移群众"]),
    ]) func questionsAndAnswersAskForNothing(_ text: String, _ directives: [String]) {
        #expect(read(text).map(\.text) == directives)
    }

    @Test func whoIsCalledIsTold() {
        let found = read("县工作群\n李县长：各镇要盯紧水库。@供电公司:保供方案再完善一下。@水利局-周局 再调度一遍病险水库！")
        #expect(found.map(\.text) == ["各镇要盯紧水库", "保供方案再完善一下", "再调度一遍病险水库"])
        #expect(found.flatMap(\.tasks).map { $0.explicitOwners.map(\.name) } == [["各镇"], ["供电公司"], ["水利局"]])
        let pasted = read("@张磊 @王芳 你们两个把项目台账整理一下，下班前发我\n@各股室负责人 明天上午把述职报告交办公室\n@李明 车修好了没有？")
        #expect(pasted.map(\.text) == ["你们两个把项目台账整理一下，下班前发我", "明天上午把述职报告交办公室"])
        #expect(pasted.flatMap(\.tasks).map { $0.explicitOwners.map(\.name) } == [["张磊", "王芳"], ["各股室负责人"]])
    }

    @Test func whoeverIsBehindhandIsAsked() {
        let found = read("县工作群\n李县长：值班表（1月28日至2月4日）还有青石镇、河口镇没报，今天务必报来。\n李县长：县住建局、县城管局还没上报，请今晚报我。")
        let tasks = found.flatMap(\.tasks)
        #expect(tasks.map { $0.explicitOwners.map(\.name) } == [["青石镇", "河口镇"], ["县住建局", "县城管局"]])
        #expect(tasks.first?.deadline?.due.text == "2024-06-28")
    }

    @Test func aMessageThatOnlyAnnouncesItsListIsNoDirective() {
        let found = read(
            "县府办值班室 16:42\n@所有人 接领导通知，有几件事请各单位抓紧：\n1.定于7月1日上午召开安全工作会，请各单位主要负责人参会。\n2.各镇、县直各单位参会名单请于29日前报我。")
        #expect(found.map(\.ordinal) == [1, 2])
        #expect(found.flatMap(\.tasks).map(\.text) == ["请各单位主要负责人参会", "各镇、县直各单位参会名单请于29日前报我"])
        #expect(found.flatMap(\.tasks).map { $0.explicitOwners.map(\.name) } == [["各单位主要负责人"], ["各镇", "县直各单位"]])
    }

    @Test func eachMessageCountsFromItsOwnDay() {
        let found = read(
            "————— 2022-08-24 —————\n聂萍（县创文办） 19:02\n请各单位今晚10点前认领完毕\n————— 2022-08-25 —————\n聂萍（县创文办） 08:10\n城管局明早6点之前必须把遮阳棚拆掉\n老鲍 08:15\n收到"
        )
        #expect(found.flatMap(\.tasks).map { $0.deadline?.due.text } == ["2022-08-24", "2022-08-26"])
    }

    @Test func marksOfOneSeriesMayBeMixed() {
        let found = read("王书记：1.住建局今晚到场；2.城管局明天把路障搬走；3、交通局备好车；4）团县委再调50名志愿者。")
        #expect(found.map(\.ordinal) == [1, 2, 3, 4])
        #expect(found.flatMap(\.tasks).map { $0.explicitOwners.map(\.name) } == [["住建局"], ["城管局"], ["交通局"], ["团县委"]])
    }

    @Test func whomColleaguesCallByTheirFieldOwnsIt() {
        let found = read("县工作群\n王书记：交警、城管从明天起每天早晚高峰上路。\n王书记：各网格长今晚把楼道再过一遍。")
        #expect(found.flatMap(\.tasks).map { $0.explicitOwners.map(\.name) } == [["交警", "城管"], ["各网格长"]])
    }

    @Test func nicknamesAreOwnersInAChat() {
        let found = read("县工作群\n孟镇长：老鲍明天给反映的群众回个电话。\n孟镇长：东片由老韩负责，西片由小吕负责。\n老韩：收到")
        #expect(found.flatMap(\.tasks).map { $0.explicitOwners.map(\.name) } == [["老鲍"], ["老韩", "小吕"]])
        #expect(found.flatMap(\.tasks).map { $0.deadline?.due.text } == ["2024-06-29", nil])
    }

    @Test(arguments: [
        "县工作群\n郑工 19:31\n滨河路那三处，施工队后天才能进场\n周局 19:32\n收到，我们连夜整", "县工作群\n小刘：接县创城办通知，市测评组明天抽我镇2个村。",
        "联系人：各乡镇要立即组织转移。", "责任单位：县住建局",
    ]) func whatAMessageOnlyTells(_ text: String) {
        #expect(read(text).map(\.text) == [])
    }

    @Test(arguments: [
        "1.各乡镇要落实整改措施,3月底前完成。\n2.县住建局要每周通报一次。", "1、请各乡镇于3月5日前报送总结。\n2、请县住建局3月10日前完成清查。",
        "近期重点工作:\n1.各乡镇要落实整改措施。\n2.县住建局要每周通报一次。", "一是各乡镇要在3月底前完成整改;二是县住建局要每周通报一次。",
    ]) func aNumberedListThatWasPastedAlone(_ text: String) {
        #expect(read(text).flatMap(\.tasks).map { $0.explicitOwners.map(\.name) } == [["各乡镇"], ["县住建局"]])
    }

    @Test func countsThatWerePastedAloneAskForNothing() {
        #expect(read("1.2023年完成投资3亿元。\n2.全县新增就业500人。").isEmpty)
    }
}
