import TOMLKit

/// The text of `config.toml`, read: what it sets, and where.
package struct ConfigurationFile: Sendable {
    package let text: String
    package let preferences: Preferences
    /// The lines of what is set, by path: `mouse`, `keys.toggleDone`.
    package let lines: [String: Int]

    package static let largest = 1 << 20

    /// - Throws: `BrokenConfiguration` with everything that is wrong, so that nothing has to be looked for twice.
    package init(_ bytes: [UInt8], _ vocabulary: OptionVocabulary) throws(BrokenConfiguration) {
        func broken(_ line: Int, _ kind: ConfigurationFinding.Kind) -> BrokenConfiguration {
            BrokenConfiguration(findings: [ConfigurationFinding(line: line, kind)])
        }
        func line(at index: Int) -> Int { 1 + bytes[..<index].count { $0 == UInt8(ascii: "\n") } }
        guard bytes.count <= ConfigurationFile.largest else {
            throw broken(1, .tooLarge(limit: ConfigurationFile.largest))
        }
        // The library takes C strings: what a NUL byte would hide must not be hidden.
        if let index = bytes.firstIndex(where: { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) || $0 == 0x7F }) {
            throw broken(line(at: index), .controlCharacter)
        }
        guard
            let text = String(
                validating: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...], as: UTF8.self)
        else {
            let valid = String(decoding: bytes, as: UTF8.self).utf8
            let index = zip(bytes, valid).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? 0
            throw broken(line(at: index), .notUTF8)
        }
        let outline = TOMLOutline(text)
        if let fault = outline.fault {
            let lineStart =
                bytes[..<min(fault.byte, bytes.count)].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            let before = String(decoding: bytes[lineStart..<min(fault.byte, bytes.count)], as: UTF8.self)
            throw broken(fault.line, .syntax(column: before.count + 1))
        }
        let table: TOMLTable
        do {
            table = try TOMLTable(string: text)
        } catch {
            let place = (error as? TOMLParseError)?.source.begin
            throw broken(place?.line ?? 1, .syntax(column: place?.column ?? 1))
        }
        var reader = Reader(outline: outline, vocabulary: vocabulary)
        reader.read(table)
        let findings = reader.findings.sorted { $0.line < $1.line }
        if !findings.isEmpty { throw BrokenConfiguration(findings: findings) }
        self.text = text
        preferences = reader.preferences
        lines = reader.lines
    }

    /// Where there is no file.
    package init(empty vocabulary: OptionVocabulary) {
        text = ""
        preferences = Preferences(vocabulary)
        lines = [:]
    }
}

/// Goes through the tables and compares them with what there is.
private struct Reader {
    let outline: TOMLOutline
    let vocabulary: OptionVocabulary
    var preferences: Preferences
    var lines: [String: Int] = [:]
    var findings: [ConfigurationFinding] = []

    private static let topLevel = [
        "language", "mouse", "ascii", "ambiguous", "colours", "list", "keys", "filters",
    ]

    init(outline: TOMLOutline, vocabulary: OptionVocabulary) {
        self.outline = outline
        self.vocabulary = vocabulary
        preferences = Preferences(vocabulary)
    }

    mutating func read(_ table: TOMLTable) {
        for (name, value) in table {
            let path = [name]
            switch name {
            case "language":
                if let choice = choice(value, path, Preferences.LanguageChoice.self) { preferences.language = choice }
            case "mouse": if let truth = truth(value, path) { preferences.usesMouse = truth }
            case "ascii": if let truth = truth(value, path) { preferences.usesASCII = truth }
            case "ambiguous": readAmbiguous(value, path)
            case "colours": readColours(value, path)
            case "list": readList(value, path)
            case "keys": readKeys(value, path)
            case "filters": readFilters(value, path)
            default: reportUnknown(path, known: Reader.topLevel)
            }
        }
        findClashes()
    }

    // MARK: Parts

