/// The rules of the extraction as people read of them, and the screen that lists what became of each.
extension Catalogue {
    /// A rule by its id (`owner.topic`); one of another version by the id itself.
    package func rule(_ id: String) -> SafeText {
        let known =
            id.hasPrefix("boundary.") ? boundaryRule(id) : id.hasPrefix("owner.") ? ownerRule(id) : otherRule(id)
        return known ?? SafeText(sanitising: id)
    }

    private func boundaryRule(_ id: String) -> SafeText? {
        switch id {
        case "boundary.ordinal": pick(zh: "一是二是分条", en: "by its ordinal")
        case "boundary.bullet": pick(zh: "项目符号分条", en: "by its bullet")
        case "boundary.tableRow": pick(zh: "表格的一行", en: "a row of a table")
        case "boundary.nestedOrdinal": pick(zh: "条内再分条", en: "by an ordinal within a point")
        case "boundary.heading": pick(zh: "标题领起", en: "under a heading")
        case "boundary.sentenceModal": pick(zh: "句中有“要”", en: "a sentence with a modal verb")
        case "boundary.sentenceSubject": pick(zh: "句首是单位", en: "a sentence that begins with an owner")
        case "boundary.sentenceAdverb": pick(zh: "句首是副词", en: "a sentence that begins with an adverb")
        case "boundary.sentenceVerb": pick(zh: "句首是动词", en: "a sentence that begins with a verb")
        case "boundary.paragraph": pick(zh: "文件整段", en: "a paragraph of a document")
        case "boundary.semicolon": pick(zh: "分号断开", en: "cut at a semicolon")
        case "boundary.commaSubject": pick(zh: "逗号后换单位", en: "another owner behind a comma")
        case "boundary.commaModal": pick(zh: "逗号后又有“要”", en: "another modal verb behind a comma")
        case "boundary.commaDates": pick(zh: "逗号后换时限", en: "another date behind a comma")
        case "boundary.countedList": pick(zh: "计数列举", en: "one of a counted list")
        case "boundary.soleSentence": pick(zh: "仅此一句", en: "the only sentence")
        case "boundary.floor": pick(zh: "整条不再细分", en: "a point that was not cut")
        case "boundary.assigned": pick(zh: "已注明单位", en: "assigned by a bracket, a line or a row")
        case "boundary.ownSubject": pick(zh: "自带责任单位", en: "begins with its own owner")
        default: nil
        }
    }

    private func ownerRule(_ id: String) -> SafeText? {
        switch id {
        case "owner.bracket": pick(zh: "括号注明", en: "named in a bracket")
        case "owner.looseBracket": pick(zh: "括号中有不识的词", en: "in a bracket with unknown words")
        case "owner.sectionBracket": pick(zh: "本节括号注明", en: "in the bracket of its section")
        case "owner.subject": pick(zh: "句子主语", en: "the subject of the sentence")
        case "owner.agent": pick(zh: "由其办理", en: "by whom it is to be done")
        case "owner.partner": pick(zh: "会同配合", en: "together with others")
        case "owner.tableCell": pick(zh: "表格所列", en: "named in a table")
        case "owner.preamble": pick(zh: "前文领起", en: "named before the points")
        case "owner.companion": pick(zh: "同句并列", en: "named beside others")
        case "owner.inherited": pick(zh: "沿用上一项", en: "as in the item before")
        case "owner.shared": pick(zh: "同句共有", en: "shared by the parts of a sentence")
        case "owner.reportEvidence": pick(zh: "上文汇报单位", en: "reported on it in the text")
        case "owner.topic": pick(zh: "按主题推定", en: "by topic")
        case "owner.articleTopic": pick(zh: "按全文主题推定", en: "by the topic of the article")
        case "owner.addressee": pick(zh: "文件所致单位", en: "whom the document addresses")
        case "owner.fallback": pick(zh: "别无线索", en: "nothing else to go by")
        default: nil
        }
    }

