import Glibc
import Synchronization

/// Runs slow jobs one after the other beside the main thread, and wakes it when one is done.
///
/// Jobs of one kind replace each other: of several searches that wait, only the last is of use.
final class Worker<Result: Sendable>: Sendable {
    private let pipe: WakePipe
    private let state = Mutex(State())

    private struct State {
        var waiting: [Job] = []
        var results: [Result] = []
        var isRunning = false
        /// Jobs that must not be cut off, waiting or at work.
        var unfinished = 0
    }

    private struct Job {
        let kind: String?
        let mustFinish: Bool
        let body: @Sendable () -> Result?
    }

    init?() {
        guard let pipe = WakePipe() else { return nil }
        self.pipe = pipe
    }

    deinit {
        pipe.closeEnds()
    }

    /// Becomes readable when results wait.
    var descriptor: Int32 { pipe.readEnd }

    /// - Parameters:
    ///   - kind: jobs of the same kind that have not begun are dropped; nil = none is.
    ///   - mustFinish: whether `finish` waits for it.
    ///   - body: returns nil where there is nothing to tell.
    func run(replacing kind: String? = nil, mustFinish: Bool = false, _ body: @escaping @Sendable () -> Result?) {
        let starts = state.withLock { state in
            if kind != nil { state.waiting.removeAll { $0.kind == kind } }
            state.waiting.append(Job(kind: kind, mustFinish: mustFinish, body: body))
            if mustFinish { state.unfinished += 1 }
            defer { state.isRunning = true }
            return !state.isRunning
        }
        if starts { Task.detached { self.drain() } }
    }

    /// Tells something from inside a job that goes on.
    func tell(_ result: Result) {
        state.withLock { $0.results.append(result) }
        var byte: UInt8 = 1
        _ = write(pipe.writeEnd, &byte, 1)
    }

    /// Whether something that must not be cut off waits or is at work.
    var isUnfinished: Bool { state.withLock { $0.unfinished > 0 } }

    /// Waits for what must not be cut off.
    func finish() {
        while isUnfinished { usleep(5000) }
    }

    /// What was done since the last call, in the order in which it was done.
    func results() -> [Result] {
        var buffer = [UInt8](repeating: 0, count: 64)
        while read(descriptor, &buffer, buffer.count) > 0 {}
        return state.withLock { state in
            defer { state.results = [] }
            return state.results
        }
    }

    private func drain() {
        while let job = next() {
            let result = job.body()
            // Whoever is woken by the result finds that nothing is at work any more.
            if job.mustFinish { state.withLock { $0.unfinished -= 1 } }
            if let result { tell(result) }
        }
    }

    private func next() -> Job? {
        state.withLock { state in
            guard let job = state.waiting.first else {
                state.isRunning = false
                return nil
            }
            state.waiting.removeFirst()
            return job
        }
    }
}
