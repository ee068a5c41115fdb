import Glibc
import LedgerStorage
import Synchronization
import Workspace

/// Writes a snapshot beside the interface when the journal has become long. One at a time; after one that failed, none until the interface is opened again.
final class BackgroundCompaction: Sendable {
    private enum Stage: Sendable {
        case idle
        case running
        case failed
    }

    private let workspace: Workspace
    private let stage = Mutex(Stage.idle)

    init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    func startIfDue() {
        guard workspace.store.isCompactionDue(.interface) else { return }
        let starts = stage.withLock { stage in
            guard stage == .idle else { return false }
            stage = .running
            return true
        }
        guard starts else { return }
        Task.detached { [self] in
            let postponed = workspace.compactIfDue(.interface)
            stage.withLock { $0 = postponed == nil ? .idle : .failed }
        }
    }

    /// Waits until nothing is being written.
    func wait() {
        while stage.withLock({ $0 == .running }) {
            var pause = timespec(tv_sec: 0, tv_nsec: 5_000_000)
            nanosleep(&pause, nil)
        }
    }
}
