import LedgerModel

/// A directive before its tasks are cut: where it stands, whose it is, and what opened it.
struct DirectiveDraft: Sendable {
    /// Without the final mark.
    var range: Range<Int>
    var speaker: Speaker
    var speakerRule: Rule
    var marker: ListMarker?
    var ordinal: Int?
    /// Just after the marker.
    var contentStart: Int
    /// The governed part of each of its sentences, in order.
    var sentences: [Range<Int>]
    /// Blocks that it covers.
    var blocks: ClosedRange<Int>
    var addressee: [OwnerMention]
    var rule: Rule
    var isRelayed: Bool
    /// A heading that stands above in a block of its own: its brackets govern.
    var section: Range<Int>?
    /// Documents: a paragraph is one directive.
    var isDocument: Bool
    /// Where nested marks (1. inside （一）) begin tasks.
    var nestedMarkers: [ListMarker] = []
    var isTableRow = false
    /// What the other cells of a table row assign.
    var assignment: BracketAssignment?
    var hasHeadingSentence = false
    /// Which of the finder's speeches governs it.
    var speech = 0
}

/// Walks through an article and finds its directives.
struct DirectiveFinder {
    let scan: ArticleScan
    let people: People
    let kind: ArticleKind
    /// The article is a paper without speakers.
    let isDocument: Bool

    private(set) var drafts: [DirectiveDraft] = []
    /// Every preamble that was found, also those that governed nothing.
    private(set) var speeches: [Speech] = []

    // The state of the walk.
    private var speech: Speech?
    private var addressee: [OwnerMention] = []
    /// The draft that is open, if any: index into `drafts`.
    private var open: Int?
    private var table: TaskTable?
    private var list: (style: ListMarker.Style, last: Int)?
    private var section: Range<Int>?
    private var isInReport = false
    /// The block that is being read.
    private var blockOfOpen = 0
    /// The last bullet's symbol.
    private var bullet: UInt32?

    private var text: [UInt8] { scan.text }
    private var demands: DemandReader { DemandReader(scan: scan) }

    init(scan: ArticleScan, people: People, kind: ArticleKind, isDocument: Bool) {
        self.scan = scan
        self.people = people
        self.kind = kind
        self.isDocument = isDocument
    }

    mutating func run() {
        if isDocument { speech = documentSpeech(at: 0) }
        for block in scan.blocks.indices { read(block) }
        splitLists()
    }

    /// 会议明确了两项任务:…;…。 and a speech of one sentence: its parts between semicolons are the demands.
    private mutating func splitLists() {
        var split: [DirectiveDraft] = []
        let counts = drafts.reduce(into: [Int: Int]()) { $0[$1.speech, default: 0] += 1 }
        for draft in drafts {
            let isAlone = counts[draft.speech] == 1
            guard draft.ordinal == nil, !draft.isDocument, draft.rule != BoundaryRule.bullet,
                draft.sentences.count == 1, draft.nestedMarkers.isEmpty, isAlone,
                let parts = semicolonParts(draft.sentences[0])
            else {
                split.append(draft)
                continue
            }
            let isCounted = speeches.indices.contains(draft.speech) && speeches[draft.speech].announced == parts.count
            for part in parts {
                var piece = draft
                piece.range = part
                piece.sentences = [part]
                piece.contentStart = part.lowerBound
                piece.rule = isCounted ? BoundaryRule.countedList : BoundaryRule.soleSentence
                split.append(piece)
            }
        }
        drafts = split
    }

    /// The parts of a sentence between semicolons, where there are several and each is headed like a demand.
    private func semicolonParts(_ sentence: Range<Int>) -> [Range<Int>]? {
        var parts: [Range<Int>] = []
        var start = sentence.lowerBound
        for (index, clause) in scan.clauseRanges(in: sentence)
        where scan.clauses[index].mark == .semicolon || clause.upperBound >= sentence.upperBound {
            parts.append(scan.trimmed(start..<clause.upperBound))
            start = scan.clauses[index].end
        }
        guard parts.count > 1 else { return nil }
        let isList = parts.allSatisfy { part in
            scan.clauseRanges(in: part).first.map { demands.tier(of: $0.range) >= .action } ?? false
        }
        return isList ? parts : nil
    }

