import Glibc

/// What may follow a path that is being typed: names of files and folders, in the locale's encoding.
struct PathCompletion {
    private let encoding: LocaleEncoding

    init(_ encoding: LocaleEncoding) {
        self.encoding = encoding
    }

    private static let most = 30

    /// The ends of the names that begin as the last part of `typed` does, in order; folders with a stroke. Hidden ones only where a dot was typed.
    func ends(of typed: String) -> [String] {
        let path = PathCompletion.expanded(typed)
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { path[...$0] } ?? "./"
        let beginning = Array(encoding.bytes(of: String(slash.map { path[path.index(after: $0)...] } ?? path[...])))
        let folderBytes = encoding.bytes(of: String(folder))
        guard let directory = opendir(folderBytes.map { CChar(bitPattern: $0) } + [0]) else { return [] }
        defer { closedir(directory) }
        var found: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if name == [0x2E] || name == [0x2E, 0x2E] || !name.starts(with: beginning) { continue }
            if beginning.isEmpty, name.first == 0x2E { continue }
            var status = stat()
            let full = folderBytes + name
            let isFolder =
                stat(full.map { CChar(bitPattern: $0) } + [0], &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
            found.append(String(decoding: name.dropFirst(beginning.count), as: UTF8.self) + (isFolder ? "/" : ""))
        }
        return Array(found.sorted().prefix(PathCompletion.most))
    }

    /// `~/` is the home folder, as in a shell.
    static func expanded(_ path: String) -> String {
        guard path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
        return String(cString: home) + path.dropFirst()
    }
}
