import Foundation
import LedgerModel
import Papers
import StrictJSON
import TestSupport
import Testing
import Wording

/// Files under `Generated/` say what the files say that people edit.
@Suite struct GeneratedFileTests {
    @Test func theBuiltInDepartmentsAreThoseOfTheScriptsFolder() throws {
        let bytes = Array(try Repository.text("Scripts/departments.json").utf8)
        guard case .object(let file) = try JSONValue(parsing: bytes), case .array(let records) = file["departments"],
            case .array(let collectives) = file["collectives"]
        else {
            Issue.record("Scripts/departments.json has another shape")
            return
        }
        let table = DepartmentTable.builtIn()
        let mending: Comment = "run Scripts/generate-departments"
        #expect(records.count == table.departments.count, mending)
        #expect(collectives.count == table.collectives.count, mending)
        for record in records {
            let id = try #require(text(record, "id"))
            let department = try #require(table[DepartmentID(rawValue: id)], mending)
            #expect(department.name == text(record, "name"), mending)
            #expect(department.short == text(record, "short"), mending)
            #expect(department.aliases == texts(record, "aliases"), mending)
            #expect(department.functions == texts(record, "functions"), mending)
            #expect(department.topics == topics(record), mending)
            #expect(department.group == text(record, "group"), mending)
            #expect(department.parent?.rawValue == text(record, "parent"), mending)
            #expect(
                department.successors.map(\.id.rawValue) == elements(record, "successors").compactMap { text($0, "id") }
            )
            #expect(
                department.successors.map { $0.from?.description }
                    == elements(record, "successors").map { text($0, "from") })
            #expect(department.isTemporary == (member(record, "temporary") == .boolean(true)), mending)
        }
        for record in collectives {
            let id = try #require(text(record, "id"))
            let collective = try #require(table.collective(id), mending)
            #expect(collective.aliases == texts(record, "aliases"), mending)
            #expect(collective.topics == topics(record), mending)
        }
    }

    @Test(
        .enabled(
            if: GeneratedFileTests.hasUnihan,
            "unicode-data 15.0.0 is not here: the readings are compared only where it is"))
    func thePinyinReadingsAreWhatTheirScriptMakesOfUnihan() async throws {
        let script = Repository.root.appending(path: "Scripts/generate-pinyin-table.py")
        let made = try await FinishedProgram.run("python3", [script.path, "-"])
        let committed = try Repository.text("Sources/LedgerQuery/Generated/PinyinReadings.swift")
        #expect(made.text == committed, "run Scripts/generate-pinyin-table.py")
    }

    /// A later version may know other readings.
    private static var hasUnihan: Bool {
        let folder = URL(filePath: "/usr/share/unicode")
        let list = try? String(contentsOf: folder.appending(path: "PropList.txt"), encoding: .utf8)
        return list?.hasPrefix("# PropList-15.0.0.txt") == true
            && FileManager.default.fileExists(atPath: folder.appending(path: "Unihan_Readings.txt.bz2").path)
    }

    @Test func theBuiltInTemplatesAreThoseOfTheScriptsFolder() throws {
        for language in Language.allCases {
            for kind in ReportKind.allCases {
                let path = "Scripts/templates/\(language.rawValue)/\(kind.rawValue).mustache"
                let written = try Repository.text(path)
                #expect(BuiltInTemplate.text(of: kind, in: language) == written, "run Scripts/generate-templates")
            }
        }
    }

    /// Where the package is not installed, nothing can be compared.
    @Test func theHolidaysAreThoseOfThePackage() async throws {
        let script = Repository.root.appending(path: "Scripts/generate-holidays.py")
        let made = try await FinishedProgram.run("python3", [script.path, "-"])
        guard made.status == 0 else { return }
        let committed = try Repository.text("Sources/LedgerModel/Generated/HolidayText.swift")
        #expect(made.text == committed, "run Scripts/generate-holidays.py")
    }

    private func member(_ value: JSONValue, _ key: String) -> JSONValue? {
        if case .object(let object) = value { object[key] } else { nil }
    }

    private func text(_ value: JSONValue, _ key: String) -> String? {
        if case .string(let string) = member(value, key) { string.text } else { nil }
    }

    private func elements(_ value: JSONValue, _ key: String) -> [JSONValue] {
        if case .array(let elements) = member(value, key) { elements } else { [] }
    }

    private func texts(_ value: JSONValue, _ key: String) -> [String] {
        elements(value, key).compactMap { if case .string(let string) = $0 { string.text } else { nil } }
    }

    /// A word, or a word with its weight.
    private func topics(_ value: JSONValue) -> [Topic] {
        elements(value, "topics").flatMap { element -> [Topic] in
            switch element {
            case .string(let word): [Topic(word.text)]
            case .object(let object):
                object.members.map { member in
                    guard case .integer(let weight) = member.value else { return Topic(member.key) }
                    return Topic(member.key, weight: weight)
                }
            default: []
            }
        }
    }
}
