import LedgerModel
import Testing

@testable import DirectiveExtraction

/// Who does what by a bracket, a line or a cell of a table: labels, verbs, nested brackets, and what is no assignment.
@Suite struct AssignmentTests {
    private func owners(_ text: String, title: String = "关于印发重点任务分工方案的通知") -> [String] {
        Reading(text, title: title).tasks.flatMap(\.explicitOwners).map { "\($0.name)/\($0.role?.id ?? "-")" }
    }

    @Test(arguments: [
        ("主责部门：县水利局；配合部门：县发改局", ["县水利局/lead", "县发改局/support"]),
        ("牵头：县城管局；协办：县市场监管局", ["县城管局/lead", "县市场监管局/support"]),
        ("责任：县农业农村局、各乡镇", ["县农业农村局/responsible", "各乡镇/responsible"]),
        ("实施主体：县城管局", ["县城管局/responsible"]), ("牵头负责：县应急局", ["县应急局/lead"]),
        ("责任部门及单位：县公安局、县交通局", ["县公安局/responsible", "县交通局/responsible"]),
        ("市级牵头单位：市人社局；县级责任单位：县人社局", ["市人社局/lead", "县人社局/responsible"]),
        ("责任分工：县住建局牵头，县财政局配合", ["县住建局/lead", "县财政局/support"]),
        ("牵头单位：县水利局 配合单位：县生态环境局", ["县水利局/lead", "县生态环境局/support"]),
        ("县公安局为牵头单位，县交通局为配合单位", ["县公安局/lead", "县交通局/support"]),
        ("县住建局（牵头），县城管局、各街道", ["县住建局/lead", "县城管局/responsible", "各街道/responsible"]),
        ("县人社局〔牵头〕、县教育局", ["县人社局/lead", "县教育局/responsible"]),
        ("责任单位：县发改局（牵头）、县住建局；各街道（园区）配合", ["县发改局/lead", "县住建局/responsible", "各街道（园区）/support"]),
        ("县商务局、县投资促进中心，各乡镇，全年", ["县商务局/responsible", "县投资促进中心/responsible", "各乡镇/responsible"]),
        ("落实单位：各乡镇", ["各乡镇/responsible"]), ("主办单位：县城管局；协办单位：县住建局", ["县城管局/lead", "县住建局/support"]),
        // They watch over the work.
        ("责任单位：各乡镇；监管单位：县农业农村局、县生态环境局", ["各乡镇/responsible"]),
        ("牵头部门：县农业农村局；验收单位：县财政局", ["县农业农村局/lead"]),
        ("责任单位：各乡镇，县应急局指导", ["各乡镇/responsible"]),
        // A note on how the brackets are to be read.
        (
            "县水利局牵头，县财政局参与，各县、区人民政府负责落实。以下各项工作均需各县、区人民政府落实，不再列出。",
            ["县水利局/lead", "县财政局/support", "各县人民政府/responsible", "区人民政府/responsible"]
        ),
        // What a bracket only explains.
        ("传真：3212345", []), ("不超过3000字", []), ("联系电话：322417，联系人：涂志军", []), ("以下简称“放管服”", []), ("人进、权进、事进", []),
    ]) func aBracketBehindAnItem(_ bracket: String, _ expected: [String]) {
        #expect(owners("1.完成排查整治。（\(bracket)）\n\n2.建立台账。") == expected)
    }

    @Test(arguments: [
        ("市教育局、市财政局、市民政局", ["市教育局", "市财政局", "市民政局"]), ("省财政厅", ["省财政厅"]), ("团市委", ["团市委"]),
        ("市政协办", ["市政协办"]), ("党建办、人事科", ["党建办", "人事科"]), ("市市场监管局等", ["市市场监管局"]),
        ("各村（社区）", ["各村（社区）"]), ("高新区管委会、市民中心", ["高新区管委会", "市民中心"]), ("综治办，4月底前", ["综治办"]),
        ("市文旅局（市文物局）", ["市文旅局"]), ("市数据局、各县（市、区）人民政府", ["市数据局", "各县（市、区）人民政府"]),
        // What is explained, where something is, and how.
        ("见附件", []), ("含开发区管委会", []), ("原县水务局", []), ("可网办", []), ("体育中心", []), ("市政府常务会议通过", []), ("三楼会议室", []),
        ("全部", []),
        ("3月20日左右", []), ("党支部书记", []),
    ]) func namesThatOnlyTheirEndsTell(_ bracket: String, _ expected: [String]) {
        #expect(owners("1.开展技术培训。（\(bracket)）\n\n2.建立台账。") == expected.map { "\($0)/responsible" })
    }

