/// What a spreadsheet would take for a formula when it opens a csv.
enum FormulaGuard {
    static func isTrigger(_ scalar: Unicode.Scalar) -> Bool {
        // The full-width forms: Excel reads them as their ASCII ones in East Asian locales.
        "=+-@\t\r\n\0＝＋－＠".unicodeScalars.contains(scalar)
    }

    /// The field with an apostrophe before it, if it begins like a formula.
    package static func guarded(_ field: String) -> String {
        field.unicodeScalars.first.map(isTrigger) == true ? "'" + field : field
    }
}