    private mutating func readRow(_ row: TaskTable.Row, _ range: Range<Int>, block: Int) {
        if speech == nil || speech?.force == .report { begin(documentSpeech(at: range.lowerBound)) }
        guard let speech else { return }
        let marker = row.marker.map {
            ListMarker(
                style: .tableRow, ordinal: row.number, range: $0, contentStart: row.task.lowerBound,
                needsSuccessor: false)
        }
        drafts.append(
            DirectiveDraft(
                range: range, speaker: speech.speaker, speakerRule: speech.rule, marker: marker, ordinal: row.number,
                contentStart: row.task.lowerBound, sentences: [row.task],
                blocks: block...block, addressee: [], rule: BoundaryRule.tableRow, isRelayed: speech.isRelayed,
                section: nil, isDocument: true, isTableRow: true,
                assignment: row.assignment, speech: speeches.count - 1))
        open = nil
    }

    private func documentSpeech(at offset: Int) -> Speech {
        Speech(speaker: .document, force: .demand, contentStart: offset, start: offset, rule: SpeakerRule.meeting)
    }

    // MARK: - Blocks

    private mutating func read(_ block: Int) {
        let range = scan.blocks[block].range
        open = openAcross(block)
        if isSkipped(range) {
            open = nil
            return
        }
        if isDocument, tellsOfPaper(block) {
            open = nil
            return
        }
        if let header = TaskTable(header: range, scan) {
            table = header
            open = nil
            return
        }
        if let table {
            if let row = table.row(range, scan, above: drafts.last?.assignment) {
                readRow(row, range, block: block)
                return
            }
            self.table = nil
        }
        var first = range.lowerBound
        var marker = ListMarker.read(text, at: first, limit: range.upperBound)
        if let found = marker,
            found.style == .sequenceWord || found.style == .numeralVerb || found.style == .ordinalWord
                || found.style == .ofThese
        {
            marker = nil
        }
        let isLabelLine = Label.end(text, range).map { $0 + text.width(at: $0) >= range.upperBound } ?? false
        if scan.blocks[block].isHeading || marker != nil && isSectionHeading(block, marker)
            || marker == nil && isPlainSection(block)
            || isLabelLine && isDocument
        {
            section = range
            open = nil
            list = nil
            if !isDocument, speech?.force == .statement { speech = nil }
            if isDocument, speech?.speaker != .document { begin(documentSpeech(at: range.upperBound)) }
            if let spoken = headingSpeech(range) { begin(spoken) }
            return
        }
        if let marker, marker.style == .bullet {
            let symbol = text.scalar(at: marker.range.lowerBound)
            if let bullet, bullet != symbol, list.map({ $0.style != .bullet }) ?? false {
                begin(documentSpeech(at: range.lowerBound))
            }
            bullet = symbol
        }
        if let labelled = SpeechFinder(scan: scan, people: people).labelSpeech(in: range),
            kind == .notice || kind == .instruction || kind == .meeting || kind == .minutes
        {
            begin(labelled)
            first = labelled.contentStart
            marker = nil
        }
        let sentences = scan.segmentation.sentencesOfBlock[block]
        // 一、关于老旧小区改造。会议明确,…: the number is the section's.
        if let found = marker, blockSpeaks(sentences) {
            marker = nil
            first = found.contentStart
            section = range
        }
        let speaking = marker == nil ? firstSpeaking(sentences) : nil
        for index in sentences {
            let sentence = scan.sentences[index]
            guard sentence.range.upperBound > first else { continue }
            if let speaking, index < speaking,
                isTopicHeading(max(first, sentence.range.lowerBound)..<sentence.range.upperBound)
            {
                continue
            }
            read(
                sentence, block: block, from: max(first, sentence.range.lowerBound),
                marker: sentence.range.lowerBound <= first ? marker : nil, isFirst: index == sentences.lowerBound)
        }
    }

    /// 记者了解到，市政府印发了《…方案》: the lead of news about a paper is no part of it.
    private func tellsOfPaper(_ block: Int) -> Bool {
        let range = scan.blocks[block].range
        guard kind != .plan, kind != .notice, block < 8, Self.issued.occurs(in: text, range: range) else {
            return false
        }
        return Self.learning.occurs(in: text, range: range)
            || block < 3 && Self.comeOut.occurs(in: text, range: range) && scan.modal(in: range) == nil
    }
    private static let learning: WordList = ["了解到", "获悉", "记者从"]
    private static let comeOut: WordList = ["》出台后", "》印发后", "》发布后", "》出台", "提出了新要求"]
    private static let issued: WordList = ["印发", "出台", "发布", "公布", "下发", "会议"]

