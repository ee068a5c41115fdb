import LedgerModel

/// The cells of a table that name owners.
extension BracketReader {
    /// 县农业农村局（牵头）、县自然资源局: a cell's owners, some with a role of their own.
    func owners(inCell cell: Range<Int>, _ role: Role) -> [(OwnerMention, Role)] {
        // —, /: nobody.
        guard text[cell].withBytes({ $0.contains { $0 >= 0xE4 && $0 < 0xEA } }) else { return [] }
        return parts(cell).flatMap { part -> [(OwnerMention, Role)] in
            let pieces = split(part)
            guard pieces.contains(where: { ownRole($0) != nil }) else { return items(part).map { ($0, role) } }
            return pieces.flatMap { piece -> [(OwnerMention, Role)] in
                guard let own = ownRole(piece) else { return items(piece).map { ($0, role) } }
                return items(own.name).map { ($0, own.role) }
            }
        }
    }

    private func ownRole(_ piece: Range<Int>) -> (name: Range<Int>, role: Role)? {
        guard let bracket = scan.segmentation.brackets(in: piece).last, bracket.upperBound == piece.upperBound,
            bracket.lowerBound > piece.lowerBound
        else { return nil }
        let inner = (bracket.lowerBound + text.width(at: bracket.lowerBound))..<bracket.upperBound
        let roles: [(WordList, Role)] = [
            (Self.leadVerbs, .lead), (Self.supportVerbs, .support), (Self.responsibleVerbs, .responsible),
        ]
        for (words, role) in roles {
            if let length = words.length(in: text, at: inner.lowerBound),
                inner.lowerBound + length + text.width(at: inner.lowerBound + length) == inner.upperBound
            {
                return (piece.lowerBound..<bracket.lowerBound, role)
            }
        }
        return nil
    }
}
