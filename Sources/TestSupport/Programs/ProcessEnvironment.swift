import Glibc

/// A variable of the tests' own environment.
package func getenvString(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
}

func isExecutableFile(_ path: String) -> Bool {
    access(path, X_OK) == 0
}

/// A program of this package, built beside the tests that run.
package func builtProgram(_ name: String) throws -> String {
    var path = [CChar](repeating: 0, count: 4096)
    let length = readlink("/proc/self/exe", &path, path.count - 1)
    let program = String(decoding: path.prefix(max(0, length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let folder = program.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    guard isExecutableFile("\(folder)/\(name)") else { throw MissingProgram(path: "\(folder)/\(name)") }
    return "\(folder)/\(name)"
}

package struct MissingProgram: Error {
    package let path: String
}
