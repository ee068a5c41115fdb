/// An instant in UTC, to the millisecond. Written `2026-01-02T03:04:05.678Z`.
package struct Timestamp: Hashable, Comparable, Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    package let milliseconds: Int64

    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// Midnight UTC of `date` and so many seconds more.
    package init(_ date: CalendarDate, secondOfDay: Int = 0) {
        milliseconds = (Int64(date.dayNumber) * 86_400 + Int64(secondOfDay)) * 1000
    }

    /// `YYYY-MM-DDTHH:MM:SSZ`, with or without a fraction of one to nine digits; nil for anything else.
    package init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T"), bytes.last == UInt8(ascii: "Z"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let date = CalendarDate(String(decoding: bytes[0..<10], as: UTF8.self)),
            let hour = Timestamp.number(bytes[11..<13]), hour < 24,
            let minute = Timestamp.number(bytes[14..<16]), minute < 60,
            let second = Timestamp.number(bytes[17..<19]), second <= 60
        else { return nil }
        var fraction = 0
        if bytes.count > 20 {
            let part = bytes[20..<(bytes.count - 1)]
            guard bytes[19] == UInt8(ascii: "."), (1...9).contains(part.count), let value = Timestamp.number(part)
            else { return nil }
            fraction = value
            for _ in 0..<max(0, 3 - part.count) { fraction *= 10 }
            for _ in 0..<max(0, part.count - 3) { fraction /= 10 }
        }
        milliseconds =
            (Int64(date.dayNumber) * 86_400 + Int64(hour * 3600 + minute * 60 + second)) * 1000 + Int64(fraction)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return digits.isEmpty ? nil : value
    }

    /// The day of this instant where clocks are `offset` seconds ahead of UTC.
    package func day(offset: Int) -> CalendarDate {
        CalendarDate(dayNumber: Int32(clamping: (milliseconds + Int64(offset) * 1000).floorDivided(by: 86_400_000)))
    }

    package static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.milliseconds < right.milliseconds
    }
}

extension Timestamp: CustomStringConvertible {
    package var description: String {
        let date = day(offset: 0)
        let rest = Int(milliseconds - Int64(date.dayNumber) * 86_400_000)
        let (seconds, fraction) = (rest / 1000, rest % 1000)
        var text: [UInt8] = []
        text.reserveCapacity(24)
        text.append(date)
        text.append(UInt8(ascii: "T"))
        text.append(digits: seconds / 3600, 2)
        text.append(UInt8(ascii: ":"))
        text.append(digits: seconds / 60 % 60, 2)
        text.append(UInt8(ascii: ":"))
        text.append(digits: seconds % 60, 2)
        text.append(UInt8(ascii: "."))
        text.append(digits: fraction, 3)
        text.append(UInt8(ascii: "Z"))
        return String(decoding: text, as: UTF8.self)
    }
}

extension Int64 {
    fileprivate func floorDivided(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
