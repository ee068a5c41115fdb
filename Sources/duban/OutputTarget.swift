import DocumentExchange
import Glibc
import Wording
import Workspace

/// Where a paper goes: a file, or standard output for `-`.
struct OutputTarget {
    let name: String
    /// Whether a file that is there may go.
    let isReplacing: Bool

    var isStandardOutput: Bool { name == "-" }
}

/// A file could not be written.
struct UnwritableFile: Error {
    let name: String
    let error: OutputFileError
}

/// A binary format must not go to a terminal.
struct BinaryToTerminal: Error {
    let format: String
}

extension CommandContext {
    /// Refuses early what would be refused once all the work is done.
    ///
    /// - Throws: `BinaryToTerminal`, `UsageError`.
    func check(_ target: OutputTarget, format: String, isBinary: Bool) throws {
        if target.name.isEmpty { throw UsageError.emptyWord(after: "-o") }
        if target.isStandardOutput, isBinary, isatty(STDOUT_FILENO) == 1 { throw BinaryToTerminal(format: format) }
    }

    /// - Throws: `UnwritableFile`, `OutputFailed`.
    func deliver(_ bytes: [UInt8], to target: OutputTarget) throws {
        if target.isStandardOutput {
            output.write(bytes)
            return try output.finish()
        }
        do throws(OutputFileError) {
            try OutputFile(path: encoding.bytes(of: target.name)).write(bytes, replacing: target.isReplacing)
        } catch {
            throw UnwritableFile(name: target.name, error: error)
        }
    }
}

extension Catalogue {
    func sentence(for error: UnwritableFile) -> SafeText {
        let name = SafeText(sanitising: error.name)
        return switch error.error {
        case .exists: fileExists(name)
        case .isFolder: fileIsFolder(name)
        case .noFolder: fileHasNoFolder(name)
        case .failed(let errno): fileNotWritten(name, systemReason(errno))
        }
    }
}
