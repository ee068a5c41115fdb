/// The store's errors, what it found, and what may not be written.
extension Catalogue {
    // MARK: - Opening (1)

    package func noLedger(at path: String) -> SafeText {
        pick(
            zh: "没有台账：\(path)；duban init 新建，duban demo 看样例",
            en: "no ledger at \(path); duban init makes one, duban demo shows one")
    }

    package func ledgerIsAFile(_ path: String) -> SafeText {
        pick(
            zh: "\(path) 是文件，不是台账目录；用 --ledger 指定目录",
            en: "\(path) is a file; a ledger is a folder: name it with --ledger")
    }

    package func notALedger(_ path: String) -> SafeText {
        pick(
            zh: "\(path) 里没有台账；用 --ledger 指定台账目录，或用 duban init 新建",
            en: "\(path) holds no ledger; name one with --ledger, or make one with duban init")
    }

    package func ledgerExists(at path: String) -> SafeText {
        pick(
            zh: "\(path) 已有内容；打开用 duban --ledger，新建请换个位置",
            en: "\(path) is taken; open it with duban --ledger, or make the new one elsewhere")
    }

    package func ledgerUnreadable(_ reason: SafeText) -> SafeText {
        pick(zh: "读不了台账：\(reason)", en: "the ledger cannot be read: \(reason)")
    }

    package func snapshotUnreadable(_ path: String, _ reason: SafeText?) -> SafeText {
        let why: SafeText = reason.map { pick(zh: "（\($0)）", en: " (\($0))") } ?? .empty
        return pick(
            zh: "台账 \(path) 的快照损坏\(why)，也没有可用的备份，原文件未动；手上有备份就用 duban restore，没有就用 duban check --repair 尽量读出",
            en:
                "the snapshot of \(path) is damaged\(why) and no backup can replace it; nothing was touched. With a copy run duban restore, else duban check --repair reads what can be read"
        )
    }

    // MARK: - Writing (4, 5)

    /// - Parameter holder: who holds the lock, as far as they wrote it down.
    package func lockBusy(process: Int?, host: String?, since: String?) -> SafeText {
        let who = [process.map { "pid \($0)" }, host, since].compactMap { $0 }.joined(separator: " ")
        let holder: SafeText = who.isEmpty ? .empty : pick(zh: "（\(who)）", en: " (\(who))")
        return pick(
            zh: "台账正被另一个程序写入\(holder)，等了 5 秒；请重试",
            en: "another program is writing the ledger\(holder) and did not end in 5 s; try again")
    }

    package var conflictHeading: SafeText {
        pick(
            zh: "别人刚改过同一处，没有写入；看过之后请重试：",
            en: "somebody else changed the same meanwhile; nothing was written. Look, then try again:")
    }

    package func conflict(_ name: SafeText, field: SafeText, mine: SafeText, theirs: SafeText) -> SafeText {
        pick(
            zh: "\(name) \(field)：你要改为 \(mine)，现在是 \(theirs)",
            en: "\(name) \(field): you set \(mine), it is now \(theirs)")
    }

    package func conflictRemoved(_ name: SafeText) -> SafeText { pick(zh: "\(name) 已被删除", en: "\(name) was removed") }
    package func conflictExists(_ name: SafeText) -> SafeText {
        pick(zh: "\(name) 已存在", en: "\(name) is there already")
    }
    package func conflictInvariants(_ name: SafeText, _ reasons: [SafeText]) -> SafeText {
        pick(
            zh: "\(name)：两处改动合起来互相矛盾（\(list(reasons))）",
            en: "\(name): the two changes contradict each other (\(list(reasons)))")
    }
    package func conflictRevision(_ name: SafeText, seen: Int, now: Int) -> SafeText {
        pick(
            zh: "\(name)：base 写的是第 \(seen) 版，现在是第 \(now) 版，其间改了什么查不到；看过现在的内容后把 base 改为 \(now)",
            en:
                "\(name): base says version \(seen), it is version \(now) now, and what changed between is not known; look at it as it is and write base \(now)"
        )
    }
    package func conflictReferenced(_ name: SafeText) -> SafeText {
        pick(zh: "\(name)：别处还在引用", en: "\(name): others refer to it")
    }

