import LedgerModel
import Testing

@testable import DirectiveExtraction

/// Messages to a group of colleagues, and notices that were pasted without their title.
@Suite struct MessageTests {
    /// What a text without a title gives, dated Tuesday 2024-03-12.
    private func read(_ text: String) -> [ExtractedTask] {
        pasted(text, month: 3, day: 12).flatMap(\.tasks)
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

    @Test(arguments: [
        // The line above addresses all of it, with any numbers and with none.
        ("各村：\n1.请于明天前完成核查。\n2.周五前组织一次演练。", ["各村", "各村"]),
        ("各班主任：\n请于明天中午前完成信息采集。", ["各班主任"]),
        ("各村：\n1️⃣ 请于明天前完成核查。\n2️⃣ 周五前组织一次演练。", ["各村", "各村"]),
        ("各村：\n⑴请于明天前完成核查。\n⑵县水利局周五前组织一次演练。", ["各村", "县水利局"]),
        ("各村：\nA.请于明天前完成核查。\nB.周五前组织一次演练。", ["各村", "各村"]),
        ("📢【重要通知】\n各位班主任：\n1️⃣ 请于明天中午前完成信息采集❗", ["各位班主任"]),
        ("【重要通知】\n各村：\n1.请于明天前完成核查。", ["各村"]),
        // Whom the words before a list tell.
        ("请各村做好以下工作：①拆除违建；②清理垃圾。", ["各村", "各村"]),
        ("请各村做好以下工作：\n1.拆除违建。\n2.清理垃圾。", ["各村", "各村"]),
        ("会议要求，各村①拆除违建；②清理垃圾。", ["各村", "各村"]),
        // 请 behind the name, and all of them by when.
        ("各村请于明天前完成核查，把名单报镇党政办。", ["各村"]),
        ("各股室明天上午前把述职报告交办公室。", ["各股室"]),
        ("请各村于明天前完成核查", ["各村"]),
    ]) func whomItAddressesOwnsAllOfIt(_ text: String, _ owners: [String]) {
        let found = read(text).map { $0.explicitOwners.map(\.name).joined(separator: "、") }
        #expect(found == owners)
    }

    @Test(arguments: [
        "各村3月底前完成了核查。", "各镇3月底前已完成核查，共核查120户。", "县政府请县住建局介绍情况。", "各位村民：\n1.请于明天前缴费。",
        "A级景区3家，B级景区5家。",
    ]) func whatOnlyLooksAddressed(_ text: String) {
        #expect(read(text).map(\.text) == [])
    }

    /// A line that addresses several kinds of bodies names no owner of what the paper asks of some of them.
    @Test func salutationsOfWholePapersNameNoOwner() {
        let reading = Reading(
            "各乡镇人民政府，县直各部门：\n\n现将有关事项通知如下。\n\n一、加强巡查。要每天巡查一次。\n\n二、时间安排。3月20日，学生网上报名。", title: "关于做好招生工作的通知")
        #expect(reading.owners.flatMap(\.self) == [])
        // One kind of them is understood.
        let one = Reading("各乡镇：\n\n1.请于明天前完成核查。\n\n2.周五前组织一次演练。", title: "关于开展核查的通知")
        #expect(one.owners.flatMap(\.self) == [])
        #expect(one.tasks.map { $0.impliedOwners.first?.name } == ["各乡镇", "各乡镇"])
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
