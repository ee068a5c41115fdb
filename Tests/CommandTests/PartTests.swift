import DocumentExchange
import Foundation
import LedgerModel
import Testing

@testable import duban

@Suite("Parts of the program")
struct PartTests {
    static let subcommands = ["list": [], "browse": [], "done": [], "departments": ["list", "show"]]

    static func words(_ typed: String...) throws -> [String] {
        guard case .command(let words) = try CommandLineWords(typed, subcommands: subcommands).meaning else {
            return []
        }
        return words
    }

    @Test("Global options before the command go behind it, and no command is browse")
    func order() throws {
        #expect(try Self.words("--ledger", "x", "-q", "list", "甲") == ["list", "--ledger", "x", "-q", "甲"])
        #expect(try Self.words("--ledger=x", "departments", "show", "乙") == ["departments", "show", "--ledger=x", "乙"])
        #expect(try Self.words("departments", "--ledger", "x") == ["departments", "--ledger", "x"])
        #expect(try Self.words() == ["browse"])
        #expect(try Self.words("--today", "2020-01-01") == ["browse", "--today", "2020-01-01"])
    }

    @Test("Only in a query does a minus before a word mean not")
    func minus() throws {
        #expect(try Self.words("list", "-甲", "-q", "--sort", "due") == ["list", "－甲", "-q", "--sort", "due"])
        #expect(try Self.words("done", "-x") == ["done", "-x"])
    }

    @Test("Help and version, wherever they stand")
    func meanings() throws {
        #expect(
            try CommandLineWords(["departments", "show", "-h"], subcommands: Self.subcommands).meaning
                == .help(path: "departments show"))
        #expect(try CommandLineWords(["help"], subcommands: Self.subcommands).meaning == .help(path: ""))
        #expect(try CommandLineWords(["--version"], subcommands: Self.subcommands).meaning == .version)
        #expect(throws: UsageError.unknownCommand("lsit", suggestions: ["list"])) {
            try CommandLineWords(["lsit"], subcommands: Self.subcommands)
        }
    }

    @Test(
        "Arguments keep their bytes through text and back",
        arguments: [
            Array("讲话.txt".utf8), [0xBD, 0xB2, 0x41], [0xFF, 0xFE], Array("\u{10FF41}".utf8), [], [0xE8, 0xAE],
        ] as [[UInt8]])
    func bytes(bytes: [UInt8]) {
        for encoding in [LocaleEncoding(codeset: nil), LocaleEncoding(codeset: "GB18030")] {
            #expect(encoding.bytes(of: encoding.text(of: bytes)) == bytes)
        }
    }

    @Test("A GBK locale is read and written")
    func chineseLocale() {
        let encoding = LocaleEncoding(codeset: "GBK")
        #expect(encoding.text(of: [0xBD, 0xB2, 0xBB, 0xB0]) == "讲话")
        #expect(encoding.bytesForReading("讲话😀") == [0xBD, 0xB2, 0xBB, 0xB0, 0x3F])
    }

    @Test("CSV quotes what it must and disarms formulas")
    func csv() {
        let row = CSVRow(["a", "b,c", "\"d\"", "=1+1", "-", "", "第一\n行"])
        #expect(String(decoding: row.bytes, as: UTF8.self) == "a,\"b,c\",\"\"\"d\"\"\",'=1+1,'-,,\"第一\n行\"\r\n")
    }

    @Test("Text that could not be saved is kept, each in a file of its own, and read back as it was")
    func unsaved() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "duban-\(UUID().uuidString)/state/duban")
            .path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let unsaved = UnsavedText(
            at: Timestamp(milliseconds: 1_582_000_000_000), day: try #require(CalendarDate("2020-02-18")), ledger: "/l",
            commands: [["note", "3", "--", "已排查\n三个"]], input: [0x50, 0x4B, 0, 0xFF])
        let first = try #require(unsaved.keep(in: ["/proc/none", folder]))
        let second = try #require(unsaved.keep(in: [folder]))
        #expect(first != second)
        let bytes = try Array(Data(contentsOf: URL(filePath: first)))
        #expect(UnsavedText(bytes, at: first) == unsaved)
        #expect(unsaved.keep(in: ["/proc/none"]) == nil)
    }
}