    /// The numbered item that the next block may go on with.
    private func openAcross(_ block: Int) -> Int? {
        guard let open, let list, drafts[open].ordinal != nil, !isDocument, !drafts[open].isTableRow else { return nil }
        _ = list
        let range = scan.blocks[block].range
        // A paragraph that begins with 要 goes on with the last item of a list.
        let start = scan.afterLeadIn(range.lowerBound, limit: range.upperBound)
        guard scan.modal(at: start) != nil else { return nil }
        return open
    }

    private func isSkipped(_ range: Range<Int>) -> Bool {
        // 实施时间：…, 重点管控对象：…: a field of a form.
        if let label = Label.end(text, range), Self.fieldEnds.ends(in: text, before: label) { return true }
        return Self.skippedLines.stands(in: text, at: range.lowerBound)
    }

    private static let fieldEnds: WordList = ["时间", "区域", "范围", "对象", "地点", "名称", "单位及标题", "编号", "日期"]
    private static let skippedLines: WordList = [
        "参加人员", "出席人员", "列席人员", "主送", "抄送", "签收人", "联系人", "主要内容", "来文单位", "批示领导", "批示时间", "交办编号", "时间:", "时间：", "地点：",
        "地点:", "参会人员", "记录人", "附件：", "附件:", "（此件", "(此件",
    ]

    /// A numbered line that only names what stands below: its next block is numbered on a deeper level, or it has no end mark and no demand.
    private func isSectionHeading(_ block: Int, _ marker: ListMarker?) -> Bool {
        guard let marker, marker.style != .tableRow, marker.style != .bullet else { return false }
        let range = scan.blocks[block].range
        let sentences = scan.segmentation.sentencesOfBlock[block]
        let last = text.scalar(before: range.upperBound)
        let isClosed = last.isSentenceEnd || last.isSemicolon
        if sentences.count == 1, block + 1 < scan.blocks.count {
            let next = scan.blocks[block + 1].range
            if let deeper = ListMarker.read(text, at: next.lowerBound, limit: next.upperBound),
                deeper.style != marker.style, deeper.style != .bullet || !isClosed,
                marker.style == .chineseNumber || marker.style == .chineseBracket || deeper.ordinal == 1
            {
                return scan.characterCount(range) <= 60
            }
        }
        guard !isClosed, scan.characterCount(range) <= 60 else { return false }
        if hasOwnerBracket(range), scan.characterCount(marker.contentStart..<range.upperBound) > 0,
            marker.style == .arabicNumber
        {
            return false
        }
        if marker.style == .arabicNumber || marker.style == .arabicHalfBracket || marker.style == .arabicBracket {
            return false
        }
        return block + 1 < scan.blocks.count
            && ListMarker.read(
                text, at: scan.blocks[block + 1].range.lowerBound, limit: scan.blocks[block + 1].range.upperBound
            ).map { $0.style != marker.style } ?? true
    }

    private func hasOwnerBracket(_ range: Range<Int>) -> Bool {
        scan.segmentation.brackets(in: range).contains { BracketReader(scan: scan).reading($0) != nil }
    }

    /// A short line without any mark between paragraphs: a sub-heading.
    private func isPlainSection(_ block: Int) -> Bool {
        let range = scan.blocks[block].range
        guard scan.characterCount(range) <= 30, !range.isEmpty else { return false }
        let last = text.scalar(before: range.upperBound)
        if last.isSentenceEnd || last.isSemicolon || last.isColon || last.isComma || last.isDash
            || text[range].contains(0x7C)
        {
            return false
        }
        if scan.segmentation.clauses(in: range).dropLast().contains(where: { scan.clauses[$0].mark == .comma }) {
            return false
        }
        // With a modal it is a heading only above something longer.
        return isDocument || scan.modal(in: range) == nil
            || block + 1 < scan.blocks.count && scan.blocks[block + 1].range.count > range.count * 3
    }

