/// Marks inside an open item, and in the middle of a paragraph.
extension DirectiveFinder {
    /// nil: no nesting is at stake; true: a lower level inside the open item; false: to be passed over.
    func nesting(
        _ found: ListMarker, cuts: [(at: Int, marker: ListMarker, isNested: Bool)], block: Int
    ) -> Bool? {
        // Nobody nests over more marks than these.
        let near = cuts.suffix(64)
        guard let owner = near.last(where: { !$0.isNested })?.marker ?? open.flatMap({ drafts[$0].marker }) else {
            return nil
        }
        if found.style == .bullet { return owner.ordinal == nil ? nil : true }
        // 一是 and 一要 are two series of one style.
        let isSameStyle = owner.style == found.style
        if isSameStyle, owner.style != .numeralVerb || found.needsSuccessor == owner.needsSuccessor { return nil }
        let style = near.last(where: \.isNested)?.marker ?? open.flatMap { drafts[$0].nestedMarkers.last }
        if isSameStyle { return nestsVerb(found, below: owner, last: style, block: block) }
        if let style, style.style == found.style {
            return found.ordinal == (style.ordinal ?? 0) + 1 || found.ordinal == 99
        }
        if let list, list.style == found.style, found.ordinal == list.last + 1 { return nil }
        return found.ordinal == 1 ? true : nil
    }

    /// 一是抓整治。一要清垃圾；二要拆违建。二是…: N是 and N要 are two series, the first seen is the outer one. nil where they are one: 三是…，四要….
    private func nestsVerb(_ found: ListMarker, below owner: ListMarker, last: ListMarker?, block: Int) -> Bool? {
        if let last, last.style == .numeralVerb, last.needsSuccessor == found.needsSuccessor {
            return found.ordinal == (last.ordinal ?? 0) + 1 ? true : nil
        }
        guard found.ordinal == 1, comes(2, as: found, after: found, block: block) else { return nil }
        let isInside = open.map { drafts[$0].blocks.upperBound == block } ?? true
        return isInside || comes((owner.ordinal ?? 0) + 1, as: owner, after: found, block: block) ? true : nil
    }

    /// Whether number `ordinal` of the series of `kind` follows in this or one of the next blocks.
    func comes(_ ordinal: Int, as kind: ListMarker, after marker: ListMarker, block: Int) -> Bool {
        let last = min(scan.blocks.count - 1, block + 6)
        return scan.segmentation.clauses(in: marker.contentStart..<scan.blocks[last].range.upperBound).prefix(100)
            .contains { index in
                let range = scan.clauses[index].range
                let next = ListMarker.read(text, at: range.lowerBound, limit: range.upperBound + 4)
                return next?.style == kind.style && next?.needsSuccessor == kind.needsSuccessor
                    && next?.ordinal == ordinal
            }
    }

    /// 一要, 首先 and 第一 count only where a second one follows in this or one of the next blocks.
    func hasSuccessor(_ marker: ListMarker, block: Int) -> Bool {
        guard
            marker.needsSuccessor || marker.style == .sequenceWord || marker.style == .ordinalWord
                || marker.style == .ofThese
        else { return true }
        let last = min(scan.blocks.count - 1, block + 6)
        for index in scan.segmentation.clauses(in: marker.contentStart..<scan.blocks[last].range.upperBound).prefix(300)
        {
            guard
                let next = ListMarker.read(
                    text, at: scan.clauses[index].range.lowerBound, limit: scan.clauses[index].range.upperBound + 4)
            else { continue }
            if marker.style == .sequenceWord, next.style == .ordinalWord, next.ordinal == 2 { return true }
            if next.style == marker.style,
                next.ordinal == 2
                    || next.ordinal == 99 && (marker.style == .sequenceWord || marker.style == .ordinalWord)
            {
                return true
            }
        }
        return false
    }

    /// ●各村要加强巡查, in the middle of a paragraph: a bullet before something that is asked for.
    func listsDemand(_ marker: ListMarker) -> Bool {
        guard let index = scan.segmentation.clause(beginningBy: marker.contentStart) else { return false }
        let clause = marker.contentStart..<max(marker.contentStart, scan.clauses[index].range.upperBound)
        return !clause.isEmpty && demands.tier(of: clause) >= .action
    }

    /// 11.121人才梯队项目 below item 10: the number of the item, and a name that begins with a figure.
    func numberBeforeFigure(_ range: Range<Int>) -> ListMarker? {
        guard let list, list.style == .arabicNumber,
            let (number, end) = ListMarker.arabicNumeral(text, at: range.lowerBound, limit: range.upperBound),
            number == list.last + 1, text.scalar(at: end) == 0x2E, text.scalar(at: end + 1).digit != nil
        else { return nil }
        return ListMarker(
            style: .arabicNumber, ordinal: number, range: range.lowerBound..<(end + 1), contentStart: end + 1,
            needsSuccessor: false)
    }

    /// Whether a mark in the middle of a sentence stands where an item may begin.
    func isInlineBoundary(_ marker: ListMarker, after mark: ClauseMark, isFirst: Bool) -> Bool {
        if isFirst { return true }
        switch marker.style {
        case .numeralVerb: return true
        case .ofThese: return true
        case .ordinalWord: return marker.ordinal != 99 || mark != .comma
        case .sequenceWord: return mark != .comma
        case .circled: return true
        case .arabicNumber, .arabicBracket, .arabicHalfBracket, .chineseBracket, .chineseNumber: return mark != .comma
        // 会议要求：●各村要加强巡查。●县水利局要备足物资。
        case .bullet: return mark != .comma && listsDemand(marker)
        case .tableRow: return false
        }
    }
}
