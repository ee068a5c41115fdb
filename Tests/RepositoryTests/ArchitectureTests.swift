import Foundation
import Testing

/// What ARCHITECTURE.md says of the targets is what `Package.swift` builds.
@Suite struct ArchitectureTests {
    /// Each target of the package with what it depends on; products by the name of their package.
    static func targets() throws -> [String: Set<String>] {
        // What is built only on request comes behind.
        let package = try Repository.text("Package.swift").components(separatedBy: "\nif Context.environment")[0]
        let forms = [
            /library\(\s*"(?<name>\w+)"(?:,\s*\[(?<needs>[^\]]*)\])?/,
            /name: "(?<name>\w+)",\s*dependencies:(?: \[(?<needs>[^\]]*)\])?/,
        ]
        var targets: [String: Set<String>] = [:]
        for form in forms {
            for match in package.matches(of: form) {
                let needs = (match.output.needs ?? "").replacing(/\.product\(name: "\w+", package: ("[^"]+")\)/) {
                    $0.output.1
                }
                targets[String(match.output.name)] = Set(needs.matches(of: /"([^"]+)"/).map { String($0.output.1) })
            }
        }
        return targets
    }

    /// The rows of the table: names and what stands in the second column.
    static func rows() throws -> [(names: [String], needs: String)] {
        let page = try Repository.text("docs/ARCHITECTURE.md")
        let table = page.components(separatedBy: "| target | depends on |").dropFirst().first?.components(
            separatedBy: "\n\n")
        return (table?.first ?? "").split(separator: "\n").dropFirst(2).compactMap { row in
            let cells = row.split(separator: "|", omittingEmptySubsequences: false).dropFirst()
            guard let first = cells.first, let second = cells.dropFirst().first else { return nil }
            return (
                first.matches(of: /`(\w+)`/).map { String($0.output.1) }, second.trimmingCharacters(in: .whitespaces)
            )
        }
    }

    @Test func everyTargetDependsOnWhatTheTableSays() throws {
        let targets = try Self.targets()
        let rows = try Self.rows()
        #expect(targets.count > 15 && rows.count > 15)
        var above: Set<String> = []
        for (names, needs) in rows {
            if names.count == 1, needs != "what reads bytes", let real = targets[names[0]] {
                let said: Set<String> =
                    switch needs {
                    case "those above": above
                    case "all": real
                    default: Set(needs.matches(of: /[A-Za-z-]+/).map { String($0.output) })
                    }
                #expect(real == said, "\(names[0])")
            }
            above.formUnion(names)
        }
        for name in targets.keys where !["StoreWorker", "TerminalProbe"].contains(name) {
            #expect(above.contains(name), "the table has no \(name)")
        }
    }
}
