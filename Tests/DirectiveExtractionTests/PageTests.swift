import LedgerModel
import Testing

@testable import DirectiveExtraction

/// Texts as pages give them: rubbish above and below, doubled marks, masked digits, dates of publishing.
@Suite struct PageTests {
    private func read(_ text: String) -> Extraction {
        sharedExtractor.extract(Array(text.utf8), options: ExtractionOptions())
    }

    @Test func theTitleIsBelowThePagesLines() {
        let article = read(
            "您的位置：首页 > 政务要闻\n\n柳河县召开防汛工作会议\n\n来源：柳河发布 2021-06-07\n\n6月5日，全县防汛工作会议召开。县长陈立强调，县水利局要加强巡查。\n"
        ).articles.first
        #expect(article?.title == "柳河县召开防汛工作会议")
        #expect(article?.date?.description == "2021-06-05")
        #expect(article?.directives.count == 1)
    }

    @Test func aTableOfMetadataIsNoText() {
        let article = read(
            "索引号 | 123/2022 | 公开目录 | 督查 |\n成文日期 | 2022年09月14日 |\n\n关于做好秋收工作的通知\n\n各乡镇要抢抓农时。\n"
        ).articles.first
        #expect(article?.title == "关于做好秋收工作的通知")
        #expect(article?.body.contains("索引号") == false)
        #expect(article?.date?.description == "2022-09-14")
    }

    @Test func fieldsOfAPageAreDroppedBehindABlankToo() {
        let article = read("文件名称 关于做好秋收工作的通知\n索引号 qs/2021-0033\n内容概述 为做好秋收工作，现通知如下：\n\n关于做好秋收工作的通知\n\n各乡镇要抢抓农时。\n")
            .articles.first
        #expect(article?.title == "关于做好秋收工作的通知")
        #expect(article?.directives.map(\.text) == ["各乡镇要抢抓农时"])
    }

    @Test(arguments: [
        "由某某网提供，转载请注明出处，谢谢合作！", "1、未经本网许可，任何人不得使用本网自有版权作品。", "（审核：梁某）", "扫一扫在手机打开当前页", "还没有账号？立即注册",
        "主办：某市发展和改革委员会 备案/许可证编号：某ICP备11061391号", "某公网安备：33100202000545号",
        "声明：某市场信息网内容版权所有，未经许可不得转载。", "本网所有内容均受版权保护，未经书面授权不得转载。", "时间：2023年07月12日 点击次数：5131", "（发布于：2022-03-24 09:32）",
    ]) func whatASiteSaysOfItselfIsDropped(_ line: String) {
        let reading = Reading("县长陈立强调，县水利局要加强巡查。\n\n\(line)")
        #expect(reading.directives.map(\.text) == ["县水利局要加强巡查"])
        #expect(!reading.article.body.contains(line))
    }

    @Test func doubledMarksAreOne() {
        let reading = Reading("县长陈立强调，，县水利局要加强巡查，、备足物资，。")
        #expect(reading.article.body == "县长陈立强调，县水利局要加强巡查、备足物资。")
    }

    @Test func maskedDigitsStay() {
        let reading = Reading("**月**日，会议召开。县长陈立强调，县水利局要**加强**巡查。")
        #expect(reading.article.body == "**月**日，会议召开。县长陈立强调，县水利局要加强巡查。")
    }

    @Test func anArticleInOneHeadingTagIsText() {
        let article = read("柳河镇召开推进会\n<h3>县长陈立强调，县水利局要加强巡查。县财政局要保障资金。</h3>\n").articles.first
        #expect(article?.directives.count == 2)
    }

    @Test func theYearOfAPaperItGoesBackTo() {
        let article = read("根据《关于做好工作的通知》(柳政办发[2008]148号)精神，3月6日，县长陈立强调，县水利局要加强巡查。\n").articles.first
        #expect(article?.date?.description == "2008-03-06")
        #expect(article?.isDateInferred == true)
    }

    @Test(arguments: [
        ("发布：2014-10-20 来源：县政协网站 作者： 浏览量：81", "2014-10-13"), ("2014-10-20 08:51:23 来源：各界新闻网", "2014-10-13"),
        ("（发布于：2014-10-20 09:32）", "2014-10-13"), ("时间：2014年10月20日 点击次数：5131", "2014-10-13"),
        ("发布日期：2014-10-20 来源：县政协网站", "2014-10-13"),
    ]) func theLineOfPublishingGivesTheYear(_ line: String, _ day: String) {
        let article = read("县政协主席高岩检查工作\n\(line)\n10月13日，县政协主席高岩检查柳林镇。高岩要求，要在11月底前完成建园。\n").articles.first
        #expect(article?.title == "县政协主席高岩检查工作")
        #expect(article?.date?.description == day)
        #expect(article?.body.hasPrefix("10月13日") == true)
    }

    @Test(arguments: ["融媒记者：乔军", "本台记者：张三", "记者 张三", "通讯员 李四"]) func whoReportedIsNoPartOfTheDemand(_ byline: String) {
        #expect(Reading("县长陈立强调，县水利局要加强巡查。\(byline)").directives.map(\.text) == ["县水利局要加强巡查"])
    }

    @Test(arguments: ["记者要到现场采访", "编辑部要做好准备", "各媒体不得转载谣言"]) func thePressMayBeToldToAct(_ demand: String) {
        #expect(Reading("县长陈立强调，\(demand)。").directives.map(\.text) == [demand])
    }
}
