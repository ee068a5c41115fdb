/// What rules have asked of the clauses of one article: the same clause is asked for its subject and for its head by the finder of directives, by the
/// cutter of tasks and by the rules of owners. Small and direct: a question that meets another's place is answered anew.
final class ClauseMemo {
    private struct Subject {
        var offset = -1
        var limit = 0
        var found: (owners: [OwnerMention], end: Int)?
    }

    private struct Head {
        var clause = -1 ..< -1
        var tier = DemandReader.Tier.none
    }

    private var subjects = [Subject](repeating: Subject(), count: 64)
    private var heads = [Head](repeating: Head(), count: 128)

    /// To be called before each article: a memo knows places, not texts.
    func clear() {
        for index in subjects.indices where subjects[index].offset >= 0 { subjects[index] = Subject() }
        for index in heads.indices { heads[index].clause = -1 ..< -1 }
    }

    @inline(__always)
    func subject(
        at offset: Int, limit: Int, _ read: () -> (owners: [OwnerMention], end: Int)?
    ) -> (owners: [OwnerMention], end: Int)? {
        let place = (offset / 3 &+ limit &* 7) & 63
        if subjects[place].offset == offset, subjects[place].limit == limit { return subjects[place].found }
        let found = read()
        subjects[place] = Subject(offset: offset, limit: limit, found: found)
        return found
    }

    @inline(__always)
    func tier(of clause: Range<Int>, _ read: () -> DemandReader.Tier) -> DemandReader.Tier {
        let place = (clause.lowerBound / 3 &+ clause.upperBound &* 7) & 127
        if heads[place].clause == clause { return heads[place].tier }
        let tier = read()
        heads[place] = Head(clause: clause, tier: tier)
        return tier
    }
}
