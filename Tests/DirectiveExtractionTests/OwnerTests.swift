import LedgerModel
import Testing

@testable import DirectiveExtraction

/// Explicit owners: names, lists, roles, brackets, inheritance, and what is none.
@Suite struct OwnerTests {
    @Test(arguments: [
        ("会议要求,县林业局要加强巡护。", ["县林业局"]),
        ("会议要求,各乡镇、社区以及各包联无物业小区单位,要逐户登记。", ["各乡镇", "社区", "各包联无物业小区单位"]),
        ("会议要求,“两办”和纪委监委要加强督查。", ["两办", "纪委监委"]),
        ("会议要求,县发改、应急、水利部门和各乡镇要备足防汛物资。", ["县发改部门", "县应急部门", "县水利部门", "各乡镇"]),
        ("会议要求,县公安、工商等部门要联合执法。", ["县公安部门", "县工商部门"]),
        ("会议要求,移动、联通、电信公司要保障通信。", ["移动公司", "联通公司", "电信公司"]),
        ("会议要求,各省、自治区、直辖市人民政府要制定方案。", ["各省人民政府", "自治区人民政府", "直辖市人民政府"]),
        ("会议要求,教育、卫健等部门要逐项推进整改。", ["教育部门", "卫健部门"]),
        ("会议要求,县安监局、国土资源局等部门要逐矿验收。", ["县安监局", "国土资源局"]),
        ("会议要求,各单位一把手要扛起责任,开展排查。", ["各单位一把手"]),
        ("会议要求,“双联”单位干部要帮助联系户。", ["双联单位干部"]),
        ("会议决定,由副县长周宁牵头成立专班。", ["副县长周宁"]),
        ("会议决定,由县住建局局长吴桐负责对接企业。", ["县住建局局长吴桐"]),
        ("会议要求,车辆冲洗方案由县环保局拟定。", ["县环保局"]),
        ("会议要求,请县审计局介入核查。", ["县审计局"]),
        ("会议要求,县公安局交警大队要整治超限超载。", ["县公安局交警大队"]),
        ("会议要求,旗公安局森林警察大队要设立检查站。", ["旗公安局森林警察大队"]),
        ("会议要求,县委农村工作领导小组办公室要定期调度。", ["县委农村工作领导小组办公室"]),
        ("会议要求,县气象局及时发布预报。", ["县气象局"]),
        ("会议要求,任何单位不得擅自停工。", ["任何单位"]),
        // Names that begin like a verb, names with other levels in a bracket, runs of roles.
        ("会议要求,征收办要完成剩余签约。", ["征收办"]),
        ("会议要求,各乡镇（街道）、各部门要组织排查。", ["各乡镇（街道）", "各部门"]),
        ("会议要求,备足物资,县应急局牵头、县发改局配合。", ["县应急局", "县发改局"]),
        ("会议要求,请住建局牵头,公安、城管配合,拿出办法。", ["住建局", "公安", "城管"]),
        ("会议要求,督查人员要每日督查。", ["督查人员"]),
        ("会议要求,城东办一周内完成清表任务。", ["城东办"]),
        ("会议要求,区执法分局牵头,各工商所具体落实。", ["区执法分局", "各工商所"]),
        ("会议要求,各责任单位要加强领导,主要领导亲自抓。", ["各责任单位"]),
        ("会议要求,产业集聚区要对接企业需求。", ["产业集聚区"]),
        ("会议要求,其他责任单位要配合做好排查。", ["其他责任单位"]),
        ("会议要求,我县要建设旅游片区。", ["我县"]),
        ("会议要求,各镇(街道)、村(社区)要设卡。", ["各镇(街道)", "村(社区)"]),
        ("会议要求,各协作和配合单位要主动衔接。", ["各协作和配合单位"]),
        ("会议要求,教育部、国家卫生健康委要开展培训。", ["教育部", "国家卫生健康委"]),
        ("会议作出部署:一是要求各社区加大宣传力度;", ["各社区"]), ("会议要求,全街道上下要逐项对照整改。", ["全街道上下"]),
        // Who is described, who is set apart, who stands behind a time or before a phrase.
        ("会议要求,承担考评任务的单位,要提前谋划对接。", ["承担考评任务的单位"]),
        ("会议要求,长期超标排放的矿山企业要限期整改设备。", ["矿山企业"]),
        ("会议要求,各镇各部门特别是职能部门要开展复盘。", ["各镇各部门"]),
        ("会议要求,工程验收后各镇要做好管护。", ["各镇"]),
        ("会议要求,各乡镇、县直各单位,对以上问题,要逐项整改销号。", ["各乡镇", "县直各单位"]),
        ("会议要求,各级、各部门要备足物资。", ["各级", "各部门"]),
        ("会议要求,县规划分局、国土分局等部门要联合审查。", ["县规划分局", "国土分局"]),
        ("会议要求,各餐饮行业也要落实消毒制度。", ["各餐饮行业"]),
        ("会议要求,各处室、分中心、办事处要做好防火工作。", ["各处室", "分中心", "办事处"]),
        ("会议要求,信息处和各分中心,尤其要加强维护。", ["信息处", "各分中心"]),
        ("会议要求,全体干部职工要清扫办公区。", ["全体干部职工"]), ("会议要求,县政府总值班室要抽检值班情况。", ["县政府总值班室"]),
        ("会议要求,各牵头单位和汇总单位要报告进展。", ["各牵头单位", "汇总单位"]),
        ("会议要求,帮扶部门、帮扶责任人要排查问题。", ["帮扶部门", "帮扶责任人"]),
        ("会议要求,放假期间后勤、保卫部门要开展检查。", ["后勤部门", "保卫部门"]), ("会议要求,各乡镇、部门(单位)要开展排查。", ["各乡镇", "部门(单位)"]),
        ("会议要求,各县(区)、各部门要制定方案。", ["各县(区)", "各部门"]),
        ("高岩要求施工企业在保证质量的基础上加快进度。", ["施工企业"]),
        // Names that hold 和 or 与, and lists that are joined by them.
        ("会议要求,县人力资源和社会保障局与县自然资源和规划局要联合执法。", ["县人力资源和社会保障局", "县自然资源和规划局"]),
        ("会议要求,县水利和湖泊局、县文化旅游和广播电视局要开展检查。", ["县水利和湖泊局", "县文化旅游和广播电视局"]),
        ("会议要求,县发改、财政和审计部门要联合审查。", ["县发改部门", "县财政部门", "县审计部门"]),
        ("会议要求,县公安、市场监管等部门要联合执法。", ["县公安部门", "县市场监管部门"]),
        ("会议要求,县卫健局、县林业局和各乡镇要开展排查。", ["县卫健局", "县林业局", "各乡镇"]),
        // A list that goes on behind a comma, a time before the name, a name with 是 behind it, systems and 有关方面.
        ("会议要求,各乡镇、园区,县直各部门要开展排查。", ["各乡镇", "园区", "县直各部门"]),
        ("会议要求,4月7日前石桥村、柳湾村要完成打捞。", ["石桥村", "柳湾村"]),
        ("会议要求,各乡镇主要负责人是第一责任人,要组织排查。", ["各乡镇主要负责人"]),
        ("会议要求,就业股要组织招聘会。", ["就业股"]), ("会议要求,政法系统要开展走访。", ["政法系统"]), ("会议要求,有关方面要组织搜救。", ["有关方面"]),
        ("会议要求,家长要签订承诺书。", ["家长"]), ("会议要求,县(市、区)农业局要编制方案。", ["县(市、区)农业局"]),
        ("会议要求,由所涉及的县水利局、县林业局牵头完成自查。", ["县水利局", "县林业局"]),
    ]) func names(_ text: String, _ owners: [String]) {
        #expect(Reading(text).owners == [owners])
    }