    package var invariantsBroken: SafeText {
        pick(zh: "这样改会自相矛盾，没有写入：", en: "the change contradicts itself, nothing was written:")
    }

    /// - Parameter actor: whose steps were asked for.
    package func nothingToUndo(by actor: String) -> SafeText {
        let name = SafeText(sanitising: actor)
        return pick(
            zh: "\(name) 没有可撤回的步骤；撤回别人的用 duban undo --by 姓名",
            en: "\(name) has no step to take back; duban undo --by NAME takes back somebody else's")
    }
    package func nothingToRedo(by actor: String) -> SafeText {
        let name = SafeText(sanitising: actor)
        return pick(zh: "\(name) 没有可重做的步骤", en: "\(name) has no step to do again")
    }

    package func fewerSteps(available: Int, asked: Int) -> SafeText {
        pick(
            zh: "只有 \(available) 步可以，不够 \(asked) 步；什么都没有改",
            en:
                "there \(available == 1 ? "is" : "are") only \(plural(available, "step")), not \(asked); nothing was changed"
        )
    }

    package var undoBlockedHeading: SafeText {
        pick(zh: "这一步之后又有改动，不能撤回，什么都没有改：", en: "it was changed since and cannot be taken back; nothing was changed:")
    }

    package func undoObstacle(_ name: SafeText, field: SafeText, left: SafeText, now: SafeText) -> SafeText {
        pick(
            zh: "\(name) \(field)：当时为 \(left)，现为 \(now)",
            en: "\(name) \(field): the step left \(left), it is now \(now)")
    }

    package func readOnlyLedger(_ reason: SafeText) -> SafeText {
        pick(zh: "台账只读，没有写入：\(reason)", en: "the ledger is read-only, nothing was written: \(reason)")
    }

    package var readOnlyRequested: SafeText { pick(zh: "以只读方式打开", en: "it was opened so") }
    package func readOnlyPermission(_ reason: SafeText) -> SafeText {
        pick(zh: "没有写权限（\(reason)）；请联系台账的所有者", en: "no right to write (\(reason)); ask the ledger's owner")
    }
    package func readOnlyOpenFolder(_ path: String, _ permissions: UInt32) -> SafeText {
        let (path, mode) = (SafeText(sanitising: path), SafeText(sanitising: String(permissions, radix: 8)))
        return pick(
            zh: "台账目录 \(path) 的权限是 \(mode)，别人也能改写里面的文件；先运行 chmod 700 \(path)",
            en:
                "others may write its folder \(path) (mode \(mode)), and so put anything in the place of its files; run chmod 700 \(path) first"
        )
    }
    package func readOnlyNewer(version: Int) -> SafeText {
        pick(zh: "由更新的版本写成（格式 \(version)）；请升级 duban", en: "a newer program wrote it (format \(version)); upgrade duban")
    }
    package var readOnlyEdited: SafeText {
        pick(
            zh: "ledger.json 被手工改过；用 duban check 查看，恢复原文件后可写",
            en: "ledger.json was edited by hand; duban check says more, put the file back to write again")
    }
    package var readOnlyDamaged: SafeText {
        pick(
            zh: "台账有损坏；用 duban check 查看，用 duban check --repair 修复后可写",
            en: "the ledger is damaged; duban check says where, duban check --repair puts it right")
    }
    package func readOnlyNotDurable(_ reason: SafeText) -> SafeText {
        pick(
            zh: "上一次写入未能落盘（\(reason)）；检查磁盘后重新打开",
            en: "a change could not be made durable (\(reason)); look at the disk, then open it again")
    }
    package var readOnlyAnotherLedger: SafeText {
        pick(
            zh: "原来的位置现在是另一个台账；请退出后重新打开",
            en: "another ledger stands in its place by now; quit and open it again")
    }
    package func readOnlyNoLocks(_ reason: SafeText) -> SafeText {
        pick(
            zh: "这个文件系统不能加锁（\(reason)）；请放到本地磁盘",
            en: "this file system has no locks (\(reason)); move the ledger to a local disk")
    }

