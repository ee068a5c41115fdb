import LedgerModel

/// Holidays by the lunar calendar and the sun, from tables.
enum LunarDays {
    /// Month * 100 + day of 春节, 1990 to 2035.
    private static let spring: [Int] = [
        127, 215, 204, 123, 210, 131, 219, 207, 128, 216, 205, 124, 212, 201, 122, 209, 129, 218, 207, 126, 214, 203,
        123, 210, 131, 219, 208, 128, 216, 205, 125, 212, 201, 122, 210, 129, 217, 206, 126, 213, 203, 123,
        211, 131, 219, 208,
    ]
    private static let dragon: [Int] = [
        528, 616, 605, 624, 613, 602, 620, 609, 530, 618, 606, 625, 615, 604, 622, 611, 531, 619, 608, 528, 616, 606,
        623, 612, 602, 620, 609, 530, 618, 607, 625, 614, 603, 622, 610, 531, 619, 609, 528, 616, 605, 624,
        612, 601, 620, 610,
    ]
    private static let autumn: [Int] = [
        1003, 922, 911, 930, 920, 909, 927, 916, 1005, 924, 912, 1001, 921, 911, 928, 918, 1006, 925, 914, 1003, 922,
        912, 930, 919, 908, 927, 915, 1004, 924, 913, 1001, 921, 910, 929, 917, 1006, 925, 915, 1003, 922,
        912, 1001, 919, 908, 927, 916,
    ]

    private static func day(_ table: [Int], _ year: Int) -> CalendarDate? {
        guard (1990..<(1990 + table.count)).contains(year) else { return nil }
        let value = table[year - 1990]
        return CalendarDate(year: year, month: value / 100, day: value % 100)
    }

    @Sendable static func springFestival(_ year: Int) -> CalendarDate? { day(spring, year) }
    @Sendable static func dragonBoat(_ year: Int) -> CalendarDate? { day(dragon, year) }
    @Sendable static func midAutumn(_ year: Int) -> CalendarDate? { day(autumn, year) }

    /// A day of the lunar months that hold one of the festivals: 正月十五 is fourteen days after 春节.
    static func day(_ day: Int, ofMonth month: Int, _ year: Int) -> CalendarDate? {
        switch month {
        case 1: springFestival(year)?.adding(days: day - 1)
        case 5: dragonBoat(year)?.adding(days: day - 5)
        case 8: midAutumn(year)?.adding(days: day - 15)
        default: nil
        }
    }

    /// 清明 falls on 4 or 5 April: the century's formula, day = floor(year * 0.2422 + 4.81) - leap years.
    @Sendable static func qingming(_ year: Int) -> CalendarDate? {
        guard (1990...2099).contains(year) else { return nil }
        let inCentury = year % 100
        let constant = year < 2000 ? 5.59 : 4.81
        let day = Int(Double(inCentury) * 0.2422 + constant) - inCentury / 4
        return CalendarDate(year: year, month: 4, day: day)
    }
}
