import ArgumentParser
import LedgerModel
import LedgerQuery
import LedgerStorage
import StrictJSON
import Wording
import Workspace

struct SourcesShowCommand: Subcommand {
    static let path = "sources show"
    static let synopsis = "SOURCE [--spans] [--rest] [--original] [--format text|json]"

    @Argument(help: help(operand: "SOURCE"))
    var name: String

    @Flag(name: .customLong("spans"), help: help("spans"))
    var showsSpans = false

    @Flag(name: .customLong("rest"), help: help("rest"))
    var showsRest = false

    @Flag(name: .customLong("original"), help: help("original"))
    var showsOriginal = false

    @Option(help: help("text format", value: "F"), completion: .list(TextFormat.allCases.map(\.rawValue)))
    var format: String = TextFormat.text.rawValue

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        let format: TextFormat = try context.choice(format, of: "--format")
        if showsOriginal, showsSpans || showsRest {
            throw UsageError.contradiction("--original", showsSpans ? "--spans" : "--rest")
        }
        let workspace = try context.openWorkspace(for: .reading)
        let source = try workspace.source(named: name)
        if showsOriginal { return context.output.write(try workspace.store.sourceOriginal(source)) }
        let (text, reading) = try workspace.reading(of: source)
        let pieces = showsRest ? reading.rest : reading.pieces
        switch format {
        case .json:
            var writer = JSONWriter(escaping: .everyControl)
            writer.write(pieces, of: text, in: workspace.ledger)
            context.output.write(writer.bytes + [UInt8(ascii: "\n")])
        case .text where showsSpans || showsRest:
            for piece in pieces { context.output.line(line(of: piece, text, workspace.ledger, context.words)) }
        case .text:
            for line in SafeText.lines(of: String(decoding: text, as: UTF8.self)) { context.output.line(line) }
        }
    }

    /// What became of a piece, and its words.
    private func line(of piece: SourceReading.Piece, _ text: [UInt8], _ ledger: Ledger, _ words: Catalogue) -> SafeText
    {
        let numbers = piece.items.compactMap { ledger.items[$0] }
            .map { "#\($0.number) \(words.status($0.status.id))" as SafeText }
        let label = piece.reason.map { words.restReason($0.rawValue) } ?? numbers.joined(separator: " ")
        let wording = String(decoding: text[piece.range], as: UTF8.self).split(whereSeparator: \.isNewline).joined()
        return words.labelled(label, SafeText(sanitising: wording))
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ pieces: [SourceReading.Piece], of text: [UInt8], in ledger: Ledger) {
        array(pieces) { writer, piece in
            writer.beginObject()
            writer.key("start")
            writer.write(piece.range.lowerBound)
            writer.key("end")
            writer.write(piece.range.upperBound)
            writer.member("text", String(decoding: text[piece.range], as: UTF8.self))
            writer.key("items")
            writer.array(piece.items.compactMap { ledger.items[$0]?.number }) { $0.write($1) }
            writer.member("reason", piece.reason?.rawValue)
            writer.endObject()
        }
    }
}