    @Test(arguments: ["[县人社局]", "〔县人社局〕", " 县人社局", " 县人社局 4月底前"])
    func namesBehindTheStopOfAnItem(_ names: String) {
        let reading = Reading("（一）惠民生。城镇新增就业5500人。\(names)\n\n（二）优环境。压缩办理时限。", title: "民生实事任务分解")
        #expect(reading.tasks.first?.text == "城镇新增就业5500人" && reading.owners.first == ["县人社局"])
    }

    @Test(arguments: [
        "时间：3月—5月。责任单位：各乡镇。", "时间：3月—5月；责任单位：各乡镇", "时间：3月—5月\n\n责任单位：各乡镇", "［责任单位］各乡镇\n\n［完成时限］5月底",
        "[责任单位]各乡镇\n\n[完成时限]5月底",
    ]) func linesOfFields(_ lines: String) {
        let reading = Reading("（一）清理合同。对村集体合同进行清理。\n\n\(lines)\n\n（二）规范合同。对合同进行整改。", title: "合同清理方案")
        #expect(reading.tasks.count == 2 && reading.owners[0] == ["各乡镇"] && reading.dues[0] == "2024-05-31")
        // When a meeting is.
        let notice = Reading("请各乡镇准时参加。\n\n时间：3月15日上午9时\n\n地点：三楼会议室", title: "会议通知")
        #expect(notice.dues == [nil])
    }

    @Test(arguments: [("一、", "二、"), ("", ""), ("一、责任单位：", "二、责任单位：")])
    func aHeadingThatIsABody(_ first: String, _ second: String) {
        let reading = Reading(
            "\(first)县工信局\n\n1.确保规上工业增加值增长8%以上。\n\n2.新增规上企业20家。\n\n\(second)县人社局\n\n1.新增就业3000人。\n\n2.开展培训5000人次。",
            title: "重点工作任务分解")
        #expect(reading.owners == [["县工信局"], ["县工信局"], ["县人社局"], ["县人社局"]])
        let led = Reading("（一）县农业农村局（牵头）、县财政局\n\n1.新建农田2万亩。\n\n2.完成改厕2000户。", title: "重点工作任务分解")
        #expect(led.owners == [["县农业农村局", "县财政局"], ["县农业农村局", "县财政局"]])
        // Whom a paper is sent to, and who signs it.
        let notice = Reading("各乡镇：\n\n1.要组织培训。\n\n2.要报送名单。\n\n县人社局\n\n2024年3月5日", title: "关于开展培训的通知")
        #expect(notice.owners == [[], []])
    }

    @Test func cards() {
        let reading = Reading(
            "任务：推进环卫一体化\n\n牵头单位：县城管局\n\n时限：6月底前\n\n序号：2\n\n事项名称：城东水厂\n\n工作内容：新建水厂2座，铺设管网30公里。\n\n责任单位：县水利局",
            title: "重点任务分工表")
        #expect(reading.tasks.map(\.text) == ["推进环卫一体化", "新建水厂2座，铺设管网30公里"])
        #expect(reading.owners == [["县城管局"], ["县水利局"]] && reading.dues == ["2024-06-30", nil])
        #expect(Reading("事项：调整班子\n\n列席：县人大", title: "议题").tasks.isEmpty)
    }

    @Test(arguments: [
        ("县林业局牵头抓总，各乡镇主体负责", ["县林业局/lead", "各乡镇/responsible"]), ("县城管局主责", ["县城管局/lead"]),
        ("责任单位：县住建局；时间：6月", ["县住建局/responsible"]), ("时间：3月5日", []),
    ]) func otherWordsForARole(_ bracket: String, _ expected: [String]) {
        #expect(owners("1.完成排查整治。（\(bracket)）\n\n2.建立台账。") == expected)
    }

