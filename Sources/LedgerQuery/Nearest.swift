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
    /// The fields that an unknown word may have been meant for. The words of the language are English; whoever types a field's Chinese name is told it.
    static func nearest(to word: String) -> [String] {
        let known = chineseNames.filter { $0.name == word }.map(\.field.rawValue)
        return known.isEmpty ? LedgerQuery.nearest(to: word, among: allCases.map(\.rawValue)) : known
    }

    /// What a person who thinks in Chinese may type for it.
    var chineseNames: [String] { QueryField.chineseNames.filter { $0.field == self }.map(\.name) }

    private static let chineseNames: [(name: String, field: QueryField)] = [
        ("单位", .department), ("部门", .department), ("牵头", .lead), ("责任", .responsible), ("配合", .support),
        ("领导", .leader), ("讲话人", .speaker), ("来源", .source), ("会议", .article), ("文章", .article), ("状态", .status),
        ("灯", .light), ("时限", .due), ("期限", .due), ("完成时限", .due), ("办结", .closed), ("变更", .changed), ("修改", .changed),
        ("序号", .ordinal), ("编号", .number), ("优先级", .priority), ("类别", .category), ("阶段", .stage), ("有", .has),
        ("无", .no),
        ("没有", .no), ("主体", .owner), ("是", .is),
    ]
}
