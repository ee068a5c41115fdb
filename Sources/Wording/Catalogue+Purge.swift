/// What `purge` asks and says.
extension Catalogue {
    package func purgeSource(_ title: SafeText, articles: Int, directives: Int, items count: Int) -> SafeText {
        pick(
            zh: "材料《\(title)》和由它来的 \(articles) 篇、\(directives) 条指示、\(items(count))",
            en:
                "the document \"\(title)\" with \(plural(articles, "article")), \(plural(directives, "directive")) and \(items(count))"
        )
    }

    package func purgeItem(_ number: Int, _ text: SafeText) -> SafeText {
        pick(zh: "\(number) 号事项“\(text)”", en: "item \(number), \"\(text)\"")
    }

    package func purgeQuestion(_ what: SafeText) -> SafeText {
        pick(
            zh: "将清除：\(what)，连同它在快照、流水、历史、备份、隔离目录和原件里的全部文字。不能撤回。输入 yes 继续：",
            en:
                "About to remove \(what) and every trace of the text: snapshot, journals, history, backups, quarantine, sources. It cannot be undone. Type yes to go on: "
        )
    }

    package var purgeRefused: SafeText {
        pick(zh: "没有清除，什么都没有改；不想被询问用 --yes", en: "nothing was removed or changed; --yes does not ask")
    }

    package func purged(records count: Int) -> SafeText {
        pick(
            zh: "已彻底清除 \(count) 条记录，只留编号、时间和操作人",
            en: "removed \(plural(count, "record")); numbers, times and actors remain")
    }

    package func purgedElsewhere(_ numbers: [Int]) -> SafeText {
        pick(
            zh: "同样的文字还在\(every(numbers)) 里，请看过后决定",
            en:
                "the same words also stand in \(every(numbers)): look \(numbers.count == 1 ? "at it" : "at them")"
        )
    }

    package func purgedWords(in numbers: [Int]) -> SafeText {
        pick(
            zh: "它的文字也在\(every(numbers)) 里，已涂黑",
            en: "its words stood in \(every(numbers)) too, and are blackened there")
    }

    package func purgeReopened(_ numbers: [Int]) -> SafeText {
        pick(
            zh: "原并入它的恢复为待核对：\(every(numbers))",
            en: "joined to it, and now a draft again: \(every(numbers))")
    }

    package func purgeDetached(_ numbers: [Int]) -> SafeText {
        pick(
            zh: "不再从属于它：\(every(numbers))",
            en: "no longer below it or of its series: \(every(numbers))")
    }

    package func purgedElsewhere(documents titles: [String]) -> SafeText {
        let shown = list(
            titles.map { pick(zh: "《\(SafeText(sanitising: $0))》", en: "\"\(SafeText(sanitising: $0))\"") })
        return pick(
            zh: "同样的文字还在这些材料的别处，请看过后决定：\(shown)",
            en:
                "the same words also stand in another place of \(shown): look \(titles.count == 1 ? "at it" : "at them")"
        )
    }

    /// What a purge touched is named whole.
    private func every(_ numbers: [Int]) -> SafeText { itemsNumbered(numbers, upTo: .max) }

    package func unpurgeable(_ record: SafeText) -> SafeText {
        pick(
            zh: "没有清除，什么都没有改：\(record)的内容读不懂，无法涂黑；先运行 duban check --repair",
            en:
                "nothing was removed or changed: \(record) cannot be read, so its words cannot be blackened; run duban check --repair first"
        )
    }

    package var purgeOutside: SafeText {
        pick(
            zh: "台账以外的副本够不着：duban backup 做的备份、导出的文件、原来的材料文件，请自行删除",
            en:
                "copies outside of the ledger are out of reach: backups, exports and the document's own file; remove them yourself"
        )
    }

    package func purgeUnsaved(_ path: String) -> SafeText {
        pick(zh: "这个未保存的文件里也有，请删除：\(path)", en: "this unsaved text has it too, remove it: \(path)")
    }

    package func purgeAmbiguous(_ name: String) -> SafeText {
        pick(
            zh: "有几份材料都叫 \(name)；请用 UUID 或 SHA-256 指明",
            en: "several documents are called \(name); name one by its UUID or SHA-256")
    }

    package var nothingToPurge: SafeText {
        pick(
            zh: "台账和它的历史里都没有这份材料或事项；材料可用文件名、标题、UUID 或 SHA-256 指明",
            en: "neither the ledger nor its history has it; a document goes by its name, title, UUID or SHA-256")
    }

    package var findingUnfinishedPurge: SafeText {
        pick(zh: "清除没有做完，下一次写入时会自动做完", en: "a purge was interrupted; the next change finishes it")
    }

    package func recordPurged(_ name: SafeText) -> SafeText { pick(zh: "\(name) 已清除", en: "\(name) was purged") }
}
