package import LedgerModel
package import Papers

/// Deadlines as an iCalendar file (RFC 5545): events of a whole day, with alarms at nine of the day before a warning is due and of the day itself.
package enum CalendarWriter {
    /// - Parameters:
    ///   - warning: so many days before the day the first alarm rings: when the light turns yellow.
    ///   - time: when the file is made.
    package static func bytes(
        of events: [DeadlineEvent], named name: String, warning: Int, at time: Timestamp
    ) -> [UInt8] {
        var writer = CalendarLines()
        writer.add("BEGIN:VCALENDAR")
        writer.add("VERSION:2.0")
        writer.add("PRODID:-//duban//duban//ZH")
        writer.add("CALSCALE:GREGORIAN")
        writer.add("METHOD:PUBLISH")
        writer.add("X-WR-CALNAME:" + CalendarLines.escaped(name))
        let stamp = CalendarLines.stamp(time)
        for event in events {
            writer.add("BEGIN:VEVENT")
            writer.add("UID:\(event.id)@duban")
            writer.add("SEQUENCE:\(max(0, event.revision - 1))")
            writer.add("DTSTAMP:" + stamp)
            writer.add("DTSTART;VALUE=DATE:" + CalendarLines.day(event.day))
            writer.add("DTEND;VALUE=DATE:" + CalendarLines.day(event.day.adding(days: 1)))
            writer.add("SUMMARY:" + CalendarLines.escaped(event.summary))
            if !event.details.isEmpty { writer.add("DESCRIPTION:" + CalendarLines.escaped(event.details)) }
            writer.add("TRANSP:TRANSPARENT")
            if !event.isDone {
                // From midnight of the day: nine o'clock is nine hours on, and of the last day before it 15 hours back.
                let early = warning > 1 ? ["-P\(warning - 1)DT15H"] : warning == 1 ? ["-PT15H"] : []
                for trigger in early + ["PT9H"] {
                    writer.add("BEGIN:VALARM")
                    writer.add("ACTION:DISPLAY")
                    writer.add("TRIGGER:" + trigger)
                    writer.add("DESCRIPTION:" + CalendarLines.escaped(event.summary))
                    writer.add("END:VALARM")
                }
            }
            writer.add("END:VEVENT")
        }
        writer.add("END:VCALENDAR")
        return writer.bytes
    }
}

/// Lines of an iCalendar file: at most 75 octets each, cut between characters, ended by CRLF.
struct CalendarLines {
    private(set) var bytes: [UInt8] = []

    mutating func add(_ line: String) {
        var count = 0
        for scalar in line.unicodeScalars {
            let width = UTF8.width(scalar)
            if count + width > 75 {
                bytes += [0x0D, 0x0A, 0x20]
                // The space that continues a line is one of its octets.
                count = 1
            }
            bytes += UTF8.encode(scalar).map { Array($0) } ?? []
            count += width
        }
        bytes += [0x0D, 0x0A]
    }

    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",":
                result += "\\"
                result.unicodeScalars.append(scalar)
            case "\n": result += "\\n"
            // Neither other controls nor what XML cannot hold.
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: break
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    static func day(_ date: CalendarDate) -> String { date.description.filter { $0 != "-" } }

    static func stamp(_ time: Timestamp) -> String {
        time.description.prefix(19).filter { $0 != "-" && $0 != ":" } + "Z"
    }
}
