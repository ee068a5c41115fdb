import LedgerModel
import LedgerQuery
import Testing

/// What each form of the language lets through in the sample ledger.
@Suite struct QueryLanguageTests {
    static let everyNumber = Array(1...11)

    static let fields: [(String, [Int])] = [
        ("", everyNumber), ("  　", everyNumber),
        // Owners: the subtree, old names, proposals, aliases, formal names, ids, function phrases, combined names, names of the text.
        ("department:公安局", [1, 2, 10]), ("department:交警大队", [2, 10]), ("department:police", [1, 2, 10]),
        ("department:县公安局", [1, 2, 10]),
        ("department:公安部门", [1, 2, 10]), ("department:POLICE", [1, 2, 10]), ("department:自然资源局", [5]),
        ("department:国土局", [5]),
        ("department:工信局", [3, 9]), ("department:发改委", [3]), ("department:两办", [6]), ("department:各乡镇", [4]),
        ("department:各镇", [4]),
        ("department:collective:各乡镇", [4]), ("department:党员干部", [6]), ("department:城管队", [8]),
        ("department:unknown:城管队", [8]),
        ("department:教科局", []), ("department:交警", [2, 10]), ("department:城管", [8]), ("department:县委办,工信局", [3, 6, 9]),
        ("owner:公安局", [1, 2, 10]), ("owner:proposed", [3]), ("owner:confirmed", [1, 2, 4, 5, 6, 8, 9, 10, 11]),
        ("owner:unknown", [8]),
        ("owner:collective", [4]), ("owner:role", [6]),
        ("lead:公安局", [1, 10]), ("responsible:公安局", [2]), ("support:公安局", [10]), ("support:发改局,交警大队", [3, 10]),
        // Texts.
        ("leader:薛玉马", [7]), ("leader:薛", [7]), ("speaker:王宏伟", [2, 3, 4, 5, 10]), ("speaker:宏", [2, 3, 4, 5, 10]),
        ("speaker:无名", []),
        ("source:二月", [1, 2, 3, 4, 5, 6, 9, 10]), ("source:PAPER", [1, 2, 3, 4, 5, 6, 9, 10]),
        ("source:17号", [1, 2, 3, 4, 5, 6, 9, 10]),
        ("article:联席", [6, 9]), ("article:2020-02-12", [6, 9]), ("article:..2020-02-10", [1, 2, 3, 4, 5, 10]),
        ("article:2020-02", [1, 2, 3, 4, 5, 6, 9, 10]), ("article:00000000-0000-0001-0000-00000000000c", [6, 9]),
        ("source:00000000-0000-0001-0000-000000000001", [1, 2, 3, 4, 5, 6, 9, 10]), ("priority:高", [7]),
        ("category:民生", [8]), ("stage:谋划", [8]),
        // States.
        ("status:open", [1, 2, 3, 4, 8, 10, 11]), ("status:closed", [5, 6]), ("status:draft", [7]),
        ("status:INPROGRESS", [2]), ("status:longTerm", [4]),
        ("status:draft,closed", [5, 6, 7]), ("is:open", [1, 2, 3, 4, 8, 10, 11]), ("is:draft", [7]),
        ("is:overdue", [2, 3]), ("is:dueSoon", [1]),
        ("is:closedOnTime", [5]), ("is:closedLate", [6]), ("is:reportOverdue", []),
        ("light:none", [4, 5, 6, 7, 9, 11]), ("light:green", [8, 10]),
        ("light:yellow", [1]), ("light:red", [2]), ("light:snail", [3]), ("light:red,snail", [2, 3]),
        // Dates: 11 is suspended since January.
        ("due:2020-02-16", [1]), ("due:2020-02", [1, 2, 3, 5, 6, 10]), ("due:2020", [1, 2, 3, 5, 6, 8, 10, 11]),
        ("due:2020-02-16..", [1, 8, 10]),
        ("due:..2020-02-04", [3, 11]), ("due:2020-02-13..2020-02-16", [1, 2, 6]),
        ("due:2020-01..2020-02", [1, 2, 3, 5, 6, 10, 11]),
        ("due:<2020-02-13", [3, 5, 11]), ("due:<=2020-02-13", [2, 3, 5, 6, 11]), ("due:>2020-02", [8]),
        ("due:>=2020-02-20", [8, 10]), ("due:today", []),
        ("due:thisweek", [1, 2, 5, 6]), ("due:本周", [1, 2, 5, 6]), ("closed:今天", [6]),
        ("due:thismonth", [1, 2, 3, 5, 6, 10]), ("due:overdue", [2, 3]),
        ("due:+2d", [1]), ("due:today..+1w", [1, 10]),
        ("due:-1d", [2, 6]), ("due:-1m..today", [2, 3, 5, 6]), ("due:..-1m", [11]), ("due:+1m..", [8]),
        ("due:-1y..+1y", [1, 2, 3, 5, 6, 8, 10, 11]),
        ("due:2020-02-13,2020-02-16", [1, 2, 6]), ("due:2020-02-13。。2020-02-16", [1, 2, 6]),
        ("due:《2020-02-13", [3, 5, 11]),
        // The sign says where the field ends, with the colon and without it.
        ("due<2020-02-13", [3, 5, 11]), ("due<=2020-02-13", [2, 3, 5, 6, 11]), ("due>2020-02", [8]),
        ("due《2020-02-13", [3, 5, 11]), ("due＜2020-02-13", [3, 5, 11]), ("due>=+6d", [8, 10]),
        ("changed<2020-02-10", [1]), ("number<3", [1, 2]), ("number>9 -due>2020-02", [10, 11]),
        ("number>9 非due>2020-02", [10, 11]), ("number<3,>9", [1, 2, 10, 11]), ("status<draft", []), ("《due》", []),
        ("number《4", [1, 2, 3]), ("number》9", [10, 11]), ("ordinal》=2", [4, 5, 10]), ("非owner<x", []),
        ("closed:2020-02-12", [5]), ("closed:today", [6]), ("closed:thisweek", [5, 6]), ("closed:..2020-02-11", []),
        ("changed:2020-02", [1, 2, 3]), ("changed:today", [3]), ("changed:-1w..", [2, 3]), ("changed:<2020-02-10", [1]),
        // Numbers.
        ("#3", [3]), ("#99", []), ("number:3", [3]), ("number:3,5", [3, 5]), ("number:3..5", [3, 4, 5]),
        ("number:<3", [1, 2]), ("number:<=3", [1, 2, 3]),
        ("number:>9", [10, 11]), ("number:>=9", [9, 10, 11]), ("number:10..", [10, 11]), ("number:..2", [1, 2]),
        ("ordinal:1", [1, 2, 3]), ("ordinal:2", [4, 5, 10]), ("ordinal:1..2", [1, 2, 3, 4, 5, 10]),
        ("id:01700000-0000-7000-0000-0000000f423d", [3]), ("id:01700000-0000-7000-0000-0000000F423D", [3]),
        ("id:01700000-0000-7000-0000-000000000000", []),
        // What is there and what is not.
        ("no:lead", [2, 4, 7]), ("has:lead", [1, 3, 5, 6, 8, 9, 10, 11]), ("no:owner", [7]), ("no:department", [7]),
        ("has:support", [3, 6, 10]),
        ("has:responsible", [2, 4, 6]), ("no:due", [4, 7, 9]), ("has:closed", [5, 6]), ("has:leader", [7]),
        ("has:priority", [7]), ("has:category", [8]),
        ("has:stage", [8]), ("no:speaker", [6, 7, 8, 9, 11]), ("has:ordinal", [1, 2, 3, 4, 5, 10]),
        ("no:article", [7, 8, 11]), ("no:source", [7, 8, 11]),
        ("has:heading", [7]), ("has:reason", [4]), ("has:parent", [10]),
        ("has:report,milestone,extension,notice,recurrence", []),
        ("no:lead,due", [2, 4, 7, 9]),
        // Words: text, heading, owner, speaker; any case and width.
        ("排查", [4]), ("vehicle", [2]), ("ＶＥＨＩＣＬＥ", [2]), ("abc", [7]), ("\"(甲)项目\"", [7]), ("手段,找出", [1]),
        ("公安", [1, 10]), ("交警", [2, 10]),
        ("自然资源", [5]), ("国土", [5]), ("发改委", [3]), ("城管", [8]), ("乡镇", [4]), ("薛玉马", [1]), ("12:30", []), ("非法", []),
        ("或许", []),
    ]

