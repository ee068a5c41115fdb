import Glibc
import LedgerStorage
import TestSupport
import Testing

/// A file system under test, with a folder of its own in it.
enum FileSystemUnderTest: String, CaseIterable, CustomTestStringConvertible {
    case posix
    case inMemory
    case faultyWithoutFault

    var testDescription: String { rawValue }

    func run(_ body: (any FileSystem, String) throws -> Void) throws {
        switch self {
        case .posix:
            let folder = try FileSystemUnderTest.newFolder()
            defer { FileSystemUnderTest.removeAll(folder) }
            try body(PosixFileSystem(), folder)
        case .inMemory:
            try body(SimulatedDisk().process(), "")
        case .faultyWithoutFault:
            try body(FaultyFileSystem(SimulatedDisk().process()), "")
        }
    }

    /// A new folder for one test, which removes it.
    static func newFolder() throws -> String {
        var template = Array("/tmp/duban-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw FileSystemError(call: "mkdtemp", code: errno, path: "/tmp") }
        return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    static func removeAll(_ folder: String) {
        let system = PosixFileSystem()
        for name in (try? system.entries(folder)) ?? [] {
            let path = folder + "/" + name
            if (try? system.stat(path, followingLinks: false))?.kind == .folder {
                removeAll(path)
            } else {
                try? system.unlink(path)
            }
        }
        rmdir(folder)
    }
}

@Suite("Every file system")
struct FileSystemConformanceTests {
    @Test("writes, reads, cuts and tells the size", arguments: FileSystemUnderTest.allCases)
    func filesAndBytes(_ kind: FileSystemUnderTest) throws {
        try kind.run { system, folder in
            let file = try system.open(folder + "/a", .createNew, permissions: 0o600)
            #expect(try write("hello", to: file, at: 0, system) == 5)
            #expect(try write("J", to: file, at: 0, system) == 1)
            #expect(try write("!", to: file, at: 7, system) == 1)
            #expect(try read(file, system, from: 0, 100) == Array("Jello\0\0!".utf8))
            #expect(try read(file, system, from: 6, 1) == [0])
            #expect(try read(file, system, from: 100, 1) == [])
            #expect(try system.fstat(file).size == 8)
            try system.ftruncate(file, to: 4)
            #expect(try read(file, system, from: 0, 100) == Array("Jell".utf8))
            try system.ftruncate(file, to: 6)
            #expect(try read(file, system, from: 0, 100) == Array("Jell\0\0".utf8))
            try system.fdatasync(file)
            try system.fsync(file)
            system.close(file)
            let status = try system.stat(folder + "/a", followingLinks: false)
            #expect(status.kind == .file)
            #expect(status.permissions == 0o600)
        }
    }

    @Test("opens as it was asked to, or says why not", arguments: FileSystemUnderTest.allCases)
    func opening(_ kind: FileSystemUnderTest) throws {
        try kind.run { system, folder in
            #expect(code { _ = try system.open(folder + "/a", .read, permissions: 0) } == ENOENT)
            #expect(code { _ = try system.open(folder + "/a", .readWrite, permissions: 0) } == ENOENT)
            #expect(code { _ = try system.open(folder + "/x/a", .create, permissions: 0o600) } == ENOENT)
            system.close(try system.open(folder + "/a", .create, permissions: 0o600))
            system.close(try system.open(folder + "/a", .create, permissions: 0o600))
            #expect(code { _ = try system.open(folder + "/a", .createNew, permissions: 0o600) } == EEXIST)
            #expect(code { _ = try system.open(folder + "/a", .folder, permissions: 0) } == ENOTDIR)
            #expect(code { _ = try system.open(folder + "/a/b", .read, permissions: 0) } == ENOTDIR)
            let reader = try system.open(folder + "/a", .read, permissions: 0)
            #expect(code { _ = try write("x", to: reader, at: 0, system) } == EBADF)
            system.close(reader)
            #expect(code { _ = try system.fstat(reader) } == EBADF)
        }
    }

    @Test("folders: made once, listed, synchronised", arguments: FileSystemUnderTest.allCases)
    func folders(_ kind: FileSystemUnderTest) throws {
        try kind.run { system, folder in
            try system.mkdir(folder + "/d", permissions: 0o700)
            #expect(code { try system.mkdir(folder + "/d", permissions: 0o700) } == EEXIST)
            #expect(code { try system.mkdir(folder + "/x/d", permissions: 0o700) } == ENOENT)
            system.close(try system.open(folder + "/d/a", .createNew, permissions: 0o600))
            system.close(try system.open(folder + "/d/b", .createNew, permissions: 0o600))
            #expect(try system.entries(folder + "/d").sorted() == ["a", "b"])
            #expect(code { _ = try system.entries(folder + "/d/a") } == ENOTDIR)
            #expect(code { _ = try system.entries(folder + "/e") } == ENOENT)
            let open = try system.open(folder + "/d", .folder, permissions: 0)
            try system.fsync(open)
            #expect(try system.fstat(open).kind == .folder)
            try system.fchmod(open, 0o750)
            #expect(try system.fstat(open).permissions == 0o750)
            system.close(open)
            #expect(try system.stat(folder + "/d", followingLinks: true).kind == .folder)
        }
    }

    @Test("names: renamed over, exchanged, linked, removed", arguments: FileSystemUnderTest.allCases)
    func names(_ kind: FileSystemUnderTest) throws {
        try kind.run { system, folder in
            try system.mkdir(folder + "/d", permissions: 0o700)
            for name in ["/a", "/b"] {
                let file = try system.open(folder + name, .createNew, permissions: 0o600)
                _ = try write(name, to: file, at: 0, system)
                system.close(file)
            }
            let inode = try system.stat(folder + "/a", followingLinks: false)
            try system.exchange(folder + "/a", folder + "/b")
            #expect(try contents(folder + "/a", system) == "/b")
            #expect(try contents(folder + "/b", system) == "/a")
            #expect(try system.stat(folder + "/b", followingLinks: false).isSameFile(as: inode))
            try system.rename(folder + "/b", to: folder + "/d/c")
            #expect(try contents(folder + "/d/c", system) == "/a")
            #expect(code { _ = try system.stat(folder + "/b", followingLinks: false) } == ENOENT)
            try system.rename(folder + "/a", to: folder + "/d/c")
            #expect(try contents(folder + "/d/c", system) == "/b")
            try system.link(folder + "/d/c", to: folder + "/e")
            #expect(code { try system.link(folder + "/d/c", to: folder + "/e") } == EEXIST)
            try system.unlink(folder + "/d/c")
            #expect(try contents(folder + "/e", system) == "/b")
            #expect(code { try system.unlink(folder + "/d/c") } == ENOENT)
            #expect(code { try system.unlink(folder + "/d") } == EISDIR)
            #expect(code { try system.rename(folder + "/x", to: folder + "/y") } == ENOENT)
            #expect(code { try system.exchange(folder + "/e", folder + "/y") } == ENOENT)
        }
    }

    @Test("an open file is the same file after its name went", arguments: FileSystemUnderTest.allCases)
    func openWithoutName(_ kind: FileSystemUnderTest) throws {
        try kind.run { system, folder in
            let file = try system.open(folder + "/a", .createNew, permissions: 0o600)
            try system.unlink(folder + "/a")
            _ = try write("still here", to: file, at: 0, system)
            #expect(try read(file, system, from: 0, 100) == Array("still here".utf8))
            system.close(file)
        }
    }

    @Test("the lock is of the descriptor, and goes with it", arguments: FileSystemUnderTest.allCases)
    func locks(_ kind: FileSystemUnderTest) throws {
        try kind.run { system, folder in
            let first = try system.open(folder + "/lock", .create, permissions: 0o600)
            let second = try system.open(folder + "/lock", .read, permissions: 0)
            #expect(try system.flock(first))
            #expect(try system.flock(first))
            #expect(try !system.flock(second))
            system.close(first)
            #expect(try system.flock(second))
            let third = try system.open(folder + "/lock", .create, permissions: 0o600)
            #expect(try !system.flock(third))
            system.close(second)
            system.close(third)
        }
    }

    @Test("a new time of change after each change", arguments: FileSystemUnderTest.allCases)
    func times(_ kind: FileSystemUnderTest) throws {
        try kind.run { system, folder in
            let file = try system.open(folder + "/a", .createNew, permissions: 0o600)
            let before = try system.fstat(file)
            // The machine's clock ticks every few milliseconds.
            var time = timespec(tv_sec: 0, tv_nsec: 20_000_000)
            nanosleep(&time, nil)
            _ = try write("x", to: file, at: 0, system)
            #expect(try system.fstat(file).modified != before.modified)
            try system.rename(folder + "/a", to: folder + "/b")
            let after = try system.fstat(file)
            #expect(try system.stat(folder + "/b", followingLinks: false).modified == after.modified)
            system.close(file)
        }
    }

    private func write(
        _ text: String, to file: FileDescriptor, at offset: Int, _ system: any FileSystem
    ) throws -> Int {
        try Array(text.utf8).withUnsafeBytes { try system.pwrite(file, $0, at: offset) }
    }

    private func read(
        _ file: FileDescriptor, _ system: any FileSystem, from offset: Int, _ count: Int
    ) throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0xAA, count: count)
        let read = try bytes.withUnsafeMutableBytes { try system.pread(file, into: $0, at: offset) }
        return Array(bytes.prefix(read))
    }

