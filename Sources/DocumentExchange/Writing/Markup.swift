/// Text for XML and HTML.
enum Markup {
    /// Safe between tags and in quoted attributes: characters that XML has no place for are left out.
    static func escaped(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { needsCare($0) }) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case _ where isCharacter(scalar): result.unicodeScalars.append(scalar)
            default: break
            }
        }
        return result
    }

    private static func needsCare(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "&", "<", ">", "\"", "'": true
        default: !isCharacter(scalar)
        }
    }

    /// XML 1.0's `Char`, without what it discourages; a text of ours has no tabs and line ends.
    private static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFDCF, 0xFDF0...0xFFFD: true
        case 0x10000...0x10FFFF: scalar.value & 0xFFFE != 0xFFFE
        default: false
        }
    }
}
