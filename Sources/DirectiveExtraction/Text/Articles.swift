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
    /// `body.text` with traditional characters folded: what rules read.
    var folded: UTF8Text
    var blocks: Row<Block>
    /// Rows of a table whose cells stand on lines of their own are blocks with line feeds in them.
    var hasCellLines = false
    /// From the title to the end.
    var sourceBytes: Range<Int>
}

/// Cuts a cleaned document into articles and rejoins broken paragraphs.
struct ArticleSplitter {
    let document: CleanDocument
    /// The document's bytes with traditional characters folded.
    let text: UTF8Text
    /// Each line of a copied group chat is a message of its own.
    let isChat: Bool
    private var body = BodyBuilder()
    private var parts = GrowingRow<ArticleText.Block>()
    var cellColumns: CellColumns

    init(document: CleanDocument) {
        self.document = document
        text = document.folded
        isChat = ChatHeader.opensChat(document.folded, document.blocks.lazy.map(\.range), isGroup: false)
        cellColumns = CellColumns(document)
    }

    /// To be called once, at the end.
    func free() {
        body.free()
        parts.free()
    }

    /// Where an article begins: the blocks of its title, and the first of its body.
    struct Start {
        let title: Range<Int>?
        let first: Int
    }

    func starts() -> [Start] {
        let blocks = document.blocks
        guard !blocks.isEmpty else { return [] }
        var starts: [Start] = []
        var index = 0
        let isIssue = isIssue
        if !isArticleHeading(0) {
            let title = isMessageAlone ? nil : leadingTitle() ?? titleOfAttachment() ?? plainTitle(at: 0)
            starts.append(Start(title: title, first: title.map(\.upperBound) ?? 0))
            index = title?.upperBound ?? 1
        }
        while index < blocks.count {
            // A second line of the title above 本报讯.
            if let last = starts.last, last.first == index, let title = last.title, !blocks[title.lowerBound].isHeading,
                !blocks[index].isHeading, isArticleHeading(index)
            {
                starts[starts.count - 1] = Start(title: title.lowerBound..<(index + 1), first: index + 1)
                index += 1
            } else if isArticleHeading(index) {
                var end = index + 1
                while end < blocks.count, isArticleHeading(end), blocks[index].isHeading, characterCount(end) >= 6,
                    characterCount(end - 1) >= 6,
                    !continuesAsBulletin(end)
                { end += 1 }
                starts.append(Start(title: index..<end, first: end))
                index = end
            } else if blocks[index].isAfterRule, index > (starts.last?.first ?? 0), let title = plainTitle(at: index) {
                starts.append(Start(title: title, first: title.upperBound))
                index = title.upperBound
            } else if isIssue, index > (starts.last?.first ?? 0), beginsItem(index), let title = plainTitle(at: index) {
                starts.append(Start(title: title, first: title.upperBound))
                index = title.upperBound
            } else if beginsNextNews(index, since: starts.last?.first ?? 0) {
                starts.append(Start(title: nil, first: index))
                index += 1
            } else {
                index += 1
            }
        }
        return starts
    }

    /// 请各村于明天前完成核查, and nothing else: a message without an end mark, and no title of anything.
    private var isMessageAlone: Bool {
        document.blocks.count == 1 && Self.messageOpenings.stands(in: text, at: document.blocks[0].range.lowerBound)
    }
    private static let messageOpenings: WordList = ["请", "各", "@", "务必"]

    /// 政务信息 above 第31期: a bulletin, whose items have no marks.
    private var isIssue: Bool {
        document.blocks.prefix(4).contains { block in
            text.characterCount(in: block.range) <= 30 && text.scalar(at: block.range.lowerBound) == 0x7B2C
                && Self.issues.occurs(in: text, range: block.range)
        }
    }
    private static let issues: WordList = ["期"]

    /// 8月25日, 近日: what stands below a title of a bulletin's item, after the end of the one before.
    private func beginsItem(_ index: Int) -> Bool {
        guard index > 0, index + 1 < document.blocks.count else { return false }
        let next = document.blocks[index + 1].range
        return text.scalar(before: document.blocks[index - 1].range.upperBound).isSentenceEnd
            && (Dateline.begins(text, next) || Self.newsTimes.stands(in: text, at: next.lowerBound))
    }
    private static let newsTimes: WordList = ["近日", "日前", "昨日", "今日", "连日来", "近期", "今年以来"]

