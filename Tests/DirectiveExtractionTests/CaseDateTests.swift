import Testing

@testable import DirectiveExtraction

/// Dates that belong to a case or to one of several tasks, and quarters by which something is to stand.
@Suite struct CaseDateTests {
    @Test(
        arguments: [
            ("8月底前未获批复的，由县住建局重新拟定方案。", nil), ("6月30日前仍未整改到位的，由县安委办挂牌督办。", nil),
            ("对3月底前不能开工的，县财政局要收回资金。", nil), ("如4月底前未完成，县住建局要作出说明。", nil),
            ("逾期不报的，县住建局要在3月底前作出说明。", "2024-03-31"), ("县住建局要如期在4月底前完成。", "2024-04-30"),
            // By a quarter; a result is none.
            ("县住建局要确保春节前设备进场、明年二季度试生产。", "2025-06-30"), ("县发改局要确保二季度开工。", "2024-06-30"), ("县发改局要确保一季度开门红。", nil),
            // The day in parentheses is the one that is meant.
            ("县住建局请于明天（3月8日）中午12:00前报送材料。", "2024-03-08"), ("县住建局请于明天（周四）下午5点前报送材料。", "2024-03-07"),
            ("县住建局于周五（8日）前报送材料。", "2024-03-08"), ("各班主任请于周五放学前收齐回执。", "2024-03-08"),
        ] as [(String, String?)]) func whatTheDateIsOf(_ sentence: String, _ due: String?)
    {
        #expect(Reading("会议要求，\(sentence)").dues == [due])
    }

    /// The limit below an item is every task's that has none of its own.
    @Test func aTasksOwnDateIsNearerThanTheLabels() {
        let reading = Reading(
            "一、城北小学综合楼加固工程年内必须竣工，影响施工的3处管线由供电、燃气公司于11月25日前迁改完毕。\n\n责任单位：县教体局\n\n完成时限：12月31日", title: "关于议定事项的督办通知")
        #expect(reading.tasks.map(\.text) == ["城北小学综合楼加固工程年内必须竣工", "影响施工的3处管线由供电、燃气公司于11月25日前迁改完毕"])
        #expect(reading.dues == ["2024-12-31", "2024-11-25"])
        #expect(reading.owners == [["县教体局"], ["县教体局", "供电公司", "燃气公司"]])
    }
}
