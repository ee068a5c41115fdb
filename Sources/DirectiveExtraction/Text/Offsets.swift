/// In this module a range of offsets whose end lies before its beginning is empty, not a crash: rules make ranges of offsets that they read from a text,
/// and no text, however broken, may stop the program.
func ..< (start: Int, end: Int) -> Range<Int> {
    Range(uncheckedBounds: (start, start < end ? end : start))
}
