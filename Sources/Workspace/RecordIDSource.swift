package import LedgerModel

/// New ids in ascending order: records that are made together sort in the order in which they were made.
package struct RecordIDSource<Generator: RandomNumberGenerator> {
    private let time: Timestamp
    private var random: Generator
    private var last: RecordID?

    package init(at time: Timestamp, random: Generator) {
        self.time = time
        self.random = random
    }

    package mutating func next() -> RecordID {
        let fresh = RecordID(at: time, random: &random)
        var id = fresh
        if let last, fresh <= last {
            // The same millisecond: count on in the random part, as RFC 9562 section 6.2 allows.
            let step = UInt64.random(in: 1...0xFFFF_FFFF, using: &random)
            let (low, overflow) = last.low.addingReportingOverflow(step)
            let high = last.high + (overflow || low >> 62 != 0b10 ? 1 : 0)
            id = RecordID(high: high, low: low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000)
        }
        last = id
        return id
    }
}

extension RecordIDSource where Generator == SystemRandomNumberGenerator {
    package init(at time: Timestamp) {
        self.init(at: time, random: SystemRandomNumberGenerator())
    }
}
