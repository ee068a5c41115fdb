extension ConfigurationFile {
    /// The text with a saved filter in it: the query of the one with that name is put in its place, a new one comes at the end. Everything else
    /// stays byte for byte: comments, order, spelling.
    ///
    /// - Returns: nil where the filters are written in a form that cannot be added to (`filters = [ … ]` on one line).
    package func text(saving filter: Preferences.Filter, _ vocabulary: OptionVocabulary) -> String? {
        let outline = TOMLOutline(text)
        let written: String
        if let index = preferences.filters.firstIndex(where: { $0.name == filter.name }) {
            guard
                let entry = outline.entries.first(where: {
                    $0.path == ["filters", "query"] && $0.occurrence == index
                })
            else { return nil }
            var bytes = Array(text.utf8)
            bytes.replaceSubrange(entry.value, with: ConfigurationFile.quoted(filter.query).utf8)
            written = String(decoding: bytes, as: UTF8.self)
        } else {
            var lines = text
            if !lines.isEmpty, !lines.hasSuffix("\n") { lines += "\n" }
            if !lines.isEmpty { lines += "\n" }
            lines +=
                "[[filters]]\nname = \(ConfigurationFile.quoted(filter.name))\nquery = \(ConfigurationFile.quoted(filter.query))\n"
            written = lines
        }
        // What was written is read before it replaces anything.
        var expected = preferences
        if let index = expected.filters.firstIndex(where: { $0.name == filter.name }) {
            expected.filters[index] = filter
        } else {
            expected.filters.append(filter)
        }
        guard let read = try? ConfigurationFile(Array(written.utf8), vocabulary), read.preferences == expected else {
            return nil
        }
        return written
    }

    /// The text without the saved filter of that name, its comment lines included.
    package func text(removingFilter name: String, _ vocabulary: OptionVocabulary) -> String? {
        let outline = TOMLOutline(text)
        guard let index = preferences.filters.firstIndex(where: { $0.name == name }),
            let header = outline.headers.first(where: {
                $0.path == ["filters"] && $0.isList && $0.occurrence == index
            })
        else { return nil }
        let last = outline.entries.filter { $0.path.first == "filters" && $0.occurrence == index }.map(\.line).max()
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let last, lines.indices.contains(last - 1) else { return nil }
        lines.removeSubrange((header.line - 1)...(last - 1))
        let written = lines.joined(separator: "\n")
        var expected = preferences
        expected.filters.remove(at: index)
        guard let read = try? ConfigurationFile(Array(written.utf8), vocabulary), read.preferences == expected else {
            return nil
        }
        return written
    }

    /// The text with that language; everything else stays byte for byte.
    package func text(
        choosing language: Preferences.LanguageChoice, _ vocabulary: OptionVocabulary
    ) -> String? {
        let value = ConfigurationFile.quoted(language.rawValue)
        var written: String
        if let entry = TOMLOutline(text).entries.first(where: { $0.path == ["language"] }) {
            var bytes = Array(text.utf8)
            bytes.replaceSubrange(entry.value, with: value.utf8)
            written = String(decoding: bytes, as: UTF8.self)
        } else {
            // What belongs to no table stands before every table.
            written = "language = \(value)\n\(text)"
        }
        var expected = preferences
        expected.language = language
        guard let read = try? ConfigurationFile(Array(written.utf8), vocabulary), read.preferences == expected else {
            return nil
        }
        return written
    }

    /// A TOML string on one line.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
