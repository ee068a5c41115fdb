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
    }

    private struct Job {
        let kind: String?
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
    ///   - body: returns nil where there is nothing to tell.
    func run(replacing kind: String? = nil, _ body: @escaping @Sendable () -> Result?) {
        let starts = state.withLock { state in
            if kind != nil { state.waiting.removeAll { $0.kind == kind } }
            state.waiting.append(Job(kind: kind, body: body))
            defer { state.isRunning = true }
            return !state.isRunning
        }
        if starts { Task.detached { self.drain() } }
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
            guard let result = job.body() else { continue }
            state.withLock { $0.results.append(result) }
            var byte: UInt8 = 1
            _ = write(pipe.writeEnd, &byte, 1)
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