    private func otherRule(_ id: String) -> SafeText? {
        switch id {
        case "speaker.name": pick(zh: "姓名和职务", en: "name and post")
        case "speaker.meeting": pick(zh: "会议要求", en: "the meeting")
        case "speaker.bareName": pick(zh: "只有姓名", en: "a name without a post")
        case "speaker.carried": pick(zh: "沿用前文", en: "carried on from before")
        case "speaker.pronoun": pick(zh: "代词所指", en: "by a pronoun")
        case "speaker.post": pick(zh: "只有职务", en: "a post without a name")
        case "speaker.label": pick(zh: "文首标明", en: "by a label")
        case "speaker.inherited": pick(zh: "承上省略", en: "understood from before")
        case "speaker.ownWords": pick(zh: "讲话稿的讲话人", en: "whose speech it is")
        case "speaker.minutes": pick(zh: "会议纪要", en: "the minutes")
        case "deadline.absolute": pick(zh: "写明日期", en: "a date")
        case "deadline.period": pick(zh: "写明时段", en: "a period")
        case "deadline.periodEnd": pick(zh: "时段末", en: "the end of a period")
        case "deadline.relative": pick(zh: "从文稿日期推算", en: "counted from the text's date")
        case "deadline.event": pick(zh: "随事件而定", en: "by an event")
        case "deadline.duration": pick(zh: "限期若干天", en: "within so many days")
        case "deadline.unresolved": pick(zh: "算不出日期", en: "no date could be counted")
        case "recurrence.every": pick(zh: "每月每季", en: "every so often")
        case "recurrence.pair": pick(zh: "月调度季通报", en: "a pair of cycles")
        case "recurrence.by": pick(zh: "每期某日前", en: "by a day of each period")
        case "recurrence.standing": pick(zh: "长期坚持", en: "standing work")
        default: nil
        }
    }

    /// What a rule decides on, by the part of its id before the point.
    package func ruledField(_ id: String) -> SafeText {
        switch id.prefix(while: { $0 != "." }) {
        case "boundary": pick(zh: "断句", en: "boundary")
        case "speaker": pick(zh: "讲话人", en: "speaker")
        case "owner": pick(zh: "单位", en: "owner")
        case "deadline": pick(zh: "时限", en: "deadline")
        case "recurrence": pick(zh: "周期", en: "recurrence")
        default: SafeText(sanitising: id.prefix(while: { $0 != "." }))
        }
    }

    // MARK: - The screen

    package var showRules: ActionWords {
        action(zh: ("规则", "识别规则：核对后的正确率，可清零重计"), en: ("rules", "the extraction's rules: how often right; reset"))
    }
    package var rulesPicker: SafeText { pick(zh: "识别规则：核对、正确、初始、现值", en: "Rules: seen, right, shipped, now") }
    package var resetEveryRule: SafeText { pick(zh: "全部清零重计…", en: "set every count back…") }
    /// - Parameter rule: nil = of every rule.
    package func resetRulesQuestion(_ rule: SafeText?) -> SafeText {
        guard let rule else { return pick(zh: "所有规则的计数都清零重计？", en: "Set the counts of every rule back?") }
        return pick(zh: "“\(rule)”的计数清零重计？", en: "Set the counts of \"\(rule)\" back?")
    }
    package var didResetRules: SafeText { pick(zh: "规则的计数已清零", en: "the rules' counts begin anew") }

    package var showTemplates: ActionWords {
        action(zh: ("文书模板", "各种文书用的模板：内置或本台账的"), en: ("templates", "the template of each paper: built in or own"))
    }
    package var templatesPicker: SafeText { pick(zh: "文书模板：回车看全文", en: "Templates of papers: Enter shows one") }
    /// Above the text of a template: where another one would be put.
    package func templatePlace(_ path: SafeText, isOwn: Bool) -> SafeText {
        isOwn
            ? pick(zh: "本台账的模板：\(path)", en: "this ledger's own: \(path)")
            : pick(
                zh: "内置模板；要改，按 y 复制，改好后存为 \(path)", en: "built in; to change it, copy it with y and save it as \(path)")
    }
}
