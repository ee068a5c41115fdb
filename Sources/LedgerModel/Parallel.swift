internal import Glibc
internal import Synchronization

/// Runs both at once, the second on a thread of its own; one after the other where no thread can be had.
package func inParallel<First, Second: Sendable>(
    _ first: () -> First, _ second: @escaping @Sendable () -> Second
) -> (First, Second) {
    let result = Slot<Second>()
    let body = ThreadBody { result.value.withLock { $0 = second() } }
    let retained = Unmanaged.passRetained(body)
    var thread = pthread_t()
    let error = pthread_create(
        &thread, nil,
        { argument in
            if let argument { Unmanaged<ThreadBody>.fromOpaque(argument).takeRetainedValue().run() }
            return nil
        }, retained.toOpaque())
    let firstResult = first()
    if error == 0 { pthread_join(thread, nil) } else { retained.release() }
    return (firstResult, result.value.withLock { $0 } ?? second())
}

private final class Slot<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
}

private final class ThreadBody: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) {
        self.run = run
    }
}
