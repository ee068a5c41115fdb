import LedgerModel
import StrictJSON
import Testing

@testable import LedgerStorage

/// Two versions of a record compared, and a record changed by a patch, against the same done on whole trees.
@Suite("Records compared and patched")
struct RecordComparisonTests {
    private func written(_ record: LedgerRecord) -> [UInt8] {
        var writer = JSONWriter()
        record.write(into: &writer)
        return writer.bytes
    }

    @Test("two parts of one id are refused, wherever they stand")
    func duplicateParts() throws {
        var item = ActionItem(id: Bench.id(1), text: "x")
        let part = Responsibility(owner: .department("police"), role: .lead)
        let other = Responsibility(owner: .department("industry"), role: .support)
        for (old, new) in [
            ([part], [part, part]), ([], [part, part]), ([part, other], [part, part]), ([other], [part, other, part]),
        ] {
            item.responsibilities = old
            let before = LedgerRecord.item(item)
            item.responsibilities = new
            let after = LedgerRecord.item(item)
            #expect(throws: JSONError.self) { try RecordComparison(before, after) }
        }
    }

    private static func pairs(seed: UInt64, count: Int) -> [(LedgerRecord, LedgerRecord)] {
        var random = RandomRecords(seed: seed)
        return (0..<count).map { number in
            let before = random.item()
            // Half of the pairs are two versions of one item, in which most members are the same.
            var after = number.isMultiple(of: 2) ? random.item() : before
            after.id = before.id
            if number % 4 == 1 { after.text += "。" }
            if number % 4 == 3 {
                after.responsibilities.reverse()
                after.milestones = []
                after.unknown = random.item().unknown
            }
            return (.item(before), .item(after))
        }
    }

    @Test("what differs between two versions is what differs between their trees, and leads from one to the other")
    func differences() throws {
        for (before, after) in Self.pairs(seed: 11, count: 400) {
            let found = try RecordComparison(before, after)
            #expect(found.before == written(before) && found.after == written(after))
            let (oldTree, newTree) = (
                try #require(try before.tree().object), try #require(try after.tree().object)
            )
            let wanted = MergePatch.difference(oldTree, newTree)
            #expect(JSONValue.object(found.was).serialized == JSONValue.object(wanted.was).serialized)
            #expect(JSONValue.object(found.set).serialized == JSONValue.object(wanted.set).serialized)
            let patched = try before.applying(found.set)
            #expect(patched == (try LedgerRecord(.item, tree: MergePatch.apply(wanted.set, to: .object(oldTree)))))
            #expect(try patched.tree() == after.tree())
        }
    }

    @Test(
        "a patch takes away, replaces, merges and adds members, known and unknown, as it does on the tree",
        arguments: [
            #"{"x":null,"b":{"c":null,"n":2},"new":{"x":null,"y":1}}"#, #"{"é":"y","gone":null,"e":{"f":1}}"#, "{}",
            #"{"b":[1e400],"x":{"y":null},"due":"2026-03-01","heading":null,"reason":null,"rev":8}"#,
            #"{"responsibilities":{"police":{"role":"lead","z":[1.50]},"role:党员干部":null,"unknown:x":{"role":"support"}}}"#,
            #"{"responsibilities":null,"spans":[[3,4]],"milestones":{"01990000-0000-7004-8000-000000000001":{"text":"开工"}}}"#,
            // What would be no record of ours.
            #"{"text":null}"#, #"{"status":7}"#, #"{"number":1.5}"#, #"{"due":"2026-02-30"}"#, #"{"due":{"a":1}}"#,
            #"{"responsibilities":{"police":{"role":null}}}"#, #"{"milestones":{"x":{"text":"开工"}}}"#,
        ])
    func patches(patch: String) throws {
        let text =
            #"{"id":"01990000-0000-7001-8000-000000000001","number":1,"text":"x","heading":"h","status":"draft","responsibilities":{"police":{"role":"support","w":1},"role:党员干部":{"role":"support"}},"x":1,"b":{"c":1,"d":[1.0]},"\u00e9":"x","e":null}"#
        let record = try LedgerRecord(.item, bytes: Array(text.utf8))
        let patch = try #require(try JSONValue(parsing: Array(patch.utf8)).object)
        let wanted = Result { try LedgerRecord(.item, tree: MergePatch.apply(patch, to: record.tree())) }
        let found = Result { try record.applying(patch) }
        switch (found, wanted) {
        case (.success(let found), .success(let wanted)):
            #expect(found == wanted)
            #expect(written(found) == written(wanted))
        case (.failure(let found as JSONError), .failure(let wanted as JSONError)): #expect(found.kind == wanted.kind)
        default: Issue.record("\(found) and not \(wanted)")
        }
    }
}
