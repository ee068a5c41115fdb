import LedgerModel
import LedgerQuery
import TerminalScreen
import Wording

/// A source beside its items: the review of drafts, and the document view.
extension State {
    func drawReading(into frame: inout Frame) {
        let layout = readingLayout
        if let area = layout.text { drawText(area, into: &frame) }
        if let area = layout.items { drawItems(area, into: &frame) }
        if let area = layout.detail { drawDecision(area, into: &frame) }
        if let column = layout.border {
            let body = readingBody
            frame.fill(
                Area(row: body.row, column: column, columns: 1, rows: body.rows), with: appearance.signs.vertical,
                style: Style(.border))
        }
    }

    // MARK: The text

    private func drawText(_ area: Area, into frame: inout Frame) {
        let source = reading.source.flatMap { ledger.sources[$0] }
        let style = Style(reading.focus == .text ? .heading : .faint)
        let count = readingContent.rows.count
        let place: SafeText = count == 0 ? .empty : "\(min(count, reading.textTop + area.rows - 1))/\(count)"
        draw(
            [StyledText(" " + words.sourceName(source?.title ?? ""), style)], [StyledText(place, style)],
            in: area.line(0), into: &frame)
        let content = area.inset(top: 1)
        if count == 0 {
            let isMissing = reading.source.map { unreadableSources.contains($0) } ?? true
            frame.draw(
                isMissing ? words.noOriginal : words.readingOriginal, in: content.line(0).inset(left: 1),
                style: Style(.faint))
            return
        }
        for row in 0..<content.rows where reading.textTop + row < count {
            draw(textRow: reading.textTop + row, in: content.line(row), into: &frame)
        }
    }

    /// A row of the text behind the number of the item that begins in it.
    private func draw(textRow row: Int, in area: Area, into frame: inout Frame) {
        let range = readingContent.rows[row]
        let bytes = readingContent.text.bytes
        let here = reading.cursor
        let current = readingContent.piece(at: here).map { readingContent.pieces[$0].range.lowerBound }
        var offset = range.lowerBound
        var pieces: [StyledText] = []
        var gutter: [StyledText] = []
        var index = readingContent.firstPiece(from: range.lowerBound)
        func append(until end: Int, _ style: Style) {
            guard offset < end else { return }
            pieces.append(StyledText(SafeText(sanitising: String(decoding: bytes[offset..<end], as: UTF8.self)), style))
            offset = end
        }
        while let place = index, place < readingContent.pieces.count {
            let piece = readingContent.pieces[place]
            guard piece.range.lowerBound < range.upperBound else { break }
            append(until: max(offset, piece.range.lowerBound), Style(.faint))
            let isCurrent =
                if case .item(let id)? = here { piece.items.contains(id) } else { piece.range.lowerBound == current }
            var style = Style(tone(of: piece))
            style.isCursor = isCurrent
            append(until: min(piece.range.upperBound, range.upperBound), style)
            if gutter.isEmpty, piece.range.lowerBound >= range.lowerBound, let item = liveItem(of: piece) {
                let number = appearance.width.fitted(
                    "\(item.number)", to: ReadingLayout.gutter - 1, alignment: .trailing)
                gutter = [StyledText(number, Style(isCurrent ? .heading : tone(of: piece)))]
            }
            if isCurrent, reading.focus == .text, frame.focus == nil {
                frame.focus = Position(row: area.row, column: area.column)
            }
            index = place + 1
        }
        append(until: range.upperBound, Style(.faint))
        frame.draw(gutter, in: area)
        frame.draw(pieces, in: area.inset(left: ReadingLayout.gutter))
    }

    private func liveItem(of piece: SourceReading.Piece) -> ActionItem? {
        let items = piece.items.compactMap { ledger.items[$0] }
        return items.first { $0.status != .cancelled } ?? items.first
    }

    private func tone(of piece: SourceReading.Piece) -> Tone {
        guard let item = liveItem(of: piece) else { return .faint }
        return tone(of: item)
    }

    /// A draft that is certain and one that is not differ in colour and sign.
    private func tone(of item: ActionItem) -> Tone {
        if item.status == .draft { return item.isCertain ? .inProgress : .unconfirmed }
        if item.status == .cancelled { return .faint }
        return State.tone(
            of: item.status, Light(status: item.status, due: item.due, today: today, settings: ledger.settings))
    }

    private func sign(of item: ActionItem) -> SafeText {
        if item.status == .draft { return item.isCertain ? "+" : "?" }
        return State.sign(
            of: item.status, Light(status: item.status, due: item.due, today: today, settings: ledger.settings))
    }

    // MARK: The items