    @Test(arguments: [
        // Objects, counterparts, recipients, modifiers, and verbs before a name.
        "会议要求,要对各级各部门进行监督检查。", "会议要求,要把党政机关、学校的责任落到实处。", "会议要求,要主动与县自然资源局对接。", "会议要求,要将清单报送县政府办。",
        "会议要求,要落实好县委、县政府各项安排部署,抓好隐患排查整改工作。", "会议要求,要帮助企业解决困难。", "会议要求,每个墓区必须有专人看守。", "会议要求,镇村两级巡查不能走过场。",
        "会议要求,渣土运输车辆应采取密闭措施。",
        "会议要求,要成立专班开展整治,由副县长周宁任组长。",
        "会议要求,对存在重大隐患的企业一律停产整顿。", "会议要求,要人员到位,严格落实值守制度。", "会议要求,已建成的幼儿园应按时移交。",
    ]) func noOwners(_ text: String) {
        let reading = Reading(text)
        #expect(reading.tasks.count == 1)
        #expect(reading.owners == [[]])
    }

    @Test(arguments: [
        ("各乡镇及县水利、自然资源部门要加强巡查", ["各乡镇", "县水利部门", "县自然资源部门"]),
        ("各区、县级市政府要加强巡查", ["各区政府", "县级市政府"]), ("各区和住建、规划等部门之间要加强协调", ["各区", "住建部门", "规划部门"]),
        ("各社区、各物业要抓好整改", ["各社区", "各物业"]), ("乡镇党委书记、乡镇长要亲自抓", ["乡镇党委书记", "乡镇长"]),
        ("县水利局、城棚改片区要抓好整改", ["县水利局", "城棚改片区"]), ("省、自治区及省级民政厅要及时报告", ["省", "自治区", "省级民政厅"]),
        ("牵头责任单位要加强巡查", ["牵头责任单位"]), ("组织人事部门要加强巡查", ["组织人事部门"]),
    ]) func listsShareWhatIsShared(_ demand: String, _ names: [String]) {
        #expect(Reading("会议要求,\(demand)。").owners == [names])
    }

