/// What the review view, the document view and the table of departments say in the interface.
extension Catalogue {
    // MARK: - Actions

    package var reviewDrafts: ActionWords {
        action(zh: ("核对稿", "核对待核对事项，原文在旁"), en: ("review", "review drafts beside their source"))
    }
    package var showDocument: ActionWords {
        action(zh: ("看原文", "看整份材料，标出各事项"), en: ("document", "the whole source with its items marked"))
    }
    package var showDepartments: ActionWords {
        action(zh: ("单位表", "单位表：别名、主题词、撤并"), en: ("dept table", "the table: aliases, topics, mergers"))
    }
    package var rejectDraft: ActionWords {
        action(zh: ("不要", "退回，不作为事项"), en: ("reject", "reject it: it is no item"))
    }
    package var confirmCertain: ActionWords {
        action(zh: ("全部确定", "把有把握的全部核对交办"), en: ("all certain", "confirm every draft that is certain"))
    }
    package var editItem: ActionWords { action(zh: ("改文字", "修改事项的文字"), en: ("edit", "edit the item's text")) }
    package var splitItem: ActionWords { action(zh: ("拆分", "拆成两项"), en: ("split", "make two items of it")) }
    package var mergeNext: ActionWords { action(zh: ("合并", "与下一项合并"), en: ("merge", "merge with the next item")) }
    package var notDirective: ActionWords {
        action(zh: ("非要求", "整条不是要求，全部退回"), en: ("no directive", "it is no directive: reject all of it"))
    }
    package var linkNear: ActionWords {
        action(zh: ("并入相近", "与已有的相近事项是同一要求"), en: ("link", "it is the near item that is there already"))
    }
    package var keepWord: ActionWords {
        action(zh: ("记住用词", "把原文用词留作单位的别名或主题词"), en: ("keep word", "keep the text's word as alias or topic"))
    }
    package var nextUnsure: ActionWords {
        action(zh: ("下一存疑", "到下一个存疑的待核对事项"), en: ("next unsure", "to the next draft that is unsure"))
    }
    package var previousUnsure: ActionWords {
        action(zh: ("上一存疑", "到上一个存疑的待核对事项"), en: ("prev unsure", "to the previous draft that is unsure"))
    }
    package var reviewingSection: SafeText { pick(zh: "核对", en: "Reviewing") }

    // MARK: - The screen of a source

    package var reviewTitle: SafeText { pick(zh: "核对", en: "Review") }
    package var documentTitle: SafeText { pick(zh: "事项", en: "Items") }
    package func unsureCount(_ count: Int) -> SafeText {
        count == 0 ? .empty : pick(zh: "存疑 \(count)", en: "\(count) unsure")
    }
    package func progress(_ done: Int, of total: Int) -> SafeText {
        pick(zh: "已核对 \(done)/\(total)", en: "\(done)/\(total) decided")
    }
    package func restTitle(_ count: Int) -> SafeText {
        pick(zh: "未成事项的文字 \(count) 句", en: "\(plural(count, "sentence")) without an item")
    }
    package var textWithoutItem: SafeText { pick(zh: "未成事项的文字", en: "Text without an item") }
    package func addFromText(_ key: SafeText) -> SafeText {
        pick(zh: "\(key) 作为事项录入", en: "\(key) makes an item of it")
    }
    package var certain: SafeText { pick(zh: "有把握", en: "certain") }
    package var unsure: SafeText { pick(zh: "存疑", en: "unsure") }
    package var menu: SafeText { pick(zh: "菜单", en: "menu") }
    package func decideOn(_ number: Int) -> SafeText {
        pick(zh: "\(number) 号：怎么处理", en: "What becomes of item \(number)")
    }
    package func nearInReview(_ known: Int, likeness: Int, key: SafeText) -> SafeText {
        pick(
            zh: "与 \(known) 号相近 \(likeness / 10)%，\(key) 并入：",
            en: "near to \(known) (\(likeness / 10)%), \(key) joins them:")
    }

    /// A field that the extraction is not sure of, with the rule that decided it.
    package func doubt(_ field: String, perMille: Int, rule: String) -> SafeText {
        let (name, reason) = (ruledField(field), self.rule(rule))
        return pick(zh: "\(name)把握 \(perMille / 10)%（\(reason)）", en: "\(name) \(perMille / 10)% (\(reason))")
    }

