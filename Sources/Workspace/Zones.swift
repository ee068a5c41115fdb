import Glibc
package import LedgerModel
import Synchronization

/// The time zones of ledgers, from the time zone database of the machine.
package enum Zones {
    /// What clocks show in `identifier`: known without a file for Asia/Shanghai and UTC; nil where the machine does not know it.
    ///
    /// - Parameter folder: where the database lies.
    package static func rules(of identifier: String, folder: String = "/usr/share/zoneinfo") -> ZoneRules? {
        switch identifier {
        case "UTC", "Etc/UTC": ZoneRules(fixedOffset: 0)
        // Its summer time of 1986 to 1991 is before any ledger.
        case "Asia/Shanghai", "PRC": usual
        default: file(identifier, in: folder)
        }
    }

    /// That of a new ledger, and of one whose zone the machine does not know.
    package static let usual = ZoneRules(fixedOffset: 8 * 3600)

    /// The day of `time` in the zone of a new ledger: what "today" is where there is no ledger to ask.
    package static func day(of time: Timestamp) -> CalendarDate {
        usual.day(of: time)
    }

    private static func file(_ identifier: String, in folder: String) -> ZoneRules? {
        let isName = identifier.unicodeScalars.allSatisfy {
            $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || "+-/_".unicodeScalars.contains($0))
        }
        guard isName, !identifier.isEmpty else { return nil }
        let descriptor = open("\(folder)/\(identifier)", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 16 << 10)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { break }
            bytes.append(contentsOf: buffer[..<count])
            // The largest file of the database has some 4 KB.
            if bytes.count > 1 << 20 { return nil }
        }
        return ZoneRules(tzif: bytes)
    }
}

/// The rules of a ledger's time zone, read again only when it is another one.
final class ZoneOfLedger: Sendable {
    private let known: Mutex<(identifier: String, found: ZoneRules?)>

    init(_ identifier: String) {
        known = Mutex((identifier, Zones.rules(of: identifier)))
    }

    /// Those of a new ledger where this machine does not know the zone: everybody whose machine does not reckons alike.
    func rules(of identifier: String) -> (rules: ZoneRules, isKnown: Bool) {
        let found = known.withLock { known in
            if known.identifier != identifier { known = (identifier, Zones.rules(of: identifier)) }
            return known.found
        }
        return (found ?? Zones.usual, found != nil)
    }
}