    @Test(arguments: [
        "要加强驻村帮扶,落实帮扶措施", "要保障资金,打开龙门镇建设新局面", "要建立由有关部门参加的联席会议制度", "各村要加强巡查,人员控制在50人以内",
    ]) func namesOfOthersAreNoOwners(_ demand: String) {
        let owners = Reading("会议要求,\(demand)。").owners
        #expect(owners == [demand.hasPrefix("各村") ? ["各村"] : []])
    }

    @Test func namesStandForDepartments() {
        func keys(_ text: String) -> [String] {
            Reading(text).tasks.flatMap(\.explicitOwners).flatMap(\.keys).map(\.id)
        }
        #expect(keys("会议要求,县卫生健康和体育局要开展消杀。") == ["health"])
        #expect(keys("会议要求,公安部门要加强巡逻。") == ["police"])
        #expect(keys("会议要求,县公安局交警大队要整治超载。") == ["traffic_police"])
        #expect(keys("会议要求,“两办”要加强督查。") == ["cpc_office", "gov_office"])
        #expect(keys("会议要求,各乡镇要加强巡护。") == ["collective:各乡镇"])
        #expect(keys("会议要求,党员干部要开展走访。") == ["role:党员干部"])
        #expect(keys("会议要求,县茶业发展中心要编制规划。") == ["unknown:县茶业发展中心"])
        #expect(keys("会议要求,有关部门要加强执法。") == ["unknown:有关部门"])
        // Names that begin like a preposition or hold a verb.
        #expect(keys("会议要求,经发局要做好协调。") == ["unknown:经发局"])
        #expect(keys("会议要求,县整改办要定期调度。") == ["unknown:县整改办"])
        #expect(keys("会议要求,县委督查办要建立台账。") == ["unknown:县委督查办"])
        #expect(keys("会议要求,武汉市要加强巡查。") == ["unknown:武汉市"])
        #expect(keys("会议要求,项目业主要倒排工期。") == ["unknown:项目业主"])
        #expect(keys("会议要求,驻村工作队员要吃住在村。") == ["role:驻村工作队员"])
    }

