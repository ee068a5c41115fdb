import Subprocess
import SystemPackage

/// What a program left behind that was run to its end.
package struct FinishedProgram: Sendable {
    /// The exit status, or 128 + the signal that ended it.
    package let status: Int32
    package let output: [UInt8]
    package let errorOutput: [UInt8]

    package var text: String { String(decoding: output, as: UTF8.self) }
    package var errorText: String { String(decoding: errorOutput, as: UTF8.self) }

    /// Runs a program and waits for it.
    /// - Parameters:
    ///   - program: a path, or a name that is looked up in PATH.
    ///   - environment: instead of that of the tests; nil leaves theirs.
    ///   - changes: on top of the environment; nil removes a variable.
    package static func run(
        _ program: String, _ arguments: [String] = [], environment: [String: String]? = nil,
        changing changes: [String: String?] = [:], input: [UInt8] = [], folder: String? = nil
    ) async throws -> FinishedProgram {
        func keyed<Value>(_ values: [String: Value]) -> [Environment.Key: Value] {
            var result: [Environment.Key: Value] = [:]
            for (name, value) in values {
                if let key = Environment.Key(rawValue: name) { result[key] = value }
            }
            return result
        }
        let base = environment.map { Environment.custom(keyed($0)) } ?? .inherit
        let result = try await Subprocess.run(
            program.contains("/") ? .path(FilePath(program)) : .name(program), arguments: Arguments(arguments),
            environment: base.updating(keyed(changes)), workingDirectory: folder.map { FilePath($0) },
            input: .array(input), output: .bytes(limit: outputLimit), error: .bytes(limit: outputLimit))
        let status: Int32 =
            switch result.terminationStatus {
            case .exited(let code): code
            case .signaled(let signal): 128 + signal
            }
        return FinishedProgram(status: status, output: result.standardOutput, errorOutput: result.standardError)
    }

    private static let outputLimit = 64 << 20
}

/// Whether a program of that name is in PATH: for tests that are skipped without it.
package func isInstalled(_ program: String) -> Bool {
    let folders = (getenvString("PATH") ?? "/usr/bin:/bin").split(separator: ":")
    return folders.contains { isExecutableFile("\($0)/\(program)") }
}