    private mutating func readAmbiguous(_ value: any TOMLValueConvertible, _ path: [String]) {
        switch (value.int, value.string) {
        case (1?, _), (2?, _):
            preferences.ambiguousWidth = .columns(value.int ?? 1)
            note(path)
        case (_, "ask"?):
            preferences.ambiguousWidth = .ask
            note(path)
        default:
            let found = value.string ?? value.int.map { String($0) } ?? kind(of: value).rawValue
            report(path, .notAllowed("ambiguous", value: found, allowed: ["1", "2", "\"ask\""]))
        }
    }

    private mutating func readColours(_ value: any TOMLValueConvertible, _ path: [String]) {
        guard let table = table(value, path) else { return }
        for (name, value) in table {
            let path = path + [name]
            if name == "depth" {
                let found = value.int.map { String($0) } ?? value.string
                guard let found, let depth = Preferences.ColourDepth(rawValue: found) else {
                    let allowed = Preferences.ColourDepth.allCases.map(\.rawValue)
                    report(
                        path, .notAllowed("colours.depth", value: found ?? kind(of: value).rawValue, allowed: allowed))
                    continue
                }
                preferences.colourDepth = depth
                note(path)
                continue
            }
            guard vocabulary.tones.contains(name) else {
                report(path, .unknownTone(name, known: vocabulary.tones + ["depth"]))
                continue
            }
            guard let look = string(value, path) else { continue }
            if look == "auto" {
                note(path)
            } else if vocabulary.isLook(look) {
                preferences.looks[name] = look
                note(path)
            } else {
                report(path, .badLook(look, tone: name))
            }
        }
    }

    private mutating func readList(_ value: any TOMLValueConvertible, _ path: [String]) {
        guard let table = table(value, path) else { return }
        for (name, value) in table {
            let path = path + [name]
            guard name == "columns" else {
                reportUnknown(path, known: ["columns"])
                continue
            }
            guard let columns = strings(value, path) else { continue }
            preferences.columns = []
            for column in columns {
                if !vocabulary.columns.contains(column) {
                    report(path, .notAllowed("list.columns", value: column, allowed: vocabulary.columns))
                } else if preferences.columns.contains(column) {
                    report(path, .twice(column))
                } else {
                    preferences.columns.append(column)
                }
            }
            note(path)
        }
    }

    private mutating func readKeys(_ value: any TOMLValueConvertible, _ path: [String]) {
        guard let table = table(value, path) else { return }
        for (name, value) in table {
            let path = path + [name]
            guard let action = vocabulary.actions.first(where: { $0.name == name }) else {
                report(path, .unknownAction(name, known: vocabulary.actions.map(\.name)))
                continue
            }
            // One key may stand without brackets.
            let typed = value.string.map { [$0] } ?? strings(value, path)
            guard let typed else { continue }
            var keys: [String] = []
            for text in typed {
                guard let key = vocabulary.key(text) else {
                    report(path, .unknownKeyName(text, action: name))
                    continue
                }
                if keys.contains(key) { report(path, .twice(key)) } else { keys.append(key) }
            }
            note(path)
            if keys != action.keys { preferences.keys[name] = keys }
        }
    }

    /// Two actions with one key: the first of the table would win silently.
    private mutating func findClashes() {
        var owners: [String: String] = [:]
        // What the file sets comes first, so that a clash with a default names the line that made it.
        let isSet: (OptionVocabulary.Action) -> Bool = { [lines] in lines["keys.\($0.name)"] != nil }
        for action in vocabulary.actions.filter(isSet) + vocabulary.actions.filter({ !isSet($0) }) {
            for key in preferences.keys[action.name] ?? action.keys {
                guard let owner = owners.updateValue(action.name, forKey: key) else { continue }
                owners[key] = owner
                let (mine, other) = (lines["keys.\(action.name)"], lines["keys.\(owner)"])
                // Of two lines the later one is wrong.
                if let mine, let other {
                    let (first, last) = mine < other ? (action.name, owner) : (owner, action.name)
                    findings.append(
                        ConfigurationFinding(
                            line: max(mine, other),
                            .keyClash(key: key, action: last, other: first, otherLine: min(mine, other))))
                } else if let other {
                    findings.append(
                        ConfigurationFinding(
                            line: other, .keyClash(key: key, action: owner, other: action.name, otherLine: nil)))
                }
            }
        }
    }