    @Test(arguments: [
        ("单位:公安局", "department:公安局"), ("牵头：公安局", "lead:公安局"), ("状态:已办结", "status:closed"), ("状态:done", "status:closed"),
        ("-状态:未办结", "-status:open"), ("是:逾期", "is:overdue"), ("属于:已办结", "is:closed"), ("灯:红", "light:red"),
        ("有:延期", "has:extension"), ("无:牵头", "no:lead"), ("责任主体:未确认", "owner:proposed"), ("编号<5", "number<5"),
        ("时限:2020-02", "due:2020-02"), ("讲话人:王宏伟", "speaker:王宏伟"), ("status:待核对,长期坚持", "status:draft,longTerm"),
    ]) func chineseWordsMeanTheSame(chinese: String, english: String) throws {
        #expect(try SampleLedger.numbers(chinese) == SampleLedger.numbers(english), "\(chinese)")
        #expect(try !SampleLedger.numbers(english).isEmpty || english == "has:extension", "\(english) finds something")
    }

    @Test(arguments: fields)
    func eachFieldAndForm(query: String, expected: [Int]) throws {
        #expect(try SampleLedger.numbers(query) == expected)
    }

    static let combinations: [(String, [Int])] = [
        ("公安 due:2020-02-16", [1]), ("公安 and due:2020-02-16", [1]), ("公安 AND due:2020-02-16", [1]),
        ("排查 or vehicle", [2, 4]), ("排查 或 vehicle", [2, 4]), ("排查 OR vehicle", [2, 4]),
        // "and" before "or".
        ("排查 or vehicle status:closed", [4]), ("status:closed vehicle or 排查", [4]),
        ("(排查 or vehicle) status:open", [2, 4]),
        ("(排查 or vehicle) status:closed", []), ("#1 or #2 or #3", [1, 2, 3]), ("(#1)or(#2)", [1, 2]),
        ("（#1）或（#2）", [1, 2]),
        ("not status:open", [5, 6, 7, 9]), ("-status:open", [5, 6, 7, 9]), ("非 status:open", [5, 6, 7, 9]),
        ("非status:open", [5, 6, 7, 9]),
        ("非（status:open）", [5, 6, 7, 9]), ("not not status:draft", [7]), ("--status:draft", [7]),
        ("- - -status:draft", [1, 2, 3, 4, 5, 6, 8, 9, 10, 11]),
        ("not (status:open or status:closed)", [7, 9]), ("-(#1 or #2) status:open", [3, 4, 8, 10, 11]),
        ("not #1 and not #2 status:open", [3, 4, 8, 10, 11]), ("department:公安局 -status:submitted", [1, 2]),
        ("not(公安)status:assigned", [3, 8]),
        ("((((#1))))", [1]), ("speaker:王宏伟 is:overdue", [2, 3]), ("department:公安局,工信局 status:open", [1, 2, 3, 10]),
        ("“复工 复产”", []), ("“复工复产”", [3]), ("推进“复工复产”", []), ("帮助“复工复产”企业", [3]), ("speaker:“王宏伟” #2", [2]),
        ("department:\"公安局\",\"工信局\"", [1, 2, 3, 9, 10]),
    ]

