import LedgerModel

/// Numbered lines without an end mark as the heads of items: 一、提高认识，增强紧迫感 above the paragraphs that say what is to be done.
extension DirectiveFinder {
    /// A numbered line of its own, and what stands between it and the next one.
    private struct HeadingLine {
        let marker: ListMarker
        let range: Range<Int>
        let block: Int
        /// Where the next line with a number or a heading begins.
        let end: Int
    }

    /// Makes one numbered item of each numbered line and what is demanded below it. Where items of a deeper level stand below one of them, such a line names a
    /// section, and each paragraph speaks for itself; so it does in a paper with several paragraphs below.
    mutating func bindHeadings() {
        guard !isChat, !isBulletin, table == nil, drafts.contains(where: mayStandBelowHeading) else { return }
        var bound: [DirectiveDraft] = []
        var rest = drafts[...]
        let headings = headingLines()
        guard let level = headings.first?.marker.style, !headItems(level) else { return }
        for heading in headings {
            let above = rest.prefix { $0.range.lowerBound < heading.range.upperBound }
            bound += above
            rest = rest.dropFirst(above.count)
            guard let first = rest.first else { break }
            let below = rest.prefix { belongs($0, to: heading, like: first) }
            guard let last = below.last,
                !first.isDocument || below.count == 1 && !isSpokenBelow(heading, rest.dropFirst())
            else { continue }
            bound.append(item(heading, of: first, below, last: last))
            rest = rest.dropFirst(below.count)
        }
        drafts = bound + rest
    }

    private func item(
        _ heading: HeadingLine, of first: DirectiveDraft, _ below: ArraySlice<DirectiveDraft>, last: DirectiveDraft
    ) -> DirectiveDraft {
        var item = first
        item.range = heading.marker.range.lowerBound..<last.range.upperBound
        item.marker = heading.marker
        item.ordinal = heading.marker.ordinal
        item.contentStart = heading.marker.contentStart
        item.sentences = [heading.marker.contentStart..<heading.range.upperBound] + below.flatMap(\.sentences)
        item.blocks = heading.block...last.blocks.upperBound
        item.nestedMarkers = below.flatMap(\.nestedMarkers)
        item.rule = BoundaryRule.ordinal
        item.section = nil
        return item
    }

    /// （一）产业提升行动计划。围绕…，实施如下重点项目： above 2.…: a numbered paragraph of a paper that only announces the items of a deeper level.
    func announcesItems(_ block: Int, _ marker: ListMarker) -> Bool {
        let range = scan.blocks[block].range
        guard isDocument, text.scalar(before: range.upperBound).isColon, block + 1 < scan.blocks.count,
            let last = scan.segmentation.sentencesOfBlock[block].last.map({ scan.sentences[$0].range }),
            let clause = scan.clauseRanges(in: last).last(where: { !$0.range.isEmpty })?.range,
            Self.announcing.occurs(in: text, range: clause), scan.modal(in: last) == nil, !hasOwnerBracket(range),
            OwnerParser(scan: scan).subject(at: last.lowerBound, limit: last.upperBound) == nil
        else { return false }
        let next = scan.blocks[block + 1].range
        return ListMarker.read(text, at: next.lowerBound, limit: next.upperBound).map {
            $0.isLevel && $0.style.rawValue > marker.style.rawValue
        } ?? false
    }
    private static let announcing: WordList = ["如下", "以下", "下列"]

    private func mayStandBelowHeading(_ draft: DirectiveDraft) -> Bool {
        draft.marker == nil && draft.ordinal == nil && !draft.isTableRow && !draft.isAssignedTogether
            && draft.rule != BoundaryRule.bullet && draft.section != nil
    }

    /// Whether a draft is what the paragraphs below `heading` demand, in the words of the one who numbers.
    private func belongs(_ draft: DirectiveDraft, to heading: HeadingLine, like first: DirectiveDraft) -> Bool {
        guard mayStandBelowHeading(draft), draft.range.lowerBound < heading.end, draft.section == heading.range,
            draft.speaker == first.speaker, draft.isDocument == first.isDocument,
            // 县公安局：…; 县教育局：…: each paragraph has its own.
            draft.addressee.map(\.start) == first.addressee.map(\.start)
        else { return false }
        // 一、关于征地 above 会议要求…: whose words begin below does not number them.
        return draft.isDocument || draft.speakerRule == SpeakerRule.ownWords
            || speeches.indices.contains(draft.speech)
                && speeches[draft.speech].contentStart <= heading.range.lowerBound
    }

    /// Whether more is demanded below: 县公安局：…; 县教育局：….
    private func isSpokenBelow(_ heading: HeadingLine, _ rest: ArraySlice<DirectiveDraft>) -> Bool {
        rest.first.map { $0.range.lowerBound < heading.end && $0.section == heading.range } ?? false
    }

    /// 二、突出重点 above 第一，抓项目。…第二，抓工业。: whether items stand below a line of that level.
    private func headItems(_ style: ListMarker.Style) -> Bool {
        drafts.contains { draft in
            guard draft.ordinal != nil, let section = draft.section else { return false }
            return ListMarker.read(text, at: section.lowerBound, limit: section.upperBound)?.style == style
        }
    }

    /// The numbered lines that may head items, in order.
    private func headingLines() -> [HeadingLine] {
        let markers = scan.blocks.map { ListMarker.read(text, at: $0.range.lowerBound, limit: $0.range.upperBound) }
        var deepest: ListMarker.Style?
        var end = text.count
        var found: [HeadingLine] = []
        for block in scan.blocks.indices.reversed() {
            let range = scan.blocks[block].range
            guard let marker = markers[block] else {
                if scan.blocks[block].isHeading { end = range.lowerBound }
                continue
            }
            if marker.isLevel, marker.style.rawValue > deepest?.rawValue ?? -1 { deepest = marker.style }
            if marker.style == deepest, block + 1 < scan.blocks.count, markers[block + 1] == nil,
                isSectionHeading(block, marker), headsItem(marker.contentStart..<range.upperBound)
            {
                found.append(HeadingLine(marker: marker, range: range, block: block, end: end))
            }
            end = range.lowerBound
        }
        return found.reversed().filter { $0.marker.style == deepest }
    }

    /// Whether a numbered line names what is to be done: a speaker's says so itself, a paper's may be any but those of grounds and aims.
    private func headsItem(_ heading: Range<Int>) -> Bool {
        if isDocument { return sectionKind(heading) == nil }
        guard headingSpeech(heading) == nil else { return false }
        // 二、各司其职，狠抓整改: the set phrase that opens it has no head.
        return scan.modal(in: heading) != nil
            || scan.clauseRanges(in: heading).contains { demands.tier(of: $0.range) >= .action }
    }
}

extension ListMarker {
    /// Whether the mark is one of the levels of a numbered text: 一、（一）1.（1）①.
    fileprivate var isLevel: Bool {
        switch style {
        case .chineseNumber, .chineseBracket, .arabicNumber, .arabicBracket, .arabicHalfBracket, .circled: true
        default: false
        }
    }
}
