import Synchronization

/// Set by the main thread, seen by a job of the worker: nobody waits for it any more.
final class StopSign: Sendable {
    private let flag = Atomic(false)

    var isSet: Bool { flag.load(ordering: .relaxed) }

    func set() { flag.store(true, ordering: .relaxed) }
}

/// The sign of the last of several jobs of which only the last is wanted.
final class Stopping: Sendable {
    private let last = Mutex<StopSign?>(nil)

    /// A new job, which makes the one before it useless.
    func begin() -> StopSign {
        let sign = StopSign()
        last.withLock { last in
            last?.set()
            last = sign
        }
        return sign
    }

    func stop() {
        last.withLock { $0?.set() }
    }
}
