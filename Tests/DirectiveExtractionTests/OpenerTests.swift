import Testing

@testable import DirectiveExtraction

/// Who stands at the head of a clause acts in it: behind every mark, with verbs that no list has.
@Suite struct OpenerTests {
    static let acting: [(clause: String, owner: String)] = [
        ("县财政局先行拨付前期费用", "县财政局"), ("县医院设立优先窗口", "县医院"), ("县农发行足额保障资金", "县农发行"), ("财务科另报支出情况", "财务科"),
        ("各收储库点完成设备检修", "各收储库点"), ("民政所送被褥", "民政所"), ("各接种门诊每周报送进度", "各接种门诊"), ("县供电公司迁改线路", "县供电公司"),
        ("各村挨户发放明白纸", "各村"), ("护林员巡山", "护林员"), ("县气象局滚动发布预警", "县气象局"), ("县公路段撒融雪剂", "县公路段"),
        ("人民银行青山支行腾出窗口", "人民银行青山支行"), ("会计老李管账", "会计老李"), ("县新华书店送书下乡", "县新华书店"),
    ]

    @Test(arguments: acting) func actsInEveryPlace(_ clause: String, _ owner: String) {
        for frame in [
            "会议要求，县工信局要摸排企业；%。", "会议要求，县工信局要摸排企业，%。", "会议要求，县工信局要摸排企业。%。", "会议要求，一是县工信局摸排企业；二是%。",
        ] {
            let parts = frame.split(separator: "%")
            let reading = Reading(parts[0] + clause + parts[1])
            #expect(reading.tasks.last?.text == clause, "\(frame)")
            #expect(reading.owners == [["县工信局"], [owner]], "\(frame)")
        }
        #expect(Reading("一、关于服务工作。\(clause)。", title: "县政府常务会议纪要").owners == [[owner]])
    }

    @Test(arguments: [
        // What the work is about, however its name begins.
        "重点企业一户一策帮扶", "企业用电缺口一并摸清", "县政府交办的事项按时办结", "县委、县政府部署的任务逐项落实", "县财政局资金缺口一并落实", "各村道路同步硬化",
        "驾驶员资质一并审核", "护林员工资按月发放", "各路口安装信号灯", "积水处设置警戒线",
    ]) func mattersActNowhere(_ clause: String) {
        #expect(Reading("会议要求，县工信局要摸排企业；\(clause)。").owners == [["县工信局"], ["县工信局"]])
    }

    @Test(arguments: [
        // How bodies are, what they did, and whom the words are for.
        "会议指出，今年以来，各项工作进展顺利。县水利局连续三年位居全市第一。县财政局资金紧张。", "会议认为，县教育局措施得力。县财政局千方百计挤出资金。",
        "会议听取了汇报。县水利局工作扎实。各乡镇干劲足。", "会议要求提高站位。专班办公室设在县水利局。",
    ]) func nothingIsAskedOfThem(_ text: String) {
        #expect(Reading(text).owners.flatMap(\.self) == [])
    }

    @Test(arguments: [
        // What a body resolves, what the body is for that is set up, and who signs.
        ("为改善环境，镇政府决定开展整治行动", false), ("为改善环境，镇政府开展整治行动", true),
        ("成立工作领导小组，领导小组视情况召开调度会", false), ("各乡镇要成立工作专班，县应急局视情况召开调度会", true),
        ("县委宣传部殷素华", false), ("县委宣传部印制手册", true),
    ]) func whatIsToldOfABody(_ line: String, _ acts: Bool) {
        let opener = line.split(separator: "，").last.map(String.init) ?? line
        let owners = Reading("会议要求，县工信局要摸排企业；\(line)。").owners.flatMap(\.self)
        #expect(owners.contains { opener.hasPrefix($0) } == acts)
    }

    @Test func namesAreReadToTheirEnd() {
        let reading = Reading("会议要求，县住建局要加快改造；青山镇王家村腾退宅基地；姚集镇拆迁户要妥善安置。")
        #expect(reading.owners == [["县住建局"], ["青山镇王家村"], []])
        // Two levels over a comma, and the modal behind it, are one subject still.
        #expect(Reading("会议要求，各乡镇、县直各单位，要对照清单销号。").owners == [["各乡镇", "县直各单位"]])
    }

