/// What is said of the department table: when it is changed and when it is checked.
extension Catalogue {
    // MARK: - Done

    package func departmentAdded(_ name: String) -> SafeText {
        takenBackByUndo(pick(zh: "已加入单位表：\(name)", en: "added to the table: \(name)"))
    }
    package func departmentEdited(_ name: String) -> SafeText {
        takenBackByUndo(pick(zh: "已改单位表：\(name)", en: "changed in the table: \(name)"))
    }
    package func departmentsMerged(_ old: String, into new: String) -> SafeText {
        takenBackByUndo(pick(zh: "\(old)已并入\(new)", en: "\(old) is now \(new)"))
    }
    package func handedOver(_ numbers: [Int], to new: String) -> SafeText {
        let items = self.numbers(numbers)
        return pick(zh: "未办结事项已移交\(new)：\(items)", en: "handed over to \(new): \(items)")
    }

    // MARK: - Refused

    package var departmentWithoutName: SafeText { pick(zh: "单位要有名称", en: "a department needs a name") }
    package var notForCollectives: SafeText {
        pick(zh: "集体主体只有别名、主题词和成员", en: "a collective has aliases, topics and members only")
    }
    package var notForDepartments: SafeText { pick(zh: "只有集体主体有成员", en: "only a collective has members") }
    package func departmentExists(_ id: String) -> SafeText {
        pick(zh: "单位表里已有 \(id)", en: "\(id) is in the table already")
    }
    package var mergedIntoItself: SafeText { pick(zh: "不能并入自己", en: "a department cannot be merged into itself") }
    package func alreadyMerged(_ old: String, into new: String) -> SafeText {
        pick(zh: "\(old)早已并入\(new)", en: "\(old) has become \(new) already")
    }

    // MARK: - Found

    package var departmentsSound: SafeText { pick(zh: "单位表没有问题", en: "the department table is in order") }

    package func clash(_ word: String, _ owners: [String]) -> SafeText {
        pick(
            zh: "“\(word)”同时指 \(list(owners.map { SafeText(sanitising: $0) }))",
            en: "\"\(word)\" stands for \(list(owners.map { SafeText(sanitising: $0) })) at once")
    }

    /// - Parameter field: the member of the files.
    package func missingInTable(_ name: String, field: String, _ missing: String) -> SafeText {
        switch field {
        case "parent":
            pick(zh: "\(name)的上级 \(missing) 不在表里", en: "\(name) is part of \(missing), which is not in the table")
        case "successors":
            pick(zh: "\(name)并入的 \(missing) 不在表里", en: "\(name) became \(missing), which is not in the table")
        case "members":
            pick(zh: "\(name)的成员 \(missing) 不在表里", en: "\(name) has the member \(missing), which is not in the table")
        default: pick(zh: "\(name)没有名称", en: "\(name) has no name")
        }
    }

    package func departmentCycle(_ names: [String], isParent: Bool) -> SafeText {
        let chain = list(names.map { SafeText(sanitising: $0) })
        return isParent
            ? pick(zh: "上下级绕成了圈：\(chain)", en: "each is part of the next: \(chain)")
            : pick(zh: "归并绕成了圈：\(chain)", en: "each became the next: \(chain)")
    }

    package func leftWithOld(_ numbers: [Int], _ old: String, new: String) -> SafeText {
        pick(
            zh: "\(old)还有未办结的\(itemsNumbered(numbers))；移交用 duban departments merge \(old) \(new) --hand-over",
            en:
                "\(old) still has open \(itemsNumbered(numbers)); duban departments merge \(old) \(new) --hand-over hands them over"
        )
    }

    package func notInTable(_ name: String, _ numbers: [Int]) -> SafeText {
        pick(
            zh: "不在表里：\(name)（\(itemsNumbered(numbers))）；加入用 duban departments add \(name)，或 edit 某单位 --alias \(name)",
            en:
                "not in the table: \(name) (\(itemsNumbered(numbers))); duban departments add \(name), or edit DEPT --alias \(name)"
        )
    }

