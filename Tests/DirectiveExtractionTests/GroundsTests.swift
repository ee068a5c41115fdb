import LedgerModel
import Testing

@testable import DirectiveExtraction

/// What a notice says before it asks, and who signs it.
@Suite struct GroundsTests {
    private func read(_ text: String, title: String) -> [ExtractedDirective] {
        Reading("各成员单位：\n\n" + text, title: title).directives
    }

    @Test(arguments: [
        "根据应急预案，经会商研判，县防汛抗旱指挥部决定于4月21日9时启动防汛Ⅳ级应急响应。", "8月31日，省防汛抗旱指挥部启动省级防汛四级应急响应。9月1日18时，州防指启动四级响应。",
        "根据最新气象资料分析，未来我县晴雨相间，气温有所波动。7日晚开始有中到大雨。", "气象部门预测3月9日至10日，全县将有中到大雨。",
        "近期，县政府督查室收到多起群众反映房屋延期交付的来信。", "经核查，该项目原定2022年12月交付，目前室外管网尚未施工。", "省长专门作出批示，王忠林省长提出明确要求。",
        "当前我县已进入秋冬季森林防火期，气候干燥，火险等级持续偏高，防火形势十分严峻。", "目前我县已全面进入主汛期，防汛形势严峻复杂。",
        "据气象部门预测，未来三天我县有大到暴雨，持续时间长。",
        "鉴于当前形势，根据《应急预案》有关规定，市防指决定于6月19日18时启动防汛Ⅳ级应急响应。",
    ]) func whatLedToANoticeAsksNobody(_ grounds: String) {
        let found = read(grounds + "请各成员单位加强值守。", title: "关于做好防汛工作的通知")
        #expect(found.map(\.text) == ["请各成员单位加强值守"])
        #expect(found.map(\.speaker) == [nil])
    }

    @Test(arguments: [
        "一旦启动Ⅲ级响应，县应急局立即组织抢险队待命。", "根据省防指要求，请各乡镇于今日17时前报送名单。", "预计明日有大雨，各乡镇立即开展排查。",
    ]) func whatIsAskedForStays(_ demand: String) {
        #expect(read(demand, title: "关于做好防汛工作的通知").count == 1)
    }

    @Test(arguments: [
        "请各乡镇加强值守。 仙桃市防汛抗旱指挥部 2024年6月19日", "请各乡镇加强值守。县政府总值班室 11月5日", "请各乡镇加强值守。\n县长王磊参加会议。",
        "近日，我县召开危房排查工作推进会。\n请各乡镇加强值守。",
    ]) func whoSignsAndWhatHappenedAreNoWork(_ text: String) {
        let found = sharedExtractor.extract(
            Array((text + "\n").utf8),
            options: ExtractionOptions(givenDate: CalendarDate(year: 2024, month: 6, day: 28))
        ).articles.flatMap(\.directives)
        #expect(found.map(\.text) == ["请各乡镇加强值守"])
    }
}
