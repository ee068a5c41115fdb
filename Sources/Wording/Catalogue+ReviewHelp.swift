/// What `-h` says of the commands of the review; the others are in `Catalogue+Help.swift`.
extension Catalogue {

    func reviewSummary(ofCommand name: String) -> SafeText? {
        switch name {
        case "reject": pick(zh: "退回提取有误的待核对事项", en: "Reject drafts that should not have been made")
        case "edit": pick(zh: "修改事项的文字和其他字段", en: "Edit the text and other fields of items")
        case "split": pick(zh: "一个事项拆成两个", en: "Make two items of one")
        case "merge": pick(zh: "几个事项合并为第一个", en: "Make several items one")
        case "link": pick(zh: "几个事项是同一要求，并入第一个", en: "Say that items are one demand")
        case "apply": pick(zh: "执行文件里的一组变更", en: "Apply an array of changes from a file")
        case "sources": pick(zh: "导入过的材料", en: "The imported documents")
        case "sources list": pick(zh: "列出导入过的材料", en: "List imported documents")
        case "sources show": pick(zh: "显示一份材料，以及各句成了哪个事项", en: "Show a document, and what became of each sentence")
        case "rules": pick(zh: "提取规则的把握，随核对结果变动", en: "How sure each rule is, after what people made of it")
        default: nil
        }
    }

    func reviewExamples(ofCommand name: String) -> [Example]? {
        switch name {
        case "reject":
            [
                example("duban reject 3 4", zh: "两项不作为事项", en: "two that are no items"),
                example(
                    "duban reject --directive 3", zh: "3 号所在的整条不是要求", en: "what number 3 comes from is no directive"),
            ]
        case "edit":
            [
                example("duban edit 17 --text 排查漏网人员", zh: "改文字，出处不变", en: "other words, the same place in the source"),
                example("duban edit 17 18 --leader 张县长 --stage 建设库", zh: "两项的牵头领导和阶段", en: "leader and stage of two"),
                example("duban edit 17 --priority \"\"", zh: "去掉优先级", en: "take the priority away"),
            ]
        case "split": [example("duban split 17 --at 各乡镇", zh: "从“各乡镇”起为另一项", en: "the second begins with that text")]
        case "merge": [example("duban merge 17 18", zh: "18 号并入 17 号", en: "18 becomes a part of 17")]
        case "link": [example("duban link 17 43", zh: "43 号与 17 号是同一要求", en: "43 is another wording of 17")]
        case "sources", "sources list": [example("duban sources", zh: "列出材料", en: "list the documents")]
        case "sources show":
            [
                example("duban sources show 1", zh: "第一份材料的全文", en: "the text of the first one"),
                example("duban sources show 1 --rest", zh: "没有成为事项的句子", en: "the sentences that became no item"),
                example(
                    "duban sources show 1 --spans --format json", zh: "逐句的去向，给程序用", en: "every piece, for programs"),
            ]
        case "rules":
            [
                example("duban rules", zh: "全部规则", en: "every rule"),
                example("duban rules --reset owner.topic", zh: "一条规则的计数清零", en: "let one rule begin anew"),
            ]
        case "apply":
            [
                example("duban apply 变更.json", zh: "全部执行，或全不执行", en: "all of them or none"),
                example(
                    "echo '[{\"op\":\"set\",\"kind\":\"item\",\"id\":17,\"set\":{\"stage\":\"建设库\"}}]' | duban apply -",
                    zh: "从标准输入", en: "from standard input"),
                example(
                    "duban apply 'journal-000042 (conflicted copy).jsonl'", zh: "并入同步软件留下的冲突副本",
                    en: "merge what a sync program kept aside"),
                example(
                    "duban apply ~/.local/state/duban/unsaved-1582000000000.json", zh: "补录没能写进台账、已另存的文字",
                    en: "enter a text that could not be saved and was kept"),
            ]
        default: nil
        }
    }

    func reviewHelp(onOperand name: String) -> SafeText? {
        switch name {
        case "SOURCE": pick(zh: "材料：序号、文件名或 UUID", en: "a document: its place in the list, file name or UUID")
        case "RULE": pick(zh: "规则名，如 owner.topic", en: "a rule, as owner.topic")
        case "changes FILE":
            pick(
                zh: "JSON 数组 [{op,kind,id,base,set}]，或另存的文字；- 为标准输入",
                en: "a JSON array [{op,kind,id,base,set}], or a text that was kept; - is standard input")
        default: nil
        }
    }

    func reviewHelp(onOption name: String) -> SafeText? {
        switch name {
        case "reject directive": pick(zh: "整条不是要求：它的待核对事项都退回", en: "it is no directive: all its drafts are rejected")
        case "edit text": pick(zh: "事项的文字", en: "the item's text")
        case "edit heading": pick(zh: "标题", en: "the heading")
        case "edit leader": pick(zh: "牵头领导", en: "the leader in charge")
        case "edit priority": pick(zh: "优先级", en: "the priority")
        case "edit stage": pick(zh: "阶段，如建设库", en: "the stage of a pipeline")
        case "spans": pick(zh: "逐句显示去向", en: "what became of each sentence")
        case "rest": pick(zh: "只显示没有成为事项的文字", en: "only the text that became no item")
        case "original": pick(zh: "输出导入的原文件", en: "the bytes that were imported")
        case "reset rules": pick(zh: "计数清零（不写规则名则全部）", en: "let the counts begin anew (of every rule if none is named)")
        case "split at": pick(zh: "第二项开头的几个字", en: "the words that the second one begins with")
        default: nil
        }
    }
}
