import Configuration
import Testing

@testable import duban

/// What may stand in `config.toml`, and what is said of the rest: every finding with its line.
@Suite("The configuration file")
struct ConfigurationFileTests {
    static let vocabulary = UserConfiguration.vocabulary

    private func read(_ text: String) throws(BrokenConfiguration) -> Preferences {
        try ConfigurationFile(Array(text.utf8), Self.vocabulary).preferences
    }

    private func findings(_ text: String) -> [ConfigurationFinding] {
        do throws(BrokenConfiguration) {
            _ = try read(text)
            return []
        } catch {
            return error.findings
        }
    }

    @Test("An empty file, and one of comments, set nothing", arguments: ["", "\n\n", "# 注释\n", "\u{FEFF}# 注释\n"])
    func empty(text: String) throws {
        #expect(try read(text) == Preferences(Self.vocabulary))
    }

    @Test("Every option is read")
    func options() throws {
        let read = try read(
            """
            language = "en"
            mouse = false
            ascii = true
            ambiguous = 2
            [list]
            columns = ["due", "owner"]
            [colours]
            depth = 16
            overdue = "bold bright-red on 0"
            [keys]
            toggleDone = ["z", "F8"]
            nextMatch = []
            redo = "U"
            [[filters]]
            name = "逾期"
            query = "is:overdue"
            """)
        #expect(read.language == .english && !read.usesMouse && read.usesASCII)
        #expect(read.ambiguousWidth == .columns(2) && read.colourDepth == .sixteen)
        #expect(read.columns == ["due", "owner"])
        #expect(read.looks == ["overdue": "bold bright-red on 0"])
        #expect(read.keys == ["toggleDone": ["z", "F8"], "nextMatch": [], "redo": ["U"]])
        #expect(read.filters == [Preferences.Filter(name: "逾期", query: "is:overdue")])
    }

    @Test("A key in another spelling, and a default written out, are the same")
    func spellings() throws {
        let read = try read("[keys]\nredo = [\"U\", \"f12\", \"^r\"]\ntoggleDone = [\"Z\", \"ctrl-x\", \"f8\"]\n")
        #expect(read.keys == ["toggleDone": ["Z", "Ctrl-X", "F8"]])
    }

    @Test(
        "What is wrong is said with its line",
        arguments: [
            (
                "mouse = true\nmause = true\n", 2,
                .unknownKey(
                    "mause", known: ["language", "mouse", "ascii", "ambiguous", "colours", "list", "keys", "filters"])
            ),
            ("\nmouse = \"yes\"\n", 2, .wrongType("mouse", expected: .truth, found: .text)),
            ("language = 'de'\n", 1, .notAllowed("language", value: "de", allowed: ["auto", "zh", "en"])),
            ("ambiguous = 3\n", 1, .notAllowed("ambiguous", value: "3", allowed: ["1", "2", "\"ask\""])),
            (
                "# a\n[list]\n# b\ncolumns = [\"due\", \"colour\"]\n", 4,
                .notAllowed("list.columns", value: "colour", allowed: ["number", "owner", "due", "status", "speaker"])
            ),
            ("[list]\ncolumns = [\n \"due\",\n \"due\"]\n", 2, .twice("due")),
            ("[list]\nwidth = 3\n", 2, .unknownKey("list.width", known: ["columns"])),
            ("[colours]\noverdue = \"crimson\"\n", 2, .badLook("crimson", tone: "overdue")),
            ("[colours]\n\noverdue = 1\n", 3, .wrongType("colours.overdue", expected: .text, found: .number)),
            (
                "[colours]\ndepth = 88\n", 2,
                .notAllowed("colours.depth", value: "88", allowed: ["auto", "none", "8", "16", "256"])
            ),
            ("keys.toggleDone = [\"Hyper-X\"]\n", 1, .unknownKeyName("Hyper-X", action: "toggleDone")),
            ("keys.toggleDone = [\"Z\", \"Z\"]\n", 1, .twice("Z")),
            (
                "[keys]\ntoggleDone = [\"z\"]\nundo = [\"z\"]\n", 3,
                .keyClash(key: "z", action: "undo", other: "toggleDone", otherLine: 2)
            ),
            (
                "[keys]\n\ntoggleDone = [\"u\"]\n", 3,
                .keyClash(key: "u", action: "toggleDone", other: "undo", otherLine: nil)
            ),
            ("timeZone = \"UTC\"\n", 1, .ledgerRule("timeZone")),
            ("[[filters]]\nname = \"a\"\nquery = \"x\"\n[[filters]]\nname = \"b\"\n", 4, .filterWithout("query")),
            (
                "[[filters]]\nname = \"a\"\nquery = \"x\"\n[[filters]]\nname = \"a\"\nquery = \"y\"\n", 4,
                .filterTwice("a", otherLine: 1)
            ),
            ("[[filters]]\nname = \"a\"\nquery = \"colour:red\"\n", 3, .badQuery("colour:red")),
            ("a = 1\u{0}\n", 1, .controlCharacter),
        ] as [(String, Int, ConfigurationFinding.Kind)])
    func mistakes(text: String, line: Int, kind: ConfigurationFinding.Kind) {
        #expect(findings(text) == [ConfigurationFinding(line: line, kind)])
    }

    @Test("Everything that is wrong is said at once, in the order of the lines")
    func all() {
        let found = findings("[keys]\nfly = \"f\"\n[colours]\nsky = \"blue\"\n[other]\na = 1\n")
        #expect(found.map(\.line) == [2, 4, 6])
    }