    package var nothingUnsure: SafeText { pick(zh: "没有存疑的了", en: "nothing is unsure any more") }
    package var nextSource: SafeText { pick(zh: "这份已看完，到下一份", en: "on to the next source") }
    /// After the last draft of a source: where the way leads on.
    package func allReviewed(_ done: SafeText, key: SafeText) -> SafeText {
        pick(zh: "\(done)。全部核对完，\(key) 返回事项", en: "\(done). All is reviewed; \(key) leads to the items")
    }
    package func sourceReviewed(_ done: SafeText, key: SafeText) -> SafeText {
        pick(zh: "\(done)。这份已核对完，\(key) 到下一份", en: "\(done). This source is done; \(key) leads to the next")
    }
    package func whyNotInList(key: SafeText) -> SafeText {
        pick(zh: "要在事项列表里选，\(key) 返回", en: "only the list of items has a selection; \(key) leads there")
    }

    // MARK: - Pickers, prompts, questions

    package func splitPicker(_ number: Int) -> SafeText {
        pick(zh: "\(number) 号：第二项从哪里开始", en: "Where the second part of item \(number) begins")
    }
    package var splitElsewhere: SafeText { pick(zh: "输入开头几个字…", en: "type its first words…") }
    package func splitPrompt(_ what: SafeText) -> SafeText {
        pick(zh: "\(what) 第二项开头", en: "Split \(what). The second part begins with")
    }
    package func keepPicker(_ department: String) -> SafeText {
        pick(zh: "\(department)：把原文用词留作", en: "Keep a word of the text for \(department) as")
    }
    package func keptWord(_ id: String) -> SafeText {
        switch id {
        case "alias": pick(zh: "别名", en: "alias")
        case "topic": pick(zh: "主题词", en: "topic")
        default: SafeText(sanitising: id)
        }
    }
    package func reviewQuestion(drafts: Int, certain: Int) -> SafeText {
        pick(
            zh: "导入 \(drafts) 项待核对，其中 \(certain) 项有把握。",
            en: "\(plural(drafts, "draft")) imported, \(certain) of them certain.")
    }
    package var reviewNow: SafeText { pick(zh: "现在核对", en: "review them now") }
    package func reviewLater(key: SafeText) -> SafeText { pick(zh: "以后再说（按 \(key)）", en: "later (press \(key))") }
    package func nearQuestion(_ count: Int) -> SafeText {
        pick(zh: "其中 \(count) 项与已有事项相近，可能是同一要求。", en: "\(count) of them may be there already in another wording.")
    }
    package var importAll: SafeText { pick(zh: "全部导入为待核对", en: "import all as drafts") }
    package func importLinking(_ count: Int) -> SafeText {
        pick(zh: "导入，相近的 \(count) 项并入已有事项", en: "import, and link the \(count) to those that are there")
    }
    package var doNothing: SafeText { pick(zh: "取消", en: "cancel") }
    package var noSuchPath: SafeText { pick(zh: "没有这样的文件", en: "no file begins so") }

    // MARK: - Done

    package func didReject(_ what: SafeText) -> SafeText { pick(zh: "\(what)已退回，不作为事项", en: "\(what) rejected") }
    package func didRejectDirective(_ what: SafeText) -> SafeText {
        pick(zh: "不是要求，已退回 \(what)", en: "no directive; \(what) rejected")
    }
    package func didEdit(_ what: SafeText) -> SafeText { pick(zh: "\(what)已修改", en: "\(what) edited") }
    package func didSplit(_ numbers: [Int]) -> SafeText {
        pick(
            zh: "拆为 \(list(numbers.map { "\($0)" as SafeText }))",
            en: "split into \(list(numbers.map { "\($0)" as SafeText }))")
    }
    package func didMerge(_ numbers: [Int]) -> SafeText {
        let others = list(numbers.dropFirst().map { "\($0)" as SafeText })
        return pick(zh: "\(others) 并入 \(numbers.first ?? 0)", en: "\(others) merged into \(numbers.first ?? 0)")
    }
    package func didLink(_ numbers: [Int]) -> SafeText {
        let shown = list(numbers.map { "\($0)" as SafeText })
        return pick(zh: "\(shown) 已并为同一要求", en: "\(shown) linked as one demand")
    }
    package func didKeep(_ word: String, _ department: String) -> SafeText {
        pick(zh: "\(department) 记下“\(word)”", en: "\(department) keeps \"\(word)\"")
    }
    package func didEnterUnit(_ name: String) -> SafeText { pick(zh: "\(name) 已加入单位表", en: "\(name) is in the table") }
    package func didEditUnit(_ name: String) -> SafeText { pick(zh: "\(name) 已修改", en: "\(name) changed") }
    package func didMergeUnits(_ old: String, _ new: String, _ count: Int) -> SafeText {
        count == 0
            ? pick(zh: "\(old) 已并入 \(new)", en: "\(old) is now \(new)")
            : pick(
                zh: "\(old) 已并入 \(new)，移交 \(count) 项", en: "\(old) is now \(new), \(plural(count, "item")) handed over")
    }

