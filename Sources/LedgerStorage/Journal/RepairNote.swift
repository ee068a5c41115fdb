internal import StrictJSON

/// What a `repair` line says of the history before it: what is lost is known from then on, and no damage any more.
struct RepairNote: Hashable, Sendable {
    /// Numbers of lines that are nowhere.
    var lost: [ClosedRange<Int>] = []
    /// Numbers of lines that do not follow the line before.
    var breaks: [Int] = []
    /// Files that are not there, or not what they were: `journal-000003.jsonl`, `sources/….txt`.
    var missing: [String] = []

    var isEmpty: Bool { lost.isEmpty && breaks.isEmpty && missing.isEmpty }

    /// One that says what all of `notes` say.
    init(joining notes: [RepairNote] = []) {
        lost = notes.flatMap(\.lost)
        breaks = notes.flatMap(\.breaks)
        missing = notes.flatMap(\.missing)
    }

    func knows(lost range: ClosedRange<Int>) -> Bool {
        lost.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
    }

    // MARK: - In the journal

    func write(into writer: inout JSONWriter) {
        writer.key("lost")
        writer.beginArray()
        for range in lost {
            writer.beginArray()
            writer.write(range.lowerBound)
            writer.write(range.upperBound)
            writer.endArray()
        }
        writer.endArray()
        writer.key("breaks")
        writer.beginArray()
        for number in breaks { writer.write(number) }
        writer.endArray()
        writer.key("missing")
        writer.beginArray()
        for file in missing { writer.write(file) }
        writer.endArray()
    }

    /// False where the member is none of a note, and was not read.
    mutating func readMember(_ key: JSONKey, from reader: inout JSONReader) throws(JSONError) -> Bool {
        if key == "lost" {
            try reader.beginArray()
            while try reader.nextElement() {
                var bounds: [Int] = []
                try reader.beginArray()
                while try reader.nextElement() { bounds.append(try reader.readInteger()) }
                if bounds.count == 2, bounds[0] <= bounds[1] { lost.append(bounds[0]...bounds[1]) }
            }
        } else if key == "breaks" {
            try reader.beginArray()
            while try reader.nextElement() { breaks.append(try reader.readInteger()) }
        } else if key == "missing" {
            try reader.beginArray()
            while try reader.nextElement() { missing.append(try reader.readString()) }
        } else {
            return false
        }
        return true
    }
}
