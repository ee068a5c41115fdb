import LedgerModel
import Testing

@testable import DirectiveExtraction

/// Where names end, and whom 他 and an elided subject mean.
@Suite struct NameTests {
    @Test(arguments: [
        // Who came along or reported is not he.
        ("5月22日,县长李明到乡里调研,副县长王志强陪同。他要求,各乡镇要抓好春耕。", "李明"),
        ("5月22日,县长李明到乡里调研,副县长王志强一同调研。他要求,各乡镇要抓好春耕。", "李明"),
        ("5月22日,县长李明到乡里调研。县应急局局长张伟汇报了工作。他强调,各乡镇要抓好春耕。", "李明"),
        ("5月22日,县长李明出席会议并讲话,副县长王强主持会议。他强调,各乡镇要抓好春耕。", "李明"),
        ("5月22日,副县长王强主持会议并讲话。他要求,各乡镇要抓好春耕。", "王强"),
        // 扶贫工作, 秋种工作: the noun's last character is no verb, and what stands before it no name.
        ("近日,市委副书记高岩考察扶贫工作时强调,各镇要抓好春耕。扶贫工作进入攻坚阶段。高岩说,要抓好产业。", "高岩"),
        ("副市长王强在谈到秋种工作时说,各镇要抓好春耕。秋种工作搞不好,会影响收成。", "王强"),
        ("副县长陈立作讲话。他说,农机操作人员要持证上岗。党建工作要抓好。党建工作在基层。", "陈立"),
        ("县长李建工作动员讲话,要求各乡镇要抓好春耕。李建工强调,各镇要抓好春耕。", "李建工"),
        // A name of two characters and a verb whose second character is one, too.
        ("5月22日,县长李明来到工地检查,要求各乡镇要抓好春耕。", "李明"), ("5月22日,县长李明会同县应急局检查,要求各乡镇要抓好春耕。", "李明"),
        ("5月22日,县长高立强调研春耕。高立强要求,各乡镇要抓好春耕。", "高立强"),
        // Whoever has a post and goes on to demand is named, whatever he does.
        ("5月22日晚,县长李志明暗访企业,要求各乡镇要抓好春耕。", "李志明"), ("县长李志明骑车前往企业,要求各乡镇要抓好春耕。", "李志明"),
        ("县长李志明来企业检查,要求各乡镇要抓好春耕。", "李志明"), ("县长李明约谈企业,要求各乡镇要抓好春耕。", "李明"),
        ("4月16日,我市召开推进会。会上,副市长徐文华分析了形势,并要求:一是抓好春耕。", "徐文华"),
        // A name that no surname announces stands again where its owner speaks.
        ("5月22日,县委书记格桑顿珠到村调研。格桑顿珠强调,各乡镇要抓好春耕。", "格桑顿珠"),
        ("5月22日,旗长乌兰图雅到牧区调研。乌兰图雅要求,各苏木要抓好春耕。", "乌兰图雅"),
        ("5月22日,县委书记多杰仁青出席并讲话。多杰仁青强调:一是抓好春耕;二是备足饲草。", "多杰仁青"),
        ("5月22日,县长那顺孟和主持召开会议。会上听取了汇报。那顺孟和强调,旗农牧局要抓好春耕。", "那顺孟和"),
        // What is thought of the work is no speech, and what is asked for follows.
        ("5月22日,副市长路云到项目部。路云副市长听取了汇报。对成绩表示肯定,并提出要求:一是各镇要抓好防汛。", "路云"),
        ("听取汇报后,县长刘国庆就做好下一步工作,强调了具体意见。一是各镇要抓好防汛。", "刘国庆"),
        // 于 is a surname behind a post, where no time follows it.
        ("9月28日,副县长于力到林场检查。于力强调,各林场要加大巡查力度。", "于力"), ("县长于力要求,各单位要抓好整改。", "于力"),
        ("9月28日,副县长于明到林场检查。于明强调,各林场要加大巡查力度。", "于明"),
        ("县长王明主持。县长于近日到林场检查,要求各林场加大巡查力度。", "王明"),
        // A post, two characters that are no word, and what is spoken about; 班子, 都 and 乐观 begin no name.
        ("9月22日,副局长铁军结合行动推进情况,提出工作要求:一是要抓好排查;二是要加强值守。", "铁军"),
        ("1月12日,副主任姜煜东带队检查。每到一处,检查组成员都详细了解情况,并反复强调,各单位务必要逐户排查隐患。", "姜煜东"),
        ("8月3日,李凤启书记首先传达了会议精神,并结合实际提出要求,要求各科室开展排查。李书记强调,各部门要加强值守。", "李凤启"),
        ("校长郭志忠以《自我加压》为题发表讲话,明确全体教职工要强化精细化管理。", "郭志忠"),
        // 他 means whom his paragraph begins with.
        ("局长吴建荣、区长宋建伟出席会议。\n吴建荣表示,这是动态工作。\n宋建伟从提高认识等方面提出了要求。他指出,各街道要完善机制。", "宋建伟"),
    ]) func speakersAreNamed(_ text: String, _ name: String) {
        #expect(Set(Reading(text).speakers) == [name])
    }

    @Test(arguments: [
        "县长热线开通,要求企业立即停产整改。", "县长张榜公布结果,要求企业立即停产整改。", "5月22日,县长办公会召开。县长办公会议强调,各单位要抓好整改。",
        "5月22日,县委书记专题会召开。专题会要求,各单位要抓好整改。",
    ]) func whatIsNoName(_ text: String) {
        let found = Set(Reading(text).speakers.compactMap { $0 })
        #expect(found.isSubset(of: ["会议", "专题会"]))
    }

