import Glibc
import TestSupport
import Testing

@testable import LedgerStorage

/// A large file is read by two threads, half by half.
@Suite("Reading a file in halves")
struct HalvedReadingTests {
    private static let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 7) }

    private static func folder(halvedFrom size: Int) throws -> (StoreFolder, FaultyFileSystem) {
        let system = FaultyFileSystem(SimulatedDisk().process())
        let file = try system.open("/a", .createNew, permissions: 0o600)
        defer { system.close(file) }
        var folder = StoreFolder(fileSystem: system, path: "")
        folder.halvedSize = size
        try folder.write(bytes, to: file, at: 0)
        system.plan(nil)
        return (folder, system)
    }

    private static func read(_ folder: StoreFolder, from offset: Int, count: Int) throws -> [UInt8] {
        let file = try folder.open("a", .read)
        defer { folder.fileSystem.close(file) }
        return try folder.read(file, from: offset, count: count)
    }

    @Test("gives what reading it at once gives, wherever it begins and wherever it ends")
    func sameBytes() throws {
        let (folder, _) = try Self.folder(halvedFrom: 1)
        for (offset, count) in [(0, 1000), (0, 0), (0, 1), (0, 2), (0, 3), (1, 999), (7, 100), (999, 1)] {
            #expect(try Self.read(folder, from: offset, count: count) == Array(Self.bytes[offset..<(offset + count)]))
        }
        #expect(try folder.contents(of: "a")?.bytes == Self.bytes)
    }

    @Test("of a file that is shorter now than it was said to be gives what is there")
    func shorter() throws {
        let (folder, _) = try Self.folder(halvedFrom: 1)
        for count in [1001, 1500, 1999, 2000, 2001, 2500, 100_000] {
            #expect(try Self.read(folder, from: 0, count: count) == Self.bytes, "\(count)")
        }
        #expect(try Self.read(folder, from: 1000, count: 10) == [])
        #expect(try Self.read(folder, from: 990, count: 300) == Array(Self.bytes[990...]))
    }

    @Test("begins with files as large as said, and reads both halves then")
    func twoCalls() throws {
        for (size, callCount) in [(1001, 1), (1000, 2)] {
            let (folder, system) = try Self.folder(halvedFrom: size)
            _ = try Self.read(folder, from: 0, count: 1000)
            #expect(system.calls.count { $0.hasPrefix("pread") } == callCount)
        }
    }

    @Test("fails where either half does, and goes on where it was only interrupted")
    func faults() throws {
        for call in 2...3 {
            let (folder, system) = try Self.folder(halvedFrom: 1)
            system.plan(.error(EIO), atCall: call)
            #expect(throws: FileSystemError.self) { try Self.read(folder, from: 0, count: 1000) }
            system.plan(.error(EINTR), atCall: call)
            #expect(try Self.read(folder, from: 0, count: 1000) == Self.bytes)
        }
    }
}
