/// One article's text: its title, and its body with the blocks that it consists of.
struct ArticleText: Sendable {
    struct Block: Sendable {
        /// In `body`.
        var range: Range<Int>
        /// A heading inside the article: a section, no article of its own.
        var isHeading: Bool
    }

    var title: String
    var body: BodyText
    var blocks: [Block]
    /// From the title to the end.
    var sourceBytes: Range<Int>
}

/// Cuts a cleaned document into articles and rejoins broken paragraphs.
struct ArticleSplitter {
    private let document: CleanDocument
    private let folding: TraditionalFolding
    /// The document's bytes with traditional characters folded.
    private let text: [UInt8]

    init(document: CleanDocument, folding: TraditionalFolding) {
        self.document = document
        self.folding = folding
        text = folding.fold(document.text.bytes)
    }

    func articles() -> [ArticleText] {
        let blocks = document.blocks
        guard !blocks.isEmpty else { return [] }
        var starts: [(title: Range<Int>?, first: Int)] = []
        var index = 0
        if !isArticleHeading(0) {
            let title = leadingTitle() ?? plainTitle(at: 0)
            starts.append((title, title.map(\.upperBound) ?? 0))
            index = title?.upperBound ?? 1
        }
        while index < blocks.count {
            if isArticleHeading(index) {
                var end = index + 1
                while end < blocks.count, isArticleHeading(end), blocks[index].isHeading, characterCount(end) >= 6,
                    characterCount(end - 1) >= 6,
                    !continuesAsBulletin(end)
                { end += 1 }
                starts.append((index..<end, end))
                index = end
            } else if document.ruleLines.contains(index), index > (starts.last?.first ?? 0),
                let title = plainTitle(at: index)
            {
                starts.append((title, title.upperBound))
                index = title.upperBound
            } else {
                index += 1
            }
        }
        return starts.indices.compactMap { number in
            let end = number + 1 < starts.count ? starts[number + 1].title?.lowerBound ?? blocks.count : blocks.count
            return article(title: starts[number].title, blocks: starts[number].first..<max(end, starts[number].first))
        }
    }

    /// Two headings in a row are title and subtitle, unless the second begins the next item of a bulletin.
    private func continuesAsBulletin(_ index: Int) -> Bool {
        index + 1 < document.blocks.count && Dateline.begins(text, document.blocks[index + 1].range)
    }

    // MARK: - Titles

    private func isArticleHeading(_ index: Int) -> Bool {
        let block = document.blocks[index]
        if block.isHeading { return !ListMarker.beginsSection(text, block.range) }
        guard index > 0, index + 1 < document.blocks.count else { return false }
        // A short line above 本报讯.
        return isTitleLike(block.range, limit: 60) && Dateline.beginsNews(text, document.blocks[index + 1].range)
    }

    /// The blocks at `index` that are a title without a mark of its own.
    private func plainTitle(at index: Int) -> Range<Int>? {
        let blocks = document.blocks
        guard isTitleLike(blocks[index].range, limit: 90), !Dateline.begins(text, blocks[index].range) else {
            return nil
        }
        // 国务院办公厅关于2019年 | 部分节假日安排的通知
        if index + 1 < blocks.count, Self.relation.occurs(in: text, range: blocks[index].range),
            !Self.paperKinds.ends(in: text, before: blocks[index].range.upperBound),
            isTitleLike(blocks[index + 1].range, limit: 80),
            Self.paperKinds.ends(in: text, before: blocks[index + 1].range.upperBound)
        {
            return index..<(index + 2)
        }
        return index..<(index + 1)
    }

    /// The title below the rubbish that a page has above it: the first line that is worded like one, before any paragraph.
    private func leadingTitle() -> Range<Int>? {
        let blocks = document.blocks
        for index in 0..<min(14, blocks.count) {
            if isArticleHeading(index) && index > 0 { return nil }
            if let title = plainTitle(at: index), isWordedAsTitle(title) { return title }
            if text.characterCount(in: blocks[index].range) > 60 || hasFullStop(blocks[index].range) { return nil }
            if text.scalar(before: blocks[index].range.upperBound).isColon
                || ListMarker.begins(text, blocks[index].range)
            {
                return nil
            }
        }
        return nil
    }