    /// 一、孙书记讲话(孙志远): the name in a heading speaks below it.
    private func headingSpeech(_ range: Range<Int>) -> Speech? {
        for bracket in scan.segmentation.brackets(in: range) {
            let inner = (bracket.lowerBound + text.width(at: bracket.lowerBound))..<bracket.upperBound
            guard let end = People.nameEnd(text, at: inner.lowerBound, limit: bracket.upperBound, after: true),
                end + text.width(at: end) == bracket.upperBound,
                Self.speakingHeadings.occurs(in: text, range: range)
            else { continue }
            return Speech(
                speaker: .person(scan.string(inner.lowerBound..<end)), force: .demand, contentStart: range.upperBound,
                start: range.lowerBound, rule: SpeakerRule.label)
        }
        return nil
    }

    private static let speakingHeadings: WordList = ["讲话", "强调", "要求", "补充", "发言", "部署", "点评", "总结", "指示", "批示"]

    private func blockSpeaks(_ sentences: Range<Int>) -> Bool {
        guard sentences.count > 1 || kind == .minutes else { return false }
        let finder = SpeechFinder(scan: scan, people: people)
        return sentences.contains { index in
            finder.speeches(in: scan.sentences[index], current: nil).contains {
                $0.force == .demand || $0.force == .stress
            }
        }
    }

    /// The first sentence of a block with a preamble; what is a mere topic before it is no demand.
    private func firstSpeaking(_ sentences: Range<Int>) -> Int? {
        let finder = SpeechFinder(scan: scan, people: people)
        return sentences.first { !finder.speeches(in: scan.sentences[$0], current: nil).isEmpty }
    }

    // MARK: - Sentences

    private mutating func begin(_ new: Speech) {
        let isSame = speech?.speaker == new.speaker
        var new = new
        if let old = speech, isSame, new.rule == SpeakerRule.inherited {
            new.rule = old.rule == SpeakerRule.pronoun ? SpeakerRule.pronoun : SpeakerRule.carried
        }
        speech = new
        speeches.append(new)
        open = nil
        list = nil
        isInReport = new.force == .report || new.announcesReport
        addressee = new.addressee.flatMap { addressees($0) } ?? []
        if new.force == .report || new.force == .pledge { addressee = [] }
    }

    /// Those who are spoken to: 随行的职能部门负责人 stand for their departments.
    private func addressees(_ range: Range<Int>) -> [OwnerMention]? {
        let parser = OwnerParser(scan: scan)
        if let length = Self.heads.length(in: text, before: range.upperBound),
            let owners = parser.wholeList(range.lowerBound..<(range.upperBound - length))
        {
            return owners
        }
        return parser.wholeList(range)
    }
    private static let heads: WordList = ["负责人", "负责同志", "主要负责人", "主要负责同志", "有关负责人", "相关负责人"]

    private mutating func read(_ sentence: Sentence, block: Int, from start: Int, marker: ListMarker?, isFirst: Bool) {
        if isByline(start..<sentence.range.upperBound) { return }
        var content = start
        let finder = SpeechFinder(scan: scan, people: people)
        var governing: [Speech] = []
        for found in finder.speeches(
            in: sentence, current: speech?.speaker, governs: speech.map { $0.force != .report } ?? false)
        where found.contentStart > start {
            // A bare verb of speech after governed words is one of them: 必须上报，同时要求当地确保….
            if let last = governing.last, found.rule == SpeakerRule.inherited,
                found.start > last.contentStart || hasWords(last.contentStart..<found.start)
            {
                continue
            }
            if governing.isEmpty, found.rule == SpeakerRule.inherited, speech != nil, open != nil,
                hasDemandBefore(found.start, sentence: sentence, from: content)
            {
                continue
            }
            governing.append(found)
        }
        if isDocument {
            governing = governing.filter {
                ($0.rule != SpeakerRule.inherited || $0.isInline && $0.force == .demand)
                    && ($0.force == .demand || $0.force == .stress || $0.force == .statement
                        || $0.rule == SpeakerRule.name)
            }.filter {
                $0.speaker == .document || $0.force != .report && kind != .plan && kind != .notice
                    || $0.rule == SpeakerRule.name && $0.force != .hope && kind != .plan
            }
        }
        if let last = governing.last {
            var new = last
            if new.rule == SpeakerRule.inherited || new.contentStart <= sentence.range.lowerBound {
                new.rule = SpeakerRule.inherited
            }
            new.isRelayed = isRelay(new, sentence: sentence, governing: governing)
            let kept = keepsList(new)
            let oldList = list
            begin(new)
            if kept { list = oldList }
            content = max(new.contentStart, start)
        } else if isNarrative(sentence, from: content) {
            open = nil
            if isFirst, !isDocument, !isListed(content) { isInReport = true }
            if !isDocument { return }
        } else if isFirst, isInReport, let speech, !speech.announcesReport,
            marker != nil || beginsWithDemand(sentence, content) || kind == .minutes
        {
            isInReport = false
        }
        guard let speech, speech.force != .report, speech.force != .pledge, speech.force != .hope else { return }
        guard content < sentence.range.upperBound else { return }
        readContent(sentence, block: block, from: content, marker: marker, speech: speech)
    }

