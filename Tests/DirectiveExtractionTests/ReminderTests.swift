import LedgerModel
import Testing

@testable import DirectiveExtraction

/// Letters that remind: what was asked for before and what is wrong stand before what is asked for now.
@Suite struct ReminderTests {
    @Test(arguments: [
        ("催办通知", "县政府常务会议确定由你局牵头制定《规划》，要求8月底前提交审议，至今尚未上报。【请务于9月20日前报送】。"),
        ("工作提醒函", "你局规划编制滞后。【请于9月20日前报送】。"), ("关于报送规划的通知", "规划原定8月底前完成，至今未报。【请于9月20日前报送】。"),
        ("工作提醒函", "规划原定8月底前完成。【请于9月20日前报送】。"),
        ("检察建议书", "本院在履行职责中发现，你局对非法取水行为监管不到位。【请在两个月内依法办理】。"),
    ]) func whatIsOverdueIsNoTask(_ title: String, _ body: String) {
        let reading = Reading("县民政局：\n\n\(body)", title: title)
        #expect(reading.tasks.map(\.text) == MarkedText(body).marked)
        #expect(reading.tasks.map { $0.impliedOwners.first?.name } == ["民政局"])
    }

    @Test(arguments: [
        ("各镇要对至今未开工的项目逐个督办。", ["各镇要对至今未开工的项目逐个督办"]),
        ("请你局对逾期未报的单位逐个督促。", ["请你局对逾期未报的单位逐个督促"]),
        ("你局要解决监管不到位的问题。", ["你局要解决监管不到位的问题"]),
    ]) func whatIsAskedAboutArrears(_ body: String, _ tasks: [String]) {
        #expect(Reading("县民政局：\n\n\(body)", title: "关于做好督办工作的通知").tasks.map(\.text) == tasks)
    }
}
