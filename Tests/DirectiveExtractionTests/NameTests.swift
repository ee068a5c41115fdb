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
        // A name of two characters and a verb whose second character is one, too.
        ("5月22日,县长李明来到工地检查,要求各乡镇要抓好春耕。", "李明"), ("5月22日,县长李明会同县应急局检查,要求各乡镇要抓好春耕。", "李明"),
        ("5月22日,县长高立强调研春耕。高立强要求,各乡镇要抓好春耕。", "高立强"),
        // Whoever has a post and goes on to demand is named, whatever he does.
        ("5月22日晚,县长李志明暗访企业,要求各乡镇要抓好春耕。", "李志明"), ("县长李志明骑车前往企业,要求各乡镇要抓好春耕。", "李志明"),
        ("县长李志明来企业检查,要求各乡镇要抓好春耕。", "李志明"), ("县长李明约谈企业,要求各乡镇要抓好春耕。", "李明"),
        ("4月16日,我市召开推进会。会上,副市长徐立华分析了形势,并要求:一是抓好春耕。", "徐立华"),
        // A name that no surname announces stands again where its owner speaks.
        ("5月22日,县委书记格桑顿珠到村调研。格桑顿珠强调,各乡镇要抓好春耕。", "格桑顿珠"),
        ("5月22日,旗长乌兰图雅到牧区调研。乌兰图雅要求,各苏木要抓好春耕。", "乌兰图雅"),
        ("5月22日,县委书记多杰热旦出席并讲话。多杰热旦强调:一是抓好春耕;二是备足饲草。", "多杰热旦"),
        ("5月22日,县长那顺孟和主持召开会议。会上听取了汇报。那顺孟和强调,旗农牧局要抓好春耕。", "那顺孟和"),
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
}
