import LedgerModel
import Testing

@Suite struct DepartmentTableTests {
    let table = DepartmentTable.builtIn()

    @Test func theBuiltInTableHasNoTwoRecordsOfOneName() {
        var owners: [String: String] = [:]
        for department in table.departments {
            for name in Set([department.name, department.short] + department.aliases + department.functions) {
                #expect(
                    owners.updateValue(department.id.rawValue, forKey: name) == nil, "\(name) belongs to two records")
            }
        }
        for collective in table.collectives {
            for name in Set([collective.name] + collective.aliases) {
                #expect(owners.updateValue(collective.id, forKey: name) == nil, "\(name) belongs to two records")
            }
        }
        #expect(table.departments.filter { $0.successors.isEmpty }.count == 104)
        #expect(table.departments.filter(\.isTemporary).count == 9)
        #expect(table.departments.filter { !$0.successors.isEmpty }.count == 35)
    }

    @Test func everyReferenceOfTheBuiltInTableHasItsRecord() {
        for department in table.departments {
            for id in department.successors.map(\.id) + [department.parent].compactMap(\.self) {
                #expect(table[id] != nil, "\(department.id.rawValue) names \(id.rawValue)")
            }
        }
        for name in table.combined { #expect(name.members.allSatisfy { table[$0] != nil }) }
    }

    @Test(arguments: [
        ("工信局", ["industry"]), ("县工信局", ["industry"]), ("公安部门", ["police"]), ("县公安局", ["police"]),
        ("两办", ["cpc_office", "gov_office"]), ("police", ["police"]), ("没有这个局", []),
    ])
    func aNameLeadsToItsDepartment(name: String, ids: [String]) {
        #expect(table.departments(named: name).map(\.rawValue) == ids)
    }

    @Test func anOldNameLeadsToWhoTookItOver() throws {
        let old = try #require(table.departments(named: "国土局").first)
        let before = try #require(CalendarDate("2018-01-01"))
        let after = try #require(CalendarDate("2020-02-09"))
        #expect(table.successor(of: old, on: before) == old)
        #expect(table[table.successor(of: old, on: after)]?.short == "自然资源局")
    }

    @Test func aSubtreeHoldsItsChildren() throws {
        let police = try #require(table.departments(named: "公安局").first)
        let traffic = try #require(table.departments(named: "交警大队").first)
        #expect(table.subtree(of: police).contains(traffic))
        #expect(!table.subtree(of: traffic).contains(police))
    }

    @Test func anOwnerKeyComesBackFromItsID() {
        for id in ["police", "collective:各乡镇", "role:党员干部", "unknown:某局"] {
            #expect(OwnerKey(id: id).id == id)
        }
        #expect(table.displayName(of: OwnerKey(id: "police")) == "公安局")
        #expect(table.displayName(of: OwnerKey(id: "collective:各乡镇")) == "各乡镇")
    }
}

@Suite struct CycleTests {
    @Test(arguments: [
        "daily", "weekly", "every2weeks", "monthly", "monthly:5", "quarterly", "halfYearly", "yearly", "yearly:2",
        "ongoing", "每个工作日", "monthly:32", "yearly:0", "monthly:05",
    ])
    func aRuleComesBackAsItWasWritten(rule: String) {
        #expect(Cycle(rule: rule).rule == rule)
    }

    @Test func whatIsNoCycleIsAPhrase() {
        #expect(Cycle(rule: "monthly:32") == .phrase("monthly:32"))
        #expect(Cycle(rule: "monthly:5") == .monthly(day: 5))
    }
}