    @Test(arguments: [
        ("县水利局下一步要做好预案", ["县水利局"]), ("各乡镇今后要加强管理", ["各乡镇"]), ("县法院、县司法局同时要选派法律顾问", ["县法院", "县司法局"]),
        ("县水利局二季度要完成除险加固", ["县水利局"]), ("各乡镇当前要抓好抗旱", ["各乡镇"]), ("县应急局未来三天要加密巡查", ["县应急局"]), ("县住建局特别要盯紧工地", ["县住建局"]),
        ("砂石料厂非常时期要组织货源", ["砂石料厂"]),
        // Times and places that nobody stands before.
        ("当前要抓好抗旱", []), ("下一步要做好预案", []), ("重点时段要加强巡查", []), ("关键岗位要有人值守", []),
    ]) func timesAndMannersBeforeTheModal(_ demand: String, _ owners: [String]) {
        #expect(Reading("会议要求，\(demand)。").owners == [owners])
    }

    @Test(arguments: [
        ("姚集镇因道路改线，应及时变更项目计划", "姚集镇"), ("姚集镇进度缓慢，要迎头赶上", "姚集镇"), ("县水利局任务重、压力大，要增派力量", "县水利局"),
        ("姚集镇针对反馈问题，要及时整改", "姚集镇"), ("城关镇历史欠账多，要拿出实招", "城关镇"),
    ]) func howTheyFareBeforeTheModal(_ demand: String, _ owner: String) {
        let reading = Reading("会议要求，高作镇要筹集资金；\(demand)。")
        #expect(reading.tasks.map(\.text) == ["高作镇要筹集资金", demand])
        #expect(reading.owners == [["高作镇"], [owner]])
    }

    @Test(arguments: [
        ("县水利局要摸清底数；要建立台账；要加强巡查。", [["县水利局"], ["县水利局"], ["县水利局"]]), ("各乡镇要摸清底数；建立台账。", [["各乡镇"], ["各乡镇"]]),
        ("县水利局要加强巡查；县应急局要备足物资；要建立台账。", [["县水利局"], ["县应急局"], ["县应急局"]]),
        ("加密巡查，各村要落实巡河员；推进清淤。", [["各村"], []]),
        // Behind a full stop another demand begins.
        ("县教育局要开展排查。要提高执法水平。", [["县教育局"], []]),
    ]) func whoActsInASentenceGoesOnBehindItsSemicolons(_ demand: String, _ owners: [[String]]) {
        #expect(Reading("会议要求，\(demand)").owners == owners)
    }

    @Test(arguments: [
        ("会议对县住建局提出三点要求", ["县住建局"]), ("会议对县直各部门提出要求", ["县直各部门"]), ("会议给各乡镇布置了两项任务", ["各乡镇"]),
        // What the list is about.
        ("会议对防汛工作提出三点要求", []), ("县长李伟对县水利局的工作给予肯定，并提出三点要求", []), ("会议就水利局反映的问题提出三点要求", []),
    ]) func whomAListIsGivenTo(_ introducer: String, _ owners: [String]) {
        #expect(Reading("\(introducer)：一是摸清底数；二是建立台账。").owners == [owners, owners])
    }

    @Test func bodiesHeadLists() {
        let expected = [["县水利局"], ["县水利局"], ["县应急局"]]
        let title = "县政府常务会议纪要"
        #expect(
            Reading("会议议定：\n\n县水利局：1.完成除险加固；2.编制预案。\n\n县应急局：1.备足物资；2.组织演练。", title: title).owners
                == expected + [["县应急局"]])
        #expect(
            Reading("会议议定如下事项：\n\n一、县水利局\n\n1.完成除险加固。\n\n2.编制预案。\n\n二、县应急局\n\n1.备足物资。", title: title).owners
                == expected)
    }

    @Test(arguments: [
        ("县教育局与县财政局对接资金", ["县教育局"]), ("县城投公司与施工企业签订合同", ["县城投公司"]), ("合同由县政府与企业签订，5月底前完成", ["县政府"]),
        ("监理单位由县住建局通过招标确定", ["县住建局"]), ("各乡镇由县水利局派员指导", ["县水利局"]), ("学校、医院、车站等要重点巡查", []),
        // Two who act, and a body's own head.
        ("县教育局和县财政局对接资金", ["县教育局", "县财政局"]), ("县水利局与县应急局共同做好值守", ["县水利局", "县应急局"]),
        ("县教育局与县财政局要共同对接资金", ["县教育局", "县财政局"]), ("各乡镇由主要领导带队检查", ["各乡镇", "主要领导"]),
    ]) func whomItIsDoneWithOrTo(_ demand: String, _ owners: [String]) {
        #expect(Reading("会议要求，\(demand)。").owners == [owners])
    }
}