    @Test("A key that was taken from its action can be given to another")
    func takenAway() throws {
        let read = try read("[keys]\nundo = []\ntoggleDone = [\"u\"]\n")
        #expect(read.keys == ["undo": [], "toggleDone": ["u"]])
    }

    @Test(
        "What is no TOML, or no text, is refused with its line",
        arguments: [
            (Array("mouse = true\nmouse\n".utf8), 2), (Array("mouse = true\n\nmouse = true\n".utf8), 3),
            (Array("a = \"open\n".utf8), 1), ([0x61, 0x0A, 0x22, 0xB9, 0xA4], 2),
            (Array(String(repeating: "[", count: 5000).utf8), 1),
            (Array("[ ]\n".utf8), 1), (Array("\n[键]\n".utf8), 2), (Array("[[filters]]\n[[ ".utf8), 2),
            (Array("a = ".utf8) + Array(String(repeating: "[", count: 5000).utf8), 1),
        ] as [([UInt8], Int)])
    func noTOML(bytes: [UInt8], line: Int) {
        #expect(throws: BrokenConfiguration.self) { try ConfigurationFile(bytes, Self.vocabulary) }
        do throws(BrokenConfiguration) {
            _ = try ConfigurationFile(bytes, Self.vocabulary)
        } catch {
            #expect(error.findings.map(\.line) == [line])
        }
    }

    @Test("A file of more than a megabyte is not read")
    func large() {
        let text = String(repeating: "# a comment that goes on\n", count: 50_000)
        #expect(findings(text) == [ConfigurationFinding(line: 1, .tooLarge(limit: 1 << 20))])
    }

    @Test("No byte that is changed, added or left out makes the reader crash")
    func mutations() {
        let text = Array("[keys]\nredo = [\"U\", 'x']\n[[filters]]\nname = \"\"\"a\n\"\"\"\nquery = \"b\" # c\n".utf8)
        for index in text.indices {
            for byte: UInt8 in [0x00, 0x22, 0x27, 0x5B, 0x5D, 0x0A, 0x5C, 0x7B, 0xE7] {
                var changed = text
                changed[index] = byte
                _ = try? ConfigurationFile(changed, Self.vocabulary)
            }
            var shorter = text
            shorter.remove(at: index)
            _ = try? ConfigurationFile(shorter, Self.vocabulary)
            _ = try? ConfigurationFile(Array(text[..<index]), Self.vocabulary)
        }
    }
}

@Suite("Saved filters in the configuration file")
struct SavedFilterTests {
    static let vocabulary = UserConfiguration.vocabulary

    private func file(_ text: String) throws -> ConfigurationFile {
        try ConfigurationFile(Array(text.utf8), Self.vocabulary)
    }

    private static let text = """
        # 我的设置
        mouse   =   false   # 不用鼠标

        [[filters]] # 第一个
        query = 'is:overdue' # 逾期
        name = "逾期"
        # 结尾
        """

    @Test("A new one comes at the end, and everything else stays as it was")
    func appended() throws {
        let filter = Preferences.Filter(name: "带\"引号\"", query: #"正则 "\d""#)
        let saved = try #require(try file(Self.text).text(saving: filter, Self.vocabulary))
        #expect(saved.hasPrefix(Self.text + "\n"))
        #expect(try file(saved).preferences.filters.map(\.name) == ["逾期", "带\"引号\""])
        #expect(try file(saved).preferences.filters.last == filter)
    }

    @Test("One that is there gets the new query in the place of the old")
    func replaced() throws {
        let filter = Preferences.Filter(name: "逾期", query: "is:overdue 公安局")
        let saved = try file(Self.text).text(saving: filter, Self.vocabulary)
        #expect(saved == Self.text.replacing("'is:overdue'", with: "\"is:overdue 公安局\""))
    }

    @Test("One is taken out, and the rest stays")
    func removed() throws {
        let two = Self.text + "\n[[filters]]\nname = \"b\"\nquery = \"c\"\n"
        let left = try #require(try file(two).text(removingFilter: "逾期", Self.vocabulary))
        #expect(left.hasPrefix("# 我的设置\nmouse   =   false   # 不用鼠标\n"))
        #expect(try file(left).preferences.filters.map(\.name) == ["b"])
        #expect(try file(left).text(removingFilter: "逾期", Self.vocabulary) == nil)
    }

    @Test("A language is put in the place of the one that is there, else before every table; the rest stays")
    func language() throws {
        let saved = try #require(try file(Self.text).text(choosing: .english, Self.vocabulary))
        #expect(saved == "language = \"en\"\n" + Self.text)
        let again = try #require(try file(saved).text(choosing: .chinese, Self.vocabulary))
        #expect(again == "language = \"zh\"\n" + Self.text)
        #expect(try file("").text(choosing: .english, Self.vocabulary) == "language = \"en\"\n")
    }

    @Test("In an empty file it is the first; in a list on one line it cannot be added, and nothing is written")
    func forms() throws {
        let filter = Preferences.Filter(name: "甲", query: "乙")
        #expect(
            try file("").text(saving: filter, Self.vocabulary) == "[[filters]]\nname = \"甲\"\nquery = \"乙\"\n")
        let inline = "filters = [{name = \"a\", query = \"b\"}]\n"
        #expect(try file(inline).preferences.filters.count == 1)
        #expect(try file(inline).text(saving: filter, Self.vocabulary) == nil)
    }
}
