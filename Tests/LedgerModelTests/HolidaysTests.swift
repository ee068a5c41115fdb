import LedgerModel
import Testing

@Suite("Working days")
struct HolidaysTests {
    @Test("Spring Festival 2020 with its extension, and the make-up Sunday before it")
    func springFestival() throws {
        let holidays = Holidays.builtIn
        #expect(holidays.isWorkingDay(day("2020-01-19")), "a Sunday that is worked")
        #expect(holidays.isWorkingDay(day("2020-01-23")))
        for number in 24...31 { #expect(!holidays.isWorkingDay(day("2020-01-\(number)"))) }
        #expect(!holidays.isWorkingDay(day("2020-02-02")), "the holiday was made longer")
        #expect(holidays.isWorkingDay(day("2020-02-03")))
        let due = holidays.day(after: day("2020-01-22"), workingDays: 5)
        #expect(due == ReckonedDay(day("2020-02-06")))
        let worked = holidays.workingDays(in: day("2020-01-19")...day("2020-02-08"))
        #expect(worked.count == 10 && worked.unknownYears.isEmpty)
    }

    @Test("National Day 2023 with Mid-Autumn before it, and two weekend days that are worked after it")
    func nationalDay() throws {
        let holidays = Holidays.builtIn
        let start = day("2023-09-28")
        #expect(holidays.day(after: start, workingDays: 1).date == day("2023-10-07"))
        #expect(holidays.day(after: start, workingDays: 2).date == day("2023-10-08"))
        #expect(holidays.day(after: start, workingDays: 5).date == day("2023-10-11"))
        #expect(holidays.day(after: start, workingDays: 0).date == start)
    }

    @Test("Every year from 2019 to 2026 is there and no other; in another, Monday to Friday count and that is said")
    func years() throws {
        #expect(Holidays.builtIn.years.keys.sorted() == Array(2019...2026))
        let due = Holidays.builtIn.day(after: day("2026-12-30"), workingDays: 5)
        #expect(due == ReckonedDay(day("2027-01-06"), unknownYears: [2027]))
        #expect(Holidays.builtIn.isWorkingDay(day("2018-10-01")))
        let worked = Holidays.builtIn.workingDays(in: day("2018-12-31")...day("2019-01-02"))
        #expect(worked.count == 2 && worked.unknownYears == [2018])
    }

    @Test("The deadlines that offices set, each by its word, from 2020-02-12")
    func presets() throws {
        let today = day("2020-02-12")
        let days = DeadlineLength.presets.map { $0.day(from: today, holidays: .builtIn).date.description }
        #expect(days == ["2020-02-15", "2020-02-19", "2020-03-03", "2020-02-29", "2020-03-31", "2020-12-31"])
        for preset in DeadlineLength.presets { #expect(DeadlineLength(word: preset.word) == preset) }
        #expect(DeadlineLength(word: "5个工作日") == .workingDays(5))
        #expect(DeadlineLength(word: "10WD") == .workingDays(10))
        #expect(DeadlineLength(word: "年底") == .yearEnd)
        #expect(DeadlineLength(word: "half-end")?.day(from: today, holidays: .builtIn).date.description == "2020-06-30")
        for wrong in ["", "+", "5", "wd", "++5wd", "-5wd", "5 wd", "99999wd", "五个工作日", "next week"] {
            #expect(DeadlineLength(word: wrong) == nil, "\(wrong)")
        }
    }
}

@Suite("The rules of a ledger")
struct SettingKeyTests {
    @Test("A value of the right form is taken")
    func set() throws {
        var settings = Settings()
        settings = try SettingKey.yellowBefore.setting("0", in: settings)
        settings = try SettingKey.snailAfter.setting(" 20 ", in: settings)
        settings = try SettingKey.documentPattern.setting("县督办〔{year}〕第{n}号", in: settings)
        settings = try SettingKey.stages.setting("谋划, 开工、竣工", in: settings)
        #expect(settings.yellowBefore == 0 && settings.snailAfter == 20)
        #expect(settings.stages == ["谋划", "开工", "竣工"])
        #expect(DocumentPattern(settings.documentPattern)?.number(17, year: 2020) == "县督办〔2020〕第17号")
        #expect(try SettingKey.stages.setting("none", in: settings).stages.isEmpty)
        for key in SettingKey.allCases where key != .team {
            let value = key.value(in: settings)
            #expect(try key.setting(value, in: settings) == settings, "what is shown can be typed: \(key)")
        }
    }

    @Test(
        "Nonsense is refused",
        arguments: [
            (SettingKey.yellowBefore, ["", "-1", "3天", "１", "366", "1.5", "99999999999999999999"]),
            (.snailAfter, ["0", "ten"]),
            (.documentPattern, ["", "督办〔{year}〕号", "{n}{n}", "{year}{year}{n}", "{n}{x}", "第{n}\n号"]),
            (.stages, ["", "甲、、乙", "甲、甲"]), (.team, ["office"]),
        ])
    func refuse(_ key: SettingKey, _ values: [String]) {
        for value in values {
            #expect(throws: SettingKey.Refusal.self, "\(key) \(value)") { try key.setting(value, in: Settings()) }
        }
    }
}