    /// (王志强), （记者杭春燕）, ②40 after the last sentence.
    private func isByline(_ range: Range<Int>) -> Bool {
        guard text.scalar(at: range.lowerBound).isOpeningBracket,
            let bracket = scan.segmentation.shelter(holding: range.lowerBound), bracket.upperBound >= range.upperBound
        else {
            return scan.characterCount(range) <= 4 && scan.characterCount(range) > 0
                && !range.contains { text[$0] >= 0xE4 && text[$0] < 0xEA }
        }
        return BracketReader(scan: scan).reading(bracket) == nil
            && ListMarker.read(text, at: range.lowerBound, limit: range.upperBound) == nil
    }

    private func hasWords(_ range: Range<Int>) -> Bool { !range.isEmpty && scan.characterCount(range) > 0 }

    /// 要…, 各级各部门要…: a paragraph that goes on with the speech after others that told something.
    private func beginsWithDemand(_ sentence: Sentence, _ start: Int) -> Bool {
        let opener = scan.afterLeadIn(start, limit: sentence.range.upperBound)
        if scan.modal(at: opener) != nil || ListMarker.read(text, at: start, limit: sentence.range.upperBound) != nil {
            return true
        }
        guard let subject = OwnerParser(scan: scan).subject(at: opener, limit: sentence.range.upperBound) else {
            return false
        }
        return scan.modal(at: subject.end) != nil
    }

    private func hasDemandBefore(_ offset: Int, sentence: Sentence, from: Int) -> Bool {
        offset > from && scan.modal(in: from..<offset) != nil
    }

    /// 范付中强调 in the middle of a list of the same speaker does not begin the list anew.
    private func keepsList(_ new: Speech) -> Bool { false }

    private func isListed(_ offset: Int) -> Bool { ListMarker.read(text, at: offset, limit: text.count) != nil }

    /// 会议传达了全市会议精神。市长林涛在会上强调,…: said at the meeting that is passed on.
    private func isRelay(_ new: Speech, sentence: Sentence, governing: [Speech]) -> Bool {
        guard new.rule == SpeakerRule.name, case .person = new.speaker, let before = speeches.last,
            before.force == .report,
            Self.higherMeetings.occurs(in: text, range: max(0, before.start)..<sentence.range.lowerBound)
        else { return false }
        return Self.atThatMeeting.occurs(in: text, range: sentence.range.lowerBound..<new.contentStart)
            && !Self.afterThatMeeting.stands(in: text, at: sentence.range.lowerBound)
    }

    private static let higherMeetings: WordList = ["全市", "全省", "全国", "省委", "市委", "省政府", "市政府", "上级", "省市", "国务院"]
    private static let atThatMeeting: WordList = ["在会上", "会上"]
    private static let afterThatMeeting: WordList = ["会后", "会上，", "会上,"]

    /// Sentences that tell what happens around the speeches.
    private func isNarrative(_ sentence: Sentence, from start: Int) -> Bool {
        if Self.narrativeOpeners.stands(in: text, at: start) { return true }
        let range = start..<sentence.range.upperBound
        guard scan.modal(in: range) == nil else { return false }
        return Self.narrativeEnds.occurs(in: text, range: range) && !people.mentions(in: range).isEmpty
    }