    @Test(arguments: combinations)
    func combinedAsWritten(query: String, expected: [Int]) throws {
        #expect(try SampleLedger.numbers(query) == expected)
    }

    @Test(arguments: [
        ("department:公安局 status:open", "department：公安局　status：open"),
        ("(#1 or #2) -#1", "（＃１　ｏｒ　＃２）－＃１"),
        ("department:公安局,工信局", "ｄｅｐａｒｔｍｅｎｔ：公安局，工信局"),
        ("due:2020-02-13..2020-02-16", "due：２０２０－０２－１３．．２０２０－０２－１６"),
        ("due:<+7d", "due：＜＋７ｄ"), ("\"a b\"", "＂a b＂"), ("STATUS:OPEN", "status:open"),
    ])
    func fullWidthFormsAreTheSame(ascii: String, fullWidth: String) throws {
        let (left, right) = (try SampleLedger.numbers(ascii), try SampleLedger.numbers(fullWidth))
        #expect(left == right)
    }

    @Test func aQueryKnowsWhatItAsksFor() throws {
        #expect(try Query(" ").isEverything)
        #expect(try Query("") == .everything)
        #expect(try !Query("a").isEverything)
        #expect(try Query("changed:today or a").needsChanges)
        #expect(try !Query("due:today").needsChanges)
    }

    @Test func queriesAreJoined() throws {
        let ledger = try SampleLedger.ledger()
        let joined = Query.owner(.department("police")).and(try Query("劝返 or 漏网")).and(.open)
        let rows = try LedgerFilter(joined, of: ledger, in: SampleLedger.context).rows()
        #expect(rows.map { ledger.items.number[$0] } == [10, 2, 1])
        #expect(Query.everything.and(.everything).isEverything)
    }
}