    @Test(arguments: [
        ("由迎接国家卫生县城复审工作领导小组提出方案。", ["迎接国家卫生县城复审工作领导小组"]),
        ("由县推进新型城镇化工作领导小组审定。", ["县推进新型城镇化工作领导小组"]),
        ("县打击非法集资领导小组办公室要制定方案。", ["县打击非法集资领导小组办公室"]),
        ("各区县整治工作领导小组办公室要逐一评估。", ["各区县整治工作领导小组办公室"]), ("由各消防救援总队牵头组织验收。", ["各消防救援总队"]),
        ("由县财政局、县政府督查室跟进督办。", ["县财政局", "县政府督查室"]), ("县供电局要完成施工用电接入。", ["县供电局"]),
        ("由新农村建设领导小组办公室组织验收。", ["新农村建设领导小组办公室"]), ("由县防汛抗旱指挥部统一调度。", ["县防汛抗旱指挥部"]),
        // A body by itself stands before the verb.
        ("县应急局要完善指挥部运行机制。", ["县应急局"]), ("由县公安局组建工作专班开展排查。", ["县公安局"]), ("各乡镇要成立工作专班。", ["各乡镇"]),
    ]) func headquartersAreNamedAfterWhatTheyAreToDo(_ text: String, _ owners: [String]) {
        #expect(Reading("会议议定：一、\(text)", title: "专题会议纪要").owners == [owners])
    }

    @Test(arguments: [
        ("由县财政局、农业农村局，各乡镇负责落实。", ["县财政局", "农业农村局", "各乡镇"]), ("由县人社局，县民政局，各乡镇负责。", ["县人社局", "县民政局", "各乡镇"]),
        ("由各县（市）、区人民政府负责落实。", ["各县（市）人民政府", "区人民政府"]), ("各县、区人民政府要制定方案。", ["各县人民政府", "区人民政府"]),
        ("各县（市、区）、市直各部门要制定方案。", ["各县（市、区）", "市直各部门"]),
        // A verb stands before the comma.
        ("由县住建局牵头，县财政局配合。", ["县住建局", "县财政局"]),
    ]) func aListMayGoOverACommaToItsVerb(_ text: String, _ owners: [String]) {
        let reading = Reading("会议议定：一、\(text)", title: "专题会议纪要")
        #expect(reading.owners == [owners])
        #expect(reading.tasks.map(\.text) == [String(text.dropLast())])
    }

    @Test(arguments: [
        // When and on what is no part of who.
        ("汛期各单位要保证日夜有人值班。", ["各单位"]), ("平时各村要加强巡查。", ["各村"]), ("5个工作日内各乡镇要完成整改。", ["各乡镇"]),
        ("会后3日内各单位要报送方案。", ["各单位"]), ("一周内县住建局要拿出方案。", ["县住建局"]), ("2014年全市各级各部门要开展排查。", ["全市各级各部门"]),
        ("每年各乡镇要开展一次演练。", ["各乡镇"]), ("节后各工地要开展复工检查。", ["各工地"]), ("防汛预案各单位要在5月底前修订完毕。", ["各单位"]),
        ("防汛物资各村居必须在6月10日前送交。", ["各村居"]), ("今年各乡镇要完成造林。", ["各乡镇"]), ("公路沿线各乡镇要开展整治。", ["公路沿线各乡镇"]),
        // Whom a verb commissions is not who is told to commission.
        ("授权县国资局负责资产处置。", []), ("委托第三方机构开展评估。", []), ("聘请监理公司负责质量监督。", []), ("号召广大市民和务工人员遵守法规。", []),
        ("委托单位要完成验收。", ["委托单位"]), ("由各承办单位直接答复代表或委员。", ["各承办单位"]),
    ]) func whatStandsBeforeASubject(_ text: String, _ owners: [String]) {
        #expect(Reading("会议议定：一、\(text)", title: "专题会议纪要").owners == [owners])
    }

