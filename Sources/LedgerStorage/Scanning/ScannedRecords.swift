internal import LedgerModel
internal import StrictJSON
internal import Synchronization

/// The bytes of a snapshot, shared by the records that lie in them.
final class SnapshotBytes: Sendable {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }
}

/// Records that could not be decoded when they were asked for, although the snapshot vouches for its bytes and their columns could be read: no program of
/// ours wrote them. The ledger is not written any more once there is one.
final class UnreadableRecords: Sendable {
    private let found = Mutex<[Int: UnreadableRecord]>([:])

    /// By where they stand.
    var all: [UnreadableRecord] {
        found.withLock { $0.sorted { $0.key < $1.key }.map(\.value) }
    }

    func note(_ record: UnreadableRecord, at offset: Int) {
        found.withLock { $0[offset] = record }
    }
}

/// Records as they lie in a snapshot: each is decoded when it is asked for.
final class ScannedRecords<Record: ScannedRecord>: StoredRecords {
    private let file: SnapshotBytes
    /// The array in which they stand: `items`.
    private let name: String
    /// The first byte of each.
    let starts: [Int]
    let lengths: [Int32]
    let texts: [TextPlaces]
    private let unreadable: UnreadableRecords

    init(
        _ file: SnapshotBytes, _ name: String, starts: [Int], lengths: [Int32], texts: [TextPlaces],
        _ unreadable: UnreadableRecords
    ) {
        self.file = file
        self.name = name
        self.starts = starts
        self.lengths = lengths
        self.texts = texts
        self.unreadable = unreadable
    }

    /// Lends the bytes of that record, or of `count` records that follow each other in the file, from brace to brace.
    func withBytes<Result>(at place: Int, count: Int = 1, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let last = place + count - 1
        let range = starts[place]..<(starts[last] + Int(lengths[last]))
        return file.bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    /// Whether the record at the next place stands in the next line of the file.
    func isFollowed(_ place: Int) -> Bool {
        place + 1 < starts.count && starts[place + 1] == starts[place] + Int(lengths[place]) + 2
    }

    /// A record that proves unreadable is noted, and given as far as it can be read: its bytes stay as they are.
    func record(at place: Int) -> Record {
        withBytes(at: place) { bytes in
            var reader = JSONReader(bytes)
            do throws(JSONError) {
                let record = try Record.schema.read(from: &reader)
                try reader.finish()
                return record
            } catch {
                unreadable.note(located(error, place), at: starts[place])
                return Record.schema.salvage(from: bytes)
            }
        }
    }

    /// The error as one in the file.
    private func located(_ error: JSONError, _ place: Int) -> UnreadableRecord {
        let offset = starts[place] + error.offset
        let located = file.bytes.withUnsafeBufferPointer { JSONError(error.kind, at: offset, in: $0) }
        return UnreadableRecord(array: name, error: located)
    }

    func hasText(at place: Int, where isMeant: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
        guard texts.indices.contains(place) else { return false }
        let places = texts[place]
        if places.needsDecoding, let item = record(at: place) as? ActionItem {
            return [item.text, item.heading ?? ""].contains { text in
                var text = text
                return !text.isEmpty && text.withUTF8(isMeant)
            }
        }
        return withBytes(at: place) { bytes in
            func isMeantAt(_ place: TextPlaces.Place) -> Bool {
                place.count > 0
                    && isMeant(
                        UnsafeBufferPointer(rebasing: bytes[Int(place.offset)..<Int(place.offset + place.count)]))
            }
            return isMeantAt(places.text) || isMeantAt(places.heading)
        }
    }
}

extension ScannedRecords {
    func text(at place: Int) -> String? {
        guard texts.indices.contains(place), !texts[place].needsDecoding else { return nil }
        let text = texts[place].text
        return withBytes(at: place) { bytes in
            String(
                validating: UnsafeBufferPointer(rebasing: bytes[Int(text.offset)..<Int(text.offset + text.count)]),
                as: UTF8.self)
        }
    }

    func forEachJudgement(at place: Int, _ body: (_ rule: String, _ isAccepted: Bool) -> Void) {
        guard Record.self == ActionItem.self else { return }
        let found = file.bytes.withUnsafeBufferPointer { bytes -> [(rule: String, isAccepted: Bool)]? in
            var scan = RecordScan(bytes, from: starts[place], to: starts[place] + Int(lengths[place]))
            return try? ActionItem.scanJudgements(&scan)
        }
        guard let found else {
            // What the scan cannot read is judged by the general reader.
            (record(at: place) as? ActionItem)?.forEachJudgement(body)
            return
        }
        for judgement in found { body(judgement.rule, judgement.isAccepted) }
    }
}

extension RecordSchema {
    /// What can be read of a record that is not one of ours: the members before the place where it is no JSON, without those that have no value of ours.
    fileprivate func salvage(from bytes: UnsafeBufferPointer<UInt8>) -> Record {
        var reader = JSONReader(bytes)
        var record = blank
        do throws(JSONError) {
            try reader.beginObject()
            while let key = try reader.nextKey() {
                let mark = reader.mark
                guard let field = fields.first(where: { key == $0.key }) else {
                    try reader.skipValue()
                    continue
                }
                do throws(JSONError) {
                    if try !reader.passNull() { try field.read(&record, &reader) }
                } catch {
                    reader.rewind(to: mark)
                    try reader.skipValue()
                }
            }
        } catch {
            return record
        }
        return record
    }
}
