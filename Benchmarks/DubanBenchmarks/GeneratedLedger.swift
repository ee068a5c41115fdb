import LedgerModel
import LedgerStorage

/// Ledgers that MakeLedger makes for the benchmarks.
enum GeneratedLedger {
    static func make(itemCount: Int, in folder: String, _ programs: Programs) throws -> String {
        let path = "\(folder)/\(itemCount).ledger"
        try ChildProcess.run([programs.makeLedger, "\(itemCount)", path])
        return path
    }

    static func sizes() -> [Int] { [10_000, 100_000] }
}