    package func writeFailed(_ reason: SafeText) -> SafeText {
        pick(zh: "写不进去，台账未变：\(reason)", en: "it could not be written, the ledger is as before: \(reason)")
    }
    package func notDurable(_ reason: SafeText) -> SafeText {
        pick(
            zh: "已写入但未能确认落盘：\(reason)；检查磁盘后用 duban check 核验",
            en: "written, but perhaps not kept: \(reason); look at the disk, then run duban check")
    }
    package var invalidText: SafeText {
        pick(zh: "文字里有 U+0000，不能保存；请删去", en: "the text holds U+0000, which cannot be kept; take it out")
    }
    package func tooLarge(bytes: Int, limit: Int) -> SafeText {
        pick(
            zh: "太大，没有写入：\(bytes) 字节，上限 \(limit)；请拆分",
            en: "too large, nothing was written: \(bytes) bytes, at most \(limit); split it")
    }

    // MARK: - Findings

    /// The banner's first words.
    package func bannerReadOnly(_ reason: SafeText) -> SafeText { pick(zh: "只读：\(reason)", en: "read-only: \(reason)") }

    /// One thing that was found wrong, with its place.
    package func finding(_ text: SafeText, severity: SafeText, file: String, offset: Int?) -> SafeText {
        // The folder as a whole needs no name.
        if file == "." { return pick(zh: "\(severity)：\(text)", en: "\(severity): \(text)") }
        let place: SafeText =
            offset.map { pick(zh: "\(file) 第 \($0) 字节", en: "\(file) at byte \($0)") } ?? SafeText(sanitising: file)
        return pick(zh: "\(severity)：\(place)：\(text)", en: "\(severity): \(place): \(text)")
    }

    package var severityNote: SafeText { pick(zh: "提示", en: "note") }
    package var severityWarning: SafeText { pick(zh: "警告", en: "warning") }
    package var severityDamage: SafeText { pick(zh: "损坏", en: "damage") }

