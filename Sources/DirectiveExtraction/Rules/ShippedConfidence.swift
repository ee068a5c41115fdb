extension Extractor {
    /// The figure of each rule that decides a field, as it ships, per mille. A weak predicate at the head of a demand can lower that of a boundary.
    package static var shippedConfidence: [String: Int] {
        let rules =
            BoundaryRule.all + SpeakerRule.all + OwnerRule.all + DeadlineRule.all + RecurrenceRule.all
        return Dictionary(rules.map { ($0.id, $0.shipped) }, uniquingKeysWith: { first, _ in first })
    }
}
