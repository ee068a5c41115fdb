/// What is said of words on the command line that mean nothing, and of names that stand for what has none.
extension Catalogue {
    // MARK: - The command line

    /// - Parameter word: what stands before the empty one: an option, or a command.
    package func emptyWord(after word: String) -> SafeText {
        pick(zh: "\(word) 后面的值是空的（''）", en: "the value behind \(word) is empty ('')")
    }

    package func onlyOneItem(option: String) -> SafeText {
        pick(zh: "\(option) 一次只能改一项，请只写一个编号", en: "\(option) changes one item at a time: name one ID")
    }

    package func notATable(_ name: SafeText, option: String) -> SafeText {
        pick(zh: "\(option) 只用于表格，\(name) 不是表格", en: "\(option) is for tables; \(name) is none")
    }

    package func noSuchColumn(_ column: String, in name: SafeText, columns: [SafeText]) -> SafeText {
        let columns = list(columns.map { pick(zh: "“\($0)”", en: "\"\($0)\"") })
        return pick(
            zh: "\(name) 没有“\(column)”这一列；各列是：\(columns)",
            en: "\(name) has no column \"\(column)\"; its columns are \(columns)")
    }

    package var noChangeFound: SafeText { pick(zh: "没有符合条件的变更", en: "no change matches") }

    /// - Parameter actor: who was named.
    package func nothingToUndo(byNamed actor: String) -> SafeText {
        pick(
            zh: "\(actor) 没有可撤回的步骤；谁做过什么见 duban history",
            en: "\(actor) has no step to take back; duban history shows who did what")
    }

    /// Every row of a table is an item already.
    package func allRowsKnown(in name: SafeText) -> SafeText {
        let again: SafeText = keys == nil ? "--again" : "duban import --again"
        return pick(
            zh: "\(name)：各行在台账里都已有，没有导入；\(again) 可再次导入",
            en:
                "\(name): the ledger has every row of it already, nothing was imported; \(again) imports them all the same"
        )
    }

    /// What the text of an item says itself.
    ///
    /// - Parameters:
    ///   - owners: those whom nobody has confirmed.
    ///   - due: the date.
    package func proposedFromText(owners: [SafeText], due: String?) -> SafeText {
        let found = list(
            (owners.isEmpty ? [] : [pick(zh: "单位 \(list(owners))", en: "owner \(list(owners))")])
                + (due.map { [pick(zh: "时限 \($0)", en: "due \($0)")] } ?? []))
        guard keys != nil else {
            return pick(zh: "从文字读出，可改：\(found)", en: "read from the text, to be changed: \(found)")
        }
        let ways = (owners.isEmpty ? [] : [way("assign")]) + (due == nil ? [] : [way("due")])
        return pick(zh: "从文字读出\(found)；要改\(list(ways))", en: "read from the text: \(found); \(list(ways)) to change")
    }

    // MARK: - Copies

    package func noBackup(at path: String) -> SafeText {
        pick(
            zh: "没有这个备份：\(path)；请写 duban backup 存到的目录",
            en: "there is no backup at \(path); name the folder that duban backup made")
    }

    package func notABackup(_ path: String) -> SafeText {
        pick(
            zh: "\(path) 里没有台账的备份；请写 duban backup 存到的目录",
            en: "\(path) holds no copy of a ledger; name the folder that duban backup made")
    }

    package func placeIsAFile(_ path: String) -> SafeText {
        pick(zh: "\(path) 不是目录；请换一个新目录或空目录", en: "\(path) is no folder; name a new or an empty one")
    }

    // MARK: - Documents without a name of their own

    /// A document's name or title as it is shown. What came without a file is kept under a sign, which is the same in every language.
    package func sourceName(_ name: String) -> SafeText {
        switch name {
        case SourceSign.standardInput: pick(zh: "标准输入", en: "standard input")
        case SourceSign.pastedText: pick(zh: "粘贴的文字", en: "pasted text")
        default: SafeText(sanitising: name)
        }
    }
}

/// What stands in a ledger for the name of a document that came without a file.
package enum SourceSign {
    package static let standardInput = "-"
    package static let pastedText = "paste"
}
