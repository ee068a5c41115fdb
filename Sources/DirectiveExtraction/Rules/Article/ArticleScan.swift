import LedgerModel

/// What is known of one article's body before any rule runs: its text, sentences, and the words of all lexicons in it.
///
/// As cheap to pass on as an integer, so that every rule may hold it; valid while its `ArticleScratch` reads the article.
struct ArticleScan: @unchecked Sendable {
    fileprivate struct Contents {
        let body: BodyText
        let text: UTF8Text
        let blocks: Row<ArticleText.Block>
        let segmentation: Segmentation
        let hits: Hits
        let vocabulary: Vocabulary
        let memo: Unmanaged<ClauseMemo>
        let hasCells: Bool
    }

    private let contents: UnsafePointer<Contents>

    // The larger parts are lent, not copied.
    fileprivate init(_ contents: UnsafePointer<Contents>) { self.contents = contents }

    var body: BodyText { _read { yield contents.pointee.body } }
    /// The body with traditional characters folded: what rules read.
    var text: UTF8Text { contents.pointee.text }
    var blocks: Row<ArticleText.Block> { contents.pointee.blocks }
    var segmentation: Segmentation { _read { yield contents.pointee.segmentation } }
    var hits: Hits { _read { yield contents.pointee.hits } }
    var vocabulary: Vocabulary { contents.pointee.vocabulary }
    /// Whether a bar or a tab stands anywhere: without one there is no table.
    var hasCells: Bool { contents.pointee.hasCells }
    /// Owned by the scratch.
    var memo: Unmanaged<ClauseMemo> { contents.pointee.memo }
    var clauses: Row<Clause> { contents.pointee.segmentation.clauses }
    var sentences: Row<Sentence> { contents.pointee.segmentation.sentences }

    /// The clauses of `range`, those at its ends cut to it.
    func clauseRanges(in range: Range<Int>) -> ClauseRanges {
        ClauseRanges(clauses: clauses, places: segmentation.clauses(in: range), bounds: range)
    }

    /// Whether a word of `list` may begin in `range`: false only where none does.
    func mayHold(_ list: WordList, in range: Range<Int>) -> Bool {
        let mark = list.clauseMark
        guard mark != 0 else { return true }
        let (clauses, marks) = (contents.pointee.segmentation.clauses, contents.pointee.hits.clauseMarks)
        var index = contents.pointee.segmentation.clause(beginningBy: range.lowerBound) ?? 0
        while index < marks.count {
            if marks[index] & mark != 0 { return true }
            index += 1
            guard index < clauses.count, clauses[index].range.lowerBound < range.upperBound else { return false }
        }
        return false
    }

    func characterCount(_ range: Range<Int>) -> Int { text.characterCount(in: range) }

