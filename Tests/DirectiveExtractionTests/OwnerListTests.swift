import Testing

@testable import DirectiveExtraction

/// Lists of owners: which names take the end of the last one, and which are whole without it.
@Suite struct OwnerListTests {
    @Test(arguments: [
        // Another kind of body lends nothing, nor does one that begins with 各 or 相关.
        ("公安、城管、教体和各学校", ["公安", "城管", "教体", "各学校"]), ("教体、卫健和县医院", ["教体", "卫健", "县医院"]),
        ("水利、应急和各水库管理所", ["水利", "应急", "各水库管理所"]), ("各社区、小区、家属院", ["各社区", "小区", "家属院"]),
        ("各警种、各大队", ["各警种", "各大队"]), ("各段长、各网格长、各护林员", ["各段长", "各网格长", "各护林员"]),
        ("各镇长、各村支书", ["各镇长", "各村支书"]), ("各总支、村、相关部门", ["各总支", "村", "相关部门"]),
        // A department's field is no place.
        ("城管、市场监管和城关镇", ["城管", "市场监管", "城关镇"]),
        // Keep: what is of one kind shares its end.
        ("城关、河西、东风镇", ["城关镇", "河西镇", "东风镇"]), ("城关、河西、东风三个镇", ["城关镇", "河西镇", "东风镇"]),
        ("金塘、白石铺两个大镇", ["金塘镇", "白石铺镇"]), ("县公安、工商等部门", ["县公安部门", "县工商部门"]),
        ("县发改、财政、住建局", ["县发改局", "县财政局", "县住建局"]), ("消防、安监等部门", ["消防部门", "安监部门"]),
        ("交通、住建及各有关部门", ["交通部门", "住建部门", "各有关部门"]),
        ("各村、社区、相关单位", ["各村", "社区", "相关单位"]),
        // As many as are counted; a noun behind the count makes them what is counted.
        ("公安、交警、交通三家", ["公安", "交警", "交通"]), ("县住建局、县城管局两家", ["县住建局", "县城管局"]),
        ("县住建局、县城管局两家单位", ["县住建局", "县城管局"]),
        // Places as they are named; levels that are no owners; a list behind the end of another.
        ("北关和青年路两个试点单位", ["北关", "青年路"]),
        ("市、县两级高速指挥部及张庄乡、白寺镇", ["市、县两级高速指挥部", "张庄乡", "白寺镇"]),
        ("公安、交通、城管等部门和各学校", ["公安部门", "交通部门", "城管部门", "各学校"]),
        // Places of several levels, counted; of one level, they take its end.
        ("桐庐、萧山、淳安等7个区、县（市）", ["桐庐", "萧山", "淳安"]), ("城关、河西等5个乡镇", ["城关", "河西"]),
        ("城关、河西等5个镇", ["城关镇", "河西镇"]), ("公安、城管等5个部门", ["公安部门", "城管部门"]),
        ("县住建局、县水利局等6家单位", ["县住建局", "县水利局"]),
        // Businesses, banks and hospitals; a field of work is none.
        ("供电、燃气公司", ["供电公司", "燃气公司"]), ("公安、城管和水务公司", ["公安", "城管", "水务公司"]),
        ("工商、农业、建设银行", ["工商银行", "农业银行", "建设银行"]), ("县人民、中医医院", ["县人民医院", "县中医医院"]),
        ("城关、东街小学", ["城关小学", "东街小学"]), ("一处、二处", ["一处", "二处"]),
    ]) func ends(_ list: String, _ owners: [String]) {
        #expect(Reading("会议要求，\(list)要加强巡查。").owners == [owners])
    }

    @Test(arguments: [
        // How many there are of something, which owns nothing; how a body does it.
        ("其余5处由县城管局会同城关镇落实人防措施。", ["县城管局", "城关镇"]), ("三处由县城管局负责整改。", ["县城管局"]), ("二组要按时清完。", ["二组"]),
        // Persons by their names alone, though they begin like prepositions.
        ("向春兰同志牵头，每半月调度一次进度。", ["向春兰同志"]), ("于海同志牵头，抓好招商。", ["于海同志"]), ("王春兰牵头，每半月调度一次进度。", ["王春兰"]),
        ("会计张兰把补偿款名单公示7天。", ["会计张兰"]), ("出纳王芳负责发放补贴。", ["出纳王芳"]), ("会计事务所要按期审计。", ["会计事务所"]),
        ("各组要向李明同志负责，按时汇报。", ["各组"]), ("各单位要向李明同志学习。", ["各单位"]),
    ]) func whoIsNamed(_ sentence: String, _ owners: [String]) {
        #expect(Reading("会议要求，县住建局要加快进度。\(sentence)").owners == [["县住建局"], owners])
    }

    @Test(arguments: ["结合实际", "按职责分工", "根据各自职责", "因地制宜", "各司其职"])
    func howTheyDoItIsNoPartOfTheirNames(_ manner: String) {
        let text = "（一）支持建设概念验证中心。（省科技厅、工业和信息化厅按职责分工负责，各地级以上市人民政府\(manner)落实）"
        let reading = Reading(text, title: "数字广东建设行动方案")
        #expect(reading.owners == [["省科技厅", "工业和信息化厅", "各地级以上市人民政府"]])
    }
}
