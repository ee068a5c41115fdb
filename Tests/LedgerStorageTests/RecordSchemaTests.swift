import LedgerModel
import StrictJSON
import TestSupport
import Testing

@testable import LedgerStorage

@Suite("Records in the files")
struct RecordSchemaTests {
    /// A record with every member, some that no version of ours knows, and their numbers and escapes as others write them.
    static let fullItem = #"""
        {"id":"01990000-0000-7001-8000-000000000001","rev":7,"number":17,"directive":"01990000-0000-7002-8000-000000000001","parent":"01990000-0000-7003-8000-000000000001","text":"要加强疫情防控","heading":"疫情","spans":[[0,21],[40,61]],"status":"suspended","reason":"等待","suspendedFrom":"inProgress","returns":2,"writtenOffAt":"2026-01-03T00:00:00.000Z","archivedAt":"2026-01-04T00:00:00.000Z","priority":"high","category":"防疫","stage":"建设库","leader":"王宏伟","due":"2026-03-01","originalDue":"2026-02-01","duePhrase":"3月底前","dueRule":"before:汛期","recurrence":"quarterly","reportingCycle":"monthly:5","responsibilities":{"police":{"role":"lead","status":"inProgress","basis":"subject","confidence":970,"confirmed":true,"mention":"公安部门","disputed":true,"closedWithItem":true,"x":{"y":[1.50,"\u00e9\/"]}},"collective:各乡镇":{"role":"astronaut","status":"orbiting","basis":"starlight","confirmed":false}},"alternatives":["industry","unknown:××局"],"milestones":{"01990000-0000-7004-8000-000000000001":{"text":"开工","phrase":"6月底前开工","due":"2026-06-30","closedAt":"2026-06-01T08:00:00.000Z","new":null}},"reports":{"01990000-0000-7005-8000-000000000001":{"at":"2026-01-02T03:04:05.678Z","by":"bob","department":"police","progress":"已部署","problem":"缺人","next":"招人"}},"extensions":{"01990000-0000-7006-8000-000000000001":{"at":"2026-01-02T03:04:05.678Z","reason":"雨","due":"2026-03-01","grantedBy":"王宏伟"}},"notices":{"01990000-0000-7007-8000-000000000001":{"at":"2026-01-02T03:04:05.678Z","department":"police","level":"yellow","reason":"超期"}},"future":{"a":[1e400,-0,18446744073709551616],"b":"\ud83d\ude00 \/"},"\u00e9":1}
        """#

    @Test(
        "a record with every member comes back byte for byte, unknown members included",
        arguments: [
            (RecordKind.item, fullItem.replacing("\"\\u00e9\":1", with: "\"é\":1")),
            (
                .department,
                #"{"id":"police","rev":1,"name":"县公安局","short":"公安局","aliases":["交警大队"],"functions":["公安部门"],"topics":["治安",{"督查":500}],"group":"government","parent":"gov_office","successors":[{"id":"x","from":"2019-03-31"},{"id":"y"}],"temporary":true,"phone":"0351-1"}"#
            ),
            (
                .collective,
                #"{"id":"collective:各乡镇","rev":1,"aliases":["各镇"],"topics":["网格化"],"members":["town1"],"n":0.10}"#
            ),
            (.settings, #"{"rev":3,"timeZone":"Asia/Urumqi","yellowBefore":5,"snailAfter":7,"team":"duban","z":[]}"#),
            (
                .source,
                #"{"id":"01990000-0000-7001-8000-000000000001","rev":1,"sha256":"ab","textSha256":"cd","name":"a.docx","format":"docx","title":"通知","kind":"notice","number":"督办〔2020〕17号","importedAt":"2026-01-02T03:04:05.678Z","importedBy":"anna","pages":3}"#
            ),
            (
                .article,
                #"{"id":"01990000-0000-7001-8000-000000000001","rev":1,"source":"01990000-0000-7002-8000-000000000001","title":"会议","date":"2020-02","dateInferred":true,"kind":"meeting","host":"李","speakers":["王宏伟"],"attendees":["张"],"reporters":["赵"],"span":[0,9],"y":{}}"#
            ),
            (
                .directive,
                #"{"id":"01990000-0000-7001-8000-000000000001","rev":1,"article":"01990000-0000-7002-8000-000000000001","speaker":"王宏伟","ordinal":4,"marker":"四是","heading":"防控","text":"要…","exhortation":true,"relayed":true,"spans":[[0,9]],"y":"\u001b"}"#
            ),
        ] as [(RecordKind, String)])
    func roundTrip(kind: RecordKind, text: String) throws {
        let record = try read(kind, text)
        var writer = JSONWriter()
        record.write(into: &writer)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == text)
        // Also by way of the tree on which changes are merged.
        #expect(try LedgerRecord(kind, tree: record.tree()) == record)
        #expect(String(decoding: try record.tree().serialized, as: UTF8.self) == text)
    }

    @Test("members in any order and with white space are the same record")
    func anyLayout() throws {
        let tidy = #"{"id":"police","rev":2,"name":"县公安局","short":"公安局","group":"government"}"#
        let loose =
            "{ \"group\" : \"government\",\n\t\"short\":\"公安局\" , \"rev\":2,\"name\":\"县公安局\",\"id\":\"police\" }"
        #expect(try read(.department, tidy) == read(.department, loose))
    }

    @Test("a member that is null is absent")
    func nullIsAbsent() throws {
        let record = try read(
            .item,
            #"{"id":"01990000-0000-7001-8000-000000000001","number":1,"text":"x","status":"draft","due":null,"parent":null,"reports":null}"#
        )
        guard case .item(let item) = record else {
            Issue.record("no item")
            return
        }
        #expect(item.due == nil)
        #expect(item.revision == 1)
        #expect(item.reports.isEmpty)
    }

    @Test(
        "what is no record of ours is refused, with its place",
        arguments: [
            (#"{"number":1,"text":"x","status":"draft"}"#, JSONError.Kind.missingMember("id"), 1),
            (#"{"id":"17","number":1,"text":"x","status":"draft"}"#, .invalidValue(member: "id", value: "17"), 7),
            (
                #"{"id":"01990000-0000-7001-8000-000000000001","number":1.0,"text":"x","status":"draft"}"#,
                .notAnInteger,
                55
            ),
            (
                #"{"id":"01990000-0000-7001-8000-000000000001","number":"1","text":"x","status":"draft"}"#,
                .wrongType(expected: .number, found: .string), 55
            ),
            (
                #"{"id":"01990000-0000-7001-8000-000000000001","number":1,"text":"x","status":"draft","due":"2026-02-30"}"#,
                .invalidValue(member: "due", value: "2026-02-30"), 91
            ),
            (
                #"{"id":"01990000-0000-7001-8000-000000000001","number":1,"text":"x","status":"draft","spans":[[5,2]]}"#,
                .invalidValue(member: "spans", value: "2 numbers"), 94
            ),
        ] as [(String, JSONError.Kind, Int)])
    func refused(text: String, kind: JSONError.Kind, column: Int) {
        #expect(throws: JSONError(kind: kind, offset: column - 1, line: 1, column: column)) {
            try read(.item, text)
        }
    }

    @Test("every built-in department comes back")
    func builtInTable() throws {
        for department in DepartmentTable.builtIn().departments {
            let record = LedgerRecord.department(department)
            #expect(try LedgerRecord(.department, tree: record.tree()) == record)
        }
        for collective in DepartmentTable.builtIn().collectives {
            let record = LedgerRecord.collective(collective)
            #expect(try LedgerRecord(.collective, tree: record.tree()) == record)
        }
    }

    @Test("unknown members survive changes, snapshots and undo")
    func unknownMembersSurvive() throws {
        let bench = Bench()
        let store = try bench.create()
        guard case .item(var item) = try read(.item, RecordSchemaTests.fullItem) else { return }
        item.number = ActionItem.unnumbered
        item.directive = nil
        item.parent = nil
        item.writtenOffAt = nil
        item.archivedAt = nil
        _ = try store.commit([.add(.item(item))], as: Bench.origin(2))
        let added = try #require(store.ledger.items[item.id])
        #expect(added.unknown == item.unknown)
        #expect(added.responsibilities.map(\.unknown) == item.responsibilities.map(\.unknown))
        var changed = added
        changed.text = "改"
        changed.responsibilities[0].status = .submitted
        _ = try store.commit([.item(added, changed)], as: Bench.origin(3))
        _ = try store.compact(as: Bench.origin(4))
        _ = try store.undo(as: Bench.origin(5))
        let last = try #require(try bench.open().ledger.items[item.id])
        #expect(last.unknown == item.unknown)
        #expect(last.responsibilities.map(\.unknown) == item.responsibilities.map(\.unknown))
        #expect(last.milestones.map(\.unknown) == item.milestones.map(\.unknown))
        #expect(last.responsibilities[1].role == .unrecognized("astronaut"))
    }

    private func read(_ kind: RecordKind, _ text: String) throws -> LedgerRecord {
        try Array(text.utf8).withReader { reader throws(JSONError) in
            let record = try LedgerRecord.read(kind, from: &reader)
            try reader.finish()
            return record
        }
    }
}
