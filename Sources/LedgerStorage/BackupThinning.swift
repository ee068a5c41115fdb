internal import LedgerModel

/// Which older snapshots are kept: the last three, one a day for a week, one a month for a year, and no more than five times the snapshot in all.
enum BackupThinning {
    struct Backup: Hashable, Sendable {
        let generation: Int
        let size: Int
        /// The day on which it was written, UTC.
        let day: CalendarDate
    }

    /// Removes the backups that nobody needs any more. That one could not be removed is no reason to fail.
    static func run(in folder: StoreFolder, on today: CalendarDate, snapshotSize: Int) {
        guard let names = try? folder.names(in: StoreFolder.backup) else { return }
        var backups: [Backup] = []
        for name in names {
            guard let generation = StoreFolder.backupGeneration(name),
                let status = try? folder.status(StoreFolder.backup + "/" + name)
            else { continue }
            backups.append(
                Backup(
                    generation: generation, size: status.size,
                    day: Timestamp(milliseconds: status.modified.seconds * 1000).day(offset: 0)))
        }
        for generation in surplus(of: backups, on: today, snapshotSize: snapshotSize) {
            try? folder.remove(StoreFolder.backup + "/" + StoreFolder.backup(generation))
        }
    }

    /// The generations that can go. The newest always stays: with the journals it makes the ledger.
    static func surplus(of backups: [Backup], on today: CalendarDate, snapshotSize: Int) -> [Int] {
        let newestFirst = backups.sorted { $0.generation > $1.generation }
        var kept: [Backup] = []
        var days: Set<CalendarDate> = []
        var months: Set<[Int]> = []
        for (index, backup) in newestFirst.enumerated() {
            let age = backup.day.days(until: today)
            let isDaily = age < 7 && days.insert(backup.day).inserted
            let isMonthly = age < 366 && months.insert([backup.day.year, backup.day.month]).inserted
            if index < 3 || isDaily || isMonthly { kept.append(backup) }
        }
        var size = 0
        var remaining: Set<Int> = []
        for (index, backup) in kept.enumerated() {
            size += backup.size
            if index > 0, size > 5 * max(snapshotSize, 1) { break }
            remaining.insert(backup.generation)
        }
        return newestFirst.map(\.generation).filter { !remaining.contains($0) }
    }
}
