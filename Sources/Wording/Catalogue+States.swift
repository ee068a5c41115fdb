/// States, lights, roles, and what an owner rests on, by the ids of the ledger. An id of a newer program is shown as it is.
extension Catalogue {
    /// 状态 of an item.
    package func status(_ id: String) -> SafeText {
        switch id {
        case "draft": pick(zh: "待核对", en: "draft")
        case "assigned": pick(zh: "已交办", en: "assigned")
        case "inProgress": pick(zh: "办理中", en: "in progress")
        case "submitted": pick(zh: "申请办结", en: "submitted")
        case "closed": pick(zh: "已办结", en: "closed")
        case "suspended": pick(zh: "挂起", en: "suspended")
        case "longTerm": pick(zh: "长期坚持", en: "long-term")
        case "cancelled": pick(zh: "撤销", en: "cancelled")
        default: SafeText(sanitising: id)
        }
    }

    /// 未办结: assigned, in progress, submitted, suspended and long-term together.
    package var open: SafeText { pick(zh: "未办结", en: "open") }

    /// Where one owner's part stands.
    package func responsibilityStatus(_ id: String) -> SafeText {
        switch id {
        case "pending": pick(zh: "待签收", en: "pending")
        case "accepted": pick(zh: "已签收", en: "accepted")
        case "inProgress": pick(zh: "办理中", en: "in progress")
        case "submitted": pick(zh: "申请办结", en: "submitted")
        case "closed": pick(zh: "已办结", en: "closed")
        default: SafeText(sanitising: id)
        }
    }

    package func light(_ id: String) -> SafeText {
        switch id {
        case "none": pick(zh: "无灯", en: "no light")
        case "green": pick(zh: "绿", en: "green")
        case "yellow": pick(zh: "黄", en: "yellow")
        case "red": pick(zh: "红", en: "red")
        case "snail": pick(zh: "蜗牛", en: "snail")
        default: SafeText(sanitising: id)
        }
    }

    package func role(_ id: String) -> SafeText {
        switch id {
        case "lead": pick(zh: "牵头", en: "lead")
        case "responsible": pick(zh: "责任", en: "responsible")
        case "support": pick(zh: "配合", en: "support")
        default: SafeText(sanitising: id)
        }
    }

    /// The words of the text that propose an owner; nil where there are none.
    package func keywords(_ words: [String]) -> SafeText? {
        if words.isEmpty { return nil }
        let shown = list(words.map { SafeText(sanitising: $0) })
        return pick(zh: "据“\(shown)”", en: "from \"\(shown)\"")
    }

    /// Why an owner stands at an item.
    package func basis(_ id: String) -> SafeText {
        switch id {
        case "bracket": pick(zh: "括号注明", en: "named in a bracket")
        case "subject": pick(zh: "原文主语", en: "subject of the demand")
        case "preamble": pick(zh: "讲话前言", en: "named in the preamble")
        case "inherited": pick(zh: "承前", en: "carried over from before")
        case "function": pick(zh: "职能称谓", en: "function named")
        case "reportEvidence": pick(zh: "汇报单位", en: "reported on it")
        case "topic": pick(zh: "按主题推定", en: "by topic")
        case "addressee": pick(zh: "讲话对象", en: "those addressed")
        case "fallback": pick(zh: "未指明", en: "nobody named")
        case "person": pick(zh: "人工确认", en: "chosen by a person")
        default: SafeText(sanitising: id)
        }
    }

    /// `每月5日前`, `monthly, by day 5`: the words of a cycle's rule (`monthly:5`); a phrase is shown as it is.
    package func cycle(_ rule: String) -> SafeText {
        let parts = rule.split(separator: ":", maxSplits: 1)
        let argument = parts.count == 2 ? Int(parts[1]) : nil
        if parts.count == 2 && argument == nil { return SafeText(sanitising: rule) }
        return switch (parts.first.map(String.init) ?? "", argument) {
        case ("daily", nil): pick(zh: "每日", en: "daily")
        case ("weekly", nil): pick(zh: "每周", en: "weekly")
        case ("every2weeks", nil): pick(zh: "每两周", en: "every two weeks")
        case ("monthly", nil): pick(zh: "每月", en: "monthly")
        case ("monthly", let day?): pick(zh: "每月\(day)日前", en: "monthly, by day \(day)")
        case ("quarterly", nil): pick(zh: "每季度", en: "quarterly")
        case ("halfYearly", nil): pick(zh: "每半年", en: "every half year")
        case ("yearly", nil): pick(zh: "每年", en: "yearly")
        case ("yearly", let month?): pick(zh: "每年\(month)月底前", en: "yearly, by the end of \(monthName(month))")
        case ("ongoing", nil): pick(zh: "长期", en: "ongoing")
        default: SafeText(sanitising: rule)
        }
    }
}
