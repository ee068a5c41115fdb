import Wording

/// The language of this process: `--lang`, else that of the user's configuration, else the locale's.
///
/// Read once and never changed. The argument parser makes commands itself and hands them nothing, so that their help texts have to look here;
/// everything else is given its catalogue.
enum ProcessLanguage {
    static let words: Catalogue = {
        let environment = ProcessEnvironment()
        let asked = option("--lang", in: ProcessEnvironment.argumentBytes.map { String(decoding: $0, as: UTF8.self) })
        let language = asked.flatMap { Language(rawValue: $0) }
        return Catalogue(
            language ?? UserConfiguration.current.language
                ?? Language(locale: environment.localeName(of: "LC_MESSAGES")))
    }()

    private static func option(_ name: String, in words: [String]) -> String? {
        for (index, word) in words.enumerated() {
            if word == "--" { return nil }
            if word.hasPrefix(name + "=") { return String(word.dropFirst(name.count + 1)) }
            if word == name, index + 1 < words.count { return words[index + 1] }
        }
        return nil
    }
}
