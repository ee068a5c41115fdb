/// Colleagues whom a message calls: @供电公司：…, @张磊 @王芳 …
extension MessageHead {
    /// Whom the signs at `offset` call, and where the words to them begin; nil where no @ stands there. 所有人 is nobody in particular.
    static func called(_ scan: ArticleScan, at offset: Int, limit: Int) -> (owners: [OwnerMention], end: Int)? {
        let text = scan.text
        var owners: [OwnerMention] = []
        var position = offset
        for _ in 0..<12 where position < limit && isCall(text.scalar(at: position)) {
            let start = position + text.width(at: position)
            if let length = everybody.length(in: text, at: start) {
                position = start + length
            } else if let name = name(scan, at: start, limit: limit) {
                owners.append(name)
                position = max(name.end, readerEnd(scan, name.end, limit: limit))
            } else {
                return nil
            }
            while position < limit, isSeparator(text.scalar(at: position)) { position += text.width(at: position) }
        }
        return position > offset ? (owners, position) : nil
    }

    private static func isCall(_ scalar: UInt32) -> Bool { scalar == 0x40 || scalar == 0xFF20 }
    private static func isDash(_ scalar: UInt32) -> Bool { scalar == 0x2D || scalar.isDash }
    private static func isSeparator(_ scalar: UInt32) -> Bool {
        scalar.isBlank || scalar.isComma || scalar.isColon || scalar == 0x3001
    }

    /// 供电公司, 各股室负责人, 张磊, 李主任: a body or a role as everywhere, a person up to what he is told.
    private static func name(_ scan: ArticleScan, at start: Int, limit: Int) -> OwnerMention? {
        let text = scan.text
        let parser = OwnerParser(scan: scan, isObliged: true)
        if let listed = parser.list(at: start, limit: limit), listed.count == 1, listed[0].start == start {
            return listed[0]
        }
        // A name that a mark ends, whatever its characters.
        var end = start
        while end < limit, end - start < 30, text.scalar(at: end).isHan { end += text.width(at: end) }
        if end > start + 3, end - start <= 24, end >= limit || !text.scalar(at: end).isHan,
            isCall(text.scalar(at: end)) || isSeparator(text.scalar(at: end)) || isDash(text.scalar(at: end))
        {
            return parser.asWritten(start..<end)
        }
        guard NameLexicon.surnames.contains(text.scalar(at: start)) else { return nil }
        for length in [6, 9, 12] where start + length < limit && opensWords(scan, start + length) {
            return parser.asWritten(start..<(start + length))
        }
        return nil
    }

    /// Whether what stands at `offset` begins what somebody is told.
    private static func opensWords(_ scan: ArticleScan, _ offset: Int) -> Bool {
        tellings.stands(in: scan.text, at: offset) || scan.modal(at: offset) != nil
            || scan.predicate(at: offset) != nil || OwnerParser.timeOpeners.stands(in: scan.text, at: offset)
            || scan.text.scalar(at: offset).digit != nil
    }

    /// 水利局-周局: the name of whoever reads it there.
    private static func readerEnd(_ scan: ArticleScan, _ offset: Int, limit: Int) -> Int {
        let mark = scan.text.scalar(at: offset)
        guard offset < limit, isDash(mark) else { return offset }
        let start = offset + scan.text.width(at: offset)
        return [6, 9, 12].first { start + $0 < limit && ChatHeader.isWriter(scan.text, start..<(start + $0)) }
            .map { start + $0 } ?? offset
    }

    private static let everybody: WordList = ["所有人", "全体成员", "全体", "所有"]
    private static let tellings: WordList = [
        "请", "你", "您", "把", "麻烦", "马上", "帮", "再", "先", "去", "来", "跟", "给", "负责", "牵头", "盯", "看", "核实", "收到", "注意", "这",
        "那",
    ]
}
