/// People who are named by their given names alone, as leaders write.
extension OwnerParser {
    /// 向东、晓梅同志, 永强和海涛同志: names of two or three characters that share 同志, whatever words they begin with.
    func comrades(at offset: Int, limit: Int) -> [OwnerMention]? {
        if let one = inCharge(at: offset, limit: limit) { return [one] }
        var names: [Range<Int>] = []
        var start = offset
        var position = offset
        while position < limit, names.count < 6 {
            if names.count > 0, Self.comrade.stands(in: text, at: position), isGivenName(start..<position) {
                let suffix = position..<(position + 6)
                return names.map { name in
                    var parts = OwnerMention.Parts(name)
                    parts.append(suffix)
                    return mention(parts, kind: .person, end: name.upperBound)
                } + [mention(OwnerMention.Parts(start..<suffix.upperBound), kind: .person, end: suffix.upperBound)]
            }
            if let joint = OwnerLexicon.wordSeparators.length(in: text, at: position), isGivenName(start..<position) {
                names.append(start..<position)
                position += joint
                start = position
                continue
            }
            guard text.scalar(at: position).isHan, position - start < 9 else { return nil }
            position += 3
        }
        return nil
    }

    /// 向春兰同志牵头, 王春兰牵头，…: one name right before the word that puts him in charge, though it begins like a preposition.
    private func inCharge(at offset: Int, limit: Int) -> OwnerMention? {
        guard NameLexicon.surnames.contains(text.scalar(at: offset)) else { return nil }
        for length in [9, 6] {
            let name = offset..<(offset + length)
            let end = name.upperBound + (Self.comrade.length(in: text, at: name.upperBound) ?? 0)
            guard end < limit, let charge = Self.charges.length(in: text, at: end), isGivenName(name) else { continue }
            if end > name.upperBound {
                // 向李明同志负责: to whom.
                let isTowards = scan.predicate(at: offset)?.kind == .preposition
                guard !isTowards || !NameLexicon.surnames.contains(text.scalar(at: offset + 3)) else { return nil }
            } else {
                let next = text.scalar(at: end + charge)
                guard
                    end + charge >= limit || next.isComma || next == 0x3001 || scan.predicate(at: end + charge) != nil,
                    People.nameEnd(text, at: offset, limit: limit, after: false) == end,
                    scan.hits.words(.predicate, in: name).isEmpty
                else { continue }
            }
            return mention(OwnerMention.Parts(offset..<end), kind: .person, end: end)
        }
        return nil
    }
    static let charges: WordList = [
        "牵头", "总牵头", "负责", "总负责", "具体负责", "全面负责", "全权负责", "挂帅", "包抓", "督办", "具体抓", "亲自抓", "主抓", "任组长", "任专班组长", "任指挥长",
        "任总指挥", "任召集人", "任领队", "负总责",
    ]

    /// Two or three characters that are the name of no body and no post.
    private func isGivenName(_ range: Range<Int>) -> Bool {
        (range.count == 6 || range.count == 9) && !Self.leading.stands(in: text, at: range.lowerBound)
            && !Self.each.stands(in: text, at: range.lowerBound)
            && scan.hits.words(.unit, in: range).isEmpty && scan.hits.words(.post, in: range).isEmpty
            && !scan.hits.words(.ownerEnd, in: range).contains { $0.end == range.upperBound }
            && scan.hits.words(.predicate, in: range).allSatisfy { $0.end - $0.start < range.count }
    }
    /// What stands before a name.
    private static let leading: WordList = [
        "请", "由", "让", "并", "交", "转", "送", "呈", "对", "把", "将", "按", "经", "和", "与", "及", "要", "应", "须", "是", "有",
    ]
    private static let comrade: WordList = ["同志"]

    /// 转县公安局办理, 送国庆同志阅处: to whom a paper is passed on to deal with it, and where it begins what he has to do.
    func passedOn(at offset: Int, limit: Int) -> (owners: [OwnerMention], end: Int)? {
        guard let length = Self.passing.length(in: text, at: offset), scan.hits.word(.unit, at: offset) == nil else {
            return nil
        }
        let next = offset + length
        let parser = OwnerParser(scan: scan, isAgent: true)
        guard next < limit, let owners = parser.list(at: next, limit: limit), let first = owners.first,
            first.start == next,
            owners.allSatisfy({ $0.kind == .person || $0.isKnown || Self.hasPrefix(scan, $0.start) })
        else { return nil }
        let end = listEnd(owners)
        return end < limit && Self.dealing.stands(in: text, at: end) ? (owners, end) : nil
    }
    private static let passing: WordList = ["批转", "转交", "转送", "转请", "速转", "即转", "速送", "转", "送", "交"]
    private static let dealing: WordList = [
        "阅处", "阅办", "阅研", "办理", "处理", "研处", "研办", "研究", "核实", "核查", "核处", "查处", "调查", "落实", "牵头", "承办", "会办", "商办",
        "会商",
        "协调", "跟进", "督办", "尽快", "抓紧", "认真", "依法", "妥善", "按", "会同", "提出", "并", "速", "阅，", "阅,",
    ]

    /// 呈李县长阅示: what goes up asks nobody below.
    func isSubmitted(_ clause: Range<Int>) -> Bool {
        Self.upwards.stands(in: text, at: clause.lowerBound) && Self.deciding.ends(in: text, before: clause.upperBound)
    }
    private static let upwards: WordList = ["呈", "呈报", "呈请", "呈送", "报", "报请", "送", "请"]
    private static let deciding: WordList = ["阅示", "审示", "审阅", "批示", "审定", "审签", "示", "阅批"]
}
