import Synchronization
import Wording

/// The program's own answer to `wcwidth`.
///
/// curses asks the C library how many columns a character takes, writes a row as one run, and cannot be mended cell by cell: where the
/// library's table differs from the terminal (“ ” … ① — · and │ in most Chinese fonts), every border behind it moves. This function stands before the
/// library's for the whole program, so that frames, tables and curses count by one table, and the ambiguous characters as this
/// terminal draws them.
@c(wcwidth)
public func characterWidth(_ character: Int32) -> Int32 {
    guard let scalar = Unicode.Scalar(UInt32(bitPattern: character)) else { return -1 }
    if scalar.value == 0 { return 0 }
    return switch ScalarClass(scalar) {
    case .narrow: 1
    case .wide: 2
    case .ambiguous: ambiguousColumns.load(ordering: .relaxed)
    case .combining, .variationSelector, .joiner: 0
    case .control, .unprintable: -1
    }
}

/// Set once at start, before curses draws anything.
private let ambiguousColumns = Atomic<Int32>(1)

func adopt(_ ambiguous: DisplayWidth.Ambiguous) {
    ambiguousColumns.store(Int32(ambiguous.rawValue), ordering: .relaxed)
}
