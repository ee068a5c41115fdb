import CFuzzer
import FuzzTargets
import Glibc

/// Feeds one target (`DUBAN_FUZZ_TARGET`) with whatever libFuzzer comes upon. Built and run by Scripts/run-fuzzers.
@main
enum DubanFuzzer {
    static let target = getenv("DUBAN_FUZZ_TARGET").flatMap { FuzzTarget(rawValue: String(cString: $0)) }

    static func main() {
        var count = CommandLine.argc
        var words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        guard target != nil else { exit(64) }
        let status = LLVMFuzzerRunDriver(&count, &words) { data, size in
            let bytes = Array(UnsafeBufferPointer(start: data, count: size))
            if let complaint = DubanFuzzer.target?.complaint(about: bytes) {
                perror(complaint)
                abort()
            }
            return 0
        }
        exit(status)
    }
}