    @Test(arguments: [
        // What those who visit did besides is no demand.
        "5月22日,县长刘文霞到镇检查。刘文霞强调,【各部门要加强服务】。督查组还深入三个村督导防汛工作,并检查了物资储备。",
        "5月22日,县长刘文霞到镇检查。刘文霞强调,【各部门要加强服务】。检查组还先后到县妇幼保健院督导工作。",
        "5月22日,县长刘文霞到镇检查。刘文霞强调,【各部门要加强服务】。督查组察看了物资储备,与村民进行了座谈。",
        "5月22日,县长刘文霞到镇检查。刘文霞强调,【各部门要加强服务】。【督查组要深入各村督导】。",
        // The reporter sums up what somebody asked for.
        "5月22日,县长刘文霞到镇检查。结合当前要解决的12个问题,刘文霞对下步工作提出了明确要求。刘文霞强调,【各部门要加强服务】。",
    ]) func visitsEndTheWords(_ text: String) {
        let (found, expected) = directives(text)
        #expect(found == expected)
    }

    @Test(arguments: [
        // A name before its post, whatever body its owner leads.
        ("王发江参谋长要求", "王发江"), ("李伟指导员强调", "李伟"), ("李伟庭长强调", "李伟"), ("李伟团长强调", "李伟"), ("李伟护士长强调", "李伟"), ("李伟总裁强调", "李伟"),
        ("李伟检察官强调", "李伟"), ("李伟老师强调", "李伟"), ("李伟矿长强调", "李伟"), ("李伟政治委员强调", "李伟"), ("参谋长王发江要求", "王发江"),
        ("厂长李伟要求", "李伟"),
        ("欧阳明县长强调", "欧阳明"), ("最后李伟书记强调", "李伟"), ("县委张建国书记作重要讲话,要求", "张建国"),
        // The longer post, or a verb, begins with what could end a longer name.
        ("李伟副院长强调", "李伟"), ("李伟总队长强调", "李伟"), ("李伟中队长强调", "李伟"), ("王芳代县长强调", "王芳"), ("李伟中局长要求", "李伟中"),
        ("局长李伟中要求", "李伟中"),
        ("县长李伟针对防汛工作要求", "李伟"), ("县长李伟作总结讲话,要求", "李伟"), ("县长李伟打电话要求", "李伟"),
        // In what manner he speaks, and by what he goes.
        ("县长李伟专门强调", "李伟"), ("县长李伟由此强调", "李伟"), ("县长李伟毫不客气地指出", "李伟"), ("县长李伟根据汛情变化提出要求:", "李伟"),
        ("县长李伟根据上级会议精神,提出要求:", "李伟"),
        ("张建国县长立足实际提出要求:", "张建国"), ("李伟书记作了点评讲话,并提出要求:", "李伟"), ("张建国县长讲话,提出要求:", "张建国"), ("张建国县长发表讲话,并要求", "张建国"),
        // Whom the post alone means, which begins like a name.
        ("董事长戴同彬主持召开。董事长要求", "戴同彬"),
    ]) func namesEndWhereTheirPostsBegin(_ words: String, _ name: String) {
        let mark = words.hasSuffix(":") ? "" : ","
        let reading = Reading("5月8日,防汛工作会议召开。\(words)\(mark)各乡镇要加强值班。")
        #expect(reading.directives.map(\.text) == ["各乡镇要加强值班"])
        #expect(reading.speakers == [name])
    }

    @Test(arguments: [
        "5月8日,班长和骨干参加了会议。", "5月8日,石料厂厂长按照要求完成了整改。", "5月8日,张建国县长根据县委安排到青山镇调研。", "5月8日,县长李伟按照省政府安全生产要求开展检查。",
        "5月8日,方便县长了解情况,各乡镇报送了材料。", "5月8日,事关长远发展,各村完成了排查。", "5月8日,李伟教授介绍了经验,各班完成了排查。", "5月8日,张建国县长作了讲话。会议由李伟副县长主持。",
        "5月8日,县长李伟发表署名文章。",
    ]) func whoeverHasAPostAndAsksNothing(_ text: String) {
        #expect(Reading(text).directives.map(\.text) == [])
    }

    @Test func whatHeGoesByStandsBetweenHimAndHisVerb() {
        let reading = Reading("5月8日,县长李伟根据汛情变化要求各乡镇加强值班。")
        #expect(reading.directives.map(\.text) == ["各乡镇加强值班"])
        #expect(reading.speakers == ["李伟"])
    }

    @Test func andIsNoSurnameBeforePeople() {
        #expect(Reading("5月8日,县公安局召开会议。局长和志强要求,各所要加强值班。").speakers == ["和志强"])
        #expect(!Reading("5月8日,老师和家长要求,学校要加强值班。").speakers.contains("和家长"))
    }

    @Test func theFirstOfAListLeads() {
        let text = "5月22日,县委书记赵文清,副书记孟小龙,副县长李强带领县林业局负责人检查绿化。"
        #expect(Reading(text).article.host == "赵文清")
        #expect(Reading("时间:5月22日\n主持:县长 何光明\n参加:各乡镇主要负责人\n会议议定:由县财政局6月底前拨付资金。").article.host == "何光明")
        #expect(Reading("5月22日,县长陈立讲话,副县长李强带领干部检查绿化。").article.host == "李强")
    }
}
