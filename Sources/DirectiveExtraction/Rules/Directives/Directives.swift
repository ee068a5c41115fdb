import LedgerModel

/// Walks through an article and finds its directives.
struct DirectiveFinder {
    let scan: ArticleScan
    let people: People
    let kind: ArticleKind
    /// The article is a paper without speakers.
    let isDocument: Bool
    /// It tells what supervision found.
    var isBulletin = false
    /// Nobody is said to speak: what paragraphs demand is the meeting's.
    var assumesMeeting = false
    /// Where the words begin that may ask: those of a speech in full, the part of a report on what is to be done.
    var firstBlock = 0
    /// Its title says that work is given out: 任务分工表.
    var isGivenOut = false
    /// It is a message or a piece of a paper, pasted without its title.
    var isPasted = false
    /// The article is a speech in full.
    var ownWords: OwnWords?

    var drafts: [DirectiveDraft] = []
    /// Every preamble that was found, also those that governed nothing.
    var speeches: [Speech] = []

    // The state of the walk.
    var speech: Speech?
    var addressee: [OwnerMention] = []
    /// The draft that is open, if any: index into `drafts`.
    var open: Int?
    var table: TaskTable?
    var list: (style: ListMarker.Style, last: Int)?
    var section: Range<Int>?
    /// Of a paper with numbered items, where the first of them stands: what is above says what the paper is about.
    private(set) var firstItem = 0
    /// The article is a copied group chat.
    let isChat: Bool
    /// Of a chat, the last block that only announces what is passed on.
    var passedOnIn: Int?
    /// The day of the messages of a chat that are being read.
    var chatDay: ChatHeader.Day?
    /// The cards that have been read, and the lines of the last one that are still to be passed over.
    var cards: [Card] = []
    var cardLines: [Int] = []
    /// What is wrong, until its measures have been read.
    var finding: Finding?
    /// What the section's heading says of it.
    var sectionOf: SectionKind?
    var isInReport = false
    /// The block that is being read.
    var blockOfOpen = 0
    /// Whom the head of a form names: 承办单位：县水利局 above all that is asked for.
    var formOwners: [OwnerMention] = []
    /// Whom the list that is being read tells, and where the words end that say so.
    var toldByList: [OwnerMention] = []
    var introducerEnd = 0
    /// Whom a line above all of it addresses: 各村：.
    var saluted: [OwnerMention] = []
    /// Where the words to somebody begin who is called by name: @张磊 ….
    var calledAt: Int?
    /// Of minutes, the heading of what has been done, until the next.
    var doneWork: DoneWork?
    /// What was announced last is a list of what has been done.
    var isInDoneList = false
    /// Of minutes, the matter that is being read.
    var matter: Matter?
    /// The text quotes somebody whom it tells nothing of.
    var hasQuotation = false
    /// The paragraph in which a story has begun.
    var storyBlock: Int?
    /// It speaks of what somebody wrote on a paper.
    var hasNotes = false
    /// The last bullet's symbol.
    var bullet: UInt32?

    var text: UTF8Text { scan.text }
    var demands: DemandReader { DemandReader(scan: scan) }

    init(scan: ArticleScan, people: People, kind: ArticleKind, isDocument: Bool, isChat: Bool = false) {
        self.scan = scan
        self.people = people
        self.kind = kind
        self.isDocument = isDocument
        self.isChat = isChat
    }

    mutating func run() {
        hasNotes = SpeechFinder.notedPapers.occurs(in: text, range: 0..<text.count)
        if isDocument {
            speech = documentSpeech(at: 0)
            let items = scan.blocks.indices.filter {
                ListMarker.beginsSection(text, scan.blocks[$0].range)
                    || ListMarker.beginsItem(text, scan.blocks[$0].range)
            }
            firstItem = items.count > 1 ? items[0] : 0
        }
        for block in scan.blocks.indices where block >= firstBlock {
            let count = drafts.count
            read(block)
            if isChat { noteMessages(from: count) }
        }
        bindHeadings()
        splitLists()
        splitLabels()
        addressAroundCard()
        addressForm()
        noteOpenLists()
        dateNotes()
    }

