import Glibc

/// Runs poppler's `pdftotext`, which says where on each page which word stands.
enum PDFWords {
    private static let program = "pdftotext"
    private static let largestLayout = 200 << 20

    /// Of the document on standard input, which this process leaves to it unread: under the limits of a converter nobody could write it anywhere.
    ///
    /// - Returns: its XHTML (`-bbox-layout`).
    static func layoutOfStandardInput() throws(ConversionFailure) -> [UInt8] {
        let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
        let child = ChildProcess(
            program: program, arguments: ["-bbox-layout", "-enc", "UTF-8", "-", "-"],
            environment: ["PATH=\(path)", "LC_ALL=C.UTF-8"], timeLimit: 15, outputLimit: largestLayout)
        let outcome: ChildProcess.Outcome
        do throws(ChildProcess.NotStarted) {
            outcome = try child.run(reading: STDIN_FILENO)
        } catch {
            throw error.errno == ENOENT ? .noPDFReader : .notStarted(errno: error.errno)
        }
        let words = String(decoding: outcome.errorOutput, as: UTF8.self)
        switch outcome.end {
        case .exited(0):
            if words.contains("language pack") { throw .noCharacterMaps }
            return outcome.output
        case .exited:
            if words.contains("ncorrect password") { throw .encrypted }
            if words.contains("not allowed") { throw .copyingForbidden }
            throw .damaged(String(words.prefix { $0 != "\n" }.prefix(200)))
        case .signalled(SIGXCPU), .signalled(SIGKILL): throw .tookTooLong(seconds: Confinement.processorSeconds)
        case .signalled(let signal): throw .crashed(signal: Int(signal))
        case .timedOut, .stopped: throw .tookTooLong(seconds: child.timeLimit)
        case .outputTooLarge: throw .tooMuchText(megabytes: ConversionFrame.largestText >> 20)
        }
    }
}