    private static let narrativeOpeners: WordList = [
        "据悉", "据了解", "据介绍", "据统计", "会前", "当晚", "当日", "当天", "会议结束", "与会", "会议采取", "会议以", "会议听取", "会议传达", "会议学习", "会议审议",
        "会上，传达", "会上,传达", "植树间隙，大家", "“如果",
    ]
    private static let narrativeEnds: WordList = [
        "参加会议", "参加活动", "出席会议", "参加了会议", "陪同调研", "陪同检查", "参加调研", "列席会议", "先后陪同", "参加。",
    ]

    // MARK: - Content

    /// One sentence's governed words, cut at the marks of enumeration.
    private mutating func readContent(
        _ sentence: Sentence, block: Int, from start: Int, marker: ListMarker?, speech: Speech
    ) {
        var cuts: [(at: Int, marker: ListMarker, isNested: Bool)] = []
        if let marker, marker.range.lowerBound == start,
            accepts(marker, atBlockStart: true, isBoundary: true, block: block)
        {
            cuts.append((start, marker, false))
            note(marker)
        }
        var floor = start
        let clauses = scan.segmentation.clauses(in: start..<sentence.range.upperBound)
        for (position, index) in clauses.enumerated() {
            let clause = scan.clauses[index]
            let at = max(clause.range.lowerBound, start)
            guard at >= floor, let found = ListMarker.read(text, at: at, limit: sentence.range.upperBound),
                cuts.last?.at != at
            else { continue }
            let before = position > 0 ? scan.clauses[clauses.lowerBound + position - 1].mark : .stop
            guard isInlineBoundary(found, after: before, isFirst: at == start) else { continue }
            if let nested = nesting(found, cuts: cuts) {
                guard nested else { continue }
                cuts.append((at, found, true))
                floor = found.contentStart
                continue
            }
            guard
                accepts(
                    found, atBlockStart: at == scan.blocks[block].range.lowerBound, isBoundary: before != .comma,
                    block: block)
            else { continue }
            cuts.append((at, found, false))
            floor = found.contentStart
            note(found)
        }
        // 取得了三个方面的成效：一是…: a list of what has been done.
        if let first = cuts.first, first.marker.ordinal == 1, tellsResults(start..<first.at) { isInReport = true }
        if isInReport, !cuts.isEmpty { return }
        // What stands before the first mark.
        let firstCut = cuts.first { !$0.isNested }?.at ?? sentence.range.upperBound
        let nestedHere = cuts.filter { $0.isNested && $0.at < firstCut }.map(\.marker)
        if start < firstCut {
            let end =
                firstCut == sentence.range.upperBound
                ? sentence.range.upperBound : scan.trimmed(start..<firstCut).upperBound
            if start < end {
                readPlain(
                    sentence, start..<end, block: block, speech: speech,
                    isIntroducer: firstCut < sentence.range.upperBound, nested: nestedHere)
            }
        }
        var index = cuts.firstIndex { !$0.isNested } ?? cuts.count
        while index < cuts.count {
            var next = index + 1
            while next < cuts.count, cuts[next].isNested { next += 1 }
            let end = next < cuts.count ? cuts[next].at : sentence.range.upperBound
            openNumbered(
                cuts[index].marker, range: cuts[index].at..<end, block: block, speech: speech,
                nested: cuts[(index + 1)..<next].map(\.marker))
            index = next
        }
    }

    private func tellsResults(_ range: Range<Int>) -> Bool {
        guard let last = scan.clauseRanges(in: range).last(where: { !$0.range.isEmpty })?.range else { return false }
        return SpeechFinder.tellsResults(scan, last) && scan.modal(in: last) == nil
    }

    /// nil: no nesting is at stake; true: a lower level inside the open item; false: to be passed over.
    private func nesting(_ found: ListMarker, cuts: [(at: Int, marker: ListMarker, isNested: Bool)]) -> Bool? {
        let owner: ListMarker? = cuts.last(where: { !$0.isNested })?.marker ?? open.flatMap { drafts[$0].marker }
        guard let owner, owner.style != found.style, found.style != .bullet else { return nil }
        let style = cuts.last(where: { $0.isNested })?.marker ?? open.flatMap { drafts[$0].nestedMarkers.last }
        if let style, style.style == found.style {
            return found.ordinal == (style.ordinal ?? 0) + 1 || found.ordinal == 99
        }
        if let list, list.style == found.style, found.ordinal == list.last + 1 { return nil }
        return found.ordinal == 1 ? true : nil
    }

