/// The text of a reminder, for WeChat or a short message.
extension Catalogue {
    /// - Parameter month: with `day` of the date; a year only where it is not this one.
    package func dayInText(year: Int?, month: Int, day: Int) -> SafeText {
        let date: SafeText = pick(zh: "\(month)月\(day)日", en: "\(day) \(monthName(month))")
        guard let year else { return date }
        let name = SafeText(sanitising: String(year))
        return pick(zh: "\(name)年\(date)", en: "\(date) \(name)")
    }

    package func reminderHeading(_ department: SafeText, on day: SafeText, count: Int) -> SafeText {
        pick(
            zh: "【督办提醒】\(department)：截至\(day)，以下 \(count) 项请抓紧办理并反馈",
            en: "[Reminder] \(department): as of \(day), please see to \(plural(count, "item")) and report")
    }

    package func reminderLine(number: Int, _ text: SafeText, _ remarks: [SafeText]) -> SafeText {
        pick(
            zh: "\(number)号 \(text)（\(remarks.joined(separator: "；"))）",
            en: "No. \(number) \(text) (\(remarks.joined(separator: "; ")))")
    }

    package func dueInText(_ day: SafeText, daysLeft: Int) -> SafeText {
        pick(zh: "\(day)到期，\(remaining(days: daysLeft))", en: "due \(day), \(remaining(days: daysLeft))")
    }

    package func reportWantedInText(_ day: SafeText) -> SafeText { pick(zh: "\(day)前反馈进展", en: "report by \(day)") }
    package func lastReport(_ day: SafeText, _ text: SafeText) -> SafeText {
        pick(zh: "上次反馈\(day)：\(text)", en: "last report \(day): \(text)")
    }
    package var ownerProposed: SafeText { pick(zh: "单位待核对", en: "owner not confirmed") }
    package var neverReported: SafeText { pick(zh: "尚未反馈", en: "no report yet") }
}
