import Foundation
import LedgerModel
import LedgerQuery
import Testing

/// Chinese text found by letters.
@Suite struct PinyinTests {
    static func quality(_ typed: String, _ name: String) -> NameMatcher.Quality? {
        NameMatcher(typed)?.quality(of: name)
    }

    @Test(arguments: [
        ("chongqing", "重庆"), ("zhongdian", "重点"), ("xingzheng", "行政"), ("yinhang", "银行"), ("changqi", "长期"),
        ("xiaozhang", "校长"), ("kuaile", "快乐"), ("yinyue", "音乐"), ("jiangdi", "降低"), ("touxiang", "投降"),
        ("tiaozheng", "调整"), ("diaoyan", "调研"), ("kuaiji", "会计"), ("huiyi", "会议"), ("dujia", "独家"),
        ("lvse", "绿色"), ("luse", "绿色"), ("lüse", "绿色"), ("nvgong", "女工"), ("zhanlve", "战略"), ("zhanlue", "战略"),
        ("shengshi", "省市"), ("fanxing", "反省"), ("xiamen", "厦门"), ("dasha", "大厦"), ("jiyu", "给予"), ("geiqian", "给钱"),
    ]) func everyUsualReadingOfACharacterCounts(typed: String, word: String) {
        #expect(Self.quality(typed, word) == .spelledWhole)
    }

    @Test(arguments: [
        ("gongxinju", "工信局", NameMatcher.Quality.spelledWhole), ("gxj", "工信局", .initialsWhole),
        ("gongxj", "工信局", .initialsWhole), ("gxinju", "工信局", .initialsWhole), ("g信局", "工信局", .initialsWhole),
        ("工xj", "工信局", .initialsWhole), ("GXJ", "工信局", .initialsWhole), ("ｇｘｊ", "工信局", .initialsWhole),
        ("gongxin", "工信局", .spelledBeginning), ("gongxi", "工信局", .spelledBeginning),
        ("gx", "工信局", .initialsBeginning), ("g", "工信局", .spelledBeginning), ("xinju", "工信局", .spelledInside),
        ("xj", "工信局", .initialsInside), ("工信局", "工信局", .whole), ("工", "工信局", .beginning), ("信局", "工信局", .inside),
        ("shgl", "社会管理", .initialsWhole), ("shhgl", "社会管理", .initialsWhole), ("fg复产", "复工复产", .initialsWhole),
        ("fgfc", "复工复产", .initialsWhole), ("xian", "西安", .spelledWhole), ("xi'an", "西安", .spelledWhole),
        ("xi an", "西安", .spelledWhole), ("xian", "县", .spelledWhole), ("5gjz", "5G基站", .initialsWhole),
        ("app", "APP", .whole), ("gong xin ju", "工信局", .spelledWhole),
    ]) func readingsInitialsAndMixturesSpellAName(typed: String, name: String, quality: NameMatcher.Quality) {
        #expect(Self.quality(typed, name) == quality)
    }

    @Test(arguments: [
        ("xi'an", "县"), ("gxjj", "工信局"), ("ongxin", "工信局"), ("gi", "工信局"), ("xg", "工信局"), ("gongxinjua", "工信局"),
        ("zh", "局"), ("v", "绿色"), ("", "工信局"), ("  ", "工信局"), ("gxj", "gx"),
    ]) func whatDoesNotSpellANameIsNotFound(typed: String, name: String) {
        #expect(Self.quality(typed, name) == nil)
    }

    @Test func whatFindsSomethingFindsItWithLettersTakenOff() {
        for (word, name) in [("zhuangshuang", "装双"), ("fg复chan", "复工复产"), ("xi'anshi", "西安市"), ("lvsefz", "绿色发展")] {
            var typed = word
            while !typed.isEmpty {
                #expect(Self.quality(typed, name) != nil, "\(typed)")
                typed.removeLast()
            }
        }
    }

    @Test func thePartThatIsMeantIsMarked() throws {
        func marked(_ typed: String, _ text: String) throws -> [String] {
            let bytes = Array(text.utf8)
            return try #require(NameMatcher(typed)).ranges(in: text).map { String(decoding: bytes[$0], as: UTF8.self) }
        }
        #expect(try marked("fgfc", "推进复工复产、返岗复产") == ["复工复产", "返岗复产"])
        #expect(try marked("xj", "县工信局") == ["信局"])
        #expect(try marked("ju", "公安局ju") == ["ju"])
        #expect(try marked("fuchan", "复产😀复产") == ["复产", "复产"])
        #expect(try marked("b", "甲乙") == [])
    }

