/// The words of `known` that `word` may have been meant for, best first, at most three: those that it begins, then those that a few changed, missing,
/// added or swapped letters away. Of equal ones those with the same first letter come first.
package func nearest(to word: String, among known: [String]) -> [String] {
    let typed = Array(word.folded.unicodeScalars)
    // Nothing that long is a slip of the keys; and the comparison costs the product of the lengths.
    guard (1...40).contains(typed.count) else { return [] }
    var found: [(distance: Int, start: Int, word: String)] = []
    for candidate in known {
        let letters = Array(candidate.folded.unicodeScalars)
        if letters.starts(with: typed) {
            found.append((0, 0, candidate))
        } else {
            let distance = editDistance(typed, letters)
            if distance <= max(1, min(typed.count, letters.count) / 3) {
                found.append((distance, letters.first == typed.first ? 0 : 1, candidate))
            }
        }
    }
    let best = found.enumerated().sorted { left, right in
        (left.element.distance, left.element.start, left.offset) < (
            right.element.distance, right.element.start, right.offset
        )
    }
    return best.prefix(3).map(\.element.word)
}

/// How many letters must be changed, added, dropped or swapped with their neighbour.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var older: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
        var line = [row + 1]
        for (column, other) in right.enumerated() {
            var distance = min(last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, line[column] + 1)
            if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                distance = min(distance, older[column - 1] + 1)
            }
            line.append(distance)
        }
        (older, last) = (last, line)
    }
    return last[right.count]
}

extension QueryField {
    /// The fields that an unknown word may have been meant for.
    static func nearest(to word: String) -> [String] {
        LedgerQuery.nearest(to: word, among: allCases.map(\.rawValue))
    }
}
