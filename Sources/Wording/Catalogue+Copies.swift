/// Backups and what is made from them.
extension Catalogue {
    package func backupMade(at path: String, items count: Int, files: Int, size: SafeText) -> SafeText {
        pick(
            zh: "已备份并核验：\(path)，\(items(count))，\(files) 个文件，共 \(size)",
            en: "backed up and verified: \(path), \(items(count)), \(plural(files, "file")), \(size)")
    }

    package func restored(at path: String, items count: Int) -> SafeText {
        pick(
            zh: "已恢复并核验：\(path)，\(items(count))；打开用 duban --ledger \(path)",
            en: "restored and verified: \(path), \(items(count)); open it with duban --ledger \(path)")
    }

    /// The copy is exact, and what is wrong with the ledger is wrong with it.
    package var copyHasDamage: SafeText {
        pick(
            zh: "副本与台账一致，但台账本身有上列损坏；用 duban check --repair 修复后请再备份一次",
            en:
                "the copy is exact, but the ledger itself is damaged as said above; run duban check --repair, then back it up again"
        )
    }

    package func groupUnknownHere(_ name: String) -> SafeText {
        pick(
            zh: "本机没有用户组 \(name)，恢复的台账只归你一人",
            en: "this machine has no group \(name): the restored ledger is yours alone")
    }

    package func destinationTaken(_ path: String) -> SafeText {
        pick(zh: "\(path) 不是空目录，没有复制；请换一个新目录", en: "\(path) is not empty, nothing was copied; name a new folder")
    }

    package func destinationInside(_ path: String) -> SafeText {
        pick(
            zh: "\(path) 就在台账目录里，不能把备份放在那里；请换到别处，最好是另一块磁盘",
            en: "\(path) lies in the ledger itself; put the copy elsewhere, best on another disk")
    }

    package func unfinishedCopy(_ path: String) -> SafeText {
        pick(
            zh: "\(path) 是一次中断的备份或恢复，还不是台账；请把那条命令再运行一次",
            en: "\(path) is a copy that was interrupted and no ledger yet; run that backup or restore again")
    }

    package func notCopied(_ reason: SafeText) -> SafeText {
        pick(zh: "没有复制：\(reason)", en: "nothing was copied: \(reason)")
    }

    package func copyFailed(_ reason: SafeText) -> SafeText {
        pick(
            zh: "复制没有完成，那里没有可用的副本：\(reason)；解决后请再运行一次",
            en: "the copy was not finished and is of no use: \(reason); put that right, then run it again")
    }

    package func copyDiffers(_ file: String) -> SafeText {
        pick(
            zh: "副本与原件不符（\(file)），不能用；请检查目标磁盘后再运行一次",
            en: "the copy is not what was copied (\(file)) and is of no use; look at that disk, then run it again")
    }

    /// Bytes as people read them.
    package func size(bytes: Int) -> SafeText {
        if bytes < 1000 { return pick(zh: "\(bytes) 字节", en: plural(bytes, "byte")) }
        if bytes < 999_950 { return "\((bytes + 50) / 1000) kB" }
        return "\((bytes + 50_000) / 1_000_000).\((bytes + 50_000) / 100_000 % 10) MB"
    }
}
