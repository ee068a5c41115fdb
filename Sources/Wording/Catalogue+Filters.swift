/// Filters that are taken away and put back, and lists that they leave empty.
extension Catalogue {
    package var clearFilters: ActionWords {
        action(zh: ("清除筛选", "去掉筛选、单位和搜索，列出未办结"), en: ("no filter", "open items of every department again, no search"))
    }
    package var filtersCleared: SafeText {
        pick(zh: "已清除筛选，列出全部单位的未办结", en: "no filter: the open items of every department")
    }
    package var whyNoFilter: SafeText { pick(zh: "没有筛选", en: "nothing is filtered") }

    // MARK: - Empty lists

    /// The list is empty, and where there is something.
    ///
    /// - Parameters:
    ///   - filters: those in force.
    ///   - place: where Enter leads.
    ///   - count: of the items there; nil where nobody has counted.
    package func nothing(in filters: SafeText, but place: SafeText, count: Int?) -> SafeText {
        guard let count else {
            return pick(zh: "\(filters)里没有；回车在\(place)里找。", en: "None in \(filters); Enter looks in \(place).")
        }
        return pick(
            zh: "\(filters)里没有；\(place)里有 \(count) 项，回车查看。",
            en: "None in \(filters); \(count) in \(place): Enter shows \(count == 1 ? "it" : "them").")
    }
    package func everythingOf(_ owner: SafeText) -> SafeText { pick(zh: "\(owner)的所有事项", en: "all items of \(owner)") }
    package func ofEveryDepartment(_ filter: SafeText) -> SafeText {
        pick(zh: "全部单位的\(filter)", en: "\(filter) of every department")
    }
    /// A search now looks at everything.
    package func widened(from filters: SafeText) -> SafeText {
        pick(zh: "在所有事项里搜索；Esc 结束搜索，回到\(filters)", en: "searching all items; Esc ends it and goes back to \(filters)")
    }

    // MARK: - After a review

    /// - Parameters:
    ///   - left: drafts that still wait.
    ///   - key: leads to them.
    package func reviewed(handedOver: Int, rejected: Int, left: Int, key: SafeText) -> SafeText {
        let parts =
            (handedOver > 0 ? [pick(zh: "已交办 \(handedOver) 项", en: "\(plural(handedOver, "item")) handed over")] : [])
            + (rejected > 0 ? [pick(zh: "不要 \(rejected) 项", en: "\(rejected) rejected")] : [])
        let done = parts.joined(separator: pick(zh: "，", en: ", "))
        guard left > 0 else { return pick(zh: "\(done)，全部核对完", en: "\(done); all is reviewed") }
        return pick(
            zh: "\(done)；还有 \(left) 项待核对，按 \(key) 核对", en: "\(done); \(plural(left, "draft")) left, \(key) reviews them"
        )
    }
}
