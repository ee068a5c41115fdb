/// Where a name may end: the marks that close it, and what may stand right behind it.
extension OwnerParser {
    /// The first mark at or after `offset` that no single name contains.
    func boundary(from offset: Int, limit: Int) -> Int {
        var position = offset
        while position < limit {
            // Not the bracket that the name itself stands in.
            if let shelter = scan.segmentation.shelter(holding: position), shelter.lowerBound >= offset {
                position = min(shelter.upperBound, limit)
                continue
            }
            let scalar = text.scalar(at: position)
            if scalar.isOpeningParenthesis { position = parenthesisEnd(position, limit: limit) }
            if scalar.isComma || scalar.isSemicolon || scalar.isColon || scalar.isSentenceEnd || scalar == 0x3001
                || scalar == 0x0A || scalar == 0x7C
            {
                return position
            }
            position += text.width(at: position)
        }
        return limit
    }

    /// What may stand after a name: the next of a list, a predicate, or the end.
    func isFollowed(at offset: Int, limit: Int) -> Bool {
        if offset >= limit { return true }
        let scalar = text.scalar(at: offset)
        if scalar == 0x3001 || scalar == 0x7B49 || scalar.isComma || scalar.isColon || scalar.isSemicolon
            || scalar.isSentenceEnd || scalar.isClosingBracket
        {
            return true
        }
        if scalar.isOpeningBracket { return true }
        if let hit = scan.hits.word(.ownerEnd, at: offset), OwnerEnd(rawValue: hit.payload) != OwnerEnd.none {
            return false
        }
        if scan.hits.word(.unit, at: offset) != nil || goesOn(at: offset) { return false }
        if opensPredicate(offset) || behindAdverbials(offset, limit: limit) != nil
            || behindState(offset, limit: limit) != nil || behindWhile(offset, limit: limit) != nil
            || Self.especially.stands(in: text, at: offset)
            || isStanding(at: offset, limit: limit)
        {
            return true
        }
        if let length = OwnerLexicon.wordSeparators.length(in: text, at: offset) {
            return !isVerb(at: offset + length) || scan.predicate(at: offset) != nil
        }
        return (isAgent || isObliged) && scalar.isHan && scalar != 0x7684 && scalar != 0x7EC4
            && !namesThing(at: offset, limit: limit)
    }

    /// 县医院迁建工程, 考核办法: what stands behind makes it the name of a thing.
    private func namesThing(at offset: Int, limit: Int) -> Bool {
        if text.scalar(at: offset) == 0x6CD5 { return true }
        var position = offset
        for _ in 0..<8 where position < limit {
            let scalar = text.scalar(at: position)
            guard scalar.isHan else { return false }
            if Self.things.stands(in: text, at: position) {
                let next = text.scalar(at: position + 6)
                return next.digit != nil || next.isComma || scan.hits.word(.modal, at: position + 6) != nil
            }
            if scan.hits.word(.predicate, at: position).map({ $0.end - $0.start >= 6 && $0.start > offset }) == true {
                // 迁建, 扩建, 维修: parts of the name still.
                guard Self.works.stands(in: text, at: position) else { return false }
            }
            position += text.width(at: position)
        }
        return false
    }
    private static let things: WordList = ["工程", "项目", "大楼"]
    private static let works: WordList = ["迁建", "扩建", "新建", "改建", "重建", "维修", "改造", "建设"]
}
