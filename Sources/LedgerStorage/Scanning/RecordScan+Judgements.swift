internal import LedgerModel

// What people made of the fields of an item, read without the rest of it.

extension ActionItem {
    /// The judgements of the item that begins at the scan's position.
    static func scanJudgements(
        _ scan: inout RecordScan
    ) throws(UnexpectedLayout) -> [(rule: String, isAccepted: Bool)] {
        var found: [(rule: RecordScan.Token, isAccepted: Bool)] = []
        try scan.pass(UInt8(ascii: "{"))
        var isFirst = true
        while let key = try scan.nextKey(isFirst: &isFirst) {
            switch key {
            case "evidence": _ = try scan.judgements { found.append(($0, $1)) }
            default: try scan.skipValue()
            }
        }
        var judgements: [(rule: String, isAccepted: Bool)] = []
        for (rule, isAccepted) in found { judgements.append((try scan.text(rule), isAccepted)) }
        return judgements
    }
}

extension RecordScan {
    /// Passes `{FIELD:{"rule":…,"accepted":true,…},…}`.
    ///
    /// - Parameter body: called for each field that was judged.
    /// - Returns: whether one was.
    mutating func judgements(
        _ body: (_ rule: Token, _ isAccepted: Bool) -> Void
    ) throws(UnexpectedLayout) -> Bool {
        var isJudged = false
        try pass(UInt8(ascii: "{"))
        var isFirst = true
        while try peek() != UInt8(ascii: "}") {
            if !isFirst { try pass(UInt8(ascii: ",")) }
            isFirst = false
            _ = try string()
            try pass(UInt8(ascii: ":"))
            guard let judgement = try judgement() else { continue }
            isJudged = true
            body(judgement.rule, judgement.isAccepted)
        }
        position += 1
        return isJudged
    }

    /// Passes what is known of one field; nil where nobody has judged it.
    private mutating func judgement() throws(UnexpectedLayout) -> (rule: Token, isAccepted: Bool)? {
        var (rule, isAccepted): (Token?, Bool?)
        var met = MembersMet()
        try pass(UInt8(ascii: "{"))
        var isFirst = true
        while let key = try nextKey(isFirst: &isFirst) {
            switch key {
            case "rule":
                try met.insert(0)
                rule = try string()
            case "accepted":
                try met.insert(1)
                isAccepted = try boolean()
            default: try skipValue()
            }
        }
        guard let rule else { throw UnexpectedLayout() }
        return isAccepted.map { (rule, $0) }
    }
}

/// Members that must not come twice.
struct MembersMet {
    private var bits: UInt32 = 0

    @inline(__always)
    mutating func insert(_ member: UInt32) throws(UnexpectedLayout) {
        guard bits >> member & 1 == 0 else { throw UnexpectedLayout() }
        bits |= 1 << member
    }

    func contains(_ member: UInt32) -> Bool { bits >> member & 1 == 1 }
}
