/// Every entry of every lexicon in one trie over characters: from each character of a text one walk finds all words that begin there.
///
/// A character is first turned into a small number (0 where no word has it), so that a step of the walk is one look into a table of cells that words
/// share: small enough for the second-level cache. A walk is as long as the longest word at most, so that the time is linear on hostile input too.
final class WordTrie: Sendable {
    /// What a word is: its family and its payload.
    struct Entry: Sendable, Hashable {
        let family: UInt8
        let payload: Int32
    }

    fileprivate struct Cell {
        /// The state that the cell belongs to, 0 where it is free.
        var owner: UInt32 = 0
        /// The state that it leads to.
        var next: UInt32 = 0
    }

    fileprivate struct State {
        /// Its cell for character c is `base + c`.
        var base: UInt32 = 0
        /// Its entries are `firstEntry..<firstEntry + entryCount`.
        var firstEntry: UInt32 = 0
        var entryCount: UInt32 = 0
    }

    // Memory of its own, freed with the trie: reading it counts no references.
    /// By scalar below 0x1_0000.
    private nonisolated(unsafe) let classes: UnsafeMutablePointer<UInt16>
    /// The few scalars above, with their classes.
    private let higherClasses: [UInt32: UInt16]
    private nonisolated(unsafe) let cells: UnsafeMutablePointer<Cell>
    private let cellCount: Int
    private nonisolated(unsafe) let states: UnsafeMutablePointer<State>
    private nonisolated(unsafe) let entries: UnsafeMutablePointer<Entry>

    private static let root: UInt32 = 1

    deinit {
        classes.deallocate()
        cells.deallocate()
        states.deallocate()
        entries.deallocate()
    }

    /// Calls `found` with each entry, the offset where it begins and the one just after it, in the order of their beginnings; of those that begin
    /// together the shorter first.
    @inline(__always)
    func scan(_ text: UTF8Text, _ found: (Entry, Int, Int) -> Void) {
        text.withBytes { bytes in
            var start = 0
            while start < bytes.count {
                var offset = start
                var state = Self.root
                var next = start + 1
                while offset < bytes.count {
                    let width: Int
                    let character: UInt32
                    let lead = UInt32(bytes[offset])
                    if lead >= 0xE0, lead < 0xF0 {
                        width = 3
                        character = UInt32(
                            classes[
                                Int(
                                    (lead & 0x0F) << 12 | UInt32(bytes[offset + 1] & 0x3F) << 6
                                        | UInt32(bytes[offset + 2] & 0x3F))])
                    } else if lead < 0x80 {
                        width = 1
                        character = UInt32(classes[Int(lead)])
                    } else {
                        width = text.width(at: offset)
                        character = higherClass(text.scalar(at: offset))
                    }
                    if offset == start { next = start + width }
                    guard character != 0 else { break }
                    let cell = cells[Int(states[Int(state)].base + character)]
                    guard cell.owner == state else { break }
                    state = cell.next
                    offset += width
                    let here = states[Int(state)]
                    if here.entryCount > 0 {
                        for index in here.firstEntry..<(here.firstEntry + here.entryCount) {
                            found(entries[Int(index)], start, offset)
                        }
                    }
                }
                start = next
            }
        }
    }

    private func higherClass(_ scalar: UInt32) -> UInt32 {
        scalar < 0x1_0000 ? UInt32(classes[Int(scalar)]) : UInt32(higherClasses[scalar] ?? 0)
    }

    // MARK: - Building

    /// Collects entries and makes the trie.
    struct Builder {
        private struct Node {
            /// In ascending order of their characters once it is built.
            var children: [(character: UInt16, node: Int)] = []
            var entries: [Entry] = []
        }

        private var nodes = [Node()]
        /// Which child of which node, to find it while words are added.
        private var steps: [UInt64: Int] = [:]
        private var classes: [UInt32: UInt16] = [:]

        mutating func add(_ word: some StringProtocol, family: UInt8, payload: Int32) {
            var node = 0
            for scalar in word.unicodeScalars {
                let character = number(of: scalar.value)
                let step = UInt64(node) << 16 | UInt64(character)
                if let child = steps[step] {
                    node = child
                } else {
                    nodes.append(Node())
                    nodes[node].children.append((character, nodes.count - 1))
                    steps[step] = nodes.count - 1
                    node = nodes.count - 1
                }
            }
            guard node != 0 else { return }
            let entry = Entry(family: family, payload: payload)
            if !nodes[node].entries.contains(entry) { nodes[node].entries.append(entry) }
        }

        private mutating func number(of scalar: UInt32) -> UInt16 {
            if let known = classes[scalar] { return known }
            let number = UInt16(clamping: classes.count + 1)
            classes[scalar] = number
            return number
        }

        func build() -> WordTrie { WordTrie(self) }

        fileprivate func layOut() -> Layout {
            var layout = Layout()
            layout.classes = classes
            layout.states = Array(repeating: State(), count: nodes.count + 1)
            layout.cells = Array(repeating: Cell(), count: nodes.count + classes.count + 2)
            // The first cell that may be free: those before it are taken.
            var firstFree = 1
            for (index, node) in nodes.enumerated() {
                let state = index + 1
                layout.states[state].firstEntry = UInt32(layout.entries.count)
                layout.states[state].entryCount = UInt32(node.entries.count)
                layout.entries += node.entries
                guard !node.children.isEmpty else { continue }
                let children = node.children.sorted { $0.character < $1.character }
                let base = layout.place(children.map { Int($0.character) }, from: &firstFree)
                layout.states[state].base = UInt32(base)
                for child in children {
                    layout.cells[base + Int(child.character)] = Cell(
                        owner: UInt32(state), next: UInt32(child.node + 1))
                }
            }
            // Every state may look at every character's cell.
            let reach = layout.states.reduce(0) { max($0, Int($1.base)) } + classes.count + 1
            while layout.cells.count < reach { layout.cells.append(Cell()) }
            return layout
        }
    }

    fileprivate struct Layout {
        var classes: [UInt32: UInt16] = [:]
        var states: [State] = []
        var cells: [Cell] = []
        var entries: [Entry] = []

        /// The lowest base at which the cells of all `characters`, in ascending order, are free.
        mutating func place(_ characters: [Int], from firstFree: inout Int) -> Int {
            let (first, last) = (characters[0], characters[characters.count - 1])
            while firstFree < cells.count, cells[firstFree].owner != 0 { firstFree += 1 }
            var base = max(0, firstFree - first)
            while true {
                while cells.count <= base + last { cells.append(Cell()) }
                if characters.allSatisfy({ cells[base + $0].owner == 0 }) { return base }
                base += 1
            }
        }
    }

    private init(_ builder: Builder) {
        let layout = builder.layOut()
        classes = .allocate(capacity: 0x1_0000)
        classes.initialize(repeating: 0, count: 0x1_0000)
        var higher: [UInt32: UInt16] = [:]
        for (scalar, character) in layout.classes {
            if scalar < 0x1_0000 { classes[Int(scalar)] = character } else { higher[scalar] = character }
        }
        higherClasses = higher
        cellCount = layout.cells.count
        cells = Self.copy(layout.cells)
        states = Self.copy(layout.states)
        entries = Self.copy(layout.entries)
    }

    private static func copy<Element>(_ elements: [Element]) -> UnsafeMutablePointer<Element> {
        let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
        _ = UnsafeMutableBufferPointer(start: memory, count: elements.count).initialize(from: elements)
        return memory
    }
}
