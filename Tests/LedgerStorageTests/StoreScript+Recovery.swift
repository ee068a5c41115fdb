import LedgerStorage
import TestSupport

extension StoreScript {
    /// Whether a disk holds what was acknowledged: the last acknowledged state or the one that was being made. It checks out, and the next step works and
    /// survives a loss of power.
    ///
    /// - Returns: what is wrong; nil where all is well.
    func fault(on bench: Bench) -> String? {
        do {
            let store: LedgerStore
            if let state {
                store = try bench.open()
                let found = store.ledger.summary
                guard found == state || found == attempted else { return "the ledger is another" }
                // Nothing rotted: what was made durable in its order needs no rebuilding, however it ended.
                let signs = store.health.findings.filter { $0.severity == .damage || $0.isOfStaleSnapshot }
                guard signs.isEmpty else { return "\(signs)" }
            } else {
                // Making the ledger was not acknowledged: it can be made, or is there.
                do {
                    store = try bench.create()
                } catch StoreError.alreadyExists {
                    store = try bench.open()
                }
            }
            try store.add([50], step: 900)
            let unplugged = Bench(
                disk: bench.disk.afterPowerLoss(names: { _ in false }, files: { _ in .none }))
            for later in [bench, unplugged] {
                let reopened = try later.open()
                guard reopened.ledger.summary == store.ledger.summary else { return "the next step is lost" }
                let damage = try reopened.check().filter { $0.severity == .damage }
                guard damage.isEmpty else { return "\(damage)" }
            }
            return nil
        } catch {
            return "\(error)"
        }
    }
}

extension StoreFinding {
    fileprivate var isOfStaleSnapshot: Bool { if case .staleSnapshot = kind { true } else { false } }
}
