import LedgerModel
import Testing

@testable import DirectiveExtraction

/// Names of owners that share a part, stand for a place, or only look like names.
@Suite struct OwnerNameTests {
    private let table = DepartmentTable.builtIn()

    @Test(arguments: [
        ("会议要求,县、镇包保领导要每周到村检查。", ["县包保领导", "镇包保领导"]), ("会议要求,县委、县政府两办要加强督查。", ["县委、县政府两办"]),
        ("会议要求,县人大、县政府、县政协等各党组要在3月20日前完成整改。", ["县人大党组", "县政府党组", "县政协党组"]),
        ("会议要求,各区要做好信息上报工作。", ["各区"]), ("会议要求,各区和县级市政府要加强检查。", ["各区政府", "县级市政府"]),
        ("会议要求,请你县督促企业于3月31日前完成整改。", ["你县"]),
        ("会议要求,各区域要加强联动。", ["各区域"]),
        // A place that somebody runs acts where a modal obliges it.
        ("会议要求,厂区要加强绿化。", ["厂区"]), ("会议要求,车站要每日消毒。", ["车站"]), ("会议要求,超市、商场要控制人流。", ["超市", "商场"]),
        // Four characters between commas say how.
        ("会议要求,要全面突破,中心推进,带动全县发展。", []), ("会议要求,要突出重点,村组包干,逐户排查。", []),
        // Keep: names that begin or go on in another way.
        ("会议要求,县医疗中心负责救治伤员。", ["县医疗中心"]), ("会议要求,各村组要加强巡查。", ["各村组"]), ("会议要求,“两办”要加强督查。", ["两办"]),
        ("会议要求,要对车站、超市加强检查。", []), ("会议要求,县委、县政府要每月调度。", ["县委", "县政府"]),
        ("会议要求,县住建局牵头,公安配合,抓好整治。", ["县住建局", "公安"]),
        // A bracket that only says how else a body is called assigns nothing.
        ("会议要求,县应急局（县防汛办）、县水利局要排查隐患。", ["县应急局", "县水利局"]),
        ("会议要求,各责任单位要将自查情况报送县政府办公室（县政府督查室）。", ["各责任单位"]),
        ("会议要求,要排查隐患（县应急局）。", ["县应急局"]),
        // Another field of work: the body before need not have it.
        ("会议要求,要抓好创建,创建办要形成方案;在污染防治工作上,要出台意见。", ["创建办"]),
        // The list goes on behind 等部门, and behind what else a body is called.
        ("会议要求,由市住建局牵头,市发改、财政等部门及各县区政府配合,6月底前完成。", ["市住建局", "市发改部门", "市财政部门", "各县区政府"]),
        ("会议要求,城建办、派出所(交通中队)、消防站等部门要明确职责。", ["城建办", "派出所", "消防站"]),
        // What is counted, built or paid for does nothing.
        ("会议要求,要完善机制。招聘特岗教师60名,8月底前到岗。", []), ("会议要求,市民中心6月底前竣工。", []),
        ("会议要求,巡河员补贴按每人每月200元标准,由县财政列入预算。", ["县财政"]),
        ("会议要求,职工安置费由县财政局先垫付200万元。", ["县财政局"]), ("会议要求,职工由县人社局培训。", ["县人社局"]),
        ("会议要求,城东水厂12月底前通水。", []), ("会议要求,县水务公司6月底前完成移交。", ["县水务公司"]),
        ("会议要求,各镇街逐栋逐户排查,建立清单。", ["各镇街"]), ("会议要求,县融媒体中心要开设专栏。", ["县融媒体中心"]),
        ("会议要求,县疾控中心6月底前完成流调。", ["县疾控中心"]),
        ("会议要求,不靠就是不等,就是各有关部门要主动出击。", ["各有关部门"]),
    ]) func names(_ text: String, _ owners: [String]) {
        #expect(Reading(text).owners.flatMap(\.self) == owners)
    }

