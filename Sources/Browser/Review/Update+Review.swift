import LedgerModel
import LedgerQuery
import TerminalScreen
import Wording

/// What the commands of the review do.
extension State {
    mutating func runInReview(_ command: Command) -> [Effect] {
        switch command {
        case .reviewDrafts: openReview()
        case .showDocument: openDocument()
        case .confirmCertain: return ask(.confirm(certainDrafts))
        case .editItem:
            if let item { layer = .picker(editPicker(of: item)) }
        case .splitItem: if let item { layer = .picker(splitPicker(of: item)) }
        case .mergeNext:
            if let item = readingItem, let next = itemToMerge { return [.perform(.merge([item.id, next]))] }
        case .notDirective: if let item { return [.perform(.rejectDirective(item.id))] }
        case .linkNear:
            if let item = readingItem, let near = readingContent.near[item.id] {
                return [.perform(.link([near.known, item.id]))]
            }
        case .keepWord: if let picker = keepPicker { layer = .picker(picker) }
        case .nextUnsure: moveToUnsure(by: 1)
        case .previousUnsure: moveToUnsure(by: -1)
        default: break
        }
        return []
    }

    /// What Enter offers: every decision that is possible here, so that digits and arrows suffice.
    mutating func openReadingMenu() {
        if reading.focus == .text {
            reading.focus = .items
            return
        }
        let commands: [Command] =
            readingPiece == nil
            ? [
                .confirm, .assign, .setDue, .editItem, .splitItem, .mergeNext, .cancelItem, .notDirective, .linkNear,
                .keepWord, .nextUnsure, .confirmCertain, .undo,
            ] : [.addItem, .nextUnsure, .confirmCertain, .undo]
        let possible = commands.map { CommandTable.entry($0) }.filter { $0.availability(in: self) == .available }
        let entries = possible.map { entry in
            Picker.Entry(
                .command(entry.command), said(of: entry).description,
                remark: keymap.keys(of: entry).first?.name(in: words) ?? .empty)
        }
        let title = readingItem.map { words.decideOn($0.number) } ?? words.textWithoutItem
        layer = .picker(Picker(.command, title: title, entries: entries))
    }

    /// A command's words, as they are where the cursor stands: a draft is not cancelled but rejected.
    func said(of entry: CommandTable.Entry) -> Catalogue.ActionWords {
        entry.command == .cancelItem && isReading && item?.status == .draft ? words.rejectDraft : entry.words(words)
    }

    // MARK: Splitting

    /// Where an item can be split: before each of its clauses, or anywhere else that is typed.
    func splitPicker(of item: ActionItem) -> Picker {
        let text = item.text
        var entries: [Picker.Entry] = []
        for index in text.indices where index != text.startIndex {
            let before = text[text.index(before: index)]
            guard "，、；。：,;:\n".contains(before), !"，、；。：,;:\n".contains(text[index]) else { continue }
            let rest = String(text[index...])
            entries.append(
                Picker.Entry(
                    .split(at: rest), SafeText(sanitising: rest.prefix(40)),
                    remark: SafeText(sanitising: text[..<index].suffix(8))))
        }
        entries.append(Picker.Entry(.splitElsewhere, words.splitElsewhere))
        return Picker(.split(item.id), title: words.splitPicker(item.number), entries: entries)
    }

    // MARK: Keeping a word

    /// The word of the text for an owner: of one that was replaced, or of one that is not in the table.
    private var keptWord: String? {
        if let word = reading.replacedWord { return word }
        return item.flatMap { State.word(forOwnersOf: $0) }
    }

    static func word(forOwnersOf item: ActionItem) -> String? {
        for part in item.responsibilities { if case .unknown(let name) = part.owner { return name } }
        return item.responsibilities.compactMap(\.mention).first
    }

    /// The department that would keep a word: who leads the item, else the first of its departments.
    var keepingDepartment: Department? {
        guard let item else { return nil }
        let owners = [item.lead].compactMap(\.self) + item.responsibilities
        return owners.lazy.compactMap { $0.owner.department }.first.flatMap { ledger.departments[$0] }
    }

    private var keepPicker: Picker? {
        guard let department = keepingDepartment else { return nil }
        let entries = KeptWord.allCases.map { Picker.Entry(.keep(department.id, $0), words.keptWord($0.rawValue)) }
        return Picker(.keep, title: words.keepPicker(department.short), entries: entries)
    }

    func keepPrompt(_ id: DepartmentID, _ kind: KeptWord) -> Prompt {
        Prompt(.keepWord(id, kind), field: TextField(kind == .alias ? keptWord ?? "" : ""))
    }

    // MARK: Afterwards

    /// After a decision on a draft the cursor goes on to the next one.
    mutating func goOn(after intent: Intent) {
        guard view == .review, let item = readingItem, item.status != .draft else { return }
        switch intent {
        case .confirm(let items): if items.count > 1 || items == [item.id] { goToNextDraft() }
        case .reject, .rejectDirective, .link: goToNextDraft()
        default: break
        }
    }

    /// Where none is left in the source, the message says where the way leads on.
    private mutating func goToNextDraft() {
        if let next = nextDraft(by: 1) {
            reading.cursor = .item(next)
        } else if let message, message.kind == .success {
            self.message = Message(
                .success,
                sourcesToReview.isEmpty
                    ? words.allReviewed(message.text, key: keyName(of: .escape))
                    : words.sourceReviewed(message.text, key: keyName(of: .nextUnsure)))
        }
    }

    /// After an import of drafts: they wait to be looked at.
    mutating func offerReview(of items: [RecordID]) {
        let drafts = items.filter { ledger.items[$0]?.status == .draft }
        guard let first = drafts.first, let source = ledger.items[first].flatMap({ ledger.sourceID(of: $0) })
        else { return }
        let certain = drafts.count { ledger.items[$0]?.isCertain == true }
        layer = .question(
            Question(
                [words.reviewQuestion(drafts: drafts.count, certain: certain)],
                choices: [
                    Question.Choice(words.reviewNow, .review(source, first)),
                    Question.Choice(words.reviewLater(key: keyName(of: .reviewDrafts)), .nothing),
                ]))
    }
}
