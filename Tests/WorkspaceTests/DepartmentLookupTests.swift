import LedgerModel
import Testing
import Workspace

@Suite("Owners by name")
struct DepartmentLookupTests {
    let table = DepartmentTable.builtIn()
    let today = CalendarDate("2024-06-01") ?? CalendarDate(dayNumber: 0)

    @Test(
        "Short names, formal names, aliases, functions and ids",
        arguments: [
            ("公安局", ["police"]), ("县公安局", ["police"]), ("公安部门", ["police"]), ("police", ["police"]),
            ("两办", ["cpc_office", "gov_office"]),
        ])
    func names(name: String, expected: [String]) throws {
        #expect(try table.owners(named: name, on: today).map(\.id) == expected)
    }

    @Test("An old name is its successor")
    func oldName() throws {
        #expect(try table.owners(named: "国土局", on: today) == table.owners(named: "自然资源局", on: today))
    }

    @Test("Collectives, and owner keys as they stand in files")
    func others() throws {
        #expect(try table.owners(named: "各乡镇", on: today) == [.collective("各乡镇")])
        #expect(try table.owners(named: "role:党员干部", on: today) == [.role("党员干部")])
        #expect(try table.owners(named: "unknown:某公司", on: today) == [.unknown("某公司")])
    }

    @Test("Letters spell a name where it has none of its own; several are refused by name")
    func spelled() throws {
        #expect(try table.owners(named: "gxj", on: today).map(\.id) == ["industry"])
        #expect(try table.owners(named: "Gongxinju", on: today).map(\.id) == ["industry"])
        #expect(try table.department(named: "gonganj", on: today).short == "公安局")
        #expect(try table.owners(named: "gexiangzhen", on: today) == [.collective("各乡镇")])
        #expect(try table.owners(named: "guotuju", on: today) == table.owners(named: "国土局", on: today))
        let error = #expect(throws: OwnerLookupError.self) { try table.owners(named: "gx", on: today) }
        guard case .ambiguous("gx", let candidates)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(candidates.contains("工信局") && candidates.count > 1)
        #expect(throws: OwnerLookupError.unknown("qqqq", suggestions: [])) {
            try table.department(named: "qqqq", on: today)
        }
    }

    @Test("An unknown name is refused with names near it")
    func unknown() {
        let error = #expect(throws: OwnerLookupError.self) { try table.owners(named: "公安吧", on: today) }
        guard case .unknown("公安吧", let suggestions)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(suggestions.contains("公安局"))
        #expect(throws: OwnerLookupError.self) { try table.department(named: "两办", on: today) }
    }
}

@Suite("Items that are entered")
struct NewItemTests {
    let table = DepartmentTable.builtIn()
    let today = CalendarDate("2020-02-14") ?? CalendarDate(dayNumber: 0)

    func items(_ json: String) throws -> [ActionItem] {
        try NewItem.items(fromJSON: Array(json.utf8)).map {
            try $0.item(id: RecordID(high: 1, low: 1), departments: table, on: today)
        }
    }

    @Test("One item or several, in the shape of the list")
    func shapes() throws {
        let one = try items(
            #"{"text":" 报送方案 ","due":"2020-03-01","responsibilities":[{"department":"公安局","role":"lead"}]}"#)
        #expect(one.map(\.text) == ["报送方案"])
        #expect(one[0].status == .assigned)
        #expect(one[0].originalDue == CalendarDate("2020-03-01"))
        #expect(one[0].lead?.owner == .department("police"))
        #expect(try items("[]").isEmpty)
        let closed = try items(
            #"[{"number":3,"id":"x","rev":1,"light":"none","speaker":"甲","text":"乙","status":"closed","closedAt":"2020-02-01T00:00:00Z"}]"#
        )
        #expect(closed[0].status == .closed)
        #expect(closed[0].violations.isEmpty)
    }

    @Test("Proposed owners stay proposals")
    func proposals() throws {
        let items = try items(
            #"{"text":"甲","responsibilities":[{"department":"工信局","role":"lead","confirmed":false}]}"#)
        #expect(items[0].hasProposedOwner)
    }

    @Test(
        "What is no item is refused by its place",
        arguments: [
            (#"[{"text":"甲"},{"txt":"乙"}]"#, 2, NewItemError.missingText),
            (#"{"text":"甲","colour":"red"}"#, 1, .unknownMember("colour")),
            (#"{"text":"甲","due":"soon"}"#, 1, .invalidMember("due", value: "soon")), ("[3]", 1, .notAnItem),
            (#"{"text":"甲","status":"suspended"}"#, 1, .statusNotPossible(.suspended)),
            (#"{"text":"甲","status":"closed"}"#, 1, .statusNotPossible(.closed)),
            (#"{"text":"甲","status":"happy"}"#, 1, .invalidMember("status", value: "happy")),
            (
                #"{"text":"甲","responsibilities":[{"role":"lead"}]}"#, 1,
                .invalidMember("responsibilities", value: #"{"role":"lead"}"#)
            ),
        ])
    func refused(json: String, index: Int, expected: NewItemError) {
        let error = #expect(throws: NewItemsError.self) { try items(json) }
        #expect(error?.index == index)
        #expect(error?.error == expected)
    }

    @Test("Blank text is no item")
    func blank() {
        #expect(throws: NewItemError.emptyText) {
            try NewItem(text: " \n\u{3000}").item(id: RecordID(high: 1, low: 1), departments: table, on: today)
        }
    }
}
