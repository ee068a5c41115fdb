import Glibc
import LedgerModel
import LedgerStorage
import TestSupport
import Testing

/// A real file system of 3 MB that fills up: what was acknowledged stays, and work goes on when there is room again.
@Suite("A full disk")
struct SmallDiskHeavyTests {
    /// Mounting takes a name space of one's own, which a container may not allow.
    private static let mayMount = shell("unshare -rm mount -t tmpfs -o size=64k none /mnt") == 0

    @Test(
        "the disk is full: refused, nothing lost, and accepted again", .enabled(if: mayMount, "no right to mount here"))
    func fullDisk() throws {
        Rig.begin("Full disk of 3 MB")
        let folder = try FileSystemUnderTest.newFolder()
        defer { FileSystemUnderTest.removeAll(folder) }
        var ledger = try ProcessUnderTest(folder: folder)
        let disk = folder + "/disk"
        // The ledger is copied to the small disk, filled up there, given room again, and copied back before the disk goes.
        let script = """
            set -e
            mkdir '\(disk)' && mount -t tmpfs -o size=3m none '\(disk)'
            cp -a '\(ledger.path)' '\(disk)/ledger'
            head -c 1500000 /dev/zero > '\(disk)/other'
            if '\(ledger.worker)' '\(disk)/ledger' \(Rig.seed) 1000000 '\(ledger.acknowledgements)' 2>'\(folder)/said'; then exit 41; fi
            grep -q writeFailed '\(folder)/said' || exit 42
            rm '\(disk)/other'
            '\(ledger.worker)' '\(disk)/ledger' \(Rig.seed + 1) 200 '\(ledger.acknowledgements)' || exit 43
            rm -r '\(ledger.path)'
            cp -a '\(disk)/ledger' '\(ledger.path)'
            """
        #expect(SmallDiskHeavyTests.shell("unshare -rm sh -c '\(script.replacing("'", with: "'\\''"))'") == 0)
        let acknowledged = try ledger.verify()
        #expect(acknowledged > 200)
        Rig.report("Full disk of 3 MB", acknowledged, "acknowledged steps", failures: 0)
    }

    /// - Returns: the exit status.
    private static func shell(_ command: String) -> Int32 {
        guard let process = try? ProcessUnderTest.spawn(["sh", "-c", command + " 2>/dev/null"]) else { return -1 }
        return ProcessUnderTest.wait(for: process)
    }
}
