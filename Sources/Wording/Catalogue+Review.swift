/// What is said when a person reviews what was extracted: on the command line and in the review view.
extension Catalogue {
    private func numbered(_ number: Int) -> SafeText { pick(zh: "\(number) 号", en: "number \(number)") }

    // MARK: - Refusals

    package func notADraft(_ id: String) -> SafeText {
        pick(
            zh: "“\(status(id))”的事项不能退回提取；撤销\(way("cancel"))",
            en: "an item that is \"\(status(id))\" is no draft and cannot be rejected; \(way("cancel")) cancels it")
    }

    /// - Parameters:
    ///   - id: of the status that stands in the way.
    ///   - act: the word of a `GuardedAct`.
    package func notOpen(_ id: String, for act: String) -> SafeText {
        let wayOut: SafeText =
            switch id {
            case "draft": pick(zh: "；核对交办\(way("confirm"))", en: "; \(way("confirm")) hands it over first")
            case "closed": pick(zh: "；重新打开\(way("reopen"))", en: "; \(way("reopen")) opens it again")
            // In the interface the key that opens what is closed leaves what is cancelled as it is.
            case "cancelled":
                pick(
                    zh: "；恢复\(way("reopen", command: "setStatus"))",
                    en: "; \(way("reopen", command: "setStatus")) makes it a draft again")
            default: .empty
            }
        return pick(
            zh: "“\(status(id))”的事项不能\(guarded(act))\(wayOut)",
            en: "an item that is \"\(status(id))\" \(guarded(act))\(wayOut)")
    }

    private func guarded(_ act: String) -> SafeText {
        switch act {
        case "split": pick(zh: "拆分", en: "cannot be split")
        case "merge": pick(zh: "合并", en: "cannot be merged")
        case "link": pick(zh: "与别的事项并为同一要求", en: "cannot be linked")
        case "extend": pick(zh: "延期", en: "cannot be given more time")
        case "grantExtension": pick(zh: "批准延期", en: "cannot be granted more time")
        case "milestone": pick(zh: "改节点", en: "keeps its milestones as they are")
        case "part": pick(zh: "改单位进度", en: "keeps the parts of its owners as they are")
        case "expand": pick(zh: "展开集体主体", en: "keeps its collectives as they are")
        case "reinstruct": pick(zh: "登记再批示", en: "gets no new instruction")
        case "verify": pick(zh: "验收", en: "cannot be verified")
        case "notice": pick(zh: "登记发文", en: "is not written about: no notice can be entered")
        default: SafeText(sanitising: act)
        }
    }

    package func splitPlaceMissing(_ place: String) -> SafeText {
        pick(zh: "不能从“\(place)”处拆：文中没有，或它就是开头", en: "\"\(place)\" is not in the text behind its beginning")
    }

    package func splitPlaceAmbiguous(_ place: String) -> SafeText {
        pick(zh: "“\(place)”在文中不止一处；多写几个字", en: "\"\(place)\" is there more than once; give a longer text")
    }

    package var joinedToItself: SafeText { pick(zh: "不能与自己合并", en: "it cannot be joined to itself") }

    // MARK: - Remarks

    package func proposalReplaced(number: Int, _ owner: String) -> SafeText {
        pick(
            zh: "\(numbered(number))：取代了推定的\(owner)",
            en: "\(numbered(number)): takes the place of the proposed \(owner)")
    }

    package func changedThough(number: Int, _ id: String) -> SafeText {
        pick(
            zh: "\(numbered(number))：“\(status(id))”，仍作了改动",
            en: "\(numbered(number)): is \"\(status(id))\" and was changed all the same")
    }

    package func placeNotDivided(number: Int) -> SafeText {
        pick(
            zh: "\(numbered(number))：文字与原文不同，两项都标整段原文",
            en: "\(numbered(number)): its text is not the source's any more, both parts keep the whole place")
    }

    package func joinedTo(number: Int) -> SafeText { pick(zh: "已并入 \(number) 号", en: "joined to number \(number)") }

    package func holds(number: Int, _ text: SafeText) -> SafeText {
        pick(zh: "含 \(number) 号：\(text)", en: "holds number \(number): \(text)")
    }

    // MARK: - Sources