    package var findingByteOrderMark: SafeText {
        pick(zh: "有字节序标记，已略过", en: "has a byte order mark, which was passed over")
    }
    package func findingNewerVersion(found: Int, known: Int) -> SafeText {
        pick(
            zh: "格式 \(found) 比本程序的 \(known) 新，只读；请升级 duban",
            en: "format \(found) is newer than \(known): read-only; upgrade duban")
    }
    package var findingEditedByHand: SafeText {
        pick(zh: "被手工改过，台账只读", en: "was edited by hand; the ledger is read-only")
    }
    package func findingRejectedEdit(_ reason: SafeText, keptAs: String?) -> SafeText {
        let kept: SafeText = keptAs.map { pick(zh: "，留存在 \($0)", en: ", kept as \($0)") } ?? .empty
        return pick(zh: "手工改动不是有效的台账\(kept)：\(reason)", en: "a hand edit is no ledger\(kept): \(reason)")
    }
    package func findingRebuilt(from source: String, keptAs: String?) -> SafeText {
        let kept: SafeText = keptAs.map { pick(zh: "，原文件留存在 \($0)", en: ", the old file kept as \($0)") } ?? .empty
        return pick(
            zh: "损坏或缺失，已由 \(source) 和流水重建\(kept)",
            en: "was damaged or missing, rebuilt from \(source) and the journals\(kept)")
    }
    package func findingUnreadableRecord(array: String, _ reason: SafeText) -> SafeText {
        pick(zh: "\(array) 里有读不懂的记录：\(reason)", en: "a record of \(array) cannot be read: \(reason)")
    }
    package var findingDamagedBackup: SafeText { pick(zh: "备份损坏", en: "this backup is damaged") }
    package var findingLineBreakAdded: SafeText {
        pick(zh: "末行缺换行，已补", en: "the last line lacked its line break, which was added")
    }
    package var findingLineBreakMissing: SafeText {
        pick(zh: "末行缺换行，这一行本身完整", en: "the last line has lost its line break; the line itself is whole")
    }
    package func findingTornWrite(bytes: Int, keptAs: String) -> SafeText {
        pick(
            zh: "末尾有 \(bytes) 字节未写完（从未确认过），已移到 \(keptAs)",
            en: "an unfinished write of \(plural(bytes, "byte")), never acknowledged, was moved to \(keptAs)")
    }
    package func findingSuspectTail(bytes: Int, keptAs: String?) -> SafeText {
        let kept: SafeText = keptAs.map { pick(zh: "，留存在 \($0)", en: ", kept as \($0)") } ?? .empty
        return pick(
            zh: "末尾 \(bytes) 字节校验不符\(kept)，可能丢了一次变更；看过后用 duban check --acknowledge",
            en:
                "the checksum of the last \(plural(bytes, "byte")) fails\(kept): a change may be lost; duban check --acknowledge once you have looked"
        )
    }
    /// - Parameter affected: numbers of items.
    package func findingBadLine(affected: [Int]) -> SafeText {
        let which: SafeText =
            affected.isEmpty ? .empty : pick(zh: "，涉及\(itemsNumbered(affected))", en: "; \(itemsNumbered(affected))")
        return pick(
            zh: "流水中间有一行损坏\(which)；可以查看，用 duban check --repair 修复后可写",
            en: "a line amid the journal is damaged\(which); reading works, duban check --repair lets you write again")
    }
    package func findingUnreadableLine(_ reason: SafeText) -> SafeText {
        pick(zh: "有一行读不懂：\(reason)", en: "a line cannot be read: \(reason)")
    }
    package func findingSequenceGap(expected: Int, found: Int) -> SafeText {
        pick(
            zh: "序号应为 \(expected)，却是 \(found)：缺了变更",
            en: "number \(expected) was expected and \(found) found: changes are missing")
    }
    package var findingBrokenChain: SafeText {
        pick(zh: "与前一行接不上：有行被删改或换位", en: "does not follow the line before: one was removed, altered or moved")
    }
    package func findingChangeWithoutRecord(sequence: Int, _ name: SafeText) -> SafeText {
        pick(zh: "第 \(sequence) 步改的 \(name) 不存在", en: "step \(sequence) changes \(name), which is not there")
    }
    package func findingUnreadableChange(sequence: Int, _ name: SafeText, _ reason: SafeText) -> SafeText {
        pick(
            zh: "第 \(sequence) 步对 \(name) 的改动读不懂：\(reason)",
            en: "what step \(sequence) does to \(name) cannot be read: \(reason)")
    }
    package func findingSnapshotPostponed(_ reason: SafeText) -> SafeText {
        pick(
            zh: "快照没写成，变更都在流水里：\(reason)", en: "no snapshot could be written, every change is in the journal: \(reason)"
        )
    }
    package func findingMissingJournal(_ number: Int) -> SafeText {
        pick(zh: "缺第 \(number) 号流水", en: "journal \(number) is missing")
    }
    package func findingSnapshotDiffers(_ names: [SafeText]) -> SafeText {
        pick(
            zh: "快照与流水不符：\(list(names.prefix(20)))",
            en: "the snapshot is not what the journals make: \(list(names.prefix(20)))")
    }
    package func findingDuplicateNumber(_ number: Int) -> SafeText {
        pick(zh: "编号 \(number) 重复", en: "number \(number) is there twice")
    }
    package func findingDangling(_ from: SafeText, to: SafeText) -> SafeText {
        pick(zh: "\(from) 引用的 \(to) 不存在", en: "\(from) refers to \(to), which is not there")
    }
    package var findingMissingSource: SafeText { pick(zh: "原件缺失", en: "this source is missing") }
    package var findingDamagedSource: SafeText { pick(zh: "原件与其校验值不符", en: "this source is not what its name says") }
    package func findingSpanMismatch(_ name: SafeText) -> SafeText {
        pick(zh: "\(name) 与原文对不上", en: "\(name) is not what its place in the source says")
    }
    /// - Parameters: modes of files as in `chmod`.
    package func findingPermissions(found: UInt32, wanted: UInt32) -> SafeText {
        let (found, wanted) = (String(found, radix: 8), String(wanted, radix: 8))
        return pick(zh: "权限为 \(found)，应为 \(wanted)（chmod）", en: "its mode is \(found), it should be \(wanted) (chmod)")
    }
    package func findingFolderPermissions(found: UInt32, wanted: UInt32) -> SafeText {
        let (found, wanted) = (String(found, radix: 8), String(wanted, radix: 8))
        return pick(
            zh: "台账目录本身的权限为 \(found)，应为 \(wanted)（chmod）",
            en: "the mode of the ledger's own folder is \(found), it should be \(wanted) (chmod)")
    }
    package var findingNotAFile: SafeText { pick(zh: "不是普通文件", en: "is no plain file") }
    package func findingNetworkFileSystem(_ kind: String) -> SafeText {
        pick(zh: "在网络文件系统 \(kind) 上：锁不一定可靠", en: "lies on a network file system, \(kind): locks may not hold")
    }
    package var findingConflictCopy: SafeText {
        pick(
            zh: "像是同步软件的冲突副本，里面可能有另一台机器上的改动；duban apply 加上这个文件，可把它并入台账",
            en:
                "looks like a conflict copy of a sync program: it may hold changes of another machine; duban apply with this file merges them"
        )
    }
    package var findingUnexpectedFile: SafeText { pick(zh: "不属于台账", en: "does not belong to the ledger") }

