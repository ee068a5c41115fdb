/// The rules of the ledger, its working days, and deadlines that are set by a word.
extension Catalogue {
    /// What a rule says, in one line.
    package func settingMeaning(_ key: String) -> SafeText {
        switch key {
        case "timeZone": pick(zh: "台账所用时区", en: "the ledger's time zone")
        case "yellowBefore": pick(zh: "到期前几天亮黄灯", en: "days before the date in force from which the light is yellow")
        case "snailAfter": pick(zh: "逾期几天挂蜗牛", en: "days after it from which it is a snail")
        case "documentPattern":
            pick(zh: "督办文号的格式：{year} 为年份，{n} 为序号", en: "how documents are numbered: {year} and {n}")
        case "stages": pick(zh: "项目阶段，由前到后", en: "the stages of the pipeline, first to last")
        case "team": pick(zh: "共用台账的用户组（新建时指定）", en: "the group that shares the ledger (given when it is made)")
        default: SafeText(sanitising: key)
        }
    }

    /// What a rule may be set to.
    package func settingForm(_ key: String) -> SafeText {
        switch key {
        case "timeZone":
            pick(zh: "写时区数据库里的名称，如 Asia/Shanghai", en: "a name of the time zone database, as Asia/Shanghai")
        case "yellowBefore": pick(zh: "写 0 到 365 的整数", en: "a number from 0 to 365")
        case "snailAfter": pick(zh: "写 1 到 365 的整数", en: "a number from 1 to 365")
        case "documentPattern":
            pick(zh: "须有一处 {n}，如 督办〔{year}〕{n}号", en: "it has {n} once and may have {year}, as No. {n} of {year}")
        case "stages":
            pick(zh: "写 谋划库、储备库、建设库 这样互不相同的名称，none 为不限", en: "different names with commas between; none for any word")
        default: pick(zh: "只能在 duban init --team 时指定", en: "only duban init --team gives it")
        }
    }

    package func setting(_ key: String, _ value: SafeText) -> SafeText {
        let value = value.isEmpty ? pick(zh: "（无）", en: "(none)") : value
        return "\(SafeText(sanitising: key)) = \(value)  \(settingMeaning(key))"
    }

    package func settingChanged(_ key: String, _ value: SafeText) -> SafeText {
        let value = value.isEmpty ? pick(zh: "（无）", en: "(none)") : value
        return pick(
            zh: "\(settingMeaning(key))：\(value)", en: "\(SafeText(sanitising: key)) is \(value) now")
    }

    package func badSetting(_ key: String, value: String) -> SafeText {
        pick(
            zh: "\(SafeText(sanitising: key)) 不能设为“\(value)”：\(settingForm(key))",
            en: "\(SafeText(sanitising: key)) cannot be \"\(value)\": \(settingForm(key))")
    }

    // MARK: - Working days

    /// Working days were counted without knowing the holidays.
    package func holidaysUnknown(years: [Int]) -> SafeText {
        let years = list(years.map { SafeText(sanitising: String($0)) })
        return pick(
            zh: "没有 \(years) 年的节假日数据，工作日按周一至周五计算；可在台账的 holidays.json 里补上",
            en:
                "the holidays of \(years) are not known: Monday to Friday were counted; the ledger's holidays.json can name them"
        )
    }

    package func findingHolidays(_ reason: SafeText) -> SafeText {
        pick(
            zh: "节假日表读不了（\(reason)），暂按内置的表计算；请改正，或删去此文件",
            en:
                "this table of holidays cannot be read (\(reason)): the built-in one is used; mend the file or remove it"
        )
    }

    /// A length by its word (`+5wd`), for people.
    package func deadlineLength(_ word: String) -> SafeText {
        switch word {
        case "month-end": return pick(zh: "月底", en: "end of the month")
        case "quarter-end": return pick(zh: "季末", en: "end of the quarter")
        case "half-end": return pick(zh: "半年末", en: "end of the half year")
        case "year-end": return pick(zh: "年底", en: "end of the year")
        default: break
        }
        guard let count = Int(word.dropFirst().prefix { $0.isNumber }) else { return SafeText(sanitising: word) }
        return word.hasSuffix("wd")
            ? pick(zh: "\(count) 个工作日", en: plural(count, "working day"))
            : pick(zh: "\(count) 天", en: plural(count, "day"))
    }
}
