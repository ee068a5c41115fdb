import Testing

/// Rules of the sources that a compiler cannot keep.
@Suite struct SourceRuleTests {
    static let files = Repository.sources(in: "Sources")

    @Test(arguments: files) func aLongFileSaysWhy(path: String) throws {
        let lines = try Repository.text(path).split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count > 350 else { return }
        let header = lines.prefix(30).filter { $0.hasPrefix("//") }.joined(separator: " ")
        #expect(header.contains("longer"), "\(path) has \(lines.count) lines and does not say why")
    }

    /// What a person reads goes through `SafeText`: only the files named here write to a terminal or a stream.
    @Test(arguments: files) func nothingIsPrintedPastTheChokePoint(path: String) throws {
        let writers = ["Sources/duban/Output.swift", "Sources/TerminalNcurses/", "Sources/CLinux/"]
        guard !writers.contains(where: { path.hasPrefix($0) }) else { return }
        let code = try Repository.text(path).split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
        for call in ["print(", "debugPrint(", "fputs(", "puts(", "putchar(", "fwrite(", "FileHandle"] {
            let offender = code.first { line in
                line.split(separator: call, omittingEmptySubsequences: false).dropLast().contains { before in
                    guard let last = before.last, !before.hasSuffix("func ") else { return before.isEmpty }
                    return !(last.isLetter || last.isNumber || last == "_" || last == ".")
                }
            }
            #expect(offender == nil, "\(path) writes: \(offender ?? "")")
        }
    }

    @Test(arguments: files) func nothingIsLeftForLater(path: String) throws {
        let text = try Repository.text(path)
        for word in ["TODO", "FIXME", "fatalError(", "try!", "as!"] {
            #expect(!text.contains(word), "\(path) has \(word)")
        }
    }

    /// Whoever imports two targets would have to say which is meant, and a reader to guess.
    @Test func noTypeNameStandsForTwoThings() throws {
        var targets: [String: Set<String>] = [:]
        for path in Self.files {
            let target = String(path.split(separator: "/")[1])
            for line in try Repository.text(path).split(separator: "\n") where line.first?.isWhitespace == false {
                if line.hasPrefix("private") || line.hasPrefix("fileprivate") { continue }
                let declaration = /^(?:[a-z@]+ )*(?:struct|enum|class|protocol|actor) (?<name>\w+)/
                if let match = line.prefixMatch(of: declaration) {
                    targets[String(match.output.name), default: []].insert(target)
                }
            }
        }
        #expect(targets.count > 300)
        for (name, targets) in targets where targets.count > 1 {
            Issue.record("\(name) is a type of \(targets.sorted().joined(separator: " and of "))")
        }
    }
}
