/// The language of what people read. Command-line words and JSON keys are English in both.
package enum Language: String, CaseIterable, Sendable {
    case chinese = "zh"
    case english = "en"

    /// The language for the value of `LC_ALL`, `LC_MESSAGES` or `LANG`, the first that is set and not empty.
    ///
    /// Chinese where it is C, POSIX or not set at all: the texts are Chinese. English where the locale's language is another one.
    package init(locale: String?) {
        let name = (locale ?? "").prefix { $0 != "." && $0 != "_" && $0 != "@" }.lowercased()
        self = ["", "c", "posix", "zh"].contains(name) ? .chinese : .english
    }
}
