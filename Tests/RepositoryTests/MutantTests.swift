import StrictJSON
import Testing

/// The mutants of `Scripts/run-mutants`, which check the checks, fit the code as it is.
@Suite struct MutantTests {
    @Test func everyMutantStillApplies() throws {
        let bytes = Array(try Repository.text("Tests/Mutants/mutants.json").utf8)
        guard case .array(let mutants) = try JSONValue(parsing: bytes) else {
            Issue.record("Tests/Mutants/mutants.json is no array")
            return
        }
        #expect(mutants.count >= 12)
        for mutant in mutants {
            func text(_ key: String) throws -> String {
                let value: JSONValue? = if case .object(let object) = mutant { object[key] } else { nil }
                guard case .string(let string) = try #require(value) else { throw MissingMember(key: key) }
                return string.text
            }
            let (name, file, passage) = (try text("name"), try text("file"), try text("find"))
            let places = try Repository.text(file).ranges(of: passage).count
            #expect(places == 1, "\(name): its passage stands \(places) times in \(file)")
        }
    }

    private struct MissingMember: Error {
        let key: String
    }
}