    // MARK: - Help

    func departmentSummary(ofCommand name: String) -> SafeText? {
        switch name {
        case "departments add": pick(zh: "加入单位或集体主体", en: "Add a department or a collective")
        case "departments edit": pick(zh: "改名称、别名、主题词、上级、成员", en: "Change names, aliases, topics, parent, members")
        case "departments merge": pick(zh: "单位撤并：由另一单位承接", en: "Let one department take over another")
        case "departments check": pick(zh: "检查单位表，列出表外单位", en: "Check the table, and name units that are not in it")
        default: nil
        }
    }

    func departmentExamples(ofCommand name: String) -> [Example]? {
        switch name {
        case "departments add":
            [
                example(
                    "duban departments add 县数据局 --short 数据局 --alias 大数据局 --topic 数字政府", zh: "加入单位", en: "a department"),
                example("duban departments add 各园区 --collective --member 工信局", zh: "加入集体主体", en: "a collective"),
            ]
        case "departments edit":
            [
                example(
                    "duban departments edit 公安局 --alias 县公安 --remove-topic 交通", zh: "加别名，去主题词",
                    en: "an alias more, a topic less"),
                example("duban departments edit 各乡镇 --member 城关镇", zh: "各乡镇的成员", en: "a member of a collective"),
            ]
        case "departments merge":
            [
                example(
                    "duban departments merge 招商局 工信局 --from 2024-04-01 --hand-over", zh: "并移交未办结事项",
                    en: "and hand open items over")
            ]
        case "departments check": [example("duban departments check", zh: "检查", en: "check")]
        default: nil
        }
    }

    func departmentHelp(onOperand name: String) -> SafeText? {
        switch name {
        case "department NAME": pick(zh: "全称；集体主体写原文称谓", en: "the formal name; a collective as texts name it")
        case "OLD": pick(zh: "被撤并的单位", en: "the department that is no more")
        case "NEW": pick(zh: "承接的单位", en: "the one that does its work now")
        default: nil
        }
    }

    func departmentHelp(onOption name: String) -> SafeText? {
        switch name {
        case "alias": pick(zh: "别名，可多个", en: "an alias; may be repeated")
        case "function": pick(zh: "职能称谓，如公安部门；可多个", en: "what texts call it by its function; may be repeated")
        case "topic": pick(zh: "主题词，可多个", en: "a topic; may be repeated")
        case "member": pick(zh: "集体主体的成员，可多个", en: "a member of a collective; may be repeated")
        case "remove-alias": pick(zh: "去掉的别名", en: "an alias to take away")
        case "remove-function": pick(zh: "去掉的职能称谓", en: "a function phrase to take away")
        case "remove-topic": pick(zh: "去掉的主题词", en: "a topic to take away")
        case "remove-member": pick(zh: "去掉的成员", en: "a member to take away")
        case "short": pick(zh: "简称（默认同全称）", en: "the short name (the formal one)")
        case "department name": pick(zh: "全称", en: "the formal name")
        case "department id": pick(zh: "标识（默认自动给）", en: "the lasting id (one is made)")
        case "department group": pick(zh: "类别", en: "the group")
        case "parent": pick(zh: "上级单位；none 为无", en: "the department that it is part of; none")
        case "temporary": pick(zh: "临时机构，如指挥部", en: "a headquarters for one campaign")
        case "permanent": pick(zh: "不是临时机构", en: "it is no temporary one")
        case "collective": pick(zh: "是集体主体，如各乡镇", en: "it is a collective, as all townships")
        case "from": pick(zh: "从哪天起", en: "from this day on")
        case "hand-over": pick(zh: "未办结事项一并移交", en: "hand its open items over in the same step")
        case "keep":
            pick(zh: "把原文用词留作别名 alias 或主题词 topic", en: "keep the text's word as alias or topic of the department")
        case "word": pick(zh: "留下的词（默认原文对单位的称谓）", en: "the word to keep (else what the text calls the owner)")
        default: nil
        }
    }
}
