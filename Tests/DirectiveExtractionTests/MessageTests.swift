import LedgerModel
import Testing

@testable import DirectiveExtraction

/// Messages to a group of colleagues, and notices that were pasted without their title.
@Suite struct MessageTests {
    /// What a text without a title gives, dated Tuesday 2024-03-12.
    private func read(_ text: String) -> [ExtractedTask] {
        sharedExtractor.extract(
            Array((text + "\n").utf8),
            options: ExtractionOptions(givenDate: CalendarDate(year: 2024, month: 3, day: 12))
        ).articles.flatMap(\.directives).flatMap(\.tasks)
    }

    @Test(arguments: [
        ("@所有人 请各村于今天18:00前将防汛值班表报镇应急办。", ["请各村于今天18:00前将防汛值班表报镇应急办"]),
        ("请各单位于3月13日前将清单报送至县发改局。", ["请各单位于3月13日前将清单报送至县发改局"]),
        ("紧急通知：请各单位于3月13日前将清单报送至县发改局。", ["请各单位于3月13日前将清单报送至县发改局"]),
        ("各单位：请于3月13日前报送清单。", ["请于3月13日前报送清单"]),
        ("各村书记：明天县里来检查，各村今晚必须把主干道清扫干净。", ["明天县里来检查，各村今晚必须把主干道清扫干净"]),
        ("请各村今晚把主干道清扫干净。请各位书记亲自盯。", ["请各村今晚把主干道清扫干净", "请各位书记亲自盯"]),
        // From whom word has come is nobody's task.
        ("接县防指通知，今晚有暴雨。各包村干部务必20点前到岗到村。", ["各包村干部务必20点前到岗到村"]),
        (
            "各位主任，明早8:30在三楼会议室开会，请准时参加。另外：1、垃圾桶今天必须全部归位；2、台账每天下午4点前拍照上传。辛苦大家",
            ["明早8:30在三楼会议室开会，请准时参加", "垃圾桶今天必须全部归位", "台账每天下午4点前拍照上传"]
        ),
        (
            "转发县教体局通知：各中小学务必于本周五17:00前完成食堂自查；中心校汇总后下周一上午报局后勤股。",
            ["各中小学务必于本周五17:00前完成食堂自查", "中心校汇总后下周一上午报局后勤股"]
        ),
        // By whose authority it is asked nobody says here.
        ("根据县防指部署，请各乡镇今晚8点前完成转移。", ["根据县防指部署，请各乡镇今晚8点前完成转移"]),
        ("根据刘县长指示，请各乡镇3月15日前报送清单。", ["根据刘县长指示，请各乡镇3月15日前报送清单"]),
        ("请县住建局3月底前完成排查，按县委要求逐栋建档。", ["请县住建局3月底前完成排查，按县委要求逐栋建档"]),
        ("按志远书记批示办。请人社局汇总各项目底数；请财政局排出拨付计划。", ["请人社局汇总各项目底数", "请财政局排出拨付计划"]),
        ("各村按照镇党委部署要求，务必于今晚10点前完成入户排查。", ["各村按照镇党委部署要求，务必于今晚10点前完成入户排查"]),
    ]) func whoWritesMayAsk(_ text: String, _ tasks: [String]) {
        #expect(read(text).map(\.text) == tasks)
    }

    @Test func whomItAddressesOwnsIt() {
        #expect(read("各单位：请于3月13日前报送清单。").map { $0.explicitOwners.map(\.name) } == [["各单位"]])
        #expect(read("各村（社区）书记：今晚22点前全部转移。收到请回复！").map { $0.explicitOwners.map(\.name) } == [["各村（社区）书记"]])
    }

    @Test func eachMessageBehindItsTimeIsItsWriters() {
        let text = "3月12日 14:05 王主任：各科室把办理情况下午5点前报我。\n3月12日 14:06 李科长：收到。\n3月12日 14:08 王主任：县住建局明天上午9点到政府三楼碰头。"
        let found = sharedExtractor.extract(Array(text.utf8), options: ExtractionOptions()).articles.flatMap(
            \.directives)
        #expect(found.map(\.text) == ["各科室把办理情况下午5点前报我", "县住建局明天上午9点到政府三楼碰头"])
        #expect(found.map(\.speaker) == ["王主任", "王主任"])
    }

    @Test(arguments: [
        "请大家相互转告，注意防火。", "定于3月15日在政府三楼召开会议。联系人：张三。", "收到请回复！辛苦大家", "今晚到明天有大到暴雨，请广大村民注意防范。",
        "近日，我县各乡镇按照县委要求，加强巡查。", "县住建局按照县委部署，开展了危房排查，共排查120户。",
        "各位业主：请于3月20日前缴清物业费。", "各位家长：请各位家长于明天上午到校开会。", "本报讯 记者王明报道，各村今晚必须完成清扫。",
    ]) func whatAsksNoColleague(_ text: String) {
        #expect(read(text).map(\.text) == [])
    }

    @Test func itemsOfANoticeSayWhenBeforeTheirVerb() {
        let reading = Reading(
            "各村：\n\n1.今天下午下班前，各包村领导带队把主干道两侧清完；\n\n2.镇环卫站明早6点再扫一遍；\n\n3.各村明天上午把台账补齐。", title: "关于做好迎检工作的通知")
        #expect(reading.owners == [["各包村领导"], ["镇环卫站"], ["各村"]])
    }

    @Test func whomAMessageOfAChatAddressesIsNoPartOfTheWork() {
        let reading = Reading(
            "陈志平(镇长) 2024-07-13 06:41\n\n各村书记：请各村今晚18:00前将防汛值班表报镇应急办。\n\n李红 2024-07-13 06:45\n\n收到", title: "防汛工作群")
        #expect(reading.tasks.map(\.text) == ["请各村今晚18:00前将防汛值班表报镇应急办"])
        #expect(reading.speakers == ["陈志平"])
    }
}

/// Group chats as they are copied: with the time behind the name, with the name before a colon, with the name on a line of its own.
@Suite struct ChatTests {
    private func read(_ text: String) -> [ExtractedDirective] {
        sharedExtractor.extract(
            Array((text + "\n").utf8),
            options: ExtractionOptions(givenDate: CalendarDate(year: 2024, month: 6, day: 28))
        ).articles.flatMap(\.directives)
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
    ]) func messagesAreTheirWriters(_ text: String, _ speakers: [String], _ directives: [String]) {
        let found = read(text)
        #expect(found.map(\.text) == directives)
        #expect(found.map(\.speaker) == speakers)
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