    private func isWordedAsTitle(_ title: Range<Int>) -> Bool {
        let range =
            document.blocks[title.lowerBound].range.lowerBound..<document.blocks[title.upperBound - 1].range.upperBound
        return Self.paperKinds.ends(in: text, before: range.upperBound) && Self.relation.occurs(in: text, range: range)
            || Self.paperNames.ends(in: text, before: range.upperBound)
            || Self.titleVerbs.occurs(in: text, range: range)
    }
    private static let paperNames: WordList = [
        "会议纪要", "实施方案", "工作方案", "分工方案", "工作要点", "任务分解表", "实施意见", "督办单", "交办单", "通知单", "重点工作任务", "任务分解",
    ]
    private static let titleVerbs: WordList = [
        "召开", "举行", "调研", "座谈", "推进会", "部署会", "动员会", "调度会", "现场会", "督查", "督导", "视察", "慰问", "走访", "专题会议", "作出批示", "强调",
        "主持",
    ]

    private static let relation: WordList = ["关于", "印发"]
    private static let paperKinds: WordList = [
        "通知", "意见", "方案", "办法", "纪要", "要点", "通报", "决定", "规定", "计划", "函", "批复", "报告", "清单", "分工", "的通知",
    ]
    private static let titleStops: WordList = ["□", "■", "◆", "●", "【本报", "本报记者", "记者"]

    private func isTitleLike(_ range: Range<Int>, limit: Int) -> Bool {
        let count = text.characterCount(in: range)
        guard count >= 4, count <= limit, !ListMarker.beginsSection(text, range),
            !Self.titleStops.stands(in: text, at: range.lowerBound)
        else { return false }
        let last = text.scalar(before: range.upperBound)
        if last.isSentenceEnd && last != 0x21 && last != 0xFF01 || last.isSemicolon || last.isColon || last.isComma {
            return false
        }
        var offset = range.lowerBound
        var han = 0
        while offset < range.upperBound {
            let scalar = text.scalar(at: offset)
            if scalar == 0x3002 || scalar == 0x09 || scalar == 0x7C { return false }
            if scalar.isHan { han += 1 }
            offset += text.width(at: offset)
        }
        return han >= 4 && (Self.titlePrefixes.stands(in: text, at: range.lowerBound) || !Label.begins(text, range))
    }

    private func characterCount(_ index: Int) -> Int { text.characterCount(in: document.blocks[index].range) }

    private func titleText(_ title: Range<Int>) -> String {
        var parts: [String] = []
        for index in title {
            var range = document.blocks[index].range
            if let length = Self.titlePrefixes.length(in: text, at: range.lowerBound) {
                range = (range.lowerBound + length)..<range.upperBound
            }
            parts.append(document.text.string(range))
        }
        let joined = parts.joined()
        // P01 and the like: a number, no title.
        return joined.unicodeScalars.filter { $0.value.isHan }.count >= 2 ? joined : ""
    }

    private static let titlePrefixes: WordList = ["原标题：", "原标题:", "标题：", "标题:", "题目：", "题目:"]

    // MARK: - Bodies

    private func article(title: Range<Int>?, blocks: Range<Int>) -> ArticleText? {
        var body = BodyText()
        var parts: [ArticleText.Block] = []
        var previous: Int?
        for index in blocks {
            let block = document.blocks[index]
            if let last = previous {
                if joins(last, index, isFirst: last == blocks.lowerBound && title == nil) {
                    append(block.range, to: &body)
                    parts[parts.count - 1].range = parts[parts.count - 1].range.lowerBound..<body.bytes.count
                    previous = index
                    continue
                }
                appendLineFeed(after: last, to: &body)
            }
            let start = body.bytes.count
            append(block.range, to: &body)
            parts.append(ArticleText.Block(range: start..<body.bytes.count, isHeading: block.isHeading))
            previous = index
        }
        body.finish(folding: folding)
        let all = (title ?? blocks).lowerBound..<max(blocks.upperBound, (title ?? blocks).upperBound)
        guard !all.isEmpty else { return nil }
        let first = document.text.sourceSpans(of: document.blocks[all.lowerBound].range)
        let last = document.text.sourceSpans(of: document.blocks[all.upperBound - 1].range)
        let source = (first.first?.lowerBound ?? 0)..<(last.last?.upperBound ?? 0)
        return ArticleText(title: title.map(titleText) ?? "", body: body, blocks: parts, sourceBytes: source)
    }

    private func append(_ range: Range<Int>, to body: inout BodyText) {
        for span in document.text.sourceSpans(of: range) { body.appendPiece(document.text, span) }
    }

    private func appendLineFeed(after index: Int, to body: inout BodyText) {
        if let lineFeed = document.blocks[index].lineFeed {
            body.appendLineFeed(at: lineFeed)
        } else {
            body.appendLineFeed()
        }
    }