    // MARK: - Why not

    package var whyNothingToReview: SafeText { pick(zh: "没有待核对的材料", en: "no source has drafts") }
    package var whyNoSource: SafeText { pick(zh: "事项没有来源材料", en: "the item has no source") }
    package func whyNotReviewing(key: SafeText) -> SafeText {
        pick(zh: "先按 \(key) 进入核对", en: "press \(key) to review first")
    }
    package var whyNoneCertain: SafeText { pick(zh: "没有有把握的待核对事项", en: "no draft is certain") }
    package var whyNoNextItem: SafeText { pick(zh: "后面没有可合并的", en: "there is nothing behind it to merge") }
    package var whyNothingNear: SafeText { pick(zh: "没有相近的事项", en: "nothing is near to it") }
    package var whyNoDepartment: SafeText { pick(zh: "事项没有单位", en: "no department owns the item") }

    // MARK: - The table of departments

    package var tableSearch: SafeText { pick(zh: "在单位表里查找", en: "Find in the table") }
    package var tableTitle: SafeText { pick(zh: "单位表", en: "Departments") }
    package func tableCount(_ count: Int) -> SafeText { pick(zh: "共 \(count)", en: "\(count)") }
    package var unknownUnits: SafeText { pick(zh: "表外单位", en: "not in the table") }
    package var oldNames: SafeText { pick(zh: "旧名", en: "old names") }
    package var unitNotInTable: SafeText {
        pick(zh: "材料里有，单位表里没有；回车加入", en: "texts name it, the table does not have it; Enter enters it")
    }
    package var members: SafeText { pick(zh: "成员", en: "members") }
    package func itemsOfUnit(_ numbers: [SafeText], _ count: Int) -> SafeText {
        pick(zh: "未办和待核对 \(count) 项：\(list(numbers))", en: "\(plural(count, "open item")): \(list(numbers))")
    }
    package func tableField(_ id: String) -> SafeText {
        switch id {
        case "name": pick(zh: "全称", en: "formal name")
        case "short": pick(zh: "简称", en: "short name")
        case "alias": pick(zh: "加别名", en: "an alias more")
        case "function": pick(zh: "加职能称谓", en: "a function phrase more")
        case "topic": pick(zh: "加主题词", en: "a topic more")
        case "group": pick(zh: "类别", en: "group")
        default: SafeText(sanitising: id)
        }
    }
    package var removeWord: SafeText { pick(zh: "去掉一个词…", en: "take a word away…") }
    package var chooseParent: SafeText { pick(zh: "上级单位…", en: "part of…") }
    package var noParent: SafeText { pick(zh: "无上级", en: "of none") }
    package var chooseMember: SafeText { pick(zh: "加成员…", en: "a member more…") }
    package var removeMember: SafeText { pick(zh: "去掉成员…", en: "a member less…") }
    package var mergeInto: SafeText { pick(zh: "撤并到…", en: "merge into…") }
    package var enterUnit: SafeText { pick(zh: "加入单位表", en: "enter it in the table") }
    package var aliasOfUnit: SafeText { pick(zh: "是某单位的别名…", en: "it is an alias of…") }
    package var newUnitPrompt: SafeText { pick(zh: "新单位全称", en: "Formal name of the new department") }
    package func mergeQuestion(_ old: SafeText, _ new: SafeText) -> SafeText {
        pick(zh: "\(old) 从今天起由 \(new) 承接。", en: "\(new) does the work of \(old) from today on.")
    }
    package func mergeHandingOver(_ count: Int) -> SafeText {
        pick(zh: "撤并，移交未办结 \(count) 项", en: "merge, and hand \(plural(count, "open item")) over")
    }
    package var mergeOnly: SafeText { pick(zh: "只撤并，事项不动", en: "merge only") }
}