    @Test(arguments: [
        ("镇领导、镇干部，各村要开展值班。", ["镇领导", "镇干部", "各村"]), ("镇、村干部、要投入一线开展排查。", ["镇干部", "村干部"]),
        ("带班领导外出期间要安排其他领导值班。", ["带班领导"]), ("石鼓镇3月底前、达埔镇4月15日前完成交付。", ["石鼓镇", "达埔镇"]),
        ("电力、电信、联通等管线单位要完成迁移。", ["电力单位", "电信单位", "联通单位"]), ("武汉市、宜昌市应在2024年6月底前制定方案。", ["武汉市", "宜昌市"]),
        ("各供热企业务于10月20日前做好储煤。", ["各供热企业"]), ("各企业务必做好储煤。", ["各企业"]), ("住建、环保要拿出具体方案。", ["住建", "环保"]),
        ("该任务于6月底前完成，县住建局要加快进度。", ["县住建局"]),
    ]) func listsOfManyKinds(_ text: String, _ owners: [String]) {
        #expect(Reading("会议议定：一、\(text)", title: "专题会议纪要").owners == [owners])
    }

    @Test func whoLeadsIsApartFromWhomAModalTells() {
        let reading = Reading("会议议定：一、请国强同志牵头，住建、环保要拿出具体方案。", title: "专题会议纪要")
        #expect(reading.tasks.map(\.text) == ["请国强同志牵头", "住建、环保要拿出具体方案"])
        #expect(reading.owners == [["国强同志"], ["住建", "环保"]])
    }

    @Test func whatABodyThatIsFoundedHandsOutIsCut() {
        let reading = Reading("会议议定：1、成立治理工程领导小组，由高岩任组长，党政办负责外围环境，财政所负责资金兑付。", title: "专题会议纪要")
        #expect(reading.tasks.map(\.text) == ["党政办负责外围环境", "财政所负责资金兑付"])
    }

    @Test func theLedgersOwnTableIsUsed() {
        let tea = Department(id: "tea", name: "县茶业发展中心", short: "茶业中心", aliases: ["茶办"], group: "government")
        let extractor = Extractor(departments: DepartmentTable(departments: [tea]))
        let tasks = extractor.extract(Array("# 全县茶业会议召开\n\n会议要求,县茶办要编制规划。".utf8)).articles.flatMap(\.directives)
            .flatMap(\.tasks)
        #expect(tasks.flatMap(\.explicitOwners).flatMap(\.keys) == [.department("tea")])
    }

    @Test func rolesAreThoseOfTheSentence() {
        func roles(_ text: String) -> [String: String] {
            Dictionary(
                Reading(text).tasks.flatMap(\.explicitOwners).map { ($0.name, $0.role?.id ?? "-") },
                uniquingKeysWith: { first, _ in first })
        }
        #expect(roles("会议明确,由县住建局牵头,县城管局、各社区配合,6月底前开工。") == ["县住建局": "lead", "县城管局": "support", "各社区": "support"])
        #expect(roles("会议要求,县督查室要会同县委农办对各镇进行督查。") == ["县督查室": "lead", "县委农办": "support"])
        #expect(roles("会议要求,工商局负责取缔无照煤场。") == ["工商局": "responsible"])
        #expect(roles("会议要求,县安委办要切实发挥牵头抓总作用,抓好整治。") == ["县安委办": "lead"])
        #expect(roles("会议要求,县林业局要加强巡护。") == ["县林业局": "-"])
        // One with another, and one for another.
        #expect(roles("会议要求,各部门要密切配合,开展排查。") == ["各部门": "-"])
        #expect(roles("会议要求,县住建局牵头,县城管局密切配合,开展排查。") == ["县住建局": "lead", "县城管局": "support"])
        #expect(roles("会议要求,全校上下要开展隐患排查。") == ["全校上下": "-"])
        #expect(roles("会议要求,各级管理者要带班值守。") == ["各级管理者": "-"])
        #expect(roles("会议明确,县住建局为责任主体,县环保局配合,7月10日前完成招商。") == ["县住建局": "responsible", "县环保局": "support"])
        #expect(roles("会议要求,各牵头单位要对整改工作负总责。") == ["各牵头单位": "responsible"])
    }

