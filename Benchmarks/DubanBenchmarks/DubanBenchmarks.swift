import Glibc

/// `DubanBenchmarks [NAME…]`: measures and prints each figure beside a peer's in the same run. Without names, all of them.
///
/// The programs that it starts (`duban`, `EmptyProgram`, `MakeLedger`) lie beside it; the sample is read from `seeds/` of the current folder.
@main enum DubanBenchmarks {
    private static let benchmarks: [(name: String, run: @Sendable (Programs) throws -> [Figure])] = [
        ("start", StartBenchmark.run), ("extraction", ExtractionBenchmark.run), ("append", AppendBenchmark.run),
        ("open", OpenBenchmark.run), ("trackers", TrackersBenchmark.run), ("query", QueryBenchmark.run),
        ("export", ExportBenchmark.run), ("idle", IdleBenchmark.run),
    ]

    static func main() {
        let wanted = CommandLine.arguments.dropFirst()
        if wanted.first == ChildProcess.peakMemoryOption {
            guard let usage = try? ChildProcess.usage(of: Array(wanted.dropFirst())) else { exit(1) }
            print(usage.peakMemory, terminator: "")
            exit(0)
        }
        if let unknown = wanted.first(where: { name in !benchmarks.contains { $0.name == name } }) {
            print("unknown benchmark \(unknown); there are: \(benchmarks.map(\.name).joined(separator: " "))")
            exit(64)
        }
        guard let programs = Programs() else {
            print("the path of this program cannot be read")
            exit(1)
        }
        var status: Int32 = 0
        for benchmark in benchmarks where wanted.isEmpty || wanted.contains(benchmark.name) {
            print(benchmark.name)
            do {
                for figure in try benchmark.run(programs) {
                    print(figure)
                    if figure.isMet == false { status = 1 }
                }
            } catch {
                print("  failed: \(error)")
                status = 1
            }
            fflush(nil)
        }
        exit(status)
    }
}

/// The programs that lie beside this one.
struct Programs {
    private let folder: String

    init?() {
        var path = [CChar](repeating: 0, count: Int(PATH_MAX))
        guard let resolved = realpath("/proc/self/exe", &path) else { return nil }
        let whole = String(cString: resolved)
        guard let slash = whole.lastIndex(of: "/") else { return nil }
        folder = String(whole[..<slash])
    }

    var duban: String { folder + "/duban" }
    var emptyProgram: String { folder + "/EmptyProgram" }
    var makeLedger: String { folder + "/MakeLedger" }

    /// The sample's text in the folder where the benchmarks are started.
    static let sample = "seeds/sample.txt"
}
