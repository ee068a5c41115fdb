internal import LedgerModel

/// Makes a ledger of records that may have one id or one number twice, or refer to what is not there. Nothing that can be kept is dropped.
struct RecordMending {
    private(set) var contents: LedgerContents
    private(set) var actions: [RepairAction] = []
    /// Records that cannot stay, since what they belong to is lost.
    private(set) var removed: [LedgerRecord] = []
    private let origin: StepOrigin
    private let remark: (RepairRemark) -> String
    private var idCount: UInt64 = 0

    /// - Parameter remark: the words of a note that is put into an item.
    init(_ contents: LedgerContents, as origin: StepOrigin, remark: @escaping (RepairRemark) -> String) {
        self.contents = contents
        self.origin = origin
        self.remark = remark
    }

    private mutating func newID() -> RecordID {
        idCount += 1
        return RecordID(high: origin.step.high, low: origin.step.low &+ idCount)
    }

    /// Puts `record`, unless one with its key is there: of two the one with the higher revision stays, the other gets a new id and a note.
    mutating func add(_ record: LedgerRecord) {
        guard let present = contents.record(record.key), record.key != .settings else { return contents.put(record) }
        if present == record { return }
        let (kept, other) = record.revision > present.revision ? (record, present) : (present, record)
        contents.put(kept)
        let id = newID()
        switch other {
        case .item(var item):
            let number = item.number
            item.id = id
            item.number = contents.nextNumber
            note(.duplicate(of: number), on: &item)
            contents.put(.item(item))
            actions.append(.givenNewID(other.key, number: item.number))
        case .directive(var directive):
            directive.id = id
            contents.put(.directive(directive))
            actions.append(.givenNewID(other.key, number: nil))
        case .article(var article):
            article.id = id
            contents.put(.article(article))
            actions.append(.givenNewID(other.key, number: nil))
        case .source, .department, .collective, .settings:
            removed.append(other)
        }
    }

    private mutating func note(_ remark: RepairRemark, on item: inout ActionItem) {
        item.reports.append(
            ProgressReport(id: newID(), at: origin.at, by: origin.actor, progress: self.remark(remark)))
        item.revision += 1
    }

    /// Puts right what does not fit together.
    mutating func mend() {
        renumber()
        for article in contents.articles where contents.sources[article.source] == nil {
            remove(.article(article))
        }
        for directive in contents.directives where contents.articles[directive.article] == nil {
            remove(.directive(directive))
        }
        for item in contents.items {
            var mended = item
            for target in mended.letGo(where: { !contents.holds($0) }) {
                actions.append(.detached(.item(item.id), number: item.number, from: target))
            }
            if mended != item {
                mended.revision += 1
                contents.put(.item(mended))
            }
        }
    }

    private mutating func remove(_ record: LedgerRecord) {
        contents.remove(record.key)
        removed.append(record)
    }

    private mutating func renumber() {
        var numbers: Set<Int> = []
        for item in contents.items where !numbers.insert(item.number).inserted {
            var mended = item
            mended.number = contents.nextNumber
            note(.renumbered(from: item.number), on: &mended)
            contents.put(.item(mended))
            actions.append(.renumbered(from: item.number, to: mended.number))
        }
    }
}