    @Test(arguments: [
        ("王明", []), ("各包村领导、各村支部书记", ["各包村领导", "各村支部书记"]), ("刘军，水利站、村建站", ["水利站", "村建站"]), ("张红，各站所负责人", ["各站所负责人"]),
        ("县信访局局长王强", ["县信访局"]), ("各乡镇长", ["各乡镇长"]), ("工程部 吴波", ["工程部"]), ("县住建局吴文波", ["县住建局"]),
        ("县住建局办公室", ["县住建局办公室"]),
    ]) func whoIsInCharge(_ names: String, _ expected: [String]) {
        #expect(owners("1.完成排查整治。（责任人：\(names)）\n\n2.建立台账。") == expected.map { "\($0)/responsible" })
        // Those who answer for a body that is named too.
        #expect(owners("1.完成排查整治。（责任单位：县水利局；责任人：\(names)）\n\n2.建立台账。") == ["县水利局/responsible"])
    }

    @Test(arguments: [("1.", "2."), ("（1）", "（2）")]) func dutiesBehindAName(_ first: String, _ second: String) {
        let text = "（六）责任分工\n\n市发改局：\(first)争取中央资金；\(second)做好项目审批。\n\n市水利局：\(first)负责供水；\(second)参与督查。"
        let reading = Reading(text, title: "综合利用工作方案")
        #expect(reading.tasks.map(\.text) == ["争取中央资金", "做好项目审批", "负责供水", "参与督查"])
        #expect(reading.owners == [["市发改局"], ["市发改局"], ["市水利局"], ["市水利局"]])
    }

    @Test func anArticleThatIsAssignedIsAnItem() {
        let reading = Reading(
            "第一条 全面推行“一窗通办”，6月底前完成改造。（责任单位：县行政审批局）\n\n第二条 严禁乱检查。同一企业检查不超过1次。（责任单位：县司法局）", title: "县优化营商环境“十条措施”")
        #expect(reading.ordinals == [1, 2] && reading.owners == [["县行政审批局"], ["县司法局"]])
        let named = Reading("第一条 推行“一窗通办”。无差别窗口占比达到80%以上。责任单位：县行政审批局。", title: "若干措施")
        #expect(named.ordinals == [1] && named.owners == [["县行政审批局"]])
        #expect(Reading("第一条 为了规范养犬行为，制定本办法。\n\n第二条 本办法适用于县城区。", title: "养犬管理办法").tasks.isEmpty)
    }

    @Test func aFieldEndsWithAName() {
        let reading = Reading(
            "县长 李明\n\n1.推进电站前期工作。责任单位：县发改局\n\n2.完成医院搬迁。责任单位：县卫健局\n\n常务副县长 王强\n\n3.争取专项债券。责任单位：县财政局",
            title: "重点任务清单")
        #expect(reading.owners == [["县发改局"], ["县卫健局"], ["县财政局"]])
        let broken = Reading("1.推进电站工作。责任单位：县发改局、县卫\n健局\n\n2.完成搬迁。责任单位：县卫健局", title: "重点任务清单")
        #expect(broken.owners == [["县发改局", "县卫健局"], ["县卫健局"]])
    }

    @Test func aNameHoldsNoColon() {
        #expect(owners("1.开展排查。（责任单位：县水利局；包保：县财政局）") == ["县水利局/responsible"])
    }

    @Test func linesBelowAnItemAreNoItems() {
        let reading = Reading(
            "1.新建水厂2座。\n\n主责部门：县水利局\n\n监管单位：县审计局\n\n2.推进垃圾分类。牵头单位为县城管局，责任单位为各街道。\n\n3.推进道路建设。——责任单位：县交通局。",
            title: "关于印发重点任务分工方案的通知")
        #expect(reading.tasks.map(\.text) == ["新建水厂2座", "推进垃圾分类", "推进道路建设"])
        #expect(reading.owners == [["县水利局"], ["县城管局", "各街道"], ["县交通局"]])
        // Whom to ring up, and a sentence that only begins like a label.
        let other = Reading("1.各乡镇要报送情况。\n\n联系人：李娜\n\n2.责任单位为第一责任主体，要落实整改。", title: "关于开展排查的通知")
        #expect(other.directives.map(\.text) == ["1.各乡镇要报送情况", "2.责任单位为第一责任主体，要落实整改"])
    }

