import LedgerModel
import Testing

@testable import DirectiveExtraction

/// Proposals where the text names nobody: by topic, by who reported on it, by whom the speech is addressed to.
@Suite struct ImpliedOwnerTests {
    private func first(_ text: String) -> String? { Reading(text).tasks.last?.impliedOwners.first?.name }

    @Test(arguments: [
        ("会议要求,要抓好春耕备耕农资供应。", "农业农村局"), ("会议要求,要强化舆论引导,做好典型宣传。", "宣传部"), ("会议要求,要调整策略抓招商,密切与客商的联系。", "招商局"),
        ("会议要求,要抓工业企业复工复产。", "工信局"),
        // What the task names outweighs its heading, its condition and the attributes of its object.
        ("高岩强调,一是要治理扬尘污染。推行道路机械化清扫,增加洒水频次。二是要抓督导。遇有雾霾天气,要加大道路冲洗频次。", "城管局"),
        ("会议要求,要推动民营经济统战工作扎实开展。", "统战部"), ("会议要求,近期秸秆焚烧增多,要抓好招商,密切与客商的联系。", "招商局"), ("会议要求,要对油库、加油站全面排查。", "商务局"),
        ("会议要求,要网格化管理,发动群众。", "各乡镇"),
    ]) func byTopic(_ text: String, _ department: String) {
        #expect(first(text) == department)
    }

    @Test func toWhomTheSpeechIsAddressed() {
        let reading = Reading("高岩强调,各级各部门一定要有作战意识。要做到认识到位、行动迅速,严格落实制度。")
        #expect(reading.tasks.last?.impliedOwners.map(\.name) == ["各级各部门"])
        #expect(reading.tasks.last?.impliedOwners.map(\.basis) == [.addressee])
    }

    @Test func whoseOwnPeopleMeetIsTold() {
        let reading = Reading("9月5日,县住建局召开局长办公会议。会议要求,要强化与统计部门沟通,抓实数据填报。", title: "")
        #expect(reading.tasks.first?.impliedOwners.first?.name == "住建局")
        let open = Reading("9月5日,县住建局召开全县工地安全工作会议。会议要求,要抓好春耕备耕农资供应。", title: "")
        #expect(open.tasks.first?.impliedOwners.first?.name == "农业农村局")
    }

    @Test func howItIsDoneNamesNobody() {
        #expect(first("会议要求,要高质量谋划城市更新项目。") == "住建局")
        #expect(first("会议要求,要严守纪律,抓好春耕备耕。") == "农业农村局")
        #expect(first("会议要求,要协调解决存在的困难。") == "各级各部门")
        #expect(first("会议要求,要落实领导带班制度。") == "各级各部门")
    }

    @Test(arguments: [
        // A word inside a longer one, the object of a sanction, and to whom something goes for a decision.
        ("会议要求,要检查应急灯、疏散标志。", "各级各部门"), ("会议要求,对清不完的要扣误工补贴。", "各级各部门"), ("会议要求,特殊情况要报分管院长审批。", "各级各部门"),
        ("会议要求,要提高考核质量和水平。", "各级各部门"), ("会议要求,要安排1名班子成员在岗。", "各级各部门"),
        // Keep: what the work is about.
        ("会议要求,要及时发放农机补贴。", "农业农村局"), ("会议要求,要压缩审批时限,简化审批流程。", "行政审批局"), ("会议要求,要组织应急演练。", "应急局"),
    ]) func aChanceWordNamesNobody(_ text: String, _ department: String) {
        #expect(first(text) == department)
    }

    @Test func nobodyFallsBackOnEverybody() {
        let owner = Reading("会议要求,要严格落实制度,逐项销号。").tasks.last?.impliedOwners.first
        #expect(owner?.name == "各级各部门" && owner?.basis == .fallback)
    }

    @Test func whoReportedOnTheTopicComesFirst() {
        let owner = Reading("县工信局局长黄峰汇报了企业复产复工情况。高岩强调,要抓企业复工复产。").tasks.last?.impliedOwners.first
        #expect(owner?.name == "工信局" && owner?.basis == .reportEvidence)
    }

    @Test func aNamedOwnerNeedsNoProposal() {
        #expect(Reading("会议要求,县林业局要抓好春耕宣传。").tasks.flatMap(\.impliedOwners).isEmpty)
    }

    @Test func aGenericOwnerGetsProposalsBesideIt() {
        let task = Reading("会议要求,有关部门要抓好春耕。").tasks.last
        #expect(task?.explicitOwners.map(\.isGeneric) == [true])
        #expect(task?.impliedOwners.first?.name == "农业农村局")
    }

    @Test func aCampaignsHeadquartersIsProposedOnlyInItsCampaign() {
        #expect(first("会议要求,要全面排查,逐项销号。") != "疫情防控指挥部")
        #expect(first("会议要求,要抓好疫情防控,全面排查,严格隔离。") == "疫情防控指挥部")
    }

    @Test func whatATaskIsForNamesNoOwner() {
        #expect(first("会议要求,要抓好春耕,确保学校、医院、公路正常运转。") == "农业农村局")
    }
}
