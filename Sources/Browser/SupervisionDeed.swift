package import LedgerModel
import LedgerQuery
import TerminalScreen
import Wording

/// What supervision does with items beside the verbs that have keys of their own: the entries of one list.
package enum SupervisionDeed: Hashable, Sendable {
    /// What one department does with its part: which department, then what.
    case parts
    case part(OwnerKey)
    case movePart(OwnerKey, ResponsibilityStatus)
    case returnPart(OwnerKey)
    case disputePart(OwnerKey)
    case grantExtension
    case addMilestone
    /// Which of those that are open.
    case closeMilestones
    case closeMilestone(RecordID)
    case notices
    case send(NoticeLevel)
    case reinstruct
    case verify
    case writeOff
    case archive
    case recurrences
    case recur(Cycle?)
    /// 整改事项 of an inspection: an item of its own.
    case enterFinding
    case hang

    /// Those that a list begins with; the others are chosen after one of them.
    static let first: [SupervisionDeed] = [
        .parts, .grantExtension, .addMilestone, .closeMilestones, .notices, .reinstruct, .verify, .writeOff, .archive,
        .recurrences, .hang, .enterFinding,
    ]

    /// Whether it can be done without a word typed.
    fileprivate var mayBeEmpty: Bool {
        switch self {
        case .returnPart, .send, .hang: true
        default: false
        }
    }
}

// MARK: - What is possible

extension State {
    /// What is possible now for all of the targets.
    var supervisionPicker: Picker {
        let items = targetItems
        return picker(of: SupervisionDeed.first.filter { isPossible($0, for: items) }, for: targets)
    }

    func isPossible(_ deed: SupervisionDeed) -> Bool { isPossible(deed, for: targetItems) }

    private func picker(of deeds: [SupervisionDeed], for items: [RecordID]) -> Picker {
        Picker(
            .supervision(items), title: words.supervisionPicker(subject(items)),
            entries: deeds.map { Picker.Entry(.supervise($0), label(of: $0)) })
    }

    private func isPossible(_ deed: SupervisionDeed, for items: [ActionItem]) -> Bool {
        if deed == .enterFinding { return true }
        guard !items.isEmpty else { return false }
        return switch deed {
        case .parts: items.count == 1 && items[0].status.isOpen && !items[0].responsibilities.isEmpty
        case .grantExtension: items.allSatisfy { $0.status.isOpen && $0.askedExtension != nil }
        case .addMilestone, .recurrences: items.allSatisfy { $0.status == .draft || $0.status.isOpen }
        case .closeMilestones:
            items.count == 1 && (items[0].status == .draft || items[0].status.isOpen)
                && items[0].milestones.contains { $0.closedAt == nil }
        case .notices: items.allSatisfy(\.status.isOpen)
        case .reinstruct: items.allSatisfy { $0.status.isOpen || $0.status == .closed }
        case .verify:
            items.allSatisfy {
                $0.kind == .rectification && $0.verifiedAt == nil && ($0.status.isOpen || $0.status == .closed)
            }
        case .writeOff:
            items.allSatisfy { item in
                let waits = item.kind == .rectification && item.status == .closed && item.verifiedAt == nil
                return item.isFinished && item.writtenOffAt == nil && !waits
            }
        case .archive: items.allSatisfy { $0.isFinished && $0.archivedAt == nil }
        default: true
        }
    }

    private func label(of deed: SupervisionDeed) -> SafeText {
        switch deed {
        case .part(let owner): shownName(of: owner)
        case .movePart(_, let status): words.responsibilityStatus(status.id)
        case .closeMilestone(let id):
            SafeText(sanitising: targetItems.flatMap(\.milestones).first { $0.id == id }?.text ?? "")
        case .send(let level): words.noticeLevel(level.rawValue)
        case .recur(let cycle): cycle.map { words.cycle($0.rule) } ?? words.deed("once")
        case .parts: words.deed("parts")
        case .returnPart: words.deed("returnPart")
        case .disputePart: words.deed("disputePart")
        case .grantExtension: words.deed("grantExtension")
        case .addMilestone: words.deed("addMilestone")
        case .closeMilestones: words.deed("closeMilestones")
        case .notices: words.deed("notices")
        case .reinstruct: words.deed("reinstruct")
        case .verify: words.deed("verify")
        case .writeOff: words.deed("writeOff")
        case .archive: words.deed("archive")
        case .recurrences: words.deed("recurrences")
        case .enterFinding: words.deed("enterFinding")
        case .hang: words.deed("hang")
        }
    }
}

// MARK: - Doing it

