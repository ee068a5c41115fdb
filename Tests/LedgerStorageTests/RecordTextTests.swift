import LedgerModel
import StrictJSON
import Testing

@testable import LedgerStorage

/// Two versions of a record compared and changed as they stand in the files, against the same done on whole trees.
@Suite("Record text")
struct RecordTextTests {
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
            let (old, new) = (try RecordText(before), try RecordText(after))
            let found = try old.difference(to: new)
            let (oldTree, newTree) = (
                try #require(try before.tree().object), try #require(try after.tree().object)
            )
            let wanted = MergePatch.difference(oldTree, newTree)
            #expect(JSONValue.object(found.was).serialized == JSONValue.object(wanted.was).serialized)
            #expect(JSONValue.object(found.set).serialized == JSONValue.object(wanted.set).serialized)
            #expect(
                try old.applying(found.set) == MergePatch.apply(wanted.set, to: .object(oldTree)).serialized)
        }
    }

    @Test("a patch takes away, replaces, merges and adds members, whatever their order")
    func patches() throws {
        let text = try RecordText(object: Array(#"{"a":1,"b":{"c":1,"d":[1.0]},"\u00e9":"x","e":null}"#.utf8))
        for patch in [
            #"{"a":null,"b":{"c":null,"n":2},"new":{"x":null,"y":1}}"#, #"{"é":"y","gone":null,"e":{"f":1}}"#, "{}",
        ] {
            let patch = try #require(try JSONValue(parsing: Array(patch.utf8)).object)
            #expect(try text.applying(patch) == MergePatch.apply(patch, to: try text.tree()).serialized)
        }
    }
}
