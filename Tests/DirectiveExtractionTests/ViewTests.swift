import Testing

@testable import DirectiveExtraction

/// Grounds with the words of a demand: what cannot wait, how things look, and what only asks for spirit.
@Suite struct ViewTests {
    @Test(arguments: [
        "项目是县域经济的“压舱石”，企业反映的问题不能再拖，【县人社局、供电公司要现场办公】。", "安全隐患不能久拖不决，【县应急局要逐一销号】。",
        "秋收不等人，天气不等人，【县农业农村局要抓紧组织机械】。",
        // Who is told not to wait.
        "【各单位不能再等】，【要立即开展排查】。",
        // Alone it is what is asked for.
        "【安全隐患不能久拖不决】。",
    ]) func whatCannotWaitIsAReason(_ sentence: String) {
        let (found, expected) = tasks("李明强调，\(sentence)")
        #expect(found == expected)
    }

    @Test(arguments: [
        "【各级各部门要深刻领会重要意义】。用发展的眼光看，信用是智慧城市的基石；用辩证的眼光看，信用的特征是“数据”。",
        "【各单位要加快建设】。从长远来看，产业是发展的根基。",
        // What is to be done then goes on.
        "【各单位要加快建设。用发展的眼光看，加快推进项目，确保完成任务】。",
    ]) func howThingsLookIsNoPartOfADemand(_ sentence: String) {
        let (found, expected) = directives("会议指出，\(sentence)")
        #expect(found == expected)
    }

    @Test(arguments: [
        ("全县上下要拿出决战决胜的劲头。", 0), ("各级干部要拿出攻坚克难的勇气和魄力。", 0), ("县住建局要拿出整改方案。", 1),
    ]) func spiritIsNoTask(_ sentence: String, _ count: Int) {
        #expect(Reading("李明强调，\(sentence)").tasks.count == count)
    }

    @Test func aMonthStandsBeforeWhatIsSettledInIt() {
        #expect(Reading("李明强调，供电公司要现场办公、当月解决。").dues == ["2024-03-31"])
        #expect(Reading("李明强调，县住建局要把本月解决的问题列出清单。").dues == [nil])
    }
}
