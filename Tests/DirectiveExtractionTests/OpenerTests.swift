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

    @Test func namesAreReadToTheirEnd() {
        let reading = Reading("会议要求，县住建局要加快改造；青山镇王家村腾退宅基地；姚集镇拆迁户要妥善安置。")
        #expect(reading.owners == [["县住建局"], ["青山镇王家村"], []])
        // Two levels over a comma, and the modal behind it, are one subject still.
        #expect(Reading("会议要求，各乡镇、县直各单位，要对照清单销号。").owners == [["各乡镇", "县直各单位"]])
    }
}
