import LedgerModel

/// What a notice says before it asks: why it is sent.
extension DemandReader {
    /// 根据预案，县防指决定于6月28日18时终止Ⅳ级应急响应。, 气象部门预测全县将有大雨。, 经核查，该项目尚未施工。: grounds, whatever verbs they have; what is asked for has a modal or 请.
    func tellsGrounds(_ range: Range<Int>) -> Bool {
        guard scan.modal(in: range) == nil, !Self.pleas.occurs(in: text, range: range), isOfReadableLength(range) else {
            return false
        }
        let clauses = scan.clauseRanges(in: range)
        let opener = scan.afterLeadIn(range.lowerBound, limit: range.upperBound)
        if Self.checked.stands(in: text, at: opener) { return true }
        // 省长专门作出批示，市长提出明确要求。: that there are words of theirs.
        if Self.givenWords.ends(in: text, before: scan.trimmed(range).upperBound) { return true }
        guard let last = clauses.last(where: { !$0.range.isEmpty })?.range else { return false }
        // A demand may come behind them: …，各乡镇立即开展排查.
        if commands(clauses) { return false }
        // 目前我县已全面进入主汛期，防汛形势严峻复杂。
        if clauses.contains(where: { entersSeason($0.range) }), tier(of: last) < .subject { return true }
        return clauses.contains { changesResponse($0.range) || foretells($0.range) || receives($0.range) }
            && (changesResponse(last) || foretells(last) || receives(last) || tier(of: last) < .subject)
    }

    private func isOfReadableLength(_ range: Range<Int>) -> Bool { range.count <= 1500 }

    /// A body with an adverb of command or a day behind it, in a clause that tells no grounds.
    private func commands(_ clauses: ClauseRanges) -> Bool {
        clauses.contains { _, clause in
            guard !changesResponse(clause), !foretells(clause), !receives(clause) else { return false }
            let start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
            // 根据规定 is by what, and no adverb of command.
            if SpeechFinder.standards.stands(in: text, at: start) { return false }
            if Self.lasting.stands(in: text, at: start) { return false }
            if scan.predicate(at: start)?.kind == .adverb, start > clauses[0].range.lowerBound { return true }
            guard let subject = OwnerParser(scan: scan).subject(at: start, limit: clause.upperBound) else {
                return false
            }
            return scan.predicate(at: subject.end)?.kind == .adverb
        }
    }

    /// 县防指启动防汛Ⅳ级应急响应, 将响应等级提升至Ⅲ级: what the sender, or somebody above it, has done.
    private func changesResponse(_ clause: Range<Int>) -> Bool {
        guard let change = Self.changes.first(in: text, range: clause),
            Self.responses.occurs(in: text, range: clause)
        else { return false }
        // 一旦启动, 适时启动, 负责启动 are still to come.
        return !Self.conditional.occurs(in: text, range: clause.lowerBound..<change.lowerBound)
    }

    /// 全县将有中到大雨, 7日晚开始有降温: the weather.
    private func foretells(_ clause: Range<Int>) -> Bool {
        guard let weather = Self.weather.first(in: text, range: clause) else { return false }
        let before = max(clause.lowerBound, weather.lowerBound - 75)..<weather.lowerBound
        return Self.coming.occurs(in: text, range: before)
            && !Self.conditional.occurs(in: text, range: clause.lowerBound..<weather.lowerBound)
            && scan.predicate(at: clause.lowerBound)?.kind != .action
    }

    /// 县政府督查室收到多起来信: what reached the sender.
    private func receives(_ clause: Range<Int>) -> Bool {
        guard let received = Self.reaching.first(in: text, range: clause),
            !Self.conditional.occurs(in: text, range: clause.lowerBound..<received.lowerBound)
        else { return false }
        return Self.letters.ends(in: text, before: clause.upperBound)
    }

    /// 我县已进入秋冬季森林防火期: the time of the year.
    private func entersSeason(_ clause: Range<Int>) -> Bool {
        guard let entered = Self.entered.first(in: text, range: clause) else { return false }
        return Self.seasons.ends(in: text, before: scan.trimmed(clause).upperBound)
            && !Self.conditional.occurs(in: text, range: clause.lowerBound..<entered.lowerBound)
    }
    private static let entered: WordList = ["已进入", "已全面进入", "已经进入", "已陆续进入", "即将进入", "已全面步入", "已步入"]
    private static let seasons: WordList = ["期", "季", "季节", "阶段"]
    private static let lasting: WordList = ["持续时间"]

    static let givenWords: WordList = [
        "作出批示", "作出重要批示", "作出指示", "作出重要指示", "作出部署", "作出安排", "提出要求", "提出明确要求", "提出具体要求", "作出明确批示", "作出了批示",
        "作出了重要批示",
        "作出了重要指示", "作出了指示", "提出了要求", "提出了明确要求", "作出安排部署", "作出工作部署",
    ]
    private static let pleas: WordList = ["请", "责成", "望"]
    private static let checked: WordList = [
        "经核查", "经查", "经调查", "经现场核查", "经了解", "经核实", "经现场查看", "经实地核查", "经初步核查", "经排查发现", "经检查发现",
    ]
    private static let changes: WordList = ["启动", "终止", "解除", "结束", "调整", "提升", "升级", "降级", "维持"]
    private static let responses: WordList = ["级应急响应", "级响应", "应急响应", "响应级别", "响应等级"]
    private static let conditional: WordList = [
        "一旦", "如", "若", "凡", "适时", "视情", "负责", "及时", "立即", "迅速", "按", "遇", "后", "对", "做好", "防范",
    ]
    private static let weather: WordList = [
        "大雨", "暴雨", "中雨", "小雨", "阵雨", "雷雨", "降雨", "降水", "大雪", "降雪", "雨雪", "寒潮", "大风", "降温", "高温天气", "强对流", "晴雨相间", "低温",
        "冰冻",
        "阴雨", "台风", "雷暴", "大雾", "强降雨", "晴好天气",
    ]
    private static let coming: WordList = ["有", "出现", "迎来", "遭遇", "预计", "预测", "预报", "发生", "未来", "持续"]
    private static let reaching: WordList = ["收到", "接到", "接报", "接群众"]
    private static let letters: WordList = [
        "来信", "反映", "投诉", "举报", "报告", "来访", "诉求", "信访件", "信访事项", "线索", "工单", "转办件", "交办件",
    ]
}
