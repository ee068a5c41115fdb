import DocumentExchange
import LedgerModel
import LedgerQuery
import StrictJSON
import Wording

/// Items in their order, grouped or not, in the forms that `list` prints.
struct ItemListing {
    let outline: Outline
    let ledger: Ledger
    let context: QueryContext
    let words: Catalogue

    var isGrouped: Bool {
        outline.lines.contains { if case .heading = $0 { true } else { false } }
    }

    // MARK: - JSON

    /// An array of items; with groups, an array of groups, each with its items or its groups.
    func writeJSON(to output: Output) {
        writeJSON { output.write($0) }
    }

    /// - Parameter write: is given the text piece by piece.
    func writeJSON(_ write: ([UInt8]) -> Void) {
        if isGrouped {
            var writer = JSONWriter(escaping: .everyControl)
            writer.beginArray()
            writeGroups(outline.lines[...], with: &writer)
            writer.endArray()
            write(writer.bytes)
        } else {
            // Item by item: a million of them are not held as text.
            var separator: StaticString = "["
            for case .item(let row, _) in outline.lines {
                var writer = JSONWriter(escaping: .everyControl)
                writer.write(ledger.items[row], of: ledger, in: context)
                separator.withUTF8Buffer { write(Array($0)) }
                write(writer.bytes)
                separator = ",\n"
            }
            write(Array((outline.lines.isEmpty ? "[]" : "]").utf8))
        }
        write([UInt8(ascii: "\n")])
    }

    private func writeGroups(_ lines: ArraySlice<Outline.Line>, with writer: inout JSONWriter) {
        var index = lines.startIndex
        while index < lines.endIndex {
            guard case .heading(let heading) = lines[index] else {
                index += 1
                continue
            }
            let content = lines[(index + 1)..<(index + 1 + heading.lineCount)]
            writer.lineBreak()
            writer.beginObject()
            write(heading.key, with: &writer)
            writer.key("done")
            writer.write(heading.done)
            writer.key("total")
            writer.write(heading.total)
            let hasGroups = content.contains { if case .heading = $0 { true } else { false } }
            writer.key(hasGroups ? "groups" : "items")
            writer.beginArray()
            if hasGroups {
                writeGroups(content, with: &writer)
            } else {
                for case .item(let row, _) in content { writer.write(ledger.items[row], of: ledger, in: context) }
            }
            writer.endArray()
            writer.endObject()
            index += 1 + heading.lineCount
        }
    }

    private func write(_ key: GroupKey, with writer: inout JSONWriter) {
        switch key {
        case .article(let id):
            let article = ledger.articles[id]
            writer.member("article", article?.title)
            writer.member("date", article?.date?.description)
        case .directive(let id):
            let directive = ledger.directives[id]
            writer.member("directive", id.description)
            writer.key("ordinal")
            if let ordinal = directive?.ordinal { writer.write(ordinal) } else { writer.writeNull() }
            writer.member("marker", directive?.marker)
            writer.member("heading", directive?.heading)
            writer.member("text", directive?.text)
        case .speaker(_, let name), .person(let name): writer.member("speaker", name)
        case .noSpeaker: writer.member("speaker", nil)
        case .stage(let name): writer.member("stage", name)
        case .noStage: writer.member("stage", nil)
        case .owner(let owner): writer.member("department", ledger.departments.displayName(of: owner))
        case .unowned: writer.member("department", nil)
        case .week(let monday): writer.member("week", monday.description)
        case .undated: writer.member("week", nil)
        case .status(let status): writer.member("status", status.id)
        case .day(let day): writer.member("changed", day.description)
        case .unchanged: writer.member("changed", nil)
        case .byHand: writer.member("article", nil)
        }
    }

    // MARK: - Lines of fields

    private static let fieldNames = [
        "number", "status", "light", "due", "department", "text", "speaker", "ordinal", "source", "closedAt",
    ]

    /// The ids of files, not words, so that programs can read them.
    private func fields(of item: ActionItem) -> [String] {
        let origin = ledger.origin(of: item)
        return [
            String(item.number), item.status.id,
            Light(status: item.status, due: item.due, today: context.today, settings: ledger.settings).rawValue,
            item.due?.description ?? "", owners(of: item), item.text, origin.directive?.speaker ?? "",
            origin.directive?.ordinal.map { String($0) } ?? "",
            [origin.article?.date?.description, origin.article?.title].compactMap { $0 }.joined(separator: " "),
            item.closedAt?.description ?? "",
        ]
    }

    /// The lead first; an owner that nobody confirmed has a "?" before it.
    private func owners(of item: ActionItem) -> String {
        item.ownersInOrder.map { ($0.isConfirmed ? "" : "?") + ledger.departments.displayName(of: $0.owner) }
            .joined(separator: "、")
    }

    /// Separated by commas, with a line of names.
    func writeCSV(to output: Output) {
        let group = isGrouped ? ["group"] : []
        output.write(CSVRow(group + ItemListing.fieldNames).bytes)
        forEachItem { item, heading in
            // What a terminal must not see must not reach it through a spreadsheet's format either.
            let fields = (isGrouped ? [heading] : []) + fields(of: item)
            output.write(CSVRow(fields.map { SafeText(sanitising: $0).string }).bytes)
        }
    }

    /// Separated by tabs, without a line of names.
    func writePlain(to output: Output) {
        forEachItem { item, heading in
            let fields = (isGrouped ? [heading] : []) + fields(of: item)
            output.row(fields.map { SafeText(sanitising: $0) })
        }
    }

    private func forEachItem(_ body: (_ item: ActionItem, _ heading: String) -> Void) {
        var headings: [String] = []
        for line in outline.lines {
            switch line {
            case .heading(let heading):
                headings = headings.prefix(heading.depth) + [label(of: heading.key).string]
            case .item(let row, _):
                body(ledger.items[row], headings.joined(separator: " / "))
            }
        }
    }

    // MARK: - Headings

    func heading(_ heading: Outline.Heading) -> SafeText {
        "\(DisplayWidth.spaces(heading.depth * 2))\(label(of: heading.key))  \(heading.done)/\(heading.total)"
    }

    /// What a group is called.
    private func label(of key: GroupKey) -> SafeText {
        switch key {
        case .article(let id):
            guard let article = ledger.articles[id] else { return words.withoutSource }
            let parts = [article.date?.description, article.title].compactMap { $0 }.filter { !$0.isEmpty }
            return parts.isEmpty ? words.withoutTitle : SafeText(sanitising: parts.joined(separator: " "))
        case .speaker(_, let name), .person(let name): return SafeText(sanitising: name)
        case .directive(let id):
            guard let directive = ledger.directives[id] else { return words.withoutSource }
            let parts = [directive.marker, directive.heading ?? directive.text].compactMap { $0 }
            return SafeText(sanitising: parts.joined(separator: " "))
        case .owner(let owner): return SafeText(sanitising: ledger.departments.displayName(of: owner))
        case .week(let monday): return words.weekOf(monday.description)
        case .status(let status): return words.status(status.id)
        case .day(let day): return SafeText(sanitising: day.description)
        case .byHand: return words.enteredByHand
        case .unowned: return words.withoutOwner
        case .undated: return words.withoutDate
        case .noSpeaker: return words.withoutSpeaker
        case .stage(let name): return SafeText(sanitising: name)
        case .noStage: return words.withoutStage
        case .unchanged: return words.neverChanged
        }
    }
}

extension ActionItem {
    /// The lead first, the others as they were named.
    var ownersInOrder: [Responsibility] {
        responsibilities.filter { $0.role == .lead } + responsibilities.filter { $0.role != .lead }
    }
}
