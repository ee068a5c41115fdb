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

    // MARK: - The field of each body

    @Test(arguments: [
        ("要化解大班额,规范校外培训。", "教科局"), ("要抓好托育服务和慢性病管理。", "卫健局"), ("要严打欺诈骗保,推进药品带量采购。", "医保局"),
        ("要落实实名制和工资专用账户。", "人社局"), ("要关爱孤寡老人,办好老年食堂。", "民政局"), ("要处置烂尾楼,排查玻璃幕墙。", "住建局"),
        ("要规范早夜市摊点和店外经营。", "城管局"), ("要加快改线工程进度。", "交通运输局"), ("要查处酒后驾驶、违停。", "交警大队"),
        ("要严打盗窃和寻衅滋事。", "公安局"), ("要办好村居法律顾问和公证服务。", "司法局"), ("要落实领导包案,办结信访件。", "信访局"),
        ("要盘活存量资金,争取转移支付。", "财政局"), ("要做好个人所得税汇算清缴。", "税务局"), ("要抓好审计反馈问题整改。", "审计局"),
        ("要做到应统尽统,防止统计造假。", "统计局"), ("要整治三无食品和虚假广告。", "市场监管局"), ("要发放消费券,推动以旧换新。", "商务局"),
        ("要保护石窟和古墓。", "文旅局"), ("要清理枯死木,保护古树。", "林业局"), ("要整治河湖四乱,推进除险加固。", "水利局"),
        ("要落实一喷三防,抓好秋粮生产。", "农业农村局"), ("要推进入河排污口溯源,管住废气废水。", "生态环境分局"), ("要遏制非粮化,守住耕地红线。", "自然资源局"),
        ("要排查高陡边坡和地裂缝。", "自然资源局"), ("要接收退役士兵,走访烈属。", "退役军人局"), ("要整改消火栓和疏散通道。", "消防大队"),
        ("要健全失信惩戒和信用修复。", "发改局"), ("要归集公共数据,建好政务云。", "数据局"), ("要推行告知承诺和并联审批。", "行政审批局"),
        ("要打通快递进村。", "商务局"), ("要加快农网改造。", "供电公司"), ("要抓好夏季征兵。", "人武部"), ("要帮扶困难职工,慰问劳模。", "总工会"),
        ("要做好残疾证办理和康复救助。", "残联"), ("要加大信贷投放,降低不良贷款。", "金融办"), ("要落实干部选拔和关爱激励。", "组织部"),
    ]) func byTheFieldOfABody(_ demand: String, _ department: String) {
        #expect(first("会议要求," + demand) == department)
    }

    @Test(arguments: [
        // A word that only arises where two others meet.
        "要落实各单位负责人事先报备。", "要做好各项服务工作。", "要提高企业满意度。", "要按时完成、引起重视。", "要明确权责,落实到人。", "要纳入规划,统筹推进。",
    ]) func wordsOverAnEdgeNameNobody(_ demand: String) {
        let never: Set<String> = ["人社局", "科技局", "市场监管局", "统计局", "法院", "财政局"]
        #expect(!never.contains(first("会议要求," + demand) ?? ""))
    }

    @Test func everyBodyOfACommonTopicIsOneOfTheTable() {
        let known = Set(DepartmentTable.builtIn().departments.map(\.id.rawValue))
        let lists = CommonTopics.words + CommonTopics.duties + CommonTopics.fields + CommonTopics.beside
        #expect(Set(lists.map(\.department)).subtracting(known) == [])
    }

    // MARK: - What the article is about

    private static let safety = "3月5日,全县安全生产工作会议召开。"

    @Test(arguments: [
        "要加大宣传力度,营造浓厚氛围。", "要抓住重点企业,全面整改。", "对督查中发现的问题要尽快整改。", "要严格考核,加强培训。", "要压实责任,逐项销号。",
    ]) func byWhatMeansSaysLessThanWhatTheArticleIsAbout(_ demand: String) {
        #expect(
            Reading(Self.safety + "会议要求," + demand, title: "全县安全生产工作会议召开").tasks.last?.impliedOwners.first?.name
                == "应急局")
        // Without a title the sentence that tells of the meeting says it.
        #expect(Reading(Self.safety + "会议要求," + demand, title: "").tasks.last?.impliedOwners.first?.name == "应急局")
        #expect(first("会议要求," + demand) != "应急局")
    }

    @Test func whatIsExactSpeaksForItsOwnBody() {
        let reading = Reading(
            Self.safety + "会议要求,要整治占道经营,清运生活垃圾。要加强燃气安全宣传。要抓好正反两方面宣传,选树先进典型。", title: "全县安全生产工作会议召开")
        #expect(reading.tasks.map { $0.impliedOwners.first?.name } == ["城管局", "住建局", "宣传部"])
    }

    @Test(arguments: [
        ("县长高岩调研秋粮生产和重点项目建设", "3月5日,县长高岩调研秋粮生产和重点项目建设。"),
        ("", "3月5日,县委常委会传达学习山体滑坡防范批示精神,听取旅游工作汇报。"),
    ]) func twoFieldsInTheHeadAreNobodys(_ title: String, _ lead: String) {
        #expect(Reading(lead + "高岩强调,要加大宣传力度。", title: title).tasks.last?.impliedOwners.first?.name == "宣传部")
    }

    @Test(arguments: [
        "3月5日,公司召开例会,传达集团经济工作会议精神。", "3月5日,县局召开会议,学习乡村旅游工作批示。", "3月5日,会议听取了旅游工作汇报。",
    ]) func onePointOfASessionIsNotWhatTheArticleIsAbout(_ lead: String) {
        #expect(Reading(lead + "高岩强调,要完善制度。", title: "").tasks.last?.impliedOwners.first?.name == "各级各部门")
    }

    @Test func whoAttendsIsNoTopic() {
        let reading = Reading("3月11日,各村支部书记、机关干部参加会议。会议强调,要完善制度。", title: "")
        #expect(reading.tasks.last?.impliedOwners.first?.name == "各级各部门")
    }

    @Test(arguments: [
        ("人居环境", "严禁破坏古民居、古树名木和历史风貌。", "农业农村局"), ("人居环境", "要对沼气池、粮库、塔吊等开展排查。", "农业农村局"),
        // One body's own matters, and one matter alone.
        ("人居环境", "要保护古民居、古村、遗址。", "文旅局"), ("人居环境", "要保护古树名木。", "林业局"),
    ]) func placesOfManyBodiesSayLessThanTheArticle(_ title: String, _ demand: String, _ department: String) {
        let reading = Reading("3月5日,全县\(title)整治推进会召开。会议要求," + demand, title: "全县\(title)整治推进会召开")
        #expect(reading.tasks.last?.impliedOwners.first?.name == department)
    }

    @Test(arguments: [
        ("对幼儿园建而不交的,不得办理竣工验收。", "住建局"), ("要规范幼儿园办园行为。", "教科局"),
    ]) func onWhatItFallsSaysLessThanWhatIsDone(_ demand: String, _ department: String) {
        let reading = Reading("3月5日,全县幼儿园治理工作会召开。会议要求," + demand, title: "全县幼儿园治理工作会召开")
        #expect(reading.tasks.last?.impliedOwners.first?.name == department)
    }

    // MARK: - Who is told

    @Test(arguments: [
        ("局属单位要抓好日常管理。", "局属单位"), ("各科室要抓好日常管理。", "各科室"),
        // Others than its own parts: what the work is about comes first.
        ("各级各部门要提高认识。", "宣传部"),
    ]) func partsOfTheBodyThatSpeaksAreToldAll(_ opening: String, _ owner: String) {
        let reading = Reading("高岩强调," + opening + "一要强化宣传,营造氛围;二要完善制度,抓好宣传。")
        #expect(reading.tasks.last?.impliedOwners.first?.name == owner)
    }

    @Test func whoReceivesAReportDoesNotWriteIt() {
        let text = "3月5日,全县脱贫攻坚推进会召开。会议要求,自查报告要于11月15日前报县扶贫办。"
        #expect(Reading(text, title: "全县脱贫攻坚推进会召开").tasks.last?.impliedOwners.first?.name == "各级各部门")
        let other = "3月5日,全县脱贫攻坚推进会召开。会议要求,要于11月15日前完成自查。"
        #expect(Reading(other, title: "全县脱贫攻坚推进会召开").tasks.last?.impliedOwners.first?.name == "扶贫办")
    }
}
