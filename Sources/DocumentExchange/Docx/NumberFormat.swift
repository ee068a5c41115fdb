/// How Word writes the number of a list: its `w:numFmt`.
enum NumberFormat {
    /// `number` as `format` has it; nil for bullets and for none, which have no number. What is unknown is written in digits.
    static func text(_ number: Int, as format: String) -> String? {
        switch format {
        case "none", "bullet": nil
        case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
            "taiwaneseCountingThousand", "koreanCounting":
            chinese(number, digits: "零一二三四五六七八九", units: ["", "十", "百", "千"], shortTens: true)
        case "chineseLegalSimplified":
            chinese(number, digits: "零壹贰叁肆伍陆柒捌玖", units: ["", "拾", "佰", "仟"], shortTens: false)
        case "ideographLegalTraditional", "japaneseLegal":
            chinese(number, digits: "零壹貳參肆伍陸柒捌玖", units: ["", "拾", "佰", "仟"], shortTens: false)
        case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital", "koreanDigital2":
            String(String(number).compactMap { $0.wholeNumberValue.map { Array("〇一二三四五六七八九")[$0] } })
        case "ideographTraditional": letter(number, of: "甲乙丙丁戊己庚辛壬癸")
        case "ideographZodiac": letter(number, of: "子丑寅卯辰巳午未申酉戌亥")
        case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": enclosed(number, first: 0x2460)
        case "decimalEnclosedParen": enclosed(number, first: 0x2474)
        case "decimalEnclosedFullstop": enclosed(number, first: 0x2488)
        case "ideographEnclosedCircle": number <= 10 ? enclosed(number, first: 0x3280) : String(number)
        case "decimalFullWidth", "decimalFullWidth2":
            String(String(number).compactMap { $0.wholeNumberValue.map { Array("０１２３４５６７８９")[$0] } })
        case "decimalZero": number < 10 ? "0\(number)" : String(number)
        case "lowerLetter": latin(number, first: UInt8(ascii: "a"))
        case "upperLetter": latin(number, first: UInt8(ascii: "A"))
        case "lowerRoman": roman(number).lowercased()
        case "upperRoman": roman(number)
        default: String(number)
        }
    }

    private static func chinese(_ number: Int, digits: String, units: [String], shortTens: Bool) -> String {
        guard (1...9999).contains(number) else { return String(number) }
        let digits = Array(digits)
        let values = String(number).compactMap(\.wholeNumberValue)
        var text = ""
        var hasGap = false
        for (index, value) in values.enumerated() {
            if value == 0 {
                hasGap = true
                continue
            }
            if hasGap { text.append(digits[0]) }
            hasGap = false
            text.append(digits[value])
            text += units[values.count - 1 - index]
        }
        // 十二, not 一十二.
        return shortTens && (10...19).contains(number) ? String(text.dropFirst()) : text
    }

    private static func letter(_ number: Int, of letters: String) -> String {
        let letters = Array(letters)
        return number >= 1 && number <= letters.count ? String(letters[number - 1]) : String(number)
    }

    private static func enclosed(_ number: Int, first: UInt32) -> String {
        guard (1...20).contains(number), let scalar = Unicode.Scalar(first + UInt32(number) - 1) else {
            return String(number)
        }
        return String(Character(scalar))
    }

    /// a … z, aa, bb: as Word goes on behind z.
    private static func latin(_ number: Int, first: UInt8) -> String {
        guard (1...260).contains(number) else { return String(number) }
        let letter = Character(Unicode.Scalar(first + UInt8((number - 1) % 26)))
        return String(repeating: letter, count: (number - 1) / 26 + 1)
    }

    private static func roman(_ number: Int) -> String {
        guard (1...3999).contains(number) else { return String(number) }
        let signs = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
            (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
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
}
