/// The relations of the workbook: which part is which sheet.
struct XlsxRelations {
    private(set) var targets: [String: String] = [:]
    private var types: [String: String] = [:]

    init(_ bytes: [UInt8]?) throws(ConversionFailure) {
        guard let bytes else { return }
        let part = try XMLPart(bytes)
        while let event = try part.next() {
            guard case .start("Relationship", _) = event, let id = part.attribute("Id"),
                let target = part.attribute("Target"), part.attribute("TargetMode") != "External"
            else { continue }
            targets[id] = target
            types[id] = part.attribute("Type")
        }
    }

    func target(ofType ending: String) -> String? {
        types.first { $0.value.hasSuffix(ending) }.flatMap { targets[$0.key] }
    }

    /// A chart may stand on a sheet of its own.
    func isWorksheet(_ id: String) -> Bool { types[id]?.hasSuffix("/worksheet") ?? true }
}

/// The workbook's own part: the names of the sheets in their order, and when its time begins.
struct XlsxContents {
    struct Entry {
        var name: String
        var relation: String
        var isHidden: Bool
    }

    private(set) var sheets: [Entry] = []
    private(set) var startsIn1904 = false

    init(_ part: XMLPart) throws(ConversionFailure) {
        while let event = try part.next() {
            guard case .start(let name, _) = event else { continue }
            if name == "workbookPr" {
                startsIn1904 = ["1", "true"].contains(part.attribute("date1904") ?? "")
            } else if name == "sheet", let relation = part.attribute("id") {
                sheets.append(
                    Entry(
                        name: XlsxText.decoded(part.attribute("name") ?? ""), relation: relation,
                        isHidden: (part.attribute("state") ?? "visible") != "visible"))
            }
        }
    }
}

/// Which formats of cells show a number as a date.
struct XlsxStyles {
    /// By the number that a cell names.
    private var areDates: [Bool] = []

    init(_ bytes: [UInt8]?) throws(ConversionFailure) {
        guard let bytes else { return }
        let part = try XMLPart(bytes)
        var custom: [Int: Bool] = [:]
        var isInCells = false
        while let event = try part.next() {
            switch event {
            case .start("numFmt", _):
                if let id = part.attribute("numFmtId").flatMap({ Int($0) }), let code = part.attribute("formatCode") {
                    custom[id] = XlsxStyles.isDate(code)
                }
            case .start("cellXfs", let isEmpty): isInCells = !isEmpty
            case .end("cellXfs"): isInCells = false
            case .start("xf", _):
                guard isInCells else { continue }
                let id = part.attribute("numFmtId").flatMap { Int($0) } ?? 0
                areDates.append(custom[id] ?? XlsxStyles.isBuiltInDate(id))
            default: break
            }
        }
    }

    func isDate(_ style: Int?) -> Bool {
        guard let style, areDates.indices.contains(style) else { return false }
        return areDates[style]
    }

    /// The built-in formats, those of Chinese Excel with them; times of day without a day are none.
    private static func isBuiltInDate(_ id: Int) -> Bool {
        switch id {
        case 14...17, 22, 27...31, 36, 50...54, 57, 58: true
        default: false
        }
    }

    /// Whether a format shows a year, a day, or a month without hours.
    static func isDate(_ code: String) -> Bool {
        var (hasDay, hasMonth, hasTime) = (false, false, false)
        var isQuoted = false
        var isInBrackets = false
        var isEscaped = false
        for character in code.lowercased() {
            if isEscaped {
                isEscaped = false
                continue
            }
            switch character {
            case "\\", "_", "*": isEscaped = !isQuoted
            case "\"": isQuoted.toggle()
            case _ where isQuoted: break
            case "[": isInBrackets = true
            case "]": isInBrackets = false
            case _ where isInBrackets: break
            case ";": return hasDay || hasMonth && !hasTime
            case "y", "d", "年", "日": hasDay = true
            case "m": hasMonth = true
            case "h", "s": hasTime = true
            default: break
            }
        }
        return hasDay || hasMonth && !hasTime
    }
}

/// Days as a sheet counts them.
enum XlsxDate {
    /// `YYYY-MM-DD` of the day with that number; nil where there is none. 29 February 1900, which Excel alone knows, is 28 February.
    static func text(ofSerial serial: Double, startsIn1904: Bool) -> String? {
        guard serial.isFinite, serial >= 1, serial < 2_958_466 else { return nil }
        var day = Int(serial)
        if startsIn1904 { day += 1462 } else if day < 60 { day += 1 }
        // Day 25569 is 1970-01-01.
        return civil(day - 25569)
    }

    /// Howard Hinnant's `civil_from_days`.
    private static func civil(_ days: Int) -> String {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        func padded(_ value: Int, _ count: Int) -> String {
            let text = String(value)
            return String(repeating: "0", count: max(0, count - text.count)) + text
        }
        return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1, 2)
    }
}
