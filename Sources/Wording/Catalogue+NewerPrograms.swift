/// What a newer program did that this one does not know, and what no program can write down.
extension Catalogue {
    package func readOnlyNewer(operation: String) -> SafeText {
        pick(
            zh: "流水里有更新的版本做的“\(operation)”，本程序不认识；请升级 duban",
            en: "a newer program did \"\(operation)\" here, which is not known to this one; upgrade duban")
    }
    package func findingUnknownOperation(_ word: String, sequence: Int) -> SafeText {
        pick(
            zh: "第 \(sequence) 行是更新的版本做的“\(word)”，本程序不认识，没有照做；请升级 duban",
            en:
                "line \(sequence) is \"\(word)\" of a newer program, not known to this one and passed over; upgrade duban"
        )
    }
    /// - Parameter name: of the record; nil of a whole step.
    package func unwritable(_ name: SafeText?, _ reason: SafeText) -> SafeText {
        let what: SafeText = name ?? pick(zh: "这一步", en: "the step")
        return pick(
            zh: "\(what) 写不下来，台账未变（\(reason)）；请在 ledger.json 里改小那个数",
            en:
                "\(what) cannot be written down, the ledger is as before (\(reason)); make the number smaller in ledger.json"
        )
    }
}
