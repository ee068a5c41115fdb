import LedgerModel
import LedgerStorage
import Wording

/// A repair in words.
extension Catalogue {
    func line(for action: RepairAction) -> SafeText {
        switch action {
        case .kept(let file, let name): repairKept(file, as: name)
        case .rejected(let file, let offset, let reason): repairRejected(file, offset: offset, sentence(for: reason))
        case .rebuilt(let file): repairRebuilt(from: file)
        case .salvaged(let count): repairSalvaged(records: count)
        case .replayed: repairReplayed
        case .lost(let range): repairLost(first: range.lowerBound, last: range.upperBound)
        case .notApplied(let sequence, let key): repairNotApplied(sequence: sequence, name(of: key, number: nil))
        case .givenNewID(let key, let number): repairNewID(name(of: key, number: nil), number: number)
        case .renumbered(let old, let new): repairRenumbered(from: old, to: new)
        case .detached(let key, let number, let other):
            repairDetached(name(of: key, number: number), from: name(of: other, number: nil))
        case .removed(let key): repairRemoved(name(of: key, number: nil))
        case .permissions(let file, let mode): repairPermissions(file, mode)
        case .missing(let file): repairMissing(file)
        }
    }

    private func sentence(for reason: RepairReason) -> SafeText {
        switch reason {
        case .badChecksum: reasonBadChecksum
        case .unreadable(let error): sentence(for: error)
        case .anotherLine(let number): reasonAnotherLine(number)
        case .changeWithoutRecord(let number): reasonNoRecord(number)
        case .ownerLost: reasonOwnerLost
        }
    }

    func words(for remark: RepairRemark) -> SafeText {
        switch remark {
        case .duplicate(let number): remarkDuplicate(of: number)
        case .renumbered(let number): remarkRenumbered(from: number)
        }
    }
}
