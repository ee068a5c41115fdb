/// What became of a `ledger.json` that was changed by hand.
extension Catalogue {
    /// - Parameters:
    ///   - numbers: of the items that it changes.
    ///   - others: how many records other than items it changes.
    ///   - actor: by whose name undo finds the step.
    package func handEdit(numbers: [Int], others: Int, isTakenOver: Bool, actor: String) -> SafeText {
        let name = SafeText(sanitising: actor)
        if numbers.isEmpty, others == 0 {
            return isTakenOver
                ? pick(zh: "被手工改过，没有可并入的内容", en: "was edited by hand, with nothing to take over")
                : pick(zh: "被手工改过，内容未变", en: "was rewritten by hand, nothing in it differs")
        }
        let shown = numbers.prefix(8).map { SafeText(sanitising: "#\($0)") }.joined(separator: " ")
        let more: SafeText = numbers.count > 8 ? " …" : .empty
        let itemPart: SafeText? =
            numbers.isEmpty
            ? nil
            : pick(zh: "\(items(numbers.count))（\(shown)\(more)）", en: "\(items(numbers.count)) (\(shown)\(more))")
        let otherPart: SafeText? =
            others == 0 ? nil : pick(zh: "其他记录 \(others) 条", en: plural(others, "other record"))
        let what = [itemPart, otherPart].compactMap(\.self).joined(separator: pick(zh: "、", en: ", "))
        return isTakenOver
            ? pick(
                zh: "手工改动已并入：\(what)；撤回用 duban undo --by '\(name)'",
                en: "a hand edit was taken over: \(what); duban undo --by '\(name)' takes it back")
            : pick(
                zh: "被手工改过：\(what)，下次写入时并入；撤回用 duban undo --by '\(name)'",
                en:
                    "was edited by hand: \(what); the next change takes it over, duban undo --by '\(name)' takes it back"
            )
    }

    /// What of a hand edit is left out, and why; with the file in which it is kept.
    package func handEditAside(_ reasons: [SafeText], members: [String], keptAs: String?) -> SafeText {
        var parts = Array(reasons.prefix(8))
        if reasons.count > 8 { parts.append(pick(zh: "等 \(reasons.count) 处", en: "\(reasons.count) in all")) }
        parts += members.map { SafeText(sanitising: $0) }
        let kept: SafeText = keptAs.map { pick(zh: "（留存在 \($0)）", en: " (kept as \($0))") } ?? .empty
        let list = parts.joined(separator: pick(zh: "；", en: "; "))
        return pick(zh: "；未并入\(kept)：\(list)", en: "; left out\(kept): \(list)")
    }

    package func staleSnapshot(generation: Int) -> SafeText {
        pick(
            zh: "被换成了较早的第 \(generation) 号快照；之后的变更都在流水里，没有丢",
            en: "is snapshot \(generation), put back from before; the changes since are in the journals and stand")
    }

    package func conflictDangling(_ name: SafeText, to target: SafeText) -> SafeText {
        pick(zh: "\(name)：引用的 \(target) 不存在", en: "\(name): it refers to \(target), which is not there")
    }

    package func conflictUnreadable(_ name: SafeText) -> SafeText {
        pick(zh: "\(name)：不能保存（过大，或含 U+0000）", en: "\(name): it cannot be kept (too large, or U+0000 in it)")
    }

    // MARK: - Conflict copies

    /// - Parameters:
    ///   - numbers: of the items that changed.
    ///   - others: how many records other than items changed.
    ///   - steps: how many of the other machine's steps were new; nil where the file does not tell.
    package func copyMerged(numbers: [Int], others: Int, steps: Int?) -> SafeText {
        if numbers.isEmpty, others == 0 {
            return pick(zh: "冲突副本里没有台账缺少的内容", en: "the conflict copy holds nothing that the ledger lacks")
        }
        let shown = numbers.prefix(8).map { SafeText(sanitising: "#\($0)") }.joined(separator: " ")
        let more: SafeText = numbers.count > 8 ? " …" : .empty
        let list: SafeText =
            numbers.isEmpty ? .empty : pick(zh: "（\(shown)\(more)）", en: " (\(shown)\(more))")
        let count = numbers.count + others
        let from: SafeText = steps.map { pick(zh: "\($0) 步操作，", en: "\(plural($0, "step")), ") } ?? .empty
        return pick(
            zh: "冲突副本已并入：\(from)改动记录 \(count) 条\(list)；撤回用 duban undo",
            en: "the conflict copy was merged: \(from)\(plural(count, "record"))\(list); duban undo takes it back")
    }

    package func copyAside(_ reasons: [SafeText]) -> SafeText {
        pick(
            zh: "未并入：\(reasons.joined(separator: "；"))", en: "left out: \(reasons.joined(separator: "; "))")
    }

    package func copyRenumbered(from old: Int, to new: Int) -> SafeText {
        pick(
            zh: "两台机器都用了编号 \(old)：副本里的那条改编为 #\(new)",
            en: "both machines gave the number \(old): the copy's item has #\(new) now")
    }

    package func copyKept(as name: String) -> SafeText {
        let name = SafeText(sanitising: name)
        return pick(zh: "副本已移到 quarantine/\(name)", en: "the copy was moved to quarantine/\(name)")
    }

    package var copyOfAnotherLedger: SafeText {
        pick(zh: "这是另一个台账的文件，没有并入", en: "this file is of another ledger; nothing was merged")
    }

    package var copyOfAnotherHistory: SafeText {
        pick(
            zh: "这份 ledger.json 含有本台账流水里没有的操作，不能直接比较；请并入与它同时留下的 journal-… 副本",
            en:
                "this ledger.json holds steps that the journals here do not have; merge the copy of the journal-… that was kept with it"
        )
    }
}