    private func contents(_ path: String, _ system: any FileSystem) throws -> String {
        let file = try system.open(path, .read, permissions: 0)
        defer { system.close(file) }
        return String(decoding: try read(file, system, from: 0, 1000), as: UTF8.self)
    }

    /// errno of the failure of `body`; nil where it does not fail.
    private func code(_ body: () throws -> Void) -> Int32? {
        do {
            try body()
            return nil
        } catch {
            return (error as? FileSystemError)?.code
        }
    }
}

@Suite("A disk without power")
struct SimulatedDiskTests {
    @Test("data that was not synchronised is lost or kept, in every form")
    func data() throws {
        let disk = SimulatedDisk()
        let system = disk.process()
        let file = try system.open("/a", .createNew, permissions: 0o600)
        try sync("/", system)
        _ = try Array("sync".utf8).withUnsafeBytes { try system.pwrite(file, $0, at: 0) }
        try system.fdatasync(file)
        _ = try Array("lost".utf8).withUnsafeBytes { try system.pwrite(file, $0, at: 4) }
        #expect(disk.pendingCount == (names: 0, files: 1))
        let after = SimulatedDisk.SurvivingData.allCases.map { form in
            disk.afterPowerLoss(names: { _ in false }, files: { _ in form }).contents(of: "/a")
        }
        #expect(
            after == [Array("sync".utf8), Array("synclost".utf8), Array("synclo\0\0".utf8), Array("sync\0\0\0\0".utf8)])
        #expect(disk.copy().contents(of: "/a") == Array("synclost".utf8))
    }

    @Test("names are lost until their folder is synchronised, each for itself")
    func names() throws {
        let disk = SimulatedDisk()
        let system = disk.process()
        system.close(try system.open("/a", .createNew, permissions: 0o600))
        try sync("/", system)
        system.close(try system.open("/b", .createNew, permissions: 0o600))
        try system.rename("/a", to: "/c")
        #expect(disk.pendingCount.names == 2)
        func paths(_ names: @escaping (Int) -> Bool) -> [String] {
            disk.afterPowerLoss(names: names, files: { _ in .all }).paths
        }
        #expect(paths { _ in false } == ["/a"])
        #expect(paths { $0 == 0 } == ["/a", "/b"])
        #expect(paths { $0 == 1 } == ["/c"])
        try sync("/", system)
        #expect(paths { _ in false } == ["/b", "/c"])
    }

    @Test("a process that is killed gives up its lock and keeps its files")
    func kill() throws {
        let disk = SimulatedDisk()
        let (first, second) = (disk.process(), disk.process())
        let mine = try first.open("/lock", .create, permissions: 0o600)
        let theirs = try second.open("/lock", .create, permissions: 0o600)
        #expect(try first.flock(mine))
        #expect(try !second.flock(theirs))
        first.kill()
        #expect(try second.flock(theirs))
        #expect(throws: FileSystemError.self) { try first.fstat(mine) }
    }

    @Test("a crash freezes the disk")
    func crash() throws {
        let disk = SimulatedDisk()
        let system = FaultyFileSystem(disk.process(), fault: .crashInWrite(afterBytes: 2), atCall: 2)
        let file = try system.open("/a", .createNew, permissions: 0o600)
        #expect(throws: FileSystemError.self) {
            try Array("gone".utf8).withUnsafeBytes { try system.pwrite(file, $0, at: 0) }
        }
        #expect(throws: FileSystemError.self) { try system.ftruncate(file, to: 0) }
        #expect(disk.contents(of: "/a") == Array("go".utf8))
    }

    @Test("a full disk takes what fits")
    func full() throws {
        let disk = SimulatedDisk()
        disk.setCapacity(3)
        let system = disk.process()
        let file = try system.open("/a", .createNew, permissions: 0o600)
        #expect(try Array("full".utf8).withUnsafeBytes { try system.pwrite(file, $0, at: 0) } == 3)
        #expect(throws: FileSystemError.self) {
            try Array("x".utf8).withUnsafeBytes { try system.pwrite(file, $0, at: 3) }
        }
    }

    private func sync(_ path: String, _ system: InMemoryFileSystem) throws {
        let folder = try system.open(path, .folder, permissions: 0)
        try system.fsync(folder)
        system.close(folder)
    }
}
