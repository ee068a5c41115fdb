import Glibc
import LedgerModel
import StrictJSON
import Workspace

/// What a person wrote and the ledger could not take, as the commands that would have entered it: kept in a file outside of the ledger, from which `duban apply`
/// enters it once the ledger can be written again. The command line and the interface keep it alike.
struct UnsavedText: Hashable {
    /// When it was written: the days in it (`tomorrow`) are reckoned from then.
    let at: Timestamp
    let day: CalendarDate
    let ledger: String
    /// From where the names of files in the commands begin; "" where it is not known.
    var folder = ""
    /// The words behind `duban`, of one command after the other.
    var commands: [[String]]
    /// What they have of standard input. It lies beside the file under its own name, as it came: it may be a document.
    var input: [UInt8]?

    private static let format = "duban-unsaved"

    /// Writes it to a file `unsaved-….json` of its own, in the first of the folders that takes it.
    ///
    /// - Returns: its path; nil where it cannot be written anywhere.
    func keep(in folders: [String]) -> String? {
        for folder in folders {
            UnsavedText.make(folder)
            for attempt in 0..<100 {
                let path = "\(folder)/unsaved-\(at.milliseconds)\(attempt == 0 ? "" : "-\(attempt)").json"
                do throws(OutputFileError) {
                    try write(to: path, replacing: false)
                    return path
                } catch {
                    if error != .exists { break }
                }
            }
        }
        return nil
    }

    /// Without the first command, which has been carried out; where none is left, the file goes.
    mutating func dropFirst(of path: String) {
        commands.removeFirst()
        if commands.isEmpty {
            unlink(path)
            unlink(UnsavedText.inputPath(of: path))
        } else {
            // Where this fails the file names a command more than is left; it is shown what the ledger has then.
            try? writeCommands(to: path, replacing: true)
        }
    }

    private func write(to path: String, replacing: Bool) throws(OutputFileError) {
        let inputPath = UnsavedText.inputPath(of: path)
        if let input {
            try OutputFile(path: Array(inputPath.utf8)).write(input, replacing: replacing, permissions: 0o600)
        }
        do throws(OutputFileError) {
            try writeCommands(to: path, replacing: replacing)
        } catch {
            if input != nil { unlink(inputPath) }
            throw error
        }
    }

    private func writeCommands(to path: String, replacing: Bool) throws(OutputFileError) {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("format", UnsavedText.format)
        writer.member("at", at.description)
        writer.member("day", day.description)
        writer.member("ledger", ledger)
        if !folder.isEmpty { writer.member("folder", folder) }
        writer.key("commands")
        writer.array(commands) { writer, words in writer.array(words) { $0.write($1) } }
        if input != nil {
            writer.key("input")
            writer.write(true)
        }
        writer.endObject()
        let bytes = writer.bytes + [UInt8(ascii: "\n")]
        try OutputFile(path: Array(path.utf8)).write(bytes, replacing: replacing, permissions: 0o600)
    }

    private static func inputPath(of path: String) -> String {
        (path.hasSuffix(".json") ? String(path.dropLast(5)) : path) + ".input"
    }

    private static func make(_ folder: String) {
        var made = ""
        for part in folder.split(separator: "/") {
            made += "/" + part
            mkdir(made, 0o700)
        }
    }
}

extension UnsavedText {
    /// Such a file's bytes; nil where they are something else.
    ///
    /// - Parameter path: of the file, beside which the input lies.
    init?(_ bytes: [UInt8], at path: String) {
        // Changes and conflict copies may be large: they are not read as a whole only to see that they are none of these.
        guard String(decoding: bytes.prefix(200), as: UTF8.self).contains(UnsavedText.format),
            let object = (try? JSONValue(parsing: bytes))?.object, object["format"]?.text == UnsavedText.format,
            let at = object["at"]?.text.flatMap({ Timestamp($0) }),
            let day = object["day"]?.text.flatMap({ CalendarDate($0) }),
            let ledger = object["ledger"]?.text, ledger.hasPrefix("/"), let commands = object["commands"]?.array
        else { return nil }
        self.init(
            at: at, day: day, ledger: ledger, folder: object["folder"]?.text ?? "",
            commands: commands.map { $0.array?.compactMap(\.text) ?? [] })
        if object["input"] == .boolean(true) {
            guard let input = try? DocumentFile.bytes(of: .file(path: Array(UnsavedText.inputPath(of: path).utf8)))
            else { return nil }
            self.input = input
        }
    }
}

/// A command with words of a person in it, which would be gone where the ledger cannot take them.
protocol WritingCommand: Subcommand {
    /// What a person wrote for the ledger; nil where there is nothing.
    var writtenTexts: [String?] { get }
    /// Operands that name files; `-` is standard input.
    var fileOperands: [String] { get }
}

extension WritingCommand {
    var writtenTexts: [String?] { [] }
    var fileOperands: [String] { [] }

    var isWorthKeeping: Bool { readsStandardInput || writtenTexts.contains { !($0 ?? "").isBlank } }
    var readsStandardInput: Bool { fileOperands.contains("-") }
}
