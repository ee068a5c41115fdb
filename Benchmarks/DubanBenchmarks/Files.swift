import Glibc

/// Files and folders of a benchmark.
enum Files {
    struct Failure: Error {
        let path: String
        let code: Int32
    }

    /// A new folder that `body` may fill; removed afterwards.
    static func withTemporaryFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(base)/duban-bench-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Failure(path: base, code: errno) }
        let path = template.withUnsafeBufferPointer { name in
            String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
        defer { _ = try? ChildProcess.run(["rm", "-rf", path]) }
        return try body(path)
    }

    static func read(_ path: String) throws -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw Failure(path: path, code: errno) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw Failure(path: path, code: errno) }
        // Files of /proc have no size.
        let capacity = max(Int(status.st_size), 4096)
        var bytes: [UInt8] = []
        while true {
            let part = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
                count = max(0, Glibc.read(file, buffer.baseAddress, buffer.count))
            }
            if part.isEmpty { return bytes }
            if bytes.isEmpty { bytes = part } else { bytes += part }
        }
    }

    static func write(_ bytes: [UInt8], to path: String) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Failure(path: path, code: errno) }
        defer { close(file) }
        var start = 0
        while start < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress.map { $0 + start }, $0.count - start) }
            guard count > 0 else { throw Failure(path: path, code: errno) }
            start += count
        }
    }

    static func write(_ text: String, to path: String) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Failure(path: path, code: errno) }
        defer { close(file) }
        var text = text
        try text.withUTF8 { bytes in
            var written = 0
            while written < bytes.count {
                let count = Glibc.write(file, bytes.baseAddress.map { $0 + written }, bytes.count - written)
                guard count > 0 else { throw Failure(path: path, code: errno) }
                written += count
            }
        }
    }

    static func size(of path: String) throws -> Int {
        var status = stat()
        guard stat(path, &status) == 0 else { throw Failure(path: path, code: errno) }
        return Int(status.st_size)
    }

    /// The least that a reader of `bytes` can do: look at each one. Counts line ends.
    @inline(never) static func lineCount(_ bytes: [UInt8]) -> Int {
        var count = 0
        bytes.withUnsafeBufferPointer { buffer in
            for byte in buffer where byte == UInt8(ascii: "\n") { count += 1 }
        }
        return count
    }
}

/// Keeps a result from being left out by the optimiser.
@inline(never) func keep<Value>(_ value: Value) {
    withUnsafePointer(to: value) { _ = $0 }
}