    @Test func bracketsAssign() {
        func owners(_ text: String) -> [String] {
            Reading(text, title: "关于印发重点任务分工方案的通知").tasks.flatMap(\.explicitOwners).map {
                "\($0.name)/\($0.role?.id ?? "-")"
            }
        }
        #expect(owners("1.建设标准厂房。（责任单位：县工信局、开发区管委会；完成时限：12月底前）") == ["县工信局/responsible", "开发区管委会/responsible"])
        #expect(owners("1.加强治理。（市环保局牵头督导，市公安局参与）") == ["市环保局/lead", "市公安局/support"])
        #expect(owners("1.加强巡查。（各县（市、区）政府负责落实）") == ["各县（市、区）政府/responsible"])
        #expect(
            owners("1.加强管理。（省发展改革委、能源局等省有关部门和各市人民政府按职责分工负责）") == [
                "省发展改革委/responsible", "能源局/responsible", "各市人民政府/responsible",
            ])
        #expect(
            owners("1.加强管理。（配合单位：市公安局，各区、县级市政府）") == ["市公安局/support", "各区政府/support", "县级市政府/support"])
        #expect(
            owners("1.推进机制建设。\n\n责任单位：县扶贫办牵头，县教育局等有关部门参加，各镇街落实") == [
                "县扶贫办/lead", "县教育局/support", "各镇街/responsible",
            ])
        #expect(
            owners("1.推进机制建设。\n\n责任单位：市发改委、市财政局（第一责任单位为牵头单位，下同）") == [
                "市发改委/lead", "市财政局/responsible",
            ])
        #expect(owners("1.建设标准厂房。（牵头单位：县工信局；配合单位：县住建局、各乡镇）") == ["县工信局/lead", "县住建局/support", "各乡镇/support"])
        #expect(owners("1.做强主导产业。新建茶园5000亩。（县农业农村局牵头，县林业局、县供销社配合）") == ["县农业农村局/lead", "县林业局/support", "县供销社/support"])
        #expect(owners("1.拓展两个市场。推广试点。（税务总局、财政部负责，排在第一位的部门为牵头部门，下同）") == ["税务总局/lead", "财政部/responsible"])
        #expect(owners("1.壮大商贸业。编制实施方案。（县商务局，各乡镇）") == ["县商务局/responsible", "各乡镇/responsible"])
        #expect(owners("1.推广“积分制”（重点村先行），整治陈规陋习。") == [])
        #expect(owners("1.建设标准厂房。[责任单位:县工信局;完成时限:12月底前]") == ["县工信局/responsible"])
        #expect(owners("1.建设标准厂房。［县工信局牵头，县财政局配合］") == ["县工信局/lead", "县财政局/support"])
        // In the midst of a clause a name in brackets explains the one before it.
        #expect(owners("1.由各地住建局（建设局）负责辖区内工地的整改。") == ["各地住建局/responsible"])
    }

    @Test func aSectionsBracketLeadsItsItems() {
        let reading = Reading(
            "一、扩大投资（牵头领导：副县长董志远；牵头单位：县发展和改革局）\n\n1.抓好重点项目建设。（责任单位：县财政局；完成时限：6月底前）", title: "关于印发重点任务分工方案的通知")
        #expect(
            reading.tasks.flatMap(\.explicitOwners).map { "\($0.name)/\($0.role?.id ?? "-")" } == [
                "县发展和改革局/lead", "县财政局/responsible",
            ])
        #expect(reading.tasks.map(\.leaders) == [["董志远"]])
    }

    @Test func aSubjectCarriesOnUntilTheNext() {
        #expect(
            Reading("高岩强调,一是地方各级人民政府要制定方案,明确步骤。要加强监督,及时公布结果。二是要严格值守。").owners == [["地方各级人民政府"], ["地方各级人民政府"], []])
        // Not over paragraphs, and not past another subject.
        #expect(Reading("高岩强调,一是县督查室要开展督查。\n要抓好护林防火,设卡检查。二是县林业局要加强巡护。").owners.first == ["县督查室"])
        #expect(Reading("高岩强调,要抓规划。县规划局要编制规划;没有规划的,一律不得安排项目。").owners == [["县规划局"], []])
    }

    @Test func whoAloneSupportsGoesOn() {
        #expect(
            Reading("高岩强调,一是抓好推进。县住建局要主动协调,其他责任单位要积极配合,对新问题要拿出方案。").owners == [
                ["县住建局"], ["其他责任单位"], ["其他责任单位"],
            ])
        // Who supports beside a lead does not.
        #expect(
            Reading("高岩强调,一是抓好推进。由县住建局牵头,县财政局配合,完成改造;要建立台账。").owners.last == ["县住建局"])
    }

    @Test func everyOwnerHasEvidence() {
        let owners = Reading("会议要求,县公安、工商等部门要联合执法。").tasks.flatMap(\.explicitOwners)
        #expect(owners.map(\.evidence.text) == ["县公安部门", "县工商部门"])
        #expect(owners.last?.evidence.codePoints.count == 3)
        #expect(
            owners.allSatisfy {
                $0.basis == .subject && $0.rule == "owner.subject" && $0.confidence == OwnerRule.subject.shipped
            })
    }

    @Test(arguments: [
        ("停课的事由教育局和卫生局会商后报县长定。", ["教育局", "卫生局"]),
        ("企业法定代表人是本单位安全生产第一责任人,必须定期带队检查。", ["企业法定代表人"]),
        ("财政、发改、税务三个部门要密切配合。", ["财政部门", "发改部门", "税务部门"]),
        ("国税、地税部门要依法征收。", ["国税部门", "地税部门"]), ("县工会、共青团、财政部门要密切配合。", ["县工会", "共青团", "财政部门"]),
    ]) func whoIsMeantAmongOtherWords(_ text: String, _ owners: [String]) {
        #expect(Reading("县长陈立要求，\(text)").owners == [owners])
    }

    @Test func whomAListAsksStandsBeforeItsFirstMark() {
        let reading = Reading("县长陈立强调,信访是一项重要工作。全县各级各部门一要做好接访;二要解决诉求;三要畅通渠道。")
        #expect(reading.ordinals == [1, 2, 3])
        #expect(reading.owners == [["全县各级各部门"], ["全县各级各部门"], ["全县各级各部门"]])
    }

    @Test func severalTownsShareTheirEnding() {
        #expect(Reading("会议明确,群众工作由柳林、官道、沙河三镇负责。").owners == [["柳林镇", "官道镇", "沙河镇"]])
    }

    @Test func aBracketInsideAPhraseAssignsNothing() {
        let reading = Reading("县长陈立要求,各村（社区）书记要在11月25日前完成征缴。")
        #expect(reading.tasks.map(\.text) == ["各村（社区）书记要在11月25日前完成征缴"])
    }

    @Test func howOftenOpensAPredicate() {
        let reading = Reading("县长陈立要求,对重点工作,实行清单管理,政府督查室半月一督查。")
        #expect(reading.owners == [["政府督查室"]])
        #expect(reading.cycles == ["every2weeks"])
    }

    @Test func anybodyIsAnOwnerWhereAPaperForbids() {
        #expect(Reading("会议要求,任何单位和个人不得擅自启闭闸门。").owners == [["任何单位", "个人"]])
    }

    @Test func oneOfTwoGroupsIsNobodyOfItsOwn() {
        let text = "会议要求,对信访交办件,责任单位要组成两套班子,一组负责调查核实,一组负责撰写材料。"
        #expect(Reading(text).owners == [["责任单位"]])
    }

    @Test(arguments: [
        ("由县委常委、副县长李伟负责,县水利局配合。", ["县委常委、副县长李伟", "县水利局"]), ("由县水利局局长张华、副县长李伟负责。", ["县水利局局长张华", "副县长李伟"]),
        ("县煤矿整顿关闭领导小组要建立台账。", ["县煤矿整顿关闭领导小组"]), ("县巩固脱贫工作专班要每周调度。", ["县巩固脱贫工作专班"]),
        ("农发行保障收购资金供应。", ["农发行"]), ("联络员负责联络、记录。", ["联络员"]), ("各乡镇年内至少引进一个项目。", ["各乡镇"]),
    ]) func namesOfSeveralWords(_ text: String, _ owners: [String]) {
        #expect(Reading("会议要求,\(text)").owners == [owners])
    }

    @Test func whatIsToBeFoundedOwnsNothing() {
        #expect(Reading("会议要求,县成立专项整治领导小组要抓紧。").owners == [[]])
    }
}
