internal import Glibc
internal import LedgerModel
internal import StrictJSON

/// `holidays.json`: the days off and working weekend days of the ledger. A person edits it, or puts another in its place; the program writes it once, in a new ledger.
///
/// Where it is absent, as in a ledger of an older version, or cannot be read, the built-in table serves.
enum HolidayFile {
    static let format = "duban-holidays"

    static func load(from folder: StoreFolder) -> (table: Holidays, findings: [StoreFinding]) {
        let file = StoreFolder.holidays
        do throws(FileSystemError) {
            guard let (bytes, _) = try folder.contents(of: file) else { return (.builtIn, []) }
            do throws(JSONError) {
                return (try bytes.withReader { reader throws(JSONError) in try read(&reader) }, [])
            } catch {
                return (
                    .builtIn, [StoreFinding(.warning, .unreadableHolidays(error), in: file, at: error.offset)]
                )
            }
        } catch {
            return (.builtIn, [StoreFinding(.warning, .holidaysNotRead(error), in: file)])
        }
    }

    // MARK: - Reading

    private static func read(_ reader: inout JSONReader) throws(JSONError) -> Holidays {
        var years: [Int: Holidays.Year]?
        _ = try reader.peek()
        let start = reader.position
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key.text {
            case "years": years = try readYears(&reader)
            default: _ = try reader.skipValue()
            }
        }
        try reader.finish()
        guard let years else { throw reader.error(.missingMember("years"), at: start) }
        return Holidays(years: years)
    }

    private static func readYears(_ reader: inout JSONReader) throws(JSONError) -> [Int: Holidays.Year] {
        var years: [Int: Holidays.Year] = [:]
        try reader.beginObject()
        while let key = try reader.nextKey() {
            let start = reader.position
            let name = key.text
            guard let year = Int(name), (1...9999).contains(year), name.utf8.count == 4 else {
                throw reader.error(.invalidValue(member: "years", value: name), at: start)
            }
            years[year] = try readYear(&reader, year)
        }
        return years
    }

    private static func readYear(_ reader: inout JSONReader, _ number: Int) throws(JSONError) -> Holidays.Year {
        var year = Holidays.Year(off: [], work: [])
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key.text {
            case "off": year.off = try readDays(&reader, of: number, "off")
            case "work": year.work = try readDays(&reader, of: number, "work")
            default: _ = try reader.skipValue()
            }
        }
        return year
    }

    private static func readDays(
        _ reader: inout JSONReader, of year: Int, _ member: StaticString
    ) throws(JSONError) -> Set<CalendarDate> {
        var days: Set<CalendarDate> = []
        try reader.beginArray()
        while try reader.nextElement() {
            _ = try reader.peek()
            let start = reader.position
            let day = try CalendarDate.read(from: &reader, member)
            guard day.year == year else {
                throw reader.error(.invalidValue(member: "\(member)", value: day.description), at: start)
            }
            days.insert(day)
        }
        return days
    }

    // MARK: - Writing

    /// A year a line.
    static func bytes(of holidays: Holidays) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("format")
        writer.write(format)
        writer.key("version")
        writer.write(1)
        writer.key("source")
        writer.write("the State Council's yearly notices, as collected in PyPI chinesecalendar")
        writer.key("years")
        writer.beginObject()
        for (number, year) in holidays.years.sorted(by: { $0.key < $1.key }) {
            writer.lineBreak()
            writer.key(String(number))
            writer.beginObject()
            writer.key("off")
            write(year.off, &writer)
            writer.key("work")
            write(year.work, &writer)
            writer.endObject()
        }
        writer.breakLine()
        writer.endObject()
        writer.endObject()
        return writer.bytes + [UInt8(ascii: "\n")]
    }

    private static func write(_ days: Set<CalendarDate>, _ writer: inout JSONWriter) {
        writer.beginArray()
        for day in days.sorted() { writer.write(day.description) }
        writer.endArray()
    }
}
