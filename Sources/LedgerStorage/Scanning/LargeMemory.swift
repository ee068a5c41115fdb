internal import CLinux
internal import Glibc

/// Memory for a whole snapshot.
enum LargeMemory {
    /// Below, nothing is gained.
    private static let smallestSize = 8 << 20

    /// The records of a snapshot of `size` bytes are about to be noted, in many small pieces of about half its size together.
    static func expectRecords(ofSnapshot size: Int) {
        if size >= smallestSize { duban_expect_heap(min(size / 2, 256 << 20)) }
    }

    /// Asks the system for large pages, which are a five-hundredth as many to make. It is free to refuse.
    static func advise(_ memory: UnsafeRawBufferPointer) {
        guard memory.count >= smallestSize, let start = memory.baseAddress else { return }
        let pageSize = sysconf(Int32(_SC_PAGESIZE))
        guard pageSize > 0 else { return }
        let skipped = (pageSize - Int(bitPattern: start) % pageSize) % pageSize
        _ = madvise(UnsafeMutableRawPointer(mutating: start + skipped), memory.count - skipped, MADV_HUGEPAGE)
    }
}