    // MARK: - JSON

    package func json(_ kind: String, detail: String = "") -> SafeText {
        switch kind {
        case "empty": pick(zh: "没有内容", en: "nothing there")
        case "unexpectedEnd": pick(zh: "没有写完", en: "it ends too early")
        case "unexpectedByte": pick(zh: "意外的字符 \(detail)", en: "unexpected character \(detail)")
        case "textAfterValue": pick(zh: "后面还有内容", en: "something follows the value")
        case "invalidNumber": pick(zh: "数字写法有误", en: "no valid number")
        case "invalidUTF8": pick(zh: "不是 UTF-8", en: "not UTF-8")
        case "controlCharacter": pick(zh: "字符串里有控制字符", en: "a raw control character in a string")
        case "invalidEscape": pick(zh: "转义写法有误", en: "no valid escape")
        case "loneSurrogate": pick(zh: "代理对不完整", en: "half a surrogate pair")
        case "nullCharacter": pick(zh: "有 U+0000", en: "U+0000")
        case "duplicateKey": pick(zh: "键 \(detail) 重复", en: "the key \(detail) is there twice")
        case "tooDeep": pick(zh: "嵌套超过 \(detail) 层", en: "nested deeper than \(detail)")
        case "wrongType": pick(zh: "类型不对：\(detail)", en: "wrong type: \(detail)")
        case "notAnInteger": pick(zh: "不是整数", en: "not an integer")
        case "integerOutOfRange": pick(zh: "整数太大", en: "the integer is too large")
        case "missingMember": pick(zh: "缺少 \(detail)", en: "\(detail) is missing")
        default: pick(zh: "值不对：\(detail)", en: "wrong value: \(detail)")
        }
    }
}