    /// Whether block `next` goes on with the sentence of block `previous`: the three signals of a broken paragraph are no end mark, no title, and no
    /// beginning of something new.
    private func joins(_ previous: Int, _ next: Int, isFirst: Bool) -> Bool {
        let before = document.blocks[previous]
        let after = document.blocks[next]
        if before.isHeading || after.isHeading || document.ruleLines.contains(next) { return false }
        let last = text.scalar(before: before.range.upperBound)
        let isClosed =
            last.isSentenceEnd || last.isSemicolon || last.isColon || last.isClosingBracket || last == 0x201D
            || last == 0x300D || last == 0x2026
            || last == 0x2E
        if isClosed { return false }
        // A title: short, without a mark inside.
        if text.characterCount(in: before.range) <= 30, !hasInnerMark(before.range),
            !ListMarker.beginsItem(text, before.range)
        {
            return false
        }
        if Label.begins(text, before.range), text.characterCount(in: before.range) <= 60, !hasFullStop(before.range) {
            return false
        }
        if ListMarker.begins(text, after.range) || Dateline.begins(text, after.range) || Label.begins(text, after.range)
        {
            return false
        }
        if text.scalar(at: after.range.lowerBound).isOpeningBracket { return false }
        if before.range.contains(where: { text[$0] == 0x7C || text[$0] == 0x09 })
            || after.range.contains(where: { text[$0] == 0x7C || text[$0] == 0x09 })
        {
            return false
        }
        return true
    }

    private func hasInnerMark(_ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let scalar = text.scalar(at: offset)
            if scalar.isComma || scalar == 0x3002 || scalar.isSemicolon { return true }
            offset += text.width(at: offset)
        }
        return false
    }

    private func hasFullStop(_ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound {
            if text.scalar(at: offset) == 0x3002 { return true }
            offset += text.width(at: offset)
        }
        return false
    }
}

extension BodyText {
    /// Appends bytes of `other`'s source that `other` holds.
    mutating func appendPiece(_ other: BodyText, _ source: Range<Int>) {
        guard let piece = other.piece(holding: source.lowerBound) else { return }
        let start = source.lowerBound - piece.source + piece.body
        let count = source.count
        if let last = pieces.last, last.source + last.count == source.lowerBound, last.body + last.count == bytes.count
        {
            pieces[pieces.count - 1].count += count
        } else {
            pieces.append(Piece(body: bytes.count, source: source.lowerBound, count: count))
        }
        bytes.append(contentsOf: other.bytes[start..<(start + count)])
    }

    mutating func appendLineFeed(at source: Int) {
        pieces.append(Piece(body: bytes.count, source: source, count: 1))
        bytes.append(0x0A)
    }

    private func piece(holding source: Int) -> Piece? {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].source + pieces[middle].count <= source { low = middle + 1 } else { high = middle }
        }
        return low < pieces.count && pieces[low].source <= source ? pieces[low] : nil
    }
}

/// 本报讯, 新华社…电, 3月6日: how a news item begins.
enum Dateline {
    private static let news: WordList = ["本报讯", "本网讯", "本台讯", "(记者", "（记者", "新华社", "央视网消息", "中新网", "人民网"]
    private static let newsTails: WordList = ["融媒讯", "网讯", "日报讯", "日讯", "新闻讯", "发布讯"]

    /// 本报讯 and its like within the first characters of `range`.
    static func beginsNews(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        if news.stands(in: text, at: range.lowerBound) { return true }
        let head = range.lowerBound..<min(range.upperBound, range.lowerBound + 45)
        guard let tail = newsTails.first(in: text, range: head) else { return false }
        return !(range.lowerBound..<tail.lowerBound).contains { text[$0] == 0x2C } && tail.lowerBound > range.lowerBound
    }

    /// News, or a date such as 3月6日 or 2019年3月6日, at the beginning.
    static func begins(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        if beginsNews(text, range) { return true }
        var offset = range.lowerBound
        var seen = 0
        while offset < range.upperBound, seen < 12 {
            let scalar = text.scalar(at: offset)
            if scalar == 0x65E5 { return seen > 2 }
            guard scalar.digit != nil || scalar == 0x5E74 || scalar == 0x6708 else { return false }
            seen += 1
            offset += text.width(at: offset)
        }
        return false
    }
}

/// 批示领导：… A short name and a colon at the beginning of a line.
enum Label {
    static func begins(_ text: [UInt8], _ range: Range<Int>) -> Bool { end(text, range) != nil }

    /// The offset of the colon of a label of at most ten characters, all Han.
    static func end(_ text: [UInt8], _ range: Range<Int>) -> Int? {
        var offset = range.lowerBound
        var count = 0
        while offset < range.upperBound, count <= 10 {
            let scalar = text.scalar(at: offset)
            if scalar.isColon { return count >= 2 ? offset : nil }
            guard scalar.isHan else { return nil }
            count += 1
            offset += text.width(at: offset)
        }
        return nil
    }
}