    private mutating func readFilters(_ value: any TOMLValueConvertible, _ path: [String]) {
        guard let array = value.array else {
            report(path, .wrongType("filters", expected: .list, found: kind(of: value)))
            return
        }
        var names: [String: Int] = [:]
        for (index, value) in array.enumerated() {
            let line = outline.line(of: path, occurrence: index)
            func report(_ kind: ConfigurationFinding.Kind) { findings.append(ConfigurationFinding(line: line, kind)) }
            guard let table = value.table else {
                report(.wrongType("filters", expected: .table, found: kind(of: value)))
                continue
            }
            for (name, _) in table where name != "name" && name != "query" {
                let line = outline.line(of: path + [name], occurrence: index)
                findings.append(
                    ConfigurationFinding(line: line, .unknownKey("filters.\(name)", known: ["name", "query"])))
            }
            guard let name = table["name"]?.string, name.contains(where: { !$0.isWhitespace }) else {
                report(.filterWithout("name"))
                continue
            }
            guard let query = table["query"]?.string else {
                report(.filterWithout("query"))
                continue
            }
            if let other = names.updateValue(line, forKey: name) { report(.filterTwice(name, otherLine: other)) }
            if !vocabulary.isQuery(query) {
                findings.append(
                    ConfigurationFinding(
                        line: outline.line(of: path + ["query"], occurrence: index), .badQuery(query)))
            }
            preferences.filters.append(Preferences.Filter(name: name, query: query))
        }
        note(path)
    }

    // MARK: Values

    private mutating func note(_ path: [String]) {
        lines[path.joined(separator: ".")] = outline.line(of: path)
    }

    private mutating func report(_ path: [String], _ kind: ConfigurationFinding.Kind) {
        findings.append(ConfigurationFinding(line: outline.line(of: path), kind))
    }

    private mutating func reportUnknown(_ path: [String], known: [String]) {
        let name = path.last ?? ""
        let isRule = vocabulary.ledgerRules.contains { $0.lowercased() == name.lowercased() }
        report(path, isRule ? .ledgerRule(name) : .unknownKey(path.joined(separator: "."), known: known))
    }

    private mutating func truth(_ value: any TOMLValueConvertible, _ path: [String]) -> Bool? {
        guard let truth = value.bool else { return wrong(value, path, .truth) }
        note(path)
        return truth
    }

    private mutating func string(_ value: any TOMLValueConvertible, _ path: [String]) -> String? {
        value.string ?? wrong(value, path, .text)
    }

    private mutating func table(_ value: any TOMLValueConvertible, _ path: [String]) -> TOMLTable? {
        value.table ?? wrong(value, path, .table)
    }

    private mutating func strings(_ value: any TOMLValueConvertible, _ path: [String]) -> [String]? {
        guard let array = value.array else { return wrong(value, path, .list) }
        var strings: [String] = []
        for element in array {
            guard let string = element.string else { return wrong(element, path, .text) }
            strings.append(string)
        }
        return strings
    }

    private mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ value: any TOMLValueConvertible, _ path: [String], _ type: Choice.Type
    ) -> Choice? where Choice.RawValue == String {
        guard let text = string(value, path) else { return nil }
        guard let choice = Choice(rawValue: text) else {
            let allowed = Choice.allCases.map(\.rawValue)
            report(path, .notAllowed(path.joined(separator: "."), value: text, allowed: allowed))
            return nil
        }
        note(path)
        return choice
    }

    private mutating func wrong<Value>(
        _ value: any TOMLValueConvertible, _ path: [String], _ expected: ConfigurationFinding.ValueKind
    ) -> Value? {
        report(path, .wrongType(path.joined(separator: "."), expected: expected, found: kind(of: value)))
        return nil
    }

    private func kind(of value: any TOMLValueConvertible) -> ConfigurationFinding.ValueKind {
        switch value.type {
        case .string: .text
        case .int, .double: .number
        case .bool: .truth
        case .array: .list
        case .table: .table
        default: .other
        }
    }
}
