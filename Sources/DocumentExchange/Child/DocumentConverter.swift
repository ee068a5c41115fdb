import Glibc

/// Reads foreign documents in a child process: this program, run anew as `duban convert-stdin FORMAT`, with the document on its standard input.
///
/// Libraries that read what strangers send have errors; in the child one can only end the child.
package struct DocumentConverter: Sendable {
    /// The hidden word that makes a converter of the program.
    package static let command = "convert-stdin"

    /// The program itself; a replaced binary is still the one that runs.
    package static let thisProgram = "/proc/self/exe"

    private let program: String
    private let timeLimit: Int
    private let isWanted: @Sendable () -> Bool

    /// - Parameters:
    ///   - program: what is run: `thisProgram` wherever that is duban.
    ///   - timeLimit: seconds until it is killed. Its processor time has a limit of its own; this one is for waiting.
    ///   - isWanted: asked while it runs; once it is false, the child is killed.
    package init(
        program: String = thisProgram, timeLimit: Int = 20, while isWanted: @escaping @Sendable () -> Bool = { true }
    ) {
        self.program = program
        self.timeLimit = timeLimit
        self.isWanted = isWanted
    }

    /// - Parameter format: one that is foreign.
    package func text(of document: [UInt8], as format: DocumentFormat) throws(ConversionFailure) -> ConvertedText {
        let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
        let child = ChildProcess(
            program: program, arguments: [Self.command, format.rawValue],
            environment: ["PATH=\(path)", "LC_ALL=C.UTF-8"], timeLimit: timeLimit,
            outputLimit: ConversionFrame.largestFrame, isWanted: isWanted)
        let outcome: ChildProcess.Outcome
        do throws(ChildProcess.NotStarted) {
            outcome = try child.run(input: document)
        } catch {
            throw .notStarted(errno: error.errno)
        }
        switch outcome.end {
        case .exited(0): return try ConversionFrame.text(of: outcome.output)
        case .exited: throw .garbage
        case .signalled(SIGXCPU): throw .tookTooLong(seconds: Confinement.processorSeconds)
        // The hard limit of the processor's time; nobody else kills a converter but its own time-out.
        case .signalled(SIGKILL): throw .tookTooLong(seconds: Confinement.processorSeconds)
        case .signalled(let signal): throw .crashed(signal: Int(signal))
        case .timedOut, .stopped: throw .tookTooLong(seconds: timeLimit)
        case .outputTooLarge: throw .tooMuchText(megabytes: ConversionFrame.largestText >> 20)
        }
    }
}