extension State {
    /// Does it, or asks for what is missing.
    mutating func take(_ deed: SupervisionDeed, for items: [RecordID]) -> [Effect] {
        let records = items.compactMap { ledger.items[$0] }
        switch deed {
        case .parts:
            let owners = records.flatMap(\.responsibilities).map(\.owner)
            if owners.count == 1 { return take(.part(owners[0]), for: items) }
            layer = .picker(picker(of: owners.map { .part($0) }, for: items))
        case .part(let owner):
            guard let part = records.first?.responsibility(of: owner) else { return [] }
            // Back from the office is a return, with a reason where there is one.
            let next = part.status.next.filter { part.status != .submitted || $0 != .inProgress }
            let back: [SupervisionDeed] = part.status == .submitted ? [.returnPart(owner)] : []
            let dispute: [SupervisionDeed] = part.status == .closed ? [] : [.disputePart(owner)]
            layer = .picker(picker(of: next.map { .movePart(owner, $0) } + back + dispute, for: items))
        case .closeMilestones:
            let open = records.flatMap(\.milestones).filter { $0.closedAt == nil }
            layer = .picker(picker(of: open.map { .closeMilestone($0.id) }, for: items))
        case .notices: layer = .picker(picker(of: NoticeLevel.allCases.map { .send($0) }, for: items))
        case .recurrences:
            let cycles: [Cycle?] = [
                .weekly, .monthly(day: nil), .quarterly, .halfYearly, .yearly(month: nil), .ongoing, nil,
            ]
            layer = .picker(picker(of: cycles.map { .recur($0) }, for: items))
        case .movePart(let owner, let status): return ask(.act(items, .movePart(owner, to: status)))
        case .closeMilestone(let id): return ask(.act(items, .closeMilestone(id, on: today)))
        case .writeOff: return ask(.act(items, .writeOff(on: today)))
        case .archive: return ask(.act(items, .archive(on: today)))
        case .recur(let cycle): return ask(.act(items, .recur(cycle)))
        case .returnPart, .disputePart, .grantExtension, .addMilestone, .send, .reinstruct, .verify, .enterFinding,
            .hang:
            layer = .prompt(offered(.supervise(items, deed)))
        }
        return []
    }

    func supervisionLabel(_ items: [RecordID], _ deed: SupervisionDeed) -> SafeText {
        let what = deed == .enterFinding ? SafeText.empty : subject(items) + " "
        return what + words.deedPrompt(label(of: deed), deed.asks, mayBeEmpty: deed.mayBeEmpty)
    }

    /// What was typed for a deed.
    ///
    /// - Returns: nil where something is wrong with it; `problem` says what.
    mutating func finish(
        _ deed: SupervisionDeed, for items: [RecordID], with text: String, problem: inout SafeText?
    ) -> [Effect]? {
        guard !text.isEmpty || deed.mayBeEmpty else {
            problem = words.textMissing
            return nil
        }
        let reason = text.isEmpty ? nil : text
        var parent: RecordID?
        if deed == .hang, let reason {
            guard let above = Int(reason.halfWidth).flatMap({ ledger.item(number: $0) }) else {
                problem = words.noSuchParent
                return nil
            }
            parent = above.id
        }
        closeLayer()
        switch deed {
        case .returnPart(let owner): return ask(.act(items, .returnPart(owner, reason: reason)))
        case .disputePart(let owner): return ask(.act(items, .disputePart(owner, reason: text)))
        case .grantExtension: return ask(.act(items, .grantExtension(by: text)))
        case .verify: return ask(.act(items, .verify(by: text, on: today)))
        case .hang: return ask(.hang(items, below: parent))
        case .send(let level):
            // A reminder is a message as often as a paper.
            return ask(.send(items, NoticeDraft(level: level, reason: reason, isNumbered: level != .reminder)))
        case .enterFinding:
            var entry = ItemEntry(text: text)
            entry.kind = .rectification
            return [.perform(.enter(entry))]
        case .addMilestone: layer = .date(milestoneSheet(text, for: items))
        case .reinstruct: layer = .prompt(Prompt(.reinstructLeader(items, text)))
        default: break
        }
        return []
    }

    /// The dates of a deadline, for a milestone.
    private func milestoneSheet(_ text: String, for items: [RecordID]) -> DateSheet {
        DateSheet(
            .milestone(items, text), title: words.milestoneSheet(SafeText(sanitising: text)),
            presets: dueSheet.presets, today: today)
    }
}

extension SupervisionDeed {
    /// What is to be typed: a word of the catalogue.
    fileprivate var asks: String {
        switch self {
        case .returnPart, .disputePart, .send: "reason"
        case .grantExtension, .verify: "person"
        case .hang: "number"
        default: "text"
        }
    }
}

extension ActionItem {
    fileprivate var isFinished: Bool { status == .closed || status == .cancelled }
}