    @Test(arguments: [
        // Members that have an all of their own need no end of the last.
        ("会议要求,各警种、各大队要加强巡逻。", ["各警种", "各大队"]), ("会议要求,各段长、各网格长、各护林员要加强巡查。", ["各段长", "各网格长", "各护林员"]),
        ("会议要求,各总支、村、相关部门要加强巡查。", ["各总支", "村", "相关部门"]),
        // Keep: bare stems, and levels of government.
        ("会议要求,发改、应急、水利部门要抓好落实。", ["发改部门", "应急部门", "水利部门"]), ("会议要求,各县、各区人民政府要加强巡查。", ["各县人民政府", "各区人民政府"]),
        // 各 with any noun right before its modal; what is worked at is none.
        ("会议要求,各生产区要加强值班。", ["各生产区"]), ("会议要求,各条线、各板块要抓好落实。", ["各条线", "各板块"]), ("会议要求,各项工作要抓紧推进。", []),
        ("会议要求,各环节要严格把关。", []),
        // Whom something is done to.
        ("会议要求,对外出务工人员要有序跟踪管理。", []), ("会议要求,对外贸企业要逐户走访。", []),
    ]) func eachOfThem(_ text: String, _ owners: [String]) {
        #expect(Reading(text).owners.flatMap(\.self) == owners)
    }

    @Test func anotherFieldOfWorkEndsWhatABodyIsTold() {
        let opening = "会议要求,要把创建落实到行动中,创建办要加强督促考核,迅速形成方案;"
        #expect(Reading(opening + "要尽快出台意见。").owners.last == ["创建办"])
        #expect(Reading(opening + "在污染防治工作上,要尽快出台意见。").owners.last == [])
    }

    @Test(arguments: [
        ("縣公安部門要加強巡邏。", ["公安局"]), ("縣公安、交通運輸等部門要聯合執法。", ["公安局", "交通运输局"]), ("县组织部门要把工作纳入考核。", ["组织部"]),
        // A town's own body is not the county's.
        ("镇组织部门要把工作纳入考核。", []), ("城关镇派出所要加强巡逻。", []),
    ]) func departments(_ demand: String, _ expected: [String]) {
        let keys = Reading("会议要求,\(demand)").tasks.flatMap(\.explicitOwners).flatMap(\.keys)
        #expect(keys.compactMap { key in key.department.flatMap { table[$0]?.short } } == expected)
    }

    @Test func aLabelWithABracketNamesWhoDoesIt() {
        let text = "1.各区县政府(地区管委会):【每日清运垃圾】。\n2.县公安局(县交警大队):【负责交通疏导】。\n3.各乡镇(街道):【落实巡查责任,每日一报】。"
        let reading = Reading(text, title: "关于做好环境整治工作的通知")
        #expect(reading.tasks.map(\.text) == MarkedText(text).marked)
        #expect(reading.owners == [["各区县政府"], ["县公安局"], ["各乡镇(街道)"]])
    }

    @Test(arguments: [
        ("各地区、各部门要高度重视,主要领导要亲自抓、负总责。务于每月25日前将情况表报县督查室。", [["主要领导"], ["各地区", "各部门"]]),
        // Keep: inside of their sentence the heads go on, and so does whoever is named alone.
        ("主要领导要亲自抓。每周要调度一次。", [["主要领导"], ["主要领导"]]),
    ]) func theHeadsDutyEndsWithItsSentence(_ text: String, _ owners: [[String]]) {
        let reading = Reading("一、\(text)\n二、县应急局要备足物资。", title: "关于做好防汛工作的通知")
        #expect(Array(reading.owners.dropLast()) == owners)
    }

    @Test(arguments: [
        ("资金缺口财政局先垫上。", ["财政局"]), ("小广告城管局这周清完。", ["城管局"]), ("路灯城管局修。", ["城管局"]), ("破损路面住建局今天安排人先填上。", ["住建局"]),
        // A place or a level before it is part of the name.
        ("柳林镇财政局今天垫上。", ["柳林镇财政局"]), ("县住建局今天安排人先填上。", ["县住建局"]),
    ]) func theBureauBehindWhatItDealsWith(_ text: String, _ owners: [String]) {
        #expect(Reading("县长王志强要求,\(text)").owners == [owners])
    }

    @Test(arguments: ["各镇要配合住建局先行拆迁。", "各镇要对住建局今天报送的方案提出意见。"]) func theBureauThatIsNotToAct(_ text: String) {
        #expect(Reading("县长王志强要求,\(text)").owners == [["各镇"]])
    }
}
