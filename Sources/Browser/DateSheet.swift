package import LedgerModel
import LedgerQuery
import TerminalScreen
package import Wording

/// A date to choose: from presets, from the days of a month, or by typing it.
package struct DateSheet: Hashable, Sendable {
    package enum Purpose: Hashable, Sendable {
        case due([RecordID])
        /// A later date, for a reason that is asked next.
        case extend([RecordID])
        /// Of a milestone with that text.
        case milestone([RecordID], String)
    }

    package struct Preset: Hashable, Sendable {
        package let label: SafeText
        /// nil = no date.
        package let date: CalendarDate?
    }

    package let purpose: Purpose
    package let title: SafeText
    package let presets: [Preset]
    /// The preset under the cursor; nil where the keys go to the days.
    package var preset: Int? = 0
    /// The day under the cursor.
    package var day: CalendarDate
    package var typed = TextField()
    /// What is wrong with what was typed.
    package var problem: SafeText?

    package init(_ purpose: Purpose, title: SafeText, presets: [Preset], today: CalendarDate) {
        self.purpose = purpose
        self.title = title
        self.presets = presets
        day = presets.first?.date ?? today
    }

    /// What Enter would take; nil where what was typed is no date.
    func choice(today: CalendarDate, _ holidays: Holidays) -> Preset? {
        if !typed.isEmpty { return meaning(of: Key.halfWidth(typed.text), today: today, holidays) }
        if let preset, presets.indices.contains(preset) { return presets[preset] }
        return Preset(label: .empty, date: day)
    }

    /// One digit is a preset, two are a day of the month in sight; `2-16`, `2月16日` are of this year; `5wd`, 月底 are counted from today.
    private func meaning(of typed: String, today: CalendarDate, _ holidays: Holidays) -> Preset? {
        let text = typed.filter { !$0.isWhitespace }
        if text.utf8.count == 1, let digit = Int(text) {
            if digit == 0 { return presets.last }
            return presets.indices.contains(digit - 1) ? presets[digit - 1] : nil
        }
        if let date = CalendarDate(typed: text, today: today) { return Preset(label: .empty, date: date) }
        if let length = DeadlineLength(word: text) {
            return Preset(label: .empty, date: length.day(from: today, holidays: holidays).date)
        }
        let numbers = text.split(whereSeparator: CalendarDate.typedMarks.contains)
        guard numbers.count == 1, let number = Int(numbers[0]),
            let date = CalendarDate(year: day.year, month: day.month, day: number)
        else { return nil }
        return Preset(label: .empty, date: date)
    }
}

extension State {
    var dueSheet: DateSheet {
        let lengths = DeadlineLength.presets.map { length in
            DateSheet.Preset(label: label(of: length), date: length.day(from: today, holidays: holidays).date)
        }
        return DateSheet(
            .due(targets), title: words.duePicker(subject(targets)),
            presets: lengths + [DateSheet.Preset(label: words.noDue, date: nil)], today: today)
    }

    private func label(of length: DeadlineLength) -> SafeText {
        switch length {
        case .days(let count): words.inDays(count)
        case .monthEnd: words.monthEnd
        case .quarterEnd: words.quarterEnd
        case .yearEnd: words.yearEnd
        case .workingDays(let count): words.inWorkingDays(count)
        case .halfYearEnd: words.deadlineLength(length.word)
        }
    }

    mutating func press(_ key: Key, in sheet: DateSheet) -> [Effect] {
        var sheet = sheet
        switch key {
        case .escape, .control("c"), .function(10):
            closeLayer()
            if case .milestone(let items, let text) = sheet.purpose {
                keep(.line(.supervise(items, .addMilestone), text))
            }
            return []
        case .enter:
            guard let choice = sheet.choice(today: today, holidays) else {
                sheet.problem = words.badDate
                layer = .date(sheet)
                return []
            }
            closeLayer()
            return take(choice.date, of: sheet)
        default: change(&sheet, by: key)
        }
        layer = .date(sheet)
        return []
    }

    private func change(_ sheet: inout DateSheet, by key: Key) {
        sheet.problem = nil
        switch key {
        case .character(let character):
            // Only what a date is made of.
            let half = Key.halfWidth(String(character))
            guard
                half.allSatisfy({
                    $0.isWholeNumber || "+dmyDMYtoday ".contains($0) || CalendarDate.typedMarks.contains($0)
                }
                )
            else { return }
            sheet.typed.insert(half)
        case .backspace: sheet.typed.deleteBackward()
        case .control("u"): sheet.typed.clear()
        case .pageUp, .pageDown:
            sheet.typed.clear()
            sheet.preset = nil
            sheet.day = sheet.day.adding(months: key == .pageUp ? -1 : 1)
            return
        case .tab, .backTab:
            sheet.typed.clear()
            sheet.preset = sheet.preset == nil ? 0 : nil
        default: move(&sheet, by: key)
        }
        if let date = sheet.choice(today: today, holidays)?.date { sheet.day = date }
    }

    private func move(_ sheet: inout DateSheet, by key: Key) {
        guard [.up, .down, .left, .right, .home, .end].contains(key) else { return }
        sheet.typed.clear()
        guard let preset = sheet.preset else {
            switch key {
            case .up: sheet.day = sheet.day.adding(days: -7)
            case .down: sheet.day = sheet.day.adding(days: 7)
            case .right: sheet.day = sheet.day.adding(days: 1)
            // The presets stand left of the first day of the week.
            case .left: if sheet.day.weekday == 1 { sheet.preset = 0 } else { sheet.day = sheet.day.adding(days: -1) }
            case .home: sheet.day = sheet.day.calendarMonth.lowerBound
            default: sheet.day = sheet.day.calendarMonth.upperBound
            }
            return
        }
        switch key {
        case .up: sheet.preset = max(0, preset - 1)
        case .down: sheet.preset = min(sheet.presets.count - 1, preset + 1)
        case .home: sheet.preset = 0
        case .end: sheet.preset = sheet.presets.count - 1
        case .right: sheet.preset = nil
        default: break
        }
    }

    private mutating func take(_ date: CalendarDate?, of sheet: DateSheet) -> [Effect] {
        switch sheet.purpose {
        case .due(let items): return ask(.setDue(items, date))
        case .milestone(let items, let text):
            let effects = ask(.act(items, .addMilestone(text, due: date)))
            keepIfRefused(.line(.supervise(items, .addMilestone), text))
            return effects
        case .extend(let items):
            if let date { layer = .prompt(offered(.extensionReason(items, date))) }
            return []
        }
    }
}