    // MARK: Queries

    @Test(arguments: [
        ("fgfc", [3]), ("fugongfuchan", [3]), ("fg复产", [3]), ("fugfc", [3]), ("\"fgfc\"", []), ("“fgfc”", []),
        ("paicha", [4]), ("pc", [4]), ("VEHICLE", [2]), ("vehicle", [2]), ("ｖｅｈｉｃｌｅ", [2]),
        // Owners: whole short names, the beginnings of them, and other names in whole.
        ("gxj", [3, 9]), ("gongxinju", [3, 9]), ("gongxin", [3, 9]), ("xianjiwei", [6]), ("gonganbumen", [1, 10]),
        ("cgd", [8]), ("gxz", [4]), ("yingshang", []),
        // Speakers, and leaders of items only by their field.
        ("whw", [2, 3, 4, 5, 10]), ("wanghong", [2, 3, 4, 5, 10]), ("speaker:xueyuma", [1]), ("leader:xym", [7]),
        ("article:lianxi", [6, 9]), ("source:eryue", [1, 2, 3, 4, 5, 6, 9, 10]),
        // A single letter spells no text.
        ("v", [2]), ("-gxj pc", [4]), ("gxj or jtj", [3, 9]), ("（gxj）", [3, 9]),
    ]) func bareWordsSpellTextsAndOwners(query: String, numbers: [Int]) throws {
        #expect(try SampleLedger.numbers(query) == numbers, "\(query)")
    }

    @Test func aFieldTakesTheBeginningOfASpelledNameAndSaysWhatItMeant() throws {
        #expect(try SampleLedger.numbers("department:gxj") == [3, 9])
        #expect(try SampleLedger.notes("department:gxj") == [])
        #expect(try SampleLedger.numbers("department：ｇｏｎｇａｎｊｕ") == [1, 2, 10])
        // Names that are old, and owners that no table has.
        #expect(try SampleLedger.notes("department:guotuju") == [.successor(of: "land_bureau", is: "nat_res")])
        #expect(try SampleLedger.numbers("lead:cgd") == [8])
        guard case .severalOwners("gx", let owners)? = try SampleLedger.notes("department:gx").last else {
            Issue.record("gx means several")
            return
        }
        #expect(owners.contains(.department("industry")) && owners.count > 1)
        #expect(throws: QueryError(.unknownDepartment("gxq5", suggestions: []), at: 11..<15)) {
            try SampleLedger.numbers("department:gxq5")
        }
    }

    @Test func theBeginningOfAnIDIsNoName() throws {
        // `police` is in use, and so are `industry` and two collectives.
        #expect(try SampleLedger.numbers("department:police") == [1, 2, 10])
        for letters in ["p", "indus", "c", "col", "collective"] {
            let found = (try? SampleLedger.notes("department:" + letters)) ?? []
            guard case .severalOwners(_, let owners)? = found.last else { continue }
            let names = DepartmentTable.builtIn()
            for owner in owners {
                let isSpelled = names.owners(spelledBy: letters, on: SampleLedger.today).contains(owner)
                #expect(isSpelled, "\(letters) means \(owner.id)")
            }
        }
    }

    @Test func everyDepartmentOfTheTableIsFoundByItsPinyinAndByItsInitials() throws {
        let table = DepartmentTable.builtIn()
        let today = SampleLedger.today
        for department in table.departments {
            for letters in [Self.pinyin(department.short), Self.initials(department.short)] {
                let found = table.owners(spelledBy: letters, on: today)
                let present = OwnerKey.department(table.successor(of: department.id, on: today))
                #expect(found.contains(present), "\(letters) for \(department.short)")
                #expect(Self.quality(letters, department.short) != nil)
            }
        }
        #expect(table.owners(spelledBy: "gongxinju", on: today) == [.department("industry")])
    }

    /// What a person would type, by another reader of Chinese than ours: ICU's, in which the names of departments have no doubtful character but those named here.
    private static func pinyin(_ name: String) -> String {
        syllables(name).joined()
    }

    private static func initials(_ name: String) -> String {
        String(syllables(name).compactMap(\.first))
    }

    private static func syllables(_ name: String) -> [String] {
        name.map { character in
            let latin = String(character).applyingTransform(.mandarinToLatin, reverse: false) ?? ""
            return (latin.applyingTransform(.stripDiacritics, reverse: false) ?? latin).lowercased()
        }
    }
}