    private func isInlineBoundary(_ marker: ListMarker, after mark: ClauseMark, isFirst: Bool) -> Bool {
        if isFirst { return true }
        switch marker.style {
        case .numeralVerb: return true
        case .ordinalWord, .ofThese: return true
        case .sequenceWord: return mark != .comma
        case .circled: return true
        case .arabicNumber, .arabicBracket, .arabicHalfBracket, .chineseBracket, .chineseNumber: return mark != .comma
        case .bullet, .tableRow: return false
        }
    }

    /// Whether `marker` opens the next item: an ordinal is 1 or the one after the last of its list.
    private func accepts(_ marker: ListMarker, atBlockStart: Bool, isBoundary: Bool, block: Int) -> Bool {
        guard let ordinal = marker.ordinal else { return atBlockStart }
        if marker.style == .tableRow { return atBlockStart }
        if let list, list.style == marker.style, ordinal == list.last + 1 || ordinal == 99 && list.last >= 1 {
            return true
        }
        if atBlockStart, marker.style != .numeralVerb, marker.style != .sequenceWord { return true }
        guard ordinal == 1 else { return false }
        return hasSuccessor(marker, block: block)
    }

    /// 一要, 首先 and 第一 count only where a second one follows in this or one of the next blocks.
    private func hasSuccessor(_ marker: ListMarker, block: Int) -> Bool {
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
            if next.style == marker.style, next.ordinal == 2 || marker.style == .sequenceWord && next.ordinal == 99 {
                return true
            }
        }
        return false
    }

    private mutating func note(_ marker: ListMarker) {
        let ordinal = marker.ordinal == 99 ? (list?.last ?? 0) + 1 : marker.ordinal ?? 0
        list = (marker.style, ordinal)
    }

    private mutating func openNumbered(
        _ marker: ListMarker, range: Range<Int>, block: Int, speech: Speech, nested: [ListMarker]
    ) {
        let end = scan.trimmed(range).upperBound
        let content = marker.contentStart..<max(marker.contentStart, end)
        guard !content.isEmpty else { return }
        let ordinal = marker.ordinal.map { $0 == 99 ? list?.last ?? $0 : $0 }
        if ordinal == 1 || marker.style == .bullet, let last = drafts.last, last.ordinal == nil,
            last.rule != BoundaryRule.bullet, last.speech == speeches.count - 1, announcesList(last.range)
        {
            drafts.removeLast()
        }
        drafts.append(
            DirectiveDraft(
                range: (marker.style == .bullet ? marker.contentStart : marker.range.lowerBound)..<end,
                speaker: speech.speaker, speakerRule: speech.rule,
                marker: marker.style == .bullet ? nil : marker, ordinal: marker.style == .bullet ? nil : ordinal,
                contentStart: marker.contentStart,
                sentences: [content], blocks: block...block, addressee: addressee,
                rule: marker.style == .bullet
                    ? BoundaryRule.bullet : marker.style == .tableRow ? BoundaryRule.tableRow : BoundaryRule.ordinal,
                isRelayed: speech.isRelayed,
                section: section, isDocument: speech.speaker == .document, nestedMarkers: nested,
                isTableRow: marker.style == .tableRow, speech: speeches.count - 1))
        open = drafts.count - 1
    }

    /// A sentence, or the part of one before its first mark of enumeration.
    private mutating func readPlain(
        _ sentence: Sentence, _ range: Range<Int>, block: Int, speech: Speech, isIntroducer: Bool, nested: [ListMarker]
    ) {
        if let open, drafts[open].ordinal != nil || drafts[open].rule == BoundaryRule.bullet {
            // Inside a numbered item everything up to the next one belongs to it.
            extend(open, to: range, block: block, nested: nested)
            return
        }
        // 要着力抓好几项工作，首先是确保…: one item of a list that is not gone on with.
        if !isIntroducer, let after = loneSequence(range) {
            readPlain(
                sentence, after..<range.upperBound, block: block, speech: speech, isIntroducer: false, nested: nested)
            return
        }
        if isIntroducer, scan.modal(in: range) == nil { return }
        if isIntroducer, Self.introducerEnds.ends(in: text, before: range.upperBound) { return }
        blockOfOpen = block
        let isLater = range.lowerBound > speech.contentStart
        let rule = demands.demand(
            sentence, from: range.lowerBound, force: speech.isInline && isLater ? .statement : speech.force,
            isDocument: speech.speaker == .document)
        if let open {
            if !(speech.isInline && rule == nil), continues(range, open: open, rule: rule) {
                extend(open, to: range, block: block, nested: nested)
                return
            }
        }
        let opensHeading = isTopicHeading(range)
        guard let rule = rule ?? (opensHeading ? BoundaryRule.heading : nil), !isInReport else { return }
        drafts.append(
            DirectiveDraft(
                range: range, speaker: speech.speaker, speakerRule: speech.rule, marker: nil, ordinal: nil,
                contentStart: range.lowerBound, sentences: [range],
                blocks: block...block, addressee: addressee,
                rule: speech.speaker == .document ? BoundaryRule.paragraph : rule, isRelayed: speech.isRelayed,
                section: section,
                isDocument: speech.speaker == .document, nestedMarkers: nested,
                hasHeadingSentence: opensHeading || isHeadingSentence(range), speech: speeches.count - 1))
        open = drafts.count - 1
    }

    private func loneSequence(_ range: Range<Int>) -> Int? {
        let parts = scan.clauseRanges(in: range)
        guard parts.count >= 2, announcesList(parts[0].range),
            let marker = ListMarker.read(text, at: parts[1].range.lowerBound, limit: range.upperBound),
            marker.ordinal == 1
        else { return nil }
        return marker.contentStart
    }

    /// 要重点抓好以下几个方面的工作, 要做到“三个必须”.
    private func announcesList(_ range: Range<Int>) -> Bool {
        Self.listWords.occurs(in: text, range: range)
    }
    private static let listWords: WordList = [
        "以下", "如下", "下列", "几个方面", "几项", "几点", "“两个", "“三个", "“四个", "“五个", "“六个", "个方面", "三项", "四项", "五项", "三点", "四点",
        "五点",
    ]

    private static let introducerEnds: WordList = [
        "工作", "要求", "任务", "重点", "以下几点", "几点", "方面", "事项", "抓手", "几个方面的工作", "措施", "“三个必须”",
    ]

    /// 关于赛事场馆。
    private func isTopicHeading(_ range: Range<Int>) -> Bool {
        Self.topics.stands(in: text, at: range.lowerBound) && scan.characterCount(range) <= 20 && kind == .minutes
    }
    private static let topics: WordList = ["关于"]

    /// 要迅速复工复产。: 要 and at most fourteen characters without a comma.
    private func isHeadingSentence(_ range: Range<Int>) -> Bool {
        guard scan.segmentation.clauses(in: range).count == 1,
            scan.modal(at: scan.afterLeadIn(range.lowerBound, limit: range.upperBound)) != nil
        else { return false }
        return scan.characterCount(range) <= 15
    }

    private mutating func extend(_ index: Int, to range: Range<Int>, block: Int, nested: [ListMarker]) {
        drafts[index].range = drafts[index].range.lowerBound..<range.upperBound
        drafts[index].sentences.append(range)
        drafts[index].blocks = drafts[index].blocks.lowerBound...max(block, drafts[index].blocks.upperBound)
        drafts[index].nestedMarkers += nested
    }

    /// Whether a sentence goes on with the open unnumbered directive.
    private func continues(_ range: Range<Int>, open: Int, rule: Rule?) -> Bool {
        if drafts[open].isDocument { return true }
        if isTopicHeading(drafts[open].sentences[0]), drafts[open].blocks.lowerBound == blockOfOpen { return true }
        if Self.alwaysContinuing.stands(in: text, at: range.lowerBound) { return true }
        let start = scan.afterLeadIn(range.lowerBound, limit: range.upperBound)
        if AttitudeLexicon.mannerIdioms.stands(in: text, at: start) { return true }
        guard let rule else { return !Self.quotationMarks.stands(in: text, at: range.lowerBound) }
        let subject = OwnerParser(scan: scan).subject(at: start, limit: range.upperBound)
        if drafts[open].hasHeadingSentence, subject != nil || rule != BoundaryRule.sentenceModal { return true }
        if rule == BoundaryRule.sentenceModal { return false }
        return subject == nil && rule != BoundaryRule.sentenceSubject
    }

    private static let alwaysContinuing: WordList = ["并"]
    private static let quotationMarks: WordList = ["“", "\"", "「"]
}
