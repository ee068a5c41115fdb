/// Values in a row in memory that somebody else owns: what rules read of an article's scan, without counting references. Indices are checked.
struct Row<Element>: @unchecked Sendable, RandomAccessCollection {
    private let base: UnsafePointer<Element>?
    let count: Int

    init(base: UnsafePointer<Element>?, count: Int) {
        self.base = base
        self.count = count
    }

    var startIndex: Int { 0 }
    var endIndex: Int { count }

    @inline(__always)
    subscript(index: Int) -> Element {
        guard UInt(bitPattern: index) < UInt(bitPattern: count), let base else {
            preconditionFailure("An index outside of the row")
        }
        return base[index]
    }

    func withElements<R>(_ body: (UnsafeBufferPointer<Element>) -> R) -> R {
        body(UnsafeBufferPointer(start: base, count: count))
    }

    /// Those at `range`.
    subscript(range: Range<Int>) -> Row<Element> {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        return Row(base: base.map { $0 + range.lowerBound }, count: range.count)
    }

    /// How many of the first elements satisfy `isBefore`, which holds for all up to some place and for none after it.
    @inline(__always)
    func partition(_ isBefore: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// A row that grows and is filled anew for each article: its memory is taken once. Elements are plain values without references.
struct GrowingRow<Element> {
    private var base: UnsafeMutablePointer<Element>?
    private(set) var count = 0
    private var capacity = 0

    /// What it holds now; valid until it grows or is freed.
    var row: Row<Element> { Row(base: base.map { UnsafePointer($0) }, count: count) }

    @inline(__always)
    var last: Element? {
        get { count > 0 ? base?[count - 1] : nil }
    }

    mutating func reserve(_ wanted: Int) {
        guard wanted > capacity else { return }
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: Swift.max(wanted, capacity * 2, 16))
        if let base {
            larger.moveInitialize(from: base, count: count)
            base.deallocate()
        }
        base = larger
        capacity = Swift.max(wanted, capacity * 2, 16)
    }

    @inline(__always)
    mutating func append(_ element: Element) {
        if count == capacity { reserve(count + 1) }
        base.unsafelyUnwrapped.advanced(by: count).initialize(to: element)
        count += 1
    }

    @inline(__always)
    subscript(index: Int) -> Element {
        get { row[index] }
        set {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
            base.unsafelyUnwrapped[index] = newValue
        }
    }

    @inline(__always)
    mutating func removeLast() {
        precondition(count > 0)
        count -= 1
    }

    mutating func removeAll() { count = 0 }

    /// Fills it anew with at most `limit` elements: `body` writes them and returns how many.
    mutating func fill(limit: Int, _ body: (UnsafeMutablePointer<Element>) -> Int) {
        reserve(Swift.max(1, limit))
        guard let base else { return }
        count = body(base)
        precondition(count <= capacity)
    }

    mutating func refill(with element: Element, count wanted: Int) {
        reserve(wanted)
        base?.initialize(repeating: element, count: wanted)
        count = wanted
    }

    /// To be called once, at the end.
    func free() { base?.deallocate() }
}

/// Bytes that grow, with the padding behind them that `UTF8Text` reads over.
struct GrowingText {
    private var base: UnsafeMutablePointer<UInt8>
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int = 256) {
        self.capacity = Swift.max(capacity, 16)
        base = .allocate(capacity: self.capacity + UTF8Text.padding)
        base.initialize(repeating: 0, count: UTF8Text.padding)
    }

    /// What it holds now; valid until it grows or is freed.
    var text: UTF8Text { UTF8Text(base: base, count: count) }

    @inline(__always)
    subscript(offset: Int) -> UInt8 {
        get { text[offset] }
        set {
            precondition(UInt(bitPattern: offset) < UInt(bitPattern: count))
            base[offset] = newValue
        }
    }

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress, bytes.count > 0 else { return }
        reserve(count + bytes.count)
        (base + count).update(from: source, count: bytes.count)
        count += bytes.count
        pad()
    }

    mutating func append(_ text: UTF8Text) { text.withBytes { append($0) } }

    mutating func append(_ byte: UInt8) {
        reserve(count + 1)
        base[count] = byte
        count += 1
        pad()
    }

    mutating func removeAll() {
        count = 0
        pad()
    }

    /// Gives up what stands at `end` and after it.
    mutating func shorten(to end: Int) {
        precondition(end >= 0 && end <= count)
        count = end
        pad()
    }

    mutating func reserve(_ wanted: Int) {
        guard wanted > capacity else { return }
        let size = Swift.max(wanted, capacity * 2)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: size + UTF8Text.padding)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
        capacity = size
        pad()
    }

    mutating func withMutableBytes(_ body: (UnsafeMutableBufferPointer<UInt8>) -> Void) {
        body(UnsafeMutableBufferPointer(start: base, count: count))
    }

    private func pad() { (base + count).update(repeating: 0, count: UTF8Text.padding) }

    /// To be called once, at the end.
    func free() { base.deallocate() }
}