    /// The article that begins at `starts[number]`, valid until the next one is asked for.
    mutating func article(_ number: Int, of starts: [Start]) -> ArticleText? {
        let start = starts[number]
        let end =
            number + 1 < starts.count
            ? starts[number + 1].title?.lowerBound ?? starts[number + 1].first : document.blocks.count
        return article(title: start.title, blocks: start.first..<max(end, start.first))
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
        return Dateline.beginsNews(text, document.blocks[index + 1].range) && isTitleLike(block.range, limit: 60)
    }

    /// The blocks at `index` that are a title without a mark of its own.
    func plainTitle(at index: Int) -> Range<Int>? {
        let blocks = document.blocks
        guard !cellColumns.holds(index),
            isTitleLike(blocks[index].range, limit: 90) || index == 0 && isPlaceTitleAboveText,
            !Dateline.begins(text, blocks[index].range)
        else {
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
            if text.scalar(before: blocks[index].range.upperBound).isColon { return nil }
            // • 无障碍: an entry of a page's menu.
            let isEntry =
                ListMarker.isBullet(text.scalar(at: blocks[index].range.lowerBound))
                && text.characterCount(in: blocks[index].range) <= 10
            if !isEntry, ListMarker.begins(text, blocks[index].range) { return nil }
        }
        return nil
    }

    /// 周口日报客户端记者 侯俊豫 通讯员 贾西伟: who wrote it.
    private static let bylines: WordList = ["客户端记者", "日报记者", "晚报记者", "融媒体记者", "融媒记者", "本报记者", "特约记者"]
    private static let titleStops: WordList = ["□", "■", "◆", "●", "【本报", "本报记者", "记者"]

