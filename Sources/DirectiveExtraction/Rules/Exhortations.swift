/// Tells demands that somebody can report on from those that ask only for an attitude.
struct ExhortationReader {
    let scan: ArticleScan
    private var text: [UInt8] { scan.text }

    /// Whether nothing in `range` can be reported done: it opens with cognition, or every clause asks for an attitude, a set phrase or a purpose.
    func isExhortation(_ range: Range<Int>, isDocument: Bool) -> Bool {
        let clauses = scan.segmentation.clauses(in: range)
        guard let first = clauses.first else { return false }
        if !isDocument {
            let head = scan.clauses[first].range
            for hit in scan.hits.words(.attitude, in: head) where Attitude(rawValue: hit.payload) == .cognition {
                let before = scan.text.scalar(before: hit.start)
                _ = before
                return true
            }
        }
        var sawAttitude = false
        for index in clauses {
            let clause = max(scan.clauses[index].range.lowerBound, range.lowerBound)..<min(scan.clauses[index].range.upperBound, range.upperBound)
            guard !clause.isEmpty else { continue }
            switch character(of: clause) {
            case .attitude: sawAttitude = true
            case .neutral: continue
            case .concrete: return false
            }
        }
        return sawAttitude
    }

    private enum Character {
        case attitude, neutral, concrete
    }

    private func character(of clause: Range<Int>) -> Character {
        let attitudes = scan.hits.words(.attitude, in: clause).filter { Attitude(rawValue: $0.payload) != Attitude.none && !isInsideName($0) }
        let start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
        if let predicate = scan.predicate(at: start), predicate.kind == .purpose { return attitudes.isEmpty ? .neutral : .attitude }
        if !attitudes.isEmpty { return .attitude }
        if scan.characterCount(clause) <= 4 { return .neutral }
        // A lead-in without a verb of its own: 按照省委部署要求, 在确保…的前提下.
        if let predicate = scan.predicate(at: start), predicate.kind == .preposition, Self.leadInEnds.ends(in: text, before: clause.upperBound) { return .neutral }
        let hasModal = scan.modal(in: start..<clause.upperBound) != nil
        if !hasModal, scan.predicate(at: start) == nil { return .neutral }
        return .concrete
    }

    private func isInsideName(_ hit: Hit) -> Bool { scan.segmentation.isSheltered(hit.start) }

    private static let leadInEnds: WordList = ["前提下", "基础上", "要求", "部署", "精神", "指导", "为重点", "为目标", "过程中", "工作中", "时", "后", "下"]
}
