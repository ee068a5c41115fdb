import LedgerModel
import LedgerQuery
import Wording

/// What one department is told, line by line: short enough for a phone, whole enough to act on.
struct ReminderText {
    let words: Catalogue
    let ledger: Ledger
    let zone: ZoneRules
    let today: CalendarDate

    func lines(of reminder: Reminder) -> [SafeText] {
        let name = SafeText(sanitising: ledger.departments.displayName(of: reminder.owner))
        return [words.reminderHeading(name, on: text(today), count: reminder.entries.count)]
            + reminder.entries.map(line)
    }

    private func line(_ entry: Reminder.Entry) -> SafeText {
        var remarks: [SafeText] = []
        if let daysLeft = entry.daysLeft, let due = entry.item.due {
            remarks.append(words.dueInText(text(due), daysLeft: daysLeft))
        }
        if entry.isReportOverdue { remarks.append(words.reportLate) }
        if let day = entry.reportDue { remarks.append(words.reportWantedInText(text(day))) }
        if let report = entry.lastReport {
            remarks.append(words.lastReport(text(zone.day(of: report.at)), SafeText(sanitising: report.progress)))
        } else {
            remarks.append(words.neverReported)
        }
        if entry.isProposed { remarks.append(words.ownerProposed) }
        return words.reminderLine(
            number: entry.item.number, SafeText(sanitising: entry.item.text), remarks)
    }

    private func text(_ day: CalendarDate) -> SafeText {
        words.dayInText(year: day.year == today.year ? nil : day.year, month: day.month, day: day.day)
    }
}
