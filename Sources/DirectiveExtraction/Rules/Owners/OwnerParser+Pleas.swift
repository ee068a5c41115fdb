/// 请 behind whom it asks.
extension OwnerParser {
    /// 各村请于明天前完成核查, 各单位请尽快上报: what is asked for follows, and not somebody else who is to do it (县政府请县住建局牵头).
    func asksOf(_ offset: Int) -> Bool {
        guard text.scalar(at: offset) == 0x8BF7 else { return false }
        let next = offset + 3
        return Self.leading.stands(in: text, at: next) || scan.modal(at: next) != nil
            || text.scalar(at: next).digit != nil || Self.timeOpeners.stands(in: text, at: next)
            || scan.predicate(at: next).map { $0.kind == .adverb || $0.kind == .action && $0.hit.end > next + 3 }
                ?? false
    }
    private static let leading: WordList = [
        "于", "在", "将", "把", "按", "对照", "结合", "根据", "自行", "各自", "务", "认真", "安排", "通知", "转",
    ]
}
