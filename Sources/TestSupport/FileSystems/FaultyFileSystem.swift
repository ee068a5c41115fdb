internal import Glibc
package import LedgerStorage
internal import Synchronization

/// A file system that fails at a call of your choice, and records every call.
///
/// A crash freezes the state: from the crash on no call reaches the file system below, not even `close`, and all fail. End the process below then
/// (`InMemoryFileSystem.kill`), as the kernel does.
package final class FaultyFileSystem: FileSystem {
    package enum Fault: Hashable, Sendable {
        /// That call fails with this errno, the others work.
        case error(Int32)
        /// That call and all later ones of its name fail with this errno.
        case persistentError(Int32)
        /// The process dies before the call.
        case crash
        /// The process dies in a write after so many bytes; in any other call before it.
        case crashInWrite(afterBytes: Int)
        /// A write stops after so many bytes and says so.
        case shortWrite(bytes: Int)
        /// A write leaves another first byte on the disk than it was given.
        case flippedWrite
    }

    private struct State: Sendable {
        var fault: Fault?
        var faultyCall: Int
        var faultyName: String?
        var calls: [String] = []
        var hasCrashed = false
        var observer: (@Sendable (Int, String) -> Void)?
    }

    private let base: any FileSystem
    /// Calls that never work here, with what they answer: a file system that does not have them.
    private let refused: [String: Int32]
    /// The plan and what has happened so far; touched by every call.
    private let state: Mutex<State>

    /// - Parameter call: which call fails, from 1; calls of `close` are not counted, since they cannot fail.
    package init(
        _ base: any FileSystem, fault: Fault? = nil, atCall call: Int = 0, refusing refused: [String: Int32] = [:]
    ) {
        self.base = base
        self.refused = refused
        state = Mutex(State(fault: fault, faultyCall: call))
    }

    /// The name of each call and what it was about, in their order.
    package var calls: [String] { state.withLock(\.calls) }

    package var hasCrashed: Bool { state.withLock(\.hasCrashed) }

    /// Forgets the calls so far and plans a fault for the `call`-th from now.
    package func plan(_ fault: Fault?, atCall call: Int = 0) {
        state.withLock { $0 = State(fault: fault, faultyCall: call, observer: $0.observer) }
    }

    /// Calls `observer` before every call that is made, with its place (from 1) and what `calls` will say of it: there other processes can do something.
    package func observe(_ observer: @escaping @Sendable (Int, String) -> Void) {
        state.withLock { $0.observer = observer }
    }

    private enum Verdict: Sendable {
        case pass
        case fail(Int32)
        case crash(afterBytes: Int?)
        case short(Int)
        case flip
    }

    private func enter(_ name: String, _ subject: String) throws(FileSystemError) {
        switch judge(name, subject) {
        case .pass, .short, .flip: return
        case .fail(let code): throw FileSystemError(call: name, code: code, path: subject)
        case .crash: throw FileSystemError(call: name, code: ESHUTDOWN, path: subject)
        }
    }

    private func judge(_ name: String, _ subject: String) -> Verdict {
        let call = "\(name) \(subject)"
        let (place, observer) = state.withLock { ($0.calls.count + 1, $0.hasCrashed ? nil : $0.observer) }
        observer?(place, call)
        return state.withLock { state in
            if state.hasCrashed { return .crash(afterBytes: nil) }
            state.calls.append(call)
            if let code = refused[name] { return .fail(code) }
            guard let fault = state.fault else { return .pass }
            if case .persistentError(let code) = fault, state.calls.count > state.faultyCall {
                return name == state.faultyName ? .fail(code) : .pass
            }
            guard state.calls.count == state.faultyCall else { return .pass }
            state.faultyName = name
            switch fault {
            case .error(let code), .persistentError(let code): return .fail(code)
            case .crash:
                state.hasCrashed = true
                return .crash(afterBytes: nil)
            case .crashInWrite(let count):
                state.hasCrashed = true
                return .crash(afterBytes: count)
            case .shortWrite(let count): return .short(count)
            case .flippedWrite: return .flip
            }
        }
    }
}

// MARK: - Open files

extension FaultyFileSystem {
    package func open(
        _ path: String, _ mode: OpenMode, permissions: UInt32
    ) throws(FileSystemError) -> FileDescriptor {
        try enter("open", path)
        return try base.open(path, mode, permissions: permissions)
    }

    package func close(_ file: FileDescriptor) {
        if !hasCrashed { base.close(file) }
    }

