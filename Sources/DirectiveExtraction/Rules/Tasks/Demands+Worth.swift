/// What something is for and on what it depends: no demand, whatever verbs are in the words.
extension DemandReader {
    /// 目的就是要让群众增收; 建设产业园的目标，就是要…: what it is all for. 当前的任务就是要抓好防汛 asks for something.
    func statesAim(_ modal: Hit) -> Bool {
        guard
            text.scalar(before: modal.start) == Self.copula || text.holds("就是要", at: modal.start - 3)
                || text.holds("就要", at: modal.start)
        else { return false }
        return Self.aims.occurs(in: text, range: max(0, modal.start - Self.nearby)..<modal.start)
    }
    /// 是
    private static let copula: UInt32 = 0x662F
    private static let aims: WordList = ["目的", "目标", "意义在于", "初衷", "宗旨", "用意", "出发点", "落脚点", "本意", "为的"]
    /// In bytes.
    private static let nearby = 30

    /// 从业人员是否按流程操作: a question of a list of checks; 检查是否落实值班 asks for a check.
    func asksWhether(_ clause: Range<Int>, _ start: Int) -> Bool {
        guard let whether = Self.whether.first(in: text, range: clause), scan.predicate(at: start) == nil else {
            return false
        }
        return !scan.hits.words(.predicate, in: start..<whether.lowerBound).contains {
            PredicateKind(rawValue: $0.payload) == .action && $0.end - $0.start >= 6
        }
    }
    private static let whether: WordList = ["是否"]

    /// 领导重视是关键, 严格防范是前提, 关键在干部, 责任落实到位是根本: on what something depends.
    func statesCrux(_ clause: Range<Int>) -> Bool {
        guard scan.modal(in: clause) == nil else { return false }
        if Self.cruxes.ends(in: text, before: clause.upperBound) { return true }
        let start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
        return Self.lying.stands(in: text, at: start)
    }
    private static let cruxes: WordList = [
        "是关键", "是前提", "是基础", "是根本", "是保障", "是保证", "是核心", "是重点", "是目的", "是目标", "是抓手", "是动力", "是支撑", "是底线", "是要害", "是灵魂",
        "是方向",
        "是根基", "是主线", "是难点",
    ]
    private static let lying: WordList = ["关键在", "根本在", "重点在", "难点在", "核心在", "要害在", "出路在", "重在", "贵在", "成败在", "关键靠"]
}
