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

    /// A step of the walk: whose it is, and all of the state that it leads to.
    fileprivate struct Cell {
        /// The state that the step starts from, 0 where the cell is free.
        var owner: UInt32 = 0
        /// The state that it leads to.
        var state: UInt32 = 0
        /// The state's own cell for character c is `base + c`.
        var base: UInt32 = 0
        /// The state's entries are `firstEntry..<firstEntry + entryCount`.
        var firstEntry: UInt32 = 0
        var entryCount: UInt32 = 0
    }

    // Memory of its own, freed with the trie: reading it counts no references.
    /// By scalar below 0x1_0000.
    private nonisolated(unsafe) let classes: UnsafeMutablePointer<UInt16>
    /// The few scalars above, with their classes.
    private let higherClasses: [UInt32: UInt16]
    private nonisolated(unsafe) let cells: UnsafeMutablePointer<Cell>
    private let rootBase: UInt32
    private nonisolated(unsafe) let entries: UnsafeMutablePointer<Entry>

    private static let root: UInt32 = 1

    deinit {
        classes.deallocate()
        cells.deallocate()
        entries.deallocate()
    }

    /// A text's characters as the trie numbers them; the memory is used again from text to text.
    struct Characters {
        fileprivate var numbers = GrowingRow<UInt16>()
        /// Where each begins, and the end of the text.
        fileprivate var offsets = GrowingRow<Int32>()

        /// To be called once, at the end.
        func free() {
            numbers.free()
            offsets.free()
        }
    }

    private func number(_ text: UTF8Text, into characters: inout Characters) {
        characters.numbers.fill(limit: text.count) { numbers in
            var count = 0
            characters.offsets.fill(limit: text.count + 1) { offsets in
                text.withBytes { bytes in
                    var offset = 0
                    while offset < bytes.count {
                        offsets[count] = Int32(truncatingIfNeeded: offset)
                        let lead = UInt32(bytes[offset])
                        if lead >= 0xE0, lead < 0xF0 {
                            // The padding makes these loads safe at the end of the text.
                            let scalar =
                                (lead & 0x0F) << 12 | UInt32(bytes[offset &+ 1] & 0x3F) << 6
                                | UInt32(bytes[offset &+ 2] & 0x3F)
                            numbers[count] = classes[Int(scalar)]
                            offset &+= 3
                        } else if lead < 0x80 {
                            numbers[count] = classes[Int(lead)]
                            offset &+= 1
                        } else {
                            let scalar = text.scalar(at: offset)
                            numbers[count] = scalar < 0x1_0000 ? classes[Int(scalar)] : higherClasses[scalar] ?? 0
                            offset &+= text.width(at: offset)
                        }
                        count &+= 1
                    }
                    offsets[count] = Int32(truncatingIfNeeded: bytes.count)
                }
                return count &+ 1
            }
            return count
        }
    }

    /// Calls `found` with each entry, the offset where it begins and the one just after it, in the order of their beginnings; of those that begin
    /// together the shorter first.
    @inline(__always)
    func scan(_ text: UTF8Text, with characters: inout Characters, _ found: (Entry, Int, Int) -> Void) {
        number(text, into: &characters)
        characters.numbers.row.withElements { numbers in
            characters.offsets.row.withElements { offsets in
                for start in 0..<numbers.count where numbers[start] != 0 {
                    var state = Self.root
                    var base = rootBase
                    var place = start
                    while place < numbers.count {
                        let character = UInt32(numbers[place])
                        guard character != 0 else { break }
                        let cell = cells[Int(base &+ character)]
                        guard cell.owner == state else { break }
                        (state, base) = (cell.state, cell.base)
                        place &+= 1
                        if cell.entryCount > 0 {
                            for index in Int(cell.firstEntry)..<Int(cell.firstEntry &+ cell.entryCount) {
                                found(entries[index], Int(offsets[start]), Int(offsets[place]))
                            }
                        }
                    }
                }
            }
        }
    }

    // MARK: - Building

    /// Collects entries and makes the trie.
    struct Builder {
        /// A place in the words: its children and its entries are chains through `nodes` and `entries`; 0 ends a chain.
        private struct Node {
            var character: UInt16 = 0
            var firstChild: Int32 = 0
            var nextSibling: Int32 = 0
            var firstEntry: Int32 = 0
        }

        private var nodes = [Node()]
        /// The first is none.
        private var entries: [(entry: Entry, next: Int32)] = [(Entry(family: 0, payload: 0), 0)]
        /// The root's child for each character: it has by far the most.
        private var beginnings: [Int32] = [0]
        private var classes = [UInt16](repeating: 0, count: 0x1_0000)
        private var higherClasses: [UInt32: UInt16] = [:]
        private var classCount = 0

        mutating func add(_ word: some StringProtocol, family: UInt8, payload: Int32) {
            var node = 0
            for scalar in word.unicodeScalars {
                let character = number(of: scalar.value)
                node = node == 0 ? beginning(character) : child(of: node, character)
            }
            guard node != 0 else { return }
            let entry = Entry(family: family, payload: payload)
            var last: Int32 = 0
            var current = nodes[node].firstEntry
            while current != 0 {
                if entries[Int(current)].entry == entry { return }
                (last, current) = (current, entries[Int(current)].next)
            }
            entries.append((entry, 0))
            let added = Int32(entries.count - 1)
            if last == 0 { nodes[node].firstEntry = added } else { entries[Int(last)].next = added }
        }

        private mutating func number(of scalar: UInt32) -> UInt16 {
            let known = scalar < 0x1_0000 ? classes[Int(scalar)] : higherClasses[scalar] ?? 0
            if known != 0 { return known }
            classCount += 1
            let number = UInt16(clamping: classCount)
            if scalar < 0x1_0000 { classes[Int(scalar)] = number } else { higherClasses[scalar] = number }
            beginnings.append(0)
            return number
        }

        private mutating func beginning(_ character: UInt16) -> Int {
            if beginnings[Int(character)] == 0 { beginnings[Int(character)] = Int32(newNode(character, in: 0)) }
            return Int(beginnings[Int(character)])
        }

        private mutating func child(of node: Int, _ character: UInt16) -> Int {
            var child = nodes[node].firstChild
            while child != 0 {
                if nodes[Int(child)].character == character { return Int(child) }
                child = nodes[Int(child)].nextSibling
            }
            return newNode(character, in: node)
        }

        private mutating func newNode(_ character: UInt16, in parent: Int) -> Int {
            nodes.append(Node(character: character, nextSibling: nodes[parent].firstChild))
            nodes[parent].firstChild = Int32(nodes.count - 1)
            return nodes.count - 1
        }

        func build() -> WordTrie { WordTrie(self) }

        fileprivate func layOut() -> Layout {
            var layout = Layout(classes: classes, higherClasses: higherClasses)
            layout.cells = Array(repeating: Cell(), count: nodes.count + classCount + 2)
            layout.entries.reserveCapacity(entries.count)
            /// Where the cell that leads to a node stands.
            var places = [Int](repeating: 0, count: nodes.count)
            // The first cell that may be free: those before it are taken.
            var firstFree = 1
            var reach = classCount + 1
            var children: [(character: Int, node: Int)] = []
            for (index, node) in nodes.enumerated() {
                let (state, firstEntry) = (UInt32(index + 1), layout.entries.count)
                var entry = Int(node.firstEntry)
                while entry != 0 {
                    layout.entries.append(entries[entry].entry)
                    entry = Int(entries[entry].next)
                }
                children.removeAll(keepingCapacity: true)
                var child = Int(node.firstChild)
                while child != 0 {
                    children.append((Int(nodes[child].character), child))
                    child = Int(nodes[child].nextSibling)
                }
                var base = 0
                if !children.isEmpty {
                    children.sort { $0.character < $1.character }
                    base = layout.place(children, from: &firstFree)
                    for child in children {
                        places[child.node] = base + child.character
                        layout.cells[places[child.node]].owner = state
                    }
                }
                reach = max(reach, base + classCount + 1)
                if index == 0 {
                    layout.rootBase = UInt32(base)
                } else {
                    // A child comes after its parent, so that its cell is placed by now.
                    layout.cells[places[index]] = Cell(
                        owner: layout.cells[places[index]].owner, state: state, base: UInt32(base),
                        firstEntry: UInt32(firstEntry), entryCount: UInt32(layout.entries.count - firstEntry))
                }
            }
            // Every state may look at every character's cell.
            while layout.cells.count < reach { layout.cells.append(Cell()) }
            return layout
        }
    }

    fileprivate struct Layout {
        let classes: [UInt16]
        let higherClasses: [UInt32: UInt16]
        var rootBase: UInt32 = 0
        var cells: [Cell] = []
        var entries: [Entry] = []

        /// The lowest base at which the cells of all `children`, in ascending order of their characters, are free.
        mutating func place(_ children: [(character: Int, node: Int)], from firstFree: inout Int) -> Int {
            let (first, last) = (children[0].character, children[children.count - 1].character)
            while firstFree < cells.count, cells[firstFree].owner != 0 { firstFree += 1 }
            var base = max(0, firstFree - first)
            while true {
                while cells.count <= base + last { cells.append(Cell()) }
                if children.allSatisfy({ cells[base + $0.character].owner == 0 }) { return base }
                base += 1
            }
        }
    }

    private init(_ builder: Builder) {
        let layout = builder.layOut()
        classes = Self.copy(layout.classes)
        higherClasses = layout.higherClasses
        rootBase = layout.rootBase
        cells = Self.copy(layout.cells)
        entries = Self.copy(layout.entries)
    }

    private static func copy<Element>(_ elements: [Element]) -> UnsafeMutablePointer<Element> {
        let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
        _ = UnsafeMutableBufferPointer(start: memory, count: elements.count).initialize(from: elements)
        return memory
    }
}