    /// `range` without outer marks and blanks.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, Self.isOuterMark(text.scalar(at: start)) { start += text.width(at: start) }
        while end > start, let last = text.position(before: end), Self.isOuterMark(text.scalar(at: last)) { end = last }
        // …清淤”: a speech's closing mark, without the one that opened it.
        if end - start > 3, text.scalar(before: end) == 0x201D,
            !text[start..<end].withBytes({ bytes in
                bytes.indices.dropLast(2).contains {
                    bytes[$0] == 0xE2 && bytes[$0 + 1] == 0x80 && bytes[$0 + 2] == 0x9C
                }
            })
        {
            return trimmed(start..<(end - 3))
        }
        // …,谢谢
        if let length = Self.courtesies.length(in: text, before: end), end - length > start,
            text.scalar(before: end - length).isComma
        {
            return trimmed(start..<(end - length))
        }
        return start..<end
    }
    private static let courtesies: WordList = ["谢谢", "谢谢大家", "谢谢配合", "辛苦了", "收到请回复"]

    private static func isOuterMark(_ scalar: UInt32) -> Bool {
        scalar.isComma || scalar.isSemicolon || scalar.isColon || scalar == 0x3002 || scalar == 0x3001 || scalar == 0x0A
            || scalar.isBlank
            // ❗ ❕ of a message.
            || scalar == 0xFF01 || scalar == 0x2757 || scalar == 0x2755 || scalar == 0x21 || scalar == 0xFF1F
            || scalar == 0x3F || scalar == 0xFF61
    }

    /// Whether a modal that obliges stands in `range`, outside of quotations; the first.
    func modal(in range: Range<Int>) -> (hit: Hit, strength: ModalStrength)? {
        for hit in hits.words(.modal, in: range) {
            guard let strength = strength(of: hit), !segmentation.isSheltered(hit.start) else { continue }
            return (hit, strength)
        }
        return nil
    }

    /// What a modal obliges to; nil where it obliges nobody.
    private func strength(of hit: Hit) -> ModalStrength? {
        guard let strength = ModalStrength(rawValue: hit.payload), strength.obliges, !isFigure(hit),
            !isDoubleNegative(hit)
        else { return nil }
        if strength != .needing { return strength }
        // 需加快进度, 需在6月底前完成; not 需资金500万元, and not 需整改的问题.
        guard let word = predicate(at: hit.end), word.kind != .achievement,
            word.kind == .preposition || word.hit.end - word.hit.start >= 6
        else { return nil }
        let last = predicate(at: word.hit.end)?.hit.end ?? word.hit.end
        return text.scalar(at: word.hit.end) == 0x7684 || text.scalar(at: last) == 0x7684 ? nil : .obligation
    }

    /// 已到了非整治不可的地步: that it has to be, told as how things are.
    private func isDoubleNegative(_ hit: Hit) -> Bool {
        guard text.scalar(at: hit.start) == 0x4E0D, text.scalar(before: hit.end) == 0x53EF else { return false }
        var offset = hit.start
        for _ in 0..<Self.longestDeed {
            guard let before = text.position(before: offset), text.scalar(at: before).isHan else { return false }
            if text.scalar(at: before) == 0x975E { return true }
            offset = before
        }
        return false
    }
    /// In characters.
    private static let longestDeed = 8

    /// 应搬2317户, 应举尽举: how many there are to be, and all of them.
    private func isFigure(_ hit: Hit) -> Bool {
        guard hit.end - hit.start == 3, text.scalar(at: hit.start) == 0x5E94 else { return false }
        // 应在3日内反馈, 应于3月底前完成: by when.
        return text.scalar(at: hit.end).isHan && text.scalar(at: hit.end + 3).digit != nil
            && !Self.timeMarks.stands(in: text, at: hit.end)
            || text.scalar(at: hit.end + 3) == 0x5C3D && text.scalar(at: hit.end) == text.scalar(at: hit.end + 6)
    }

    private static let timeMarks: WordList = ["在", "于", "自", "从", "每", "按", "至"]

    func predicate(at offset: Int) -> (hit: Hit, kind: PredicateKind)? {
        guard let hit = hits.word(.predicate, at: offset), let kind = PredicateKind(rawValue: hit.payload),
            kind != .none
        else { return nil }
        return (hit, kind)
    }

    func modal(at offset: Int) -> (hit: Hit, strength: ModalStrength)? {
        guard let hit = hits.word(.modal, at: offset), let strength = strength(of: hit) else { return nil }
        return (hit, strength)
    }

    /// The part of the body's text as a string of the source's own characters.
    func string(_ range: Range<Int>) -> String { body.string(range) }

    /// The offset after a day in figures at `offset`, with its weekday in brackets: 10月31日（星期四）全县学校复课.
    func afterDay(_ offset: Int, limit: Int) -> Int {
        guard offset < limit, text.scalar(at: offset).digit != nil else { return offset }
        var position = offset
        var isDay = false
        while position < limit {
            let scalar = text.scalar(at: position)
            guard scalar.digit != nil || scalar == 0x5E74 || scalar == 0x6708 || scalar == 0x65E5 else { break }
            isDay = scalar == 0x65E5
            position += text.width(at: position)
            if isDay { break }
        }
        // 3日内 is how long.
        guard isDay, text.scalar(at: position) != 0x5185 else { return offset }
        if text.scalar(at: position).isOpeningParenthesis, let bracket = segmentation.shelter(holding: position) {
            position = bracket.upperBound
        }
        while text.scalar(at: position) == 0x524D || text.scalar(at: position) == 0x8D77
            || text.scalar(at: position).isComma
        {
            position += text.width(at: position)
        }
        return position < limit ? position : offset
    }

    private static let instants: WordList = ["即刻", "即行", "即知", "即时", "即将", "即查", "即改", "即办", "即使", "即便", "即交"]

    /// The offset after words of transition (同时, 会后, 下一步) and their comma at `offset`.
    func afterLeadIn(_ offset: Int, limit: Int) -> Int {
        var position = offset
        while position < limit, let length = OwnerLexicon.leadIns.length(in: text, at: position) {
            let next = position + length
            // 即刻, 即行即改: the word is longer than 即.
            // 其余各镇: the rest of them, a name.
            if text.holds("其余", at: position), text.scalar(at: next) == 0x5404 { break }
            guard next < limit, length > 3 || !Self.instants.stands(in: text, at: position) else { break }
            position = text.scalar(at: next).isComma ? next + text.width(at: next) : next
        }
        return position
    }
}

/// The clauses of a range, those at its ends cut to it.
struct ClauseRanges: RandomAccessCollection {
    fileprivate let clauses: Row<Clause>
    /// Of the scan's clauses.
    fileprivate let places: Range<Int>
    fileprivate let bounds: Range<Int>

    var startIndex: Int { 0 }
    var endIndex: Int { places.count }

    subscript(place: Int) -> (index: Int, range: Range<Int>) {
        let index = places.lowerBound + place
        let clause = clauses[index].range
        let start = Swift.max(clause.lowerBound, bounds.lowerBound)
        return (index, start..<Swift.max(start, Swift.min(clause.upperBound, bounds.upperBound)))
    }
}

/// Room for the scan of one article after the other.
final class ArticleScratch {
    private var segmenter = Segmenter()
    private var hits = Hits.Memory()
    private let memo = ClauseMemo()

    deinit {
        segmenter.free()
        hits.free()
    }

    /// Scans `article`; what `read` is given is valid until it returns.
    func withScan<R>(of article: ArticleText, vocabulary: Vocabulary, _ read: (ArticleScan) -> R) -> R {
        memo.clear()
        let segmentation = segmenter.segments(of: article.folded, blocks: article.blocks)
        let contents = ArticleScan.Contents(
            body: article.body, text: article.folded, blocks: article.blocks,
            segmentation: segmentation,
            hits: hits.read(article.folded, with: vocabulary.trie, clauses: segmentation.clauses),
            vocabulary: vocabulary, memo: Unmanaged.passUnretained(memo),
            hasCells: article.hasCellLines || article.folded.contains(0x7C) || article.folded.contains(0x09))
        return withUnsafePointer(to: contents) { read(ArticleScan($0)) }
    }
}
