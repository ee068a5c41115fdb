package import Wording

/// The numbering of Chinese official papers: 一、（一）1. by level; in English I. A. 1.
package enum PaperNumbering {
    /// The `number`-th heading (from 1) of that level.
    package static func heading(_ text: SafeText, level: Int, number: Int, in language: Language) -> SafeText {
        switch (language, level) {
        case (.chinese, 1): "\(chinese(number))、\(text)"
        case (.chinese, 2): "（\(chinese(number))）\(text)"
        case (.english, 1): "\(roman(number)). \(text)"
        case (.english, 2): "\(letter(number)). \(text)"
        default: "\(number). \(text)"
        }
    }

    /// 一, 十, 十一, 二十, 一百零五; digits from 10000 on.
    package static func chinese(_ number: Int) -> String {
        guard (1...9999).contains(number) else { return String(number) }
        let digits = Array("零一二三四五六七八九")
        let units = ["", "十", "百", "千"]
        let written = Array(String(number))
        var text = ""
        var hasGap = false
        for (place, character) in written.enumerated() {
            guard let digit = character.wholeNumberValue, digit > 0 else {
                hasGap = true
                continue
            }
            if hasGap { text.append(digits[0]) }
            hasGap = false
            let unit = units[written.count - 1 - place]
            // 十一 at the beginning, 一百一十一 inside.
            if !(digit == 1 && unit == "十" && text.isEmpty) { text.append(digits[digit]) }
            text += unit
        }
        return text
    }

    private static func roman(_ number: Int) -> String {
        let signs = [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
        var rest = number
        var text = ""
        for (value, sign) in signs {
            while rest >= value {
                text += sign
                rest -= value
            }
        }
        return text
    }

    private static func letter(_ number: Int) -> String {
        (1...26).contains(number) ? String(UnicodeScalar(UInt8(64 + number))) : String(number)
    }
}
