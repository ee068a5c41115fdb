/// How far the clocks of one time zone are ahead of UTC, and since when: the transitions of one file of the time zone database (RFC 8536).
///
/// After the last transition its offset holds on; before the first, that of the first standard time.
package struct ZoneRules: Hashable, Sendable {
    private let starts: [Int64]
    private let offsets: [Int]
    private let initialOffset: Int

    /// Clocks that are always `offset` seconds ahead of UTC.
    package init(fixedOffset offset: Int) {
        starts = []
        offsets = []
        initialOffset = offset
    }

    /// The bytes of a TZif file of version 2 or later; nil where they are not one.
    package init?(tzif bytes: [UInt8]) {
        guard let first = TZifHeader(bytes, at: 0), first.version >= 2,
            let header = TZifHeader(bytes, at: first.end(timeSize: 4))
        else { return nil }
        let transitions = header.dataStart
        let indices = transitions + header.transitionCount * 8
        let types = indices + header.transitionCount
        guard header.typeCount > 0, types + header.typeCount * 6 <= bytes.count else { return nil }
        var offsetOfType: [Int] = []
        var isDaylight: [Bool] = []
        for index in 0..<header.typeCount {
            let at = types + index * 6
            offsetOfType.append(Int(Int32(truncatingIfNeeded: bigEndian(bytes, at: at, count: 4))))
            isDaylight.append(bytes[at + 4] != 0)
        }
        var starts: [Int64] = []
        var offsets: [Int] = []
        for index in 0..<header.transitionCount {
            let type = Int(bytes[indices + index])
            guard type < offsetOfType.count else { return nil }
            starts.append(bigEndian(bytes, at: transitions + index * 8, count: 8))
            offsets.append(offsetOfType[type])
        }
        guard zip(starts, starts.dropFirst()).allSatisfy({ $0 < $1 }) else { return nil }
        self.starts = starts
        self.offsets = offsets
        initialOffset = isDaylight.firstIndex(of: false).map { offsetOfType[$0] } ?? offsetOfType[0]
    }

    /// Seconds ahead of UTC at `time`.
    package func offset(at time: Timestamp) -> Int {
        let second = time.milliseconds / 1000
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= second { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? initialOffset : offsets[low - 1]
    }

    /// The day that clocks here show at `time`.
    package func day(of time: Timestamp) -> CalendarDate {
        time.day(offset: offset(at: time))
    }

    /// The instant at which `date` begins here.
    package func start(of date: CalendarDate) -> Timestamp {
        let guess = Timestamp(date, secondOfDay: -offset(at: Timestamp(date)))
        return Timestamp(date, secondOfDay: -offset(at: guess))
    }
}

private struct TZifHeader {
    let version: Int
    let dataStart: Int
    let transitionCount: Int
    let typeCount: Int
    private let characterCount: Int
    private let leapCount: Int
    private let standardCount: Int
    private let utCount: Int

    init?(_ bytes: [UInt8], at start: Int) {
        guard start >= 0, bytes.count >= start + 44, Array(bytes[start..<(start + 4)]) == Array("TZif".utf8) else {
            return nil
        }
        version = bytes[start + 4] == 0 ? 1 : Int(bytes[start + 4]) - Int(UInt8(ascii: "0"))
        func count(_ index: Int) -> Int { Int(bigEndian(bytes, at: start + 20 + index * 4, count: 4)) }
        utCount = count(0)
        standardCount = count(1)
        leapCount = count(2)
        transitionCount = count(3)
        typeCount = count(4)
        characterCount = count(5)
        dataStart = start + 44
    }

    /// Where the data block ends whose times have `timeSize` bytes.
    func end(timeSize: Int) -> Int {
        dataStart + transitionCount * (timeSize + 1) + typeCount * 6 + characterCount + leapCount * (timeSize + 4)
            + standardCount + utCount
    }
}

private func bigEndian(_ bytes: [UInt8], at start: Int, count: Int) -> Int64 {
    var value: UInt64 = 0
    for index in start..<(start + count) { value = value << 8 | UInt64(bytes[index]) }
    return Int64(bitPattern: value)
}
