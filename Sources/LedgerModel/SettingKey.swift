/// A rule of the ledger as a person reads and sets it: every one has a word, a value in one line, and a form that is refused when it is missed.
package enum SettingKey: String, Hashable, Sendable, CaseIterable {
    case timeZone
    case yellowBefore
    case snailAfter
    case documentPattern
    case stages
    case team

    /// Why a value was refused.
    package struct Refusal: Error, Hashable {
        package let key: SettingKey
        package let value: String

        package init(key: SettingKey, value: String) {
            self.key = key
            self.value = value
        }
    }

    package static let dayRange = 0...365

    package func value(in settings: Settings) -> String {
        switch self {
        case .timeZone: settings.timeZone
        case .yellowBefore: String(settings.yellowBefore)
        case .snailAfter: String(settings.snailAfter)
        case .documentPattern: settings.documentPattern
        case .stages: settings.stages.joined(separator: "、")
        case .team: settings.team ?? ""
        }
    }

    /// The settings with this one set. Whether the machine knows a time zone is asked elsewhere.
    ///
    /// - Parameter text: as it was typed; of stages, `none` = any word is one.
    package func setting(_ text: String, in settings: Settings) throws(Refusal) -> Settings {
        var settings = settings
        let text = text.trimmingSpaces
        switch self {
        case .timeZone: settings.timeZone = text
        case .yellowBefore: settings.yellowBefore = try days(text, atLeast: 0)
        case .snailAfter: settings.snailAfter = try days(text, atLeast: 1)
        case .documentPattern:
            guard DocumentPattern(text) != nil else { throw Refusal(key: self, value: text) }
            settings.documentPattern = text
        case .stages:
            settings.stages = try stages(text)
        // The group owns the folder's files: it is given when the ledger is made.
        case .team: throw Refusal(key: self, value: text)
        }
        return settings
    }

    /// Whether the value that is there could have been set; what is nobody's to set is taken as it is.
    package func isValid(in settings: Settings) -> Bool {
        if self == .team || self == .stages && settings.stages.isEmpty { return true }
        return (try? setting(value(in: settings), in: settings)) != nil
    }

    private func days(_ text: String, atLeast least: Int) throws(Refusal) -> Int {
        guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }), let count = Int(text),
            SettingKey.dayRange.contains(count), count >= least
        else { throw Refusal(key: self, value: text) }
        return count
    }

    private func stages(_ text: String) throws(Refusal) -> [String] {
        if text == "none" || text == "无" { return [] }
        let stages = text.split(omittingEmptySubsequences: false) { "、,，;；".contains($0) }.map {
            String($0).trimmingSpaces
        }
        guard !stages.contains(""), Set(stages).count == stages.count,
            !stages.contains(where: { $0.contains(where: \.isNewline) })
        else { throw Refusal(key: self, value: text) }
        return stages
    }
}

extension Settings {
    /// Every rule whose value could not have been set.
    package var violations: [InvariantViolation] {
        SettingKey.allCases.filter { !$0.isValid(in: self) }.map { .setting($0) }
    }
}

/// How documents are numbered: a text with `{n}`, and mostly `{year}`.
package struct DocumentPattern: Hashable, Sendable {
    private let text: String

    /// nil where `{n}` does not stand in it once, `{year}` stands in it more than once, or there is any other brace.
    package init?(_ text: String) {
        func count(_ mark: String) -> Int { text.parts(around: mark) - 1 }
        let rest = text.replacing("{n}", with: "").replacing("{year}", with: "")
        guard count("{n}") == 1, count("{year}") <= 1, !rest.contains(where: { "{}".contains($0) || $0.isNewline }),
            text.count <= 60
        else { return nil }
        self.text = text
    }

    package func number(_ number: Int, year: Int) -> String {
        text.replacing("{n}", with: String(number)).replacing("{year}", with: String(year))
    }
}

extension String {
    /// How many parts there are between the places where `mark` stands.
    fileprivate func parts(around mark: String) -> Int {
        split(separator: mark, omittingEmptySubsequences: false).count
    }

    package var trimmingSpaces: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }
}