    private func drawItems(_ area: Area, into frame: inout Frame) {
        let progress = reviewProgress
        let style = Style(reading.focus == .items ? .heading : .faint)
        let title = view == .review ? words.reviewTitle : words.documentTitle
        draw(
            [StyledText(" \(title)  \(words.unsureCount(progress.unsure))", style)],
            [StyledText(words.progress(progress.done, of: progress.total), style)], in: area.line(0), into: &frame)
        let content = area.inset(top: 1)
        let cursorLine = readingContent.line(of: reading.cursor)
        for row in 0..<content.rows {
            let line = reading.itemsTop + row
            guard readingContent.lines.indices.contains(line) else { return }
            let place = content.line(row)
            draw(readingContent.lines[line], in: place, into: &frame)
            if line == cursorLine {
                frame.restyle(reading.focus == .items ? place : place.inset(right: place.columns - 1)) {
                    $0.isCursor = true
                }
                if reading.focus == .items { frame.focus = Position(row: place.row, column: place.column) }
            }
        }
    }

    private func draw(_ line: ReadingContent.Line, in area: Area, into frame: inout Frame) {
        switch line {
        case .item(let id):
            guard let item = ledger.items[id] else { return }
            draw(item, in: area, into: &frame)
        case .restTitle:
            frame.draw(" " + rule(words.restTitle(readingContent.restCount)), in: area, style: Style(.faint))
        case .piece(let index):
            let piece = readingContent.pieces[index]
            let text = String(decoding: readingContent.text.bytes[piece.range].prefix(area.columns * 4), as: UTF8.self)
            let reason = words.restReason(piece.reason?.rawValue ?? "")
            draw(
                [StyledText("   " + SafeText(sanitising: text), .faint)], [StyledText(" " + reason, .faint)], in: area,
                into: &frame)
        }
    }

    private func draw(_ item: ActionItem, in area: Area, into frame: inout Frame) {
        let width = appearance.width
        let style = Style(item.status == .cancelled ? .faint : .plain)
        let digits = max(2, String(max(1, ledger.contents.nextNumber - 1)).count)
        let mark: SafeText = readingContent.near[item.id] != nil ? "L" : ledger.isLowValue(item) ? "-" : " "
        let left = [
            StyledText(" \(sign(of: item)) ", Style(tone(of: item))),
            StyledText(width.fitted("\(item.number)", to: digits, alignment: .trailing), style),
            StyledText(" \(mark) ", Style(.unconfirmed)),
            StyledText(SafeText(sanitising: item.text.prefix(area.columns + 1)), style),
        ]
        let owner = ownerLabel(of: item)
        let columns = area.columns >= 44 ? 12 : 8
        let right = width.fitted(owner.text, to: columns, ellipsis: appearance.signs.ellipsis)
        let due: SafeText = item.due.map { " \($0.monthAndDay)" } ?? "      "
        draw(
            left,
            [StyledText(right, Style(owner.isProposed ? .unconfirmed : style.tone)), StyledText(due, style)], in: area,
            into: &frame)
    }

    // MARK: The decision

    /// What there is to know of the item under the cursor, and why it is unsure.
    private func drawDecision(_ area: Area, into frame: inout Frame) {
        frame.fill(area.line(0), with: appearance.signs.horizontal, style: Style(.border))
        let content = area.inset(top: 1)
        let columns = max(4, content.columns - 2)
        let lines = decisionParagraphs.flatMap { appearance.width.wrapped($0, columns: columns) }
        for (row, line) in lines.prefix(content.rows).enumerated() {
            frame.draw([StyledText(" ")] + line, in: content.line(row))
        }
    }

    private var decisionParagraphs: [[StyledText]] {
        if let piece = readingPiece {
            let text = String(decoding: readingContent.text.bytes[piece.range], as: UTF8.self)
            return [
                [
                    StyledText(words.textWithoutItem, .heading),
                    StyledText("  " + words.restReason(piece.reason?.rawValue ?? "")),
                ],
                [StyledText(SafeText(sanitising: text))],
                [StyledText(words.addFromText(keyName(of: .addItem)), .faint)],
            ]
        }
        guard let item = readingItem else { return [[StyledText(words.noItemHere, .faint)]] }
        var head = [
            StyledText("\(item.number)  ", .heading),
            StyledText(words.status(item.status.id), Style(tone(of: item))),
        ]
        if item.status == .draft {
            head.append(StyledText("  " + (item.isCertain ? words.certain : words.unsure), Style(tone(of: item))))
        }
        if ledger.isLowValue(item) { head.append(StyledText("  " + words.lowValue, .unconfirmed)) }
        var lines = [head]
        if let near = readingContent.near[item.id], let known = ledger.items[near.known] {
            lines.append([
                StyledText(
                    words.nearInReview(known.number, likeness: near.likeness, key: keyName(of: .linkNear)), .dueSoon),
                StyledText(" " + SafeText(sanitising: known.text), .faint),
            ])
        }
        if let whole = item.joinedTo.flatMap({ ledger.items[$0] }) {
            lines.append([StyledText(words.joinedTo(number: whole.number), .faint)])
        }
        lines += SafeText.lines(of: item.text).map { [StyledText($0)] }
        lines += owners(of: item) + dates(of: item)
        let doubts = item.doubtfulFields
        if !doubts.isEmpty {
            let parts = doubts.map { words.doubt($0.field.id, perMille: $0.confidence ?? 0, rule: $0.rule) }
            lines.append([StyledText(words.list(parts), .unconfirmed)])
        }
        return lines
    }
}