    package func pread(
        _ file: FileDescriptor, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
    ) throws(FileSystemError) -> Int {
        try enter("pread", "\(file.rawValue)")
        return try base.pread(file, into: buffer, at: offset)
    }

    package func pwrite(
        _ file: FileDescriptor, _ bytes: UnsafeRawBufferPointer, at offset: Int
    ) throws(FileSystemError) -> Int {
        let subject = "\(file.rawValue) \(bytes.count) bytes at \(offset)"
        switch judge("pwrite", subject) {
        case .pass: return try base.pwrite(file, bytes, at: offset)
        case .fail(let code): throw FileSystemError(call: "pwrite", code: code, path: subject)
        case .crash(let count):
            if let count { _ = try base.pwrite(file, .init(rebasing: bytes.prefix(count)), at: offset) }
            throw FileSystemError(call: "pwrite", code: ESHUTDOWN, path: subject)
        case .short(let count):
            return try base.pwrite(file, .init(rebasing: bytes.prefix(max(1, count))), at: offset)
        case .flip:
            let flipped = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
            defer { flipped.deallocate() }
            flipped.copyMemory(from: bytes)
            if let first = flipped.first { flipped[0] = first ^ 1 }
            return try base.pwrite(file, UnsafeRawBufferPointer(flipped), at: offset)
        }
    }

    package func ftruncate(_ file: FileDescriptor, to size: Int) throws(FileSystemError) {
        try enter("ftruncate", "\(file.rawValue) to \(size)")
        try base.ftruncate(file, to: size)
    }

    package func fdatasync(_ file: FileDescriptor) throws(FileSystemError) {
        try enter("fdatasync", "\(file.rawValue)")
        try base.fdatasync(file)
    }

    package func fsync(_ file: FileDescriptor) throws(FileSystemError) {
        try enter("fsync", "\(file.rawValue)")
        try base.fsync(file)
    }

    package func fstat(_ file: FileDescriptor) throws(FileSystemError) -> FileStatus {
        try enter("fstat", "\(file.rawValue)")
        return try base.fstat(file)
    }

    package func fchmod(_ file: FileDescriptor, _ permissions: UInt32) throws(FileSystemError) {
        try enter("fchmod", "\(file.rawValue)")
        try base.fchmod(file, permissions)
    }

    package func fchown(_ file: FileDescriptor, group: UInt32) throws(FileSystemError) {
        try enter("fchown", "\(file.rawValue)")
        try base.fchown(file, group: group)
    }

    package func fchown(_ file: FileDescriptor, owner: UInt32) throws(FileSystemError) {
        try enter("fchown", "\(file.rawValue)")
        try base.fchown(file, owner: owner)
    }

    package func futimens(_ file: FileDescriptor, _ modified: FileStatus.Modified) throws(FileSystemError) {
        try enter("futimens", "\(file.rawValue)")
        try base.futimens(file, modified)
    }

    package func flock(_ file: FileDescriptor) throws(FileSystemError) -> Bool {
        try enter("flock", "\(file.rawValue)")
        return try base.flock(file)
    }

    package func kind(of file: FileDescriptor) throws(FileSystemError) -> FileSystemKind {
        try enter("fstatfs", "\(file.rawValue)")
        return try base.kind(of: file)
    }
}

// MARK: - Names

extension FaultyFileSystem {
    package func stat(_ path: String, followingLinks: Bool) throws(FileSystemError) -> FileStatus {
        try enter("stat", path)
        return try base.stat(path, followingLinks: followingLinks)
    }

    package func entries(_ path: String) throws(FileSystemError) -> [String] {
        try enter("opendir", path)
        return try base.entries(path)
    }

    package func mkdir(_ path: String, permissions: UInt32) throws(FileSystemError) {
        try enter("mkdir", path)
        try base.mkdir(path, permissions: permissions)
    }

    package func rename(_ path: String, to target: String) throws(FileSystemError) {
        try enter("rename", target)
        try base.rename(path, to: target)
    }

    package func exchange(_ first: String, _ second: String) throws(FileSystemError) {
        try enter("renameat2", second)
        try base.exchange(first, second)
    }

    package func link(_ path: String, to target: String) throws(FileSystemError) {
        try enter("link", target)
        try base.link(path, to: target)
    }

    package func unlink(_ path: String) throws(FileSystemError) {
        try enter("unlink", path)
        try base.unlink(path)
    }
}
