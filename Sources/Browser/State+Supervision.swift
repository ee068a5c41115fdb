import LedgerModel
import LedgerQuery
import TerminalScreen
package import Wording

/// What one department is to be told: lines of text that can be sent.
package struct ReminderNote: Hashable, Sendable {
    package let name: SafeText
    /// How many items it is about.
    package let count: Int
    package let lines: [SafeText]

    package init(name: SafeText, count: Int, lines: [SafeText]) {
        self.name = name
        self.count = count
        self.lines = lines
    }

    /// As it is copied.
    var text: String { lines.map(\.string).joined(separator: "\n") }
}

/// More time, giving back, members of collectives, reminders.
extension State {
    /// Counted from the date in force, for that is what moves.
    var extensionSheet: DateSheet {
        let start = max(targetItems.compactMap(\.due).max() ?? today, today)
        let days = [7, 15, 30].map { count in
            DateSheet.Preset(label: words.daysMore(count), date: start.adding(days: count))
        }
        let next = start.adding(days: 1)
        let ends = [
            (words.monthEnd, next.calendarMonth.upperBound), (words.quarterEnd, next.quarter.upperBound),
            (words.yearEnd, next.calendarYear.upperBound),
        ].map { DateSheet.Preset(label: $0.0, date: $0.1) }
        return DateSheet(
            .extend(targets), title: words.extensionSheet(subject(targets)), presets: days + ends, today: today)
    }

    /// Whose reminder is copied: those who answer for the selection, else whoever is filtered by, else who answers for the item under the cursor.
    var reminderOwners: [OwnerKey] {
        if selection.isEmpty, case .owner(let key) = owner { return [key] }
        var seen: Set<OwnerKey> = []
        return targetItems.flatMap(\.responsibilities).filter { $0.role != .support }.map(\.owner)
            .filter { seen.insert($0).inserted }
    }

    // MARK: Collectives

    /// Those that are owners of a target which is still worked on, in the order of the list.
    var targetCollectives: [OwnerKey] {
        var seen: Set<OwnerKey> = []
        return targetItems.filter(\.canBeExpanded).flatMap(\.responsibilities).map(\.owner).filter { owner in
            if case .collective = owner { seen.insert(owner).inserted } else { false }
        }
    }

    private func memberCount(of owner: OwnerKey) -> Int {
        ledger.departments.collective(owner.id)?.members.count ?? 0
    }

    /// At once where there is only one, else by choice.
    mutating func expandCollective() -> [Effect] {
        let owners = targetCollectives
        if owners.count == 1 { return expand(owners[0], of: targets) }
        let entries = owners.map { owner in
            Picker.Entry(.expand(owner), shownName(of: owner), remark: words.members(memberCount(of: owner)))
        }
        layer = .picker(Picker(.collective(targets), title: words.collectivePicker(subject(targets)), entries: entries))
        return []
    }

    mutating func expand(_ owner: OwnerKey, of items: [RecordID]) -> [Effect] {
        guard memberCount(of: owner) > 0 else {
            message = Message(
                .failure, words.noMembersYet(shownName(of: owner), key: keyName(of: .showDepartments)))
            return []
        }
        let owned = items.filter { id in
            ledger.items[id].map { $0.canBeExpanded && $0.responsibility(of: owner) != nil } ?? false
        }
        return ask(.expand(owned, owner))
    }

    // MARK: Reminders

    /// Where departments were named, their text is shown and copied at once; else one chooses.
    mutating func showReminders(_ notes: [ReminderNote], of owners: [OwnerKey]) -> [Effect] {
        // Whoever has opened something else meanwhile is not interrupted.
        guard layer == nil else { return [] }
        guard let first = notes.first else {
            message = Message(.neutral, words.nobodyToRemind)
            return []
        }
        if !owners.isEmpty {
            let note = notes.dropFirst().reduce(first) { $0.followed(by: $1, between: words.between) }
            show(note)
            return [.copy(note.text)]
        }
        let entries = notes.map { note in
            Picker.Entry(.reminder(note), note.name, remark: words.items(note.count), searched: [note.name.string])
        }
        layer = .picker(Picker(.reminders, title: words.reminderPicker, entries: entries, isNarrowable: true))
        return []
    }

    mutating func show(_ note: ReminderNote) {
        layer = .text(TextSheet(title: words.reminderSheet(note.name), .lines(note.lines), copied: note.text))
    }
}

extension ReminderNote {
    /// Two departments in one text.
    fileprivate func followed(by other: ReminderNote, between: SafeText) -> ReminderNote {
        ReminderNote(
            name: name + between + other.name, count: count + other.count, lines: lines + [.empty] + other.lines)
    }
}

extension ActionItem {
    /// Owners of what is at its end stay as they were.
    fileprivate var canBeExpanded: Bool { status.isOpen || status == .draft }
}
