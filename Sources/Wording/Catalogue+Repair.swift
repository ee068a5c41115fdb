/// What `check --repair` did, and what it could not do.
extension Catalogue {
    package var repairUnneeded: SafeText { pick(zh: "没有需要修复的地方，什么都没有改", en: "nothing to repair, nothing was changed") }

    package func repaired(_ count: Int) -> SafeText {
        pick(zh: "已修复，共 \(count) 处", en: "repaired: \(plural(count, "thing"))")
    }

    package func repairLog(_ file: String) -> SafeText {
        pick(
            zh: "读不懂的内容都留存在 quarantine/，逐条说明见 quarantine/\(file)",
            en: "what could not be read is kept in quarantine/; quarantine/\(file) tells of each")
    }

    package func repairKept(_ file: String, as name: String) -> SafeText {
        pick(zh: "\(file)：原样留存在 quarantine/\(name)", en: "\(file): kept as it was in quarantine/\(name)")
    }

    package func repairRejected(_ file: String, offset: Int?, _ reason: SafeText) -> SafeText {
        let place: SafeText =
            offset.map { pick(zh: "\(file) 第 \($0) 字节", en: "\(file) at byte \($0)") } ?? SafeText(sanitising: file)
        return pick(zh: "\(place)：不能用，已留存：\(reason)", en: "\(place): of no use and kept aside: \(reason)")
    }

    package func repairRebuilt(from file: String) -> SafeText {
        pick(zh: "台账已由 \(file) 和流水重建", en: "the ledger was made again from \(file) and the journals")
    }

    package func repairSalvaged(records count: Int) -> SafeText {
        pick(
            zh: "没有可用的备份：从损坏的快照里读出 \(count) 条记录，再加上流水；请核对",
            en:
                "no backup was of use: \(plural(count, "record")) could be read of the damaged snapshot, and the journals; look it over"
        )
    }

    package var repairReplayed: SafeText {
        pick(
            zh: "快照和备份都没有了：台账由流水重建，单位表是内置的；请核对",
            en:
                "there was no snapshot and no backup: the journals make the ledger, with the built-in department table; look it over"
        )
    }

    package func repairLost(first: Int, last: Int) -> SafeText {
        first == last
            ? pick(zh: "第 \(first) 步找不回来了", en: "step \(first) is lost")
            : pick(zh: "第 \(first) 至 \(last) 步找不回来了", en: "steps \(first) to \(last) are lost")
    }

    package func repairNotApplied(sequence: Int, _ name: SafeText) -> SafeText {
        pick(
            zh: "第 \(sequence) 步改的 \(name) 已不在，这一改动留存在 quarantine/",
            en: "step \(sequence) changes \(name), which is not there; the change is kept in quarantine/")
    }

    package func repairNewID(_ name: SafeText, number: Int?) -> SafeText {
        let now: SafeText = number.map { pick(zh: "，编号改为 \($0)", en: ", now number \($0)") } ?? .empty
        return pick(
            zh: "\(name) 出现两次：版本较旧的一条有了新的 id\(now)", en: "\(name) was there twice: the older one has a new id\(now)")
    }

    package func repairRenumbered(from old: Int, to new: Int) -> SafeText {
        pick(zh: "编号 \(old) 重复，其中一项改为 \(new)", en: "number \(old) was there twice; one of the items is \(new) now")
    }

    package func repairDetached(_ name: SafeText, from other: SafeText) -> SafeText {
        pick(zh: "\(name) 所属的 \(other) 已不在，已脱开", en: "\(name) belonged to \(other), which is not there: detached")
    }

    package func repairRemoved(_ name: SafeText) -> SafeText {
        pick(
            zh: "\(name) 的上级已不在，移到 quarantine/", en: "what \(name) belonged to is not there: moved to quarantine/")
    }

    package func repairPermissions(_ file: String, _ mode: UInt32) -> SafeText {
        let mode = String(mode, radix: 8)
        return pick(zh: "\(file)：权限改为 \(mode)", en: "\(file): its mode is \(mode) now")
    }

    package func repairMissing(_ file: String) -> SafeText {
        pick(
            zh: "\(file)：原件找不回来，已记下；手上还有的话请再导入一次", en: "\(file): lost, and noted; import it again if you have it")
    }

    package var reasonBadChecksum: SafeText { pick(zh: "校验不符", en: "it fails its checksum") }
    package func reasonAnotherLine(_ number: Int) -> SafeText {
        pick(
            zh: "另有一行也是第 \(number) 步，且与前后相接",
            en: "another line is number \(number) too, and fits between its neighbours")
    }
    package func reasonNoRecord(_ number: Int) -> SafeText {
        pick(zh: "第 \(number) 步改的记录不在", en: "what step \(number) changes is not there")
    }
    package var reasonOwnerLost: SafeText { pick(zh: "它的上级不在", en: "what it belonged to is not there") }

    // MARK: - Notes in items

    package func remarkDuplicate(of number: Int) -> SafeText {
        pick(
            zh: "台账修复：与 \(number) 号事项的 id 相同，改为单独一项，请核对", en: "repair: it had the id of number \(number); look it over")
    }
    package func remarkRenumbered(from number: Int) -> SafeText {
        pick(zh: "台账修复：编号 \(number) 重复，已改号", en: "repair: number \(number) was there twice, it has a new one")
    }

    // MARK: - Findings

    package func findingSyncFolder(_ program: String) -> SafeText {
        pick(
            zh: "台账放在 \(program) 的同步目录里：两台机器同时写会产生冲突副本；请移到本地目录，用 duban backup 备份到同步目录",
            en:
                "lies in a folder of \(program): two machines that write make conflict copies; move it out and let duban backup copy into it"
        )
    }

    package func findingHardLinked(names: Int) -> SafeText {
        pick(
            zh: "还有 \(names - 1) 个别的名字（硬链接）：写在这里的也会写到那里；备份请用 duban backup",
            en:
                "has \(plural(names - 1, "other name")) (a hard link): what is written here is written there; duban backup makes a real copy"
        )
    }

    /// How much of the disk the parts of a ledger take.
    package func sizes(snapshot: SafeText, journals: SafeText, backups: SafeText, sources: SafeText) -> SafeText {
        pick(
            zh: "快照 \(snapshot)，流水 \(journals)，备份 \(backups)，原件 \(sources)",
            en: "snapshot \(snapshot), journals \(journals), backups \(backups), sources \(sources)")
    }
}
