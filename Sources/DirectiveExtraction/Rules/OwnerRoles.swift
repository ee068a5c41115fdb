import LedgerModel

/// What a predicate makes of its subject: 牵头 leads, 负责 is responsible, 配合 supports.
struct OwnerRoles {
    let scan: ArticleScan
    private var text: UTF8Text { scan.text }

    /// The role that the predicate at `offset` gives, or nil.
    func role(at offset: Int, limit: Int) -> Role? {
        var position = offset
        while position < limit, let length = Self.fillers.length(in: text, at: position) { position += length }
        if Self.lead.stands(in: text, at: position) { return .lead }
        if Self.responsible.stands(in: text, at: position) { return .responsible }
        if Self.support.stands(in: text, at: position) { return .support }
        if Self.leading.occurs(in: scan, range: offset..<min(limit, offset + 60)) { return .lead }
        return nil
    }

    private static let fillers: WordList = [
        "要", "应", "应当", "须", "必须", "主动", "积极", "全力", "做好", "按职责", "按照职责", "按职责分工", "按照职责分工", "密切", "切实", "具体", "分别",
        "共同", "根据职责", "各自", "等", "同志", "继续",
    ]
    private static let lead: WordList = ["牵头", "总牵头"]
    private static let responsible: WordList = ["负责", "负总责", "总负责", "负主责"]
    private static let support: WordList = ["配合", "协助", "参加", "协办", "支持配合"]
    static let leading: WordList = ["牵头抓总", "做好牵头工作", "牵头职责", "牵头作用", "履行牵头", "发挥牵头"]

    /// Those after 会同, 商, 联合 in `clause`: they support.
    func partners(in clause: Range<Int>) -> [OwnerMention] {
        guard scan.mayHold(Self.partnering, in: clause) else { return [] }
        var offset = clause.lowerBound
        while offset < clause.upperBound {
            if let length = Self.partnering.length(in: text, at: offset), length > 3 || isConsulting(offset),
                !scan.segmentation.isSheltered(offset),
                let owners = OwnerParser(scan: scan).list(at: offset + length, limit: clause.upperBound)
            {
                return owners
            }
            offset += text.width(at: offset)
        }
        return []
    }
    static let partnering: WordList = ["会同", "商请", "商"]

    /// 县发改局商县财政局: 商 right after one body and before another.
    private func isConsulting(_ offset: Int) -> Bool {
        scan.hits.word(.unit, at: offset + 3) != nil
            && scan.hits.words(.unit, in: (offset - 60)..<offset).last?.end == offset
    }
}