    @Test(arguments: [("（一）", "（二）"), ("一、", "二、"), ("1.", "2.")])
    func aNumberAboveAssigningLinesIsAnItem(_ first: String, _ second: String) {
        let reading = Reading(
            "\(first)新建水厂2座\n\n牵头单位：县水利局\n\n完成时限：6月底前\n\n\(second)修建村道30公里\n\n责任单位：县交通局",
            title: "关于印发重点任务分工方案的通知")
        #expect(reading.tasks.map(\.text) == ["新建水厂2座", "修建村道30公里"])
        #expect(reading.owners == [["县水利局"], ["县交通局"]])
        #expect(reading.dues == ["2024-06-30", nil] && reading.ordinals == [1, 2])
    }

    @Test func aParagraphOfNamesAndTheirVerbAssigns() {
        let reading = Reading(
            "一、解决20万人安全饮水问题。\n\n由县水利局、县财政局，各乡镇负责落实。\n\n二、加强排查。\n\n由县应急局负责水库排查。", title: "关于分解落实重点工作的通知")
        #expect(reading.tasks.first?.text == "解决20万人安全饮水问题")
        #expect(reading.owners.first == ["县水利局", "县财政局", "各乡镇"])
        #expect(reading.tasks.last?.text == "由县应急局负责水库排查")
    }

    @Test func aSectionAboveItsItemsIsNone() {
        let reading = Reading(
            "一、重点任务\n\n（一）加强供水\n\n新建水厂。\n\n责任单位：县水利局\n\n（二）修建村道\n\n责任单位：县交通局", title: "关于印发重点任务分工方案的通知")
        #expect(reading.tasks.map(\.text) == ["新建水厂", "修建村道"])
        #expect(reading.owners == [["县水利局"], ["县交通局"]])
        let other = Reading(
            "一、重点任务\n\n牵头单位：县水利局\n\n（一）新建水厂2座。\n\n（二）修建村道30公里。", title: "关于印发重点任务分工方案的通知")
        #expect(other.tasks.map(\.text) == ["新建水厂2座", "修建村道30公里"])
    }

    @Test func whoIsNamedBeforeAColonIsToldWhatFollows() {
        let reading = Reading(
            "各乡镇人民政府：\n\n请县住建局：1.3月10日前完成排查；2.3月20日前完成整改。\n\n县交通局、县公安局等单位：3月15日前报送检查情况。", title: "关于督办件的通知")
        #expect(reading.tasks.map(\.text) == ["3月10日前完成排查", "3月20日前完成整改", "3月15日前报送检查情况"])
        #expect(reading.owners == [["县住建局"], ["县住建局"], ["县交通局", "县公安局"]])
        #expect(reading.ordinals == [1, 2, nil])
    }

    @Test func aBracketInsideASentenceIsAllOfItsSentences() {
        #expect(owners("1.推进污水治理（责任单位：县住建局），年底前完成管网改造20公里。") == ["县住建局/responsible"])
    }

    @Test(arguments: [
        ("县自然资源局牵头，各乡镇配合", ["县自然资源局/lead", "各乡镇/support"]),
        ("牵头单位：县应急局；配合单位：各乡镇", ["县应急局/lead", "各乡镇/support"]),
        ("牵头：县水利局 配合：县财政局", ["县水利局/lead", "县财政局/support"]),
        ("县交通局会同各乡镇", ["县交通局/lead", "各乡镇/support"]),
        ("县水利局 县财政局 县发改局", ["县水利局/lead", "县财政局/responsible", "县发改局/responsible"]),
        ("各乡镇（县应急局指导）", ["各乡镇/responsible"]), ("各乡镇（县财政局配合）", ["各乡镇/responsible", "县财政局/support"]),
        ("县水利局（牵头）、县发改局、县财政局", ["县水利局/lead", "县发改局/responsible", "县财政局/responsible"]),
        ("各区政府（含开发区管委会）", ["各区政府（含开发区管委会）/responsible"]), ("各乡（镇）", ["各乡（镇）/responsible"]), ("—", []),
    ]) func aCellUnderAnOwnersTitle(_ cell: String, _ expected: [String]) {
        for separator in ["\t", "|"] {
            let rows = [["序号", "工作任务", "责任单位", "完成时限"], ["1", "完成排查整治", cell, "6月底前"]]
            #expect(owners(rows.map { $0.joined(separator: separator) }.joined(separator: "\n")) == expected)
        }
    }

    private func table(_ rows: [String]) -> Reading {
        Reading(rows.joined(separator: "\n"), title: "关于印发任务分解表的通知")
    }

