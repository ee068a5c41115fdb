import Browser
import Configuration
import LedgerQuery
import Wording

/// What is wrong with the user's configuration, in words.
extension Catalogue {
    func lines(of error: UnusableConfiguration) -> [SafeText] {
        problems(of: error) + [configurationWayOut]
    }

    func problems(of error: UnusableConfiguration) -> [SafeText] {
        let path = SafeText(sanitising: error.path)
        return switch error.contents {
        case .absent, .read: []
        case .unreadable(let errno): [configurationUnreadable(path: path, systemReason(errno))]
        case .broken(let broken):
            broken.findings.map { configurationPlace(path: path, line: $0.line, problem($0.kind)) }
        }
    }

    func sentence(for error: ConfigurationNotSaved) -> SafeText {
        let path = SafeText(sanitising: error.path)
        return switch error.reason {
        case .system(let errno): configurationNotSaved(path: path, systemReason(errno))
        case .broken: configurationNotSaved(path: path, configurationWayOut)
        case .form: configurationNotSaved(path: path, filtersInBrackets)
        }
    }

    private func problem(_ kind: ConfigurationFinding.Kind) -> SafeText {
        switch kind {
        case .tooLarge(let limit): configurationTooLarge(limit: limit)
        case .notUTF8: configurationNotUTF8
        case .controlCharacter: configurationControl
        case .syntax(let column): configurationSyntax(column: column)
        case .unknownKey(let name, let known):
            unknownOption(name, suggestions: nearest(to: lastPart(name), among: known), all: known)
        case .wrongType(let name, let expected, let found):
            wrongOptionType(name, expected: expected.rawValue, found: found.rawValue)
        case .notAllowed(let name, let value, let allowed):
            optionNotAllowed(name, value: value, allowed: allowed, suggestions: nearest(to: value, among: allowed))
        case .unknownAction(let name, let known): unknownAction(name, suggestions: nearest(to: name, among: known))
        case .unknownTone(let name, let known): unknownTone(name, suggestions: nearest(to: name, among: known))
        case .unknownKeyName(let key, let action): unknownKeyName(key, action: action)
        case .keyClash(let key, let action, let other, let line):
            keyClash(key, action: action, other: other, otherLine: line)
        case .badLook(let look, let tone): badLook(look, tone: tone)
        case .twice(let name): writtenTwice(name)
        case .ledgerRule(let name): ledgerRule(name)
        case .filterWithout(let member): filterWithout(member)
        case .filterTwice(let name, let line): filterTwice(name, otherLine: line)
        case .badQuery(let query): badFilterQuery(query)
        }
    }

    private func lastPart(_ path: String) -> String { path.split(separator: ".").last.map(String.init) ?? path }
}
