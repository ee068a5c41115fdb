/// An Aho-Corasick automaton over bytes: one pass over a text finds every entry of every lexicon.
///
/// Transitions are complete, a row of byte classes for each state, so that a byte of text costs one load whatever the text is: the time is linear on
/// hostile input too.
struct Automaton: Sendable {
    /// What ends in a state: the entry's length in bytes, its family and its payload.
    struct Entry: Sendable, Hashable {
        let length: Int32
        let family: UInt8
        let payload: Int32
    }

    private let classes: [UInt8]
    private let classCount: Int
    /// Row of `state` begins at `state`: states are numbered by their row's offset.
    private let transitions: [UInt32]
    /// For state number s (offset / classCount), entries `entryStarts[s]..<entryStarts[s + 1]` end there.
    private let entryStarts: [Int32]
    private let entries: [Entry]

    /// Calls `found` with the entry and the offset just after it, in the order of these offsets; of entries that end together the longer first.
    func scan(_ text: [UInt8], _ found: (Entry, Int) -> Void) {
        text.withUnsafeBufferPointer { bytes in
            transitions.withUnsafeBufferPointer { transitions in
                classes.withUnsafeBufferPointer { classes in
                    var state = 0
                    for offset in bytes.indices {
                        state = Int(transitions[state + Int(classes[Int(bytes[offset])])])
                        let number = state / classCount
                        let last = entryStarts[number + 1]
                        var index = entryStarts[number]
                        while index < last {
                            found(entries[Int(index)], offset + 1)
                            index += 1
                        }
                    }
                }
            }
        }
    }

    /// Collects entries and makes the automaton.
    struct Builder {
        private struct Node {
            var children: [UInt8: Int] = [:]
            var entries: [Entry] = []
            var failure = 0
        }

        private var nodes = [Node()]

        mutating func add(_ pattern: some Sequence<UInt8>, family: UInt8, payload: Int32) {
            var node = 0
            var length: Int32 = 0
            for byte in pattern {
                length += 1
                if let child = nodes[node].children[byte] {
                    node = child
                } else {
                    nodes.append(Node())
                    nodes[node].children[byte] = nodes.count - 1
                    node = nodes.count - 1
                }
            }
            guard length > 0 else { return }
            let entry = Entry(length: length, family: family, payload: payload)
            if !nodes[node].entries.contains(entry) { nodes[node].entries.append(entry) }
        }

        func build() -> Automaton {
            var nodes = nodes
            var classes = [UInt8](repeating: 0, count: 256)
            var classCount = 1
            for node in nodes {
                for byte in node.children.keys where classes[Int(byte)] == 0 {
                    // 256 classes would be needed only by a lexicon that uses every byte value; UTF-8 leaves thirteen unused.
                    classes[Int(byte)] = UInt8(classCount)
                    classCount += 1
                }
            }
            var transitions = [UInt32](repeating: 0, count: nodes.count * classCount)
            var queue = [0]
            var next = 0
            while next < queue.count {
                let current = queue[next]
                next += 1
                let failure = nodes[current].failure
                if current != 0 {
                    for column in 0..<classCount {
                        transitions[current * classCount + column] = transitions[failure * classCount + column]
                    }
                    nodes[current].entries += nodes[failure].entries
                }
                // Sorted, so that the same lexicon gives the same automaton.
                for (byte, child) in nodes[current].children.sorted(by: { $0.key < $1.key }) {
                    let cell = current * classCount + Int(classes[Int(byte)])
                    nodes[child].failure = current == 0 ? 0 : Int(transitions[cell]) / classCount
                    transitions[cell] = UInt32(child * classCount)
                    queue.append(child)
                }
            }
            var starts: [Int32] = [0]
            var entries: [Entry] = []
            for node in nodes {
                entries += node.entries
                starts.append(Int32(entries.count))
            }
            return Automaton(
                classes: classes, classCount: classCount, transitions: transitions, entryStarts: starts,
                entries: entries)
        }
    }
}
