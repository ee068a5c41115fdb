import Browser
import Glibc
import Wording

/// Another program in which a person edits a long text: `$VISUAL`, else `$EDITOR`, else `vi`. The terminal must have been given back before.
struct TextEditor {
    let environment: ProcessEnvironment
    let words: Catalogue

    private var command: String {
        environment.text("VISUAL") ?? environment.text("EDITOR") ?? "vi"
    }

    /// Waits until the program ends.
    func edit(_ text: String) -> EditorOutcome {
        let folder = environment.text("XDG_RUNTIME_DIR") ?? environment.text("TMPDIR") ?? "/tmp"
        var path = ""
        var file: Int32 = -1
        for attempt in 0..<100 where file < 0 {
            path = "\(folder)/duban-\(getpid())-\(attempt).txt"
            file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
            if file < 0, errno != EEXIST { break }
        }
        guard file >= 0 else { return .failed(words.editorFailed(command, words.systemReason(errno))) }
        defer { unlink(path) }
        let bytes = Array(text.utf8) + [UInt8(ascii: "\n")]
        let isWritten = write(file, bytes, bytes.count) == bytes.count
        close(file)
        guard isWritten else { return .failed(words.editorFailed(command, words.systemReason(errno))) }
        if let failure = run(on: path) { return .failed(failure) }
        guard let edited = contents(of: path) else {
            return .failed(words.editorFailed(command, words.systemReason(errno)))
        }
        return edited == bytes ? .unchanged : .text(String(decoding: edited, as: UTF8.self))
    }

    /// - Returns: why it failed.
    private func run(on path: String) -> SafeText? {
        // The shell splits what the variable holds, as every program does with it.
        let arguments = ["/bin/sh", "-c", "exec \(command) \"$1\"", "sh", path]
        var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
        pointers.append(nil)
        defer { for pointer in pointers { free(pointer) } }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // What this program takes signals for does not concern the other one.
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        var child: pid_t = 0
        let error = posix_spawn(&child, "/bin/sh", nil, &attributes, pointers, environ)
        guard error == 0 else { return words.editorFailed(command, words.systemReason(error)) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 { if errno != EINTR { return nil } }
        let signal = status & 0x7F
        let code = signal == 0 ? status >> 8 & 0xFF : 128 + signal
        return code == 0 ? nil : words.editorEnded(command, Int(code))
    }

    private func contents(of path: String) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var found: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(file, &buffer, buffer.count)
            if count == 0 { return found }
            guard count > 0, found.count < 4_000_000 else { return nil }
            found += buffer[..<count]
        }
    }
}