    package var noSources: SafeText { pick(zh: "还没有导入过材料", en: "nothing has been imported yet") }
    package func noSource(_ name: String) -> SafeText {
        pick(zh: "没有“\(name)”这份材料；材料见 duban sources", en: "there is no document \"\(name)\"; duban sources lists them")
    }

    /// Why a sentence of a source became no item.
    package func restReason(_ id: String) -> SafeText {
        switch id {
        case "title": pick(zh: "题目", en: "title")
        case "marker": pick(zh: "序号", en: "marker")
        case "heading": pick(zh: "标题引语", en: "heading")
        case "exhortation": pick(zh: "号召", en: "exhortation")
        case "directive": pick(zh: "未成事项", en: "no item")
        case "rejected": pick(zh: "不是要求", en: "no directive")
        case "narrative": pick(zh: "叙述", en: "report")
        case "outside": pick(zh: "文外", en: "outside")
        default: SafeText(sanitising: id)
        }
    }

    /// The label of an item that asks for an attitude only.
    package var lowValue: SafeText { pick(zh: "表态性", en: "attitude only") }

    // MARK: - Rules

    package var rulesHeading: SafeText {
        pick(
            zh: "规则                            初始    核对    正确    现值  意思",
            en: "rule                         shipped    seen accepted     now  meaning")
    }
    package func noRules(_ names: [String]) -> SafeText {
        pick(
            zh: "没有这些规则：\(list(names.map { SafeText(sanitising: $0) }))；规则见 duban rules",
            en: "there is no rule \(list(names.map { SafeText(sanitising: $0) })); duban rules lists them")
    }
    package var rulesReset: SafeText {
        takenBackByUndo(pick(zh: "规则的计数已清零", en: "the rules' counts begin anew"))
    }
    package var nothingToReset: SafeText { pick(zh: "没有计数可清零", en: "there are no counts to set back") }

    // MARK: - Near duplicates

    /// A new item that is near to one that was there.
    package func nearItem(_ number: Int, to known: Int, likeness: Int, _ text: SafeText) -> SafeText {
        pick(
            zh: "\(number) 号与 \(known) 号相近（\(likeness / 10)%）：\(text)；同一要求\(way("link", "\(known) \(number)"))",
            en:
                "number \(number) is near to \(known) (\(likeness / 10)%): \(text); \(way("link", "\(known) \(number)")) joins them"
        )
    }

    package func nearDraft(to known: Int, likeness: Int, _ text: SafeText) -> SafeText {
        pick(
            zh: "与 \(known) 号相近（\(likeness / 10)%）：\(text)", en: "near to number \(known) (\(likeness / 10)%): \(text)")
    }

    package func nearStayDrafts(_ numbers: [Int]) -> SafeText {
        let shown = list(numbers.map { "\($0)" as SafeText })
        return pick(
            zh: "与已有事项相近的仍为待核对：\(shown)", en: "near ones stay drafts: \(shown)")
    }

    // MARK: - Changes from a file

    package var notAnArrayOfChanges: SafeText {
        pick(
            zh: "不是变更数组：应为 [ … ]；写法见 duban apply -h", en: "it is no array of changes, [ … ]; duban apply -h shows one")
    }
    package func missingMember(_ name: String) -> SafeText { pick(zh: "缺少 \(name)", en: "\(name) is missing") }
    package func noRecord(_ id: String) -> SafeText { pick(zh: "没有 \(id)", en: "there is no \(id)") }
    package func change(_ index: Int, _ reason: SafeText) -> SafeText {
        pick(zh: "第 \(index) 个变更：\(reason)", en: "change \(index): \(reason)")
    }
    package func recordsChanged(_ count: Int) -> SafeText {
        takenBackByUndo(pick(zh: "已改动 \(count) 条记录", en: "changed \(plural(count, "record"))"))
    }

    /// What was done, by the command's word; nil for a word of another area.
    func reviewOutcome(_ word: String) -> SafeText? {
        switch word {
        case "reject": pick(zh: "已退回，不作为事项", en: "rejected")
        case "edit": pick(zh: "已修改", en: "edited")
        case "split": pick(zh: "已拆分", en: "split")
        case "merge": pick(zh: "已合并", en: "merged")
        case "link": pick(zh: "已并为同一要求", en: "linked as one demand")
        case "apply": pick(zh: "已改动", en: "changed")
        default: nil
        }
    }
}