    /// Keeps only what somebody is quoted to have asked for, under a heading that announces it.
    mutating func keepQuoted() {
        let text = text
        drafts.removeAll { draft in
            guard case .person = draft.speaker, let section = draft.section else { return true }
            return !Self.quoting.occurs(in: text, range: section)
        }
    }
    private static let quoting: WordList = ["要求", "批示", "指示", "部署"]

    /// 会议明确了两项任务:…;…。 and a speech of one sentence: its parts between semicolons are the demands.
    mutating func splitLists() {
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
            // Without a count only parts as short as a list's are demands of their own; longer ones are tasks of one.
            let isCounted = speeches.indices.contains(draft.speech) && speeches[draft.speech].announced != nil
            guard isCounted || parts.allSatisfy({ scan.characterCount($0) <= 20 }) else {
                split.append(draft)
                continue
            }
            var acting: [OwnerMention] = []
            for part in parts {
                var piece = draft
                piece.range = part
                piece.sentences = [part]
                piece.contentStart = part.lowerBound
                piece.rule = isCounted ? BoundaryRule.countedList : BoundaryRule.soleSentence
                piece.inSentence = acting
                let own = ExplicitOwners(scan: scan, draft: piece, section: nil).subjects(of: part)
                    .filter { $0.rule == OwnerRule.subject || $0.rule == OwnerRule.agent }
                if let first = own.first {
                    // 加密巡查，各村要落实巡河员；推进清淤: who comes in only later is not whom the sentence is about.
                    let opens = first.mention.start <= scan.afterLeadIn(part.lowerBound, limit: part.upperBound) + 6
                    acting = opens ? own.filter { $0.role != .support }.map(\.mention) : []
                }
                split.append(piece)
            }
        }
        drafts = split
    }

    /// The parts of a sentence between semicolons, where there are several and each is headed like a demand.
    func semicolonParts(_ sentence: Range<Int>) -> [Range<Int>]? {
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

    mutating func readRow(_ row: TaskTable.Row, _ range: Range<Int>, block: Int) {
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
                section: nil, isDocument: true, nestedMarkers: markers(inCell: row.task), isTableRow: true,
                assignment: row.assignment, speech: speeches.count - 1))
        open = nil
    }

    /// 一、工业强市 between the rows of a table: rows of the same table follow.
    func headsRows(_ block: Int, of table: TaskTable) -> Bool {
        guard table.isSection(scan.blocks[block].range, scan) else { return false }
        for later in scan.blocks.indices.dropFirst(block + 1).prefix(3) {
            let range = scan.blocks[later].range
            if table.row(range, scan, above: nil) != nil || table.isSettled(range, scan) { return true }
            guard table.isSection(range, scan) else { return TaskTable(header: range, scan) != nil }
        }
        return false
    }

    /// 1.…；2.… in one cell: each is a task of its own.
    func markers(inCell cell: Range<Int>) -> [ListMarker] {
        var found: [ListMarker] = []
        let starts =
            [cell.lowerBound]
            + scan.segmentation.clauses(in: cell).map { scan.clauses[$0].range.lowerBound }.filter {
                $0 > cell.lowerBound
            }
        for start in starts {
            guard let marker = ListMarker.read(text, at: start, limit: cell.upperBound),
                marker.ordinal == found.count + 1, marker.style == found.first?.style ?? marker.style
            else { continue }
            found.append(marker)
        }
        return found.count > 1 ? found : []
    }

    func documentSpeech(at offset: Int) -> Speech {
        Speech(speaker: .document, force: .demand, contentStart: offset, start: offset, rule: SpeakerRule.meeting)
    }

}
