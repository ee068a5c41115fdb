/// The interface was ended from outside: by a signal, or because its terminal is gone.
struct Interruption: Error, Hashable {
    /// 128 and the signal's number.
    let status: Int32
}

/// What the program ends with.
enum ExitStatus: Int32 {
    /// Done, also when nothing had to change or a list is empty.
    case done = 0
    /// Not found, no ledger, unreadable, refused: nothing is half-done.
    case failed = 1
    /// Another writer was there first, or the lock was not free in time.
    case conflict = 4
    /// Nothing may be written here: read-only, a newer version, damage, not durable.
    case unwritable = 5
    /// The command line, query or date is wrong.
    case usage = 64
}