    @Test func aMeasureSaysMoreThanTheNameBeforeIt() {
        for title in ["具体措施", "工作举措", "主要内容", "任务清单"] {
            let reading = table(["序号\t任务\t\(title)\t责任单位\t时限", "1\t消防安全\t开展专项整治；打通生命通道\t县消防大队\t6月底"])
            #expect(reading.tasks.map(\.text) == ["开展专项整治", "打通生命通道"])
            #expect(reading.owners == [["县消防大队"], ["县消防大队"]])
        }
        // By itself it is the task, and a longer task is not given up for a remark.
        #expect(table(["序号\t整改措施\t责任单位\t时限", "1\t关停砂石场\t县水利局\t6月底"]).tasks.map(\.text) == ["关停砂石场"])
        #expect(
            table(["序号\t工作任务\t主要内容\t责任单位\t时限", "1\t新建幼儿园3所，改造小学2所\t土建工程\t县教育局\t6月底"]).tasks.map(\.text) == [
                "新建幼儿园3所，改造小学2所"
            ])
    }

    @Test func listsAsTitlesOfColumns() {
        let reading = table(["工作任务|责任清单|时限清单", "组建抢险队伍|各村|5月"])
        #expect(reading.tasks.map(\.text) == ["组建抢险队伍"])
        #expect(reading.owners == [["各村"]] && reading.dues == ["2024-05-31"])
    }

    @Test func oneOfTwoColumnsLeads() {
        let reading = table(["序号|工作任务|牵头部门|主责单位|协办单位|时限", "1|完善监测网络|县生态环境局|各乡镇|县财政局|年底前"])
        #expect(reading.tasks.flatMap(\.explicitOwners).map(\.role) == [.lead, .responsible, .support])
        let alone = table(["序号|工作任务|主责单位|协办单位|时限", "1|完善监测网络|县生态环境局|县财政局|年底前"])
        #expect(alone.tasks.flatMap(\.explicitOwners).map(\.role) == [.lead, .support])
    }

    @Test(arguments: ["列首位的为牵头单位,下同", "排名第一的单位为牵头单位", "第一个单位为牵头单位", "排在第一位的部门为牵头部门"])
    func theFirstLeadsHoweverItIsSaid(_ note: String) {
        let reading = Reading("1.改造公路50公里。(责任单位:县工信局、县财政局。\(note))", title: "重点任务分工方案")
        #expect(reading.tasks.flatMap(\.explicitOwners).map(\.role) == [.lead, .responsible])
    }

    @Test(arguments: [
        // Plain names and a term that is read; a name with more in it, a reference, a term that says nothing, a figure to be reached.
        ("新建水厂2座。(责任单位:县水利局;完成时限:2023-06-30)", "boundary.assigned"),
        ("新建水厂2座。(责任单位:县水利局王强;完成时限:6月底前)", "boundary.assigned"),
        ("新建水厂2座。(责任单位:县水利局;完成时限:待定)", "boundary.ordinal"),
        ("地区生产总值11%。(责任单位:县发改局)", "boundary.ordinal"),
    ]) func whatAnAssignedItemNeedsToBeFirm(_ item: String, _ rule: String) {
        #expect(Reading("1.\(item)", title: "重点任务分工方案").tasks.map { $0.rules["boundary"] } == [rule])
    }

    @Test(arguments: ["县水利局王强", "同上", "各乡镇具体"]) func aNameWithMoreInItIsLessSure(_ name: String) {
        let reading = Reading("1.新建水厂2座。(责任单位:\(name))", title: "重点任务分工方案")
        let rules = Set(reading.tasks.flatMap(\.explicitOwners).map(\.rule))
        #expect(rules == ["owner.looseBracket"])
    }

    @Test(
        arguments: [
            ("2023.12.31", "2023-12-31"), ("2023-06-30", "2023-06-30"), ("2023/6/30", "2023-06-30"),
            ("6.30", "2024-06-30"), ("2023.12", "2023-12-31"),
            ("1.5万元", nil),
        ] as [(String, String?)]) func aCellMayHoldADayInFigures(_ cell: String, _ due: String?)
    {
        let reading = Reading("序号\t事项\t责任单位\t完成时限\n1\t清理河道\t县水利局\t\(cell)", title: "重点任务清单")
        #expect(reading.dues == [due])
    }
}
