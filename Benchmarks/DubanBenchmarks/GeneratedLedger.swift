import Glibc
import LedgerModel
import LedgerStorage

/// Ledgers that MakeLedger makes for the benchmarks.
enum GeneratedLedger {
    /// - Parameter closed: how many of a hundred items are closed.
    static func make(itemCount: Int, closed: Int = 75, in folder: String, _ programs: Programs) throws -> String {
        let path = "\(folder)/\(itemCount).ledger"
        try ChildProcess.run([programs.makeLedger, "\(itemCount)", path, "1", "\(closed)"])
        return path
    }

    static func sizes() -> [Int] { [10_000, 100_000] }

    /// With the stress size where it is asked for: making it takes minutes and a gigabyte.
    static func allSizes() -> [Int] { sizes() + (getenv("DUBAN_BENCH_MILLION") == nil ? [] : [1_000_000]) }
}
