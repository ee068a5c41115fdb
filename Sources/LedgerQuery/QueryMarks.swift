/// Where the words of a query stand in any text that is shown. Words behind a "not" are none of them.
package struct QueryMarks: Sendable {
    private let words: [WordPattern]

    package init(_ query: Query) {
        words = query.condition.wantedWords.compactMap { WordPattern($0) }
    }

    /// UTF-8 ranges, ascending, not overlapping.
    package func ranges(in text: String) -> [Range<Int>] {
        var merged: [Range<Int>] = []
        let found = words.flatMap { $0.ranges(in: text) }
        for range in found.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
            if let last = merged.last, range.lowerBound < last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        return merged
    }
}
