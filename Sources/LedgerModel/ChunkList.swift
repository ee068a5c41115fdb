/// The chunks of a table in blocks that copies share. A million rows have four thousand chunks: to change one copies its block and the list of blocks,
/// and not four thousand references.
package struct ChunkList<Chunk: AnyObject & Sendable>: Sendable {
    /// All full but the last, and none empty, so that a chunk's place follows from its index.
    private var blocks: [[Chunk]]
    package private(set) var count: Int

    private static var blockSize: Int { 64 }

    package init(_ chunks: [Chunk] = []) {
        let size = Self.blockSize
        blocks = stride(from: 0, to: chunks.count, by: size).map {
            Array(chunks[$0..<Swift.min($0 + size, chunks.count)])
        }
        count = chunks.count
    }

    mutating func append(_ chunk: Chunk) {
        if count.isMultiple(of: Self.blockSize) {
            blocks.append([chunk])
        } else {
            blocks[blocks.count - 1].append(chunk)
        }
        count += 1
    }

    /// Puts `chunks` in the place of one: what stands behind it moves, so that all is copied.
    mutating func replace(_ index: Int, with chunks: [Chunk]) {
        var all = Array(self)
        all.replaceSubrange(index...index, with: chunks)
        self = ChunkList(all)
    }
}

extension ChunkList: RandomAccessCollection {
    package var startIndex: Int { 0 }
    package var endIndex: Int { count }

    package subscript(index: Int) -> Chunk {
        _read { yield blocks[index / Self.blockSize][index % Self.blockSize] }
        _modify { yield &blocks[index / Self.blockSize][index % Self.blockSize] }
    }
}