    private func isTitleLike(_ range: Range<Int>, limit: Int) -> Bool {
        let count = text.characterCount(in: range)
        guard count >= 4, count <= limit, !ListMarker.beginsSection(text, range), !isCardField(range),
            !Self.titleStops.stands(in: text, at: range.lowerBound), !Self.bylines.occurs(in: text, range: range),
            !ChatHeader.begins(text, range), text.scalar(at: range.lowerBound) != 0x40,
            !(isChat && ChatHeader.message(text, range) != nil), SpeechFinder.meetingLine(text, range) == nil
        else { return false }
        let last = text.scalar(before: range.upperBound)
        if last.isSentenceEnd && last != 0x21 && last != 0xFF01 || last.isSemicolon || last.isColon || last.isComma
            // 会议要求——
            || last.isDash
            // …后勤保障等各项工作，全力保障县政府、: a wrapped line.
            || last == 0x3001
        {
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
        return han >= 4
            && (Self.titlePrefixes.stands(in: text, at: range.lowerBound) || isPlaceTitle(range)
                || !Label.begins(text, range))
    }

    /// 柳河：县政府召开第八次常务会议: the place comes first in a title of news.
    private func isPlaceTitle(_ range: Range<Int>) -> Bool {
        guard let colon = Label.end(text, range), colon - range.lowerBound <= 9 else { return false }
        // 李书记：要召开会议: who speaks is no place, and no title has a modal at once.
        return !Self.speakers.ends(in: text, before: colon)
            && !Self.modals.stands(in: text, at: colon + text.width(at: colon))
            && Self.titleVerbs.occurs(in: text, range: colon..<range.upperBound)
    }

    /// 安乡：张阳调度防汛抗灾工作 as the first line, above a paragraph: a short name and what news there is, no field of a form (时间：…) and no leader who tells somebody
    /// to do something (李书记：要…).
    private var isPlaceTitleAboveText: Bool {
        let blocks = document.blocks
        guard let range = blocks.first?.range, text.characterCount(in: range) <= 40, !hasFullStop(range),
            let colon = Label.end(text, range), text.characterCount(in: range.lowerBound..<colon) <= 6,
            !Self.speakers.ends(in: text, before: colon), !Self.fields.ends(in: text, before: colon),
            !Self.salutations.stands(in: text, at: range.lowerBound)
        else { return false }
        let rest = (colon + text.width(at: colon))..<range.upperBound
        guard text.characterCount(in: rest) >= 6, !Self.modals.stands(in: text, at: rest.lowerBound),
            !text.scalar(before: range.upperBound).isSentenceEnd,
            text.nextDigit(from: rest.lowerBound, before: rest.lowerBound + 3) == nil
        else { return false }
        // What the page says of itself may stand between.
        let next = blocks.dropFirst().prefix(5).first {
            text.characterCount(in: $0.range) >= 40 || hasFullStop($0.range)
        }
        return next.map { hasFullStop($0.range) && !Label.begins(text, $0.range) && !ListMarker.begins(text, $0.range) }
            ?? false
    }
    private static let fields: WordList = [
        "时间", "地点", "主题", "议题", "议程", "内容", "日期", "来源", "作者", "编号", "文号", "单位", "部门", "人员", "人", "领导", "名称", "事项", "要求",
        "任务", "目标",
        "措施", "对象", "范围", "主送", "抄送", "附件", "摘要", "导读", "前言", "提要", "电话", "状态", "问题", "情况", "责任", "通知", "通报", "公告",
        "批示", "指示",
        "意见", "方式", "次数", "浏览", "阅读", "编辑", "记录", "主持", "出席", "参加", "列席", "报道", "讯",
    ]
    private static let salutations: WordList = ["各", "同志", "尊敬", "你"]

    private static let speakers = SpeechFinder.titles
    private static let modals: WordList = ["要", "请", "必须", "务必", "应", "各"]

    private func characterCount(_ index: Int) -> Int { text.characterCount(in: document.blocks[index].range) }

    private func titleText(_ title: Range<Int>) -> String {
        var parts: [String] = []
        for index in title {
            var range = document.blocks[index].range
            if let length = Self.titlePrefixes.length(in: text, at: range.lowerBound) {
                // （原标题：…）
                let isBracketed =
                    text.scalar(at: range.lowerBound).isOpeningParenthesis
                    && text.scalar(before: range.upperBound).isClosingParenthesis
                let end = isBracketed ? text.position(before: range.upperBound) ?? range.upperBound : range.upperBound
                range = (range.lowerBound + length)..<max(range.lowerBound + length, end)
            }
            parts.append(document.text.string(range))
        }
        let joined = parts.joined()
        // P01 and the like: a number, no title.
        return joined.unicodeScalars.filter { $0.value.isHan }.count >= 2 ? joined : ""
    }

    private static let titlePrefixes: WordList = [
        "原标题：", "原标题:", "（原标题：", "(原标题:", "（原标题:", "(原标题：", "标题：", "标题:", "题目：", "题目:",
    ]

    // MARK: - Bodies

    private mutating func article(title: Range<Int>?, blocks: Range<Int>) -> ArticleText? {
        let all = (title ?? blocks).lowerBound..<max(blocks.upperBound, (title ?? blocks).upperBound)
        guard !all.isEmpty else { return nil }
        body.removeAll()
        parts.removeAll()
        var previous: Int?
        // Of the table that is being read: how many separators a row has, and the last one so far.
        var columns = 0
        var filled = 0
        var cells = CellLines()
        var hasCellLines = false
        for index in blocks {
            let block = document.blocks[index]
            let isCell = cellColumns.goesOn(index)
            if isCell || cells.goesOn(with: block.range, in: text) || fillsField(previous, index), let last = previous {
                // A row of which each cell has a line: its lines stay lines of one block.
                body.appendLineFeed(at: document.blocks[last].lineFeed)
                body.append(block.range, of: document)
                parts[parts.count - 1].range = parts[parts.count - 1].range.lowerBound..<body.count
                previous = index
                if isCell { hasCellLines = true }
                continue
            }
            let separators = separatorCount(block.range)
            // A cell that was broken over two lines: together they have as many separators as a row.
            let isBroken = columns > 1 && filled > 0 && filled < columns && filled + separators == columns
            filled = isBroken ? columns : separators
            if separators == 0 { columns = 0 } else if columns == 0 { columns = separators }
            if let last = previous {
                if isBroken || joins(last, index) {
                    body.append(block.range, of: document)
                    parts[parts.count - 1].range = parts[parts.count - 1].range.lowerBound..<body.count
                    previous = index
                    continue
                }
                body.appendLineFeed(at: document.blocks[last].lineFeed)
            }
            let start = body.count
            body.append(block.range, of: document)
            parts.append(ArticleText.Block(range: start..<body.count, isHeading: block.isHeading))
            previous = index
        }
        let first = document.map.sourceSpans(of: document.blocks[all.lowerBound].range)
        let last = document.map.sourceSpans(of: document.blocks[all.upperBound - 1].range)
        let source = (first.first?.lowerBound ?? 0)..<(last.last?.upperBound ?? 0)
        return ArticleText(
            title: title.map(titleText) ?? "", body: body.finish(), folded: body.foldedText, blocks: parts.row,
            hasCellLines: hasCellLines, sourceBytes: source)
    }
}
