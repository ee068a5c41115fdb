package import Wording

/// A rate as what it is made of: so many of so many.
package struct Ratio: Hashable, Sendable {
    package var part: Int
    package var whole: Int

    package init(_ part: Int, of whole: Int) {
        self.part = part
        self.whole = whole
    }

    /// Rounded to the nearest, halves up; nil where there is nothing to be a part of. Every format prints this number, so that no two can round differently.
    package var perMille: Int? {
        whole == 0 ? nil : (part * 2000 + whole) / (whole * 2)
    }

    /// `87.5%`; `-` without a denominator, never `0%`.
    package var percent: SafeText {
        guard let perMille else { return "-" }
        return "\(perMille / 10).\(perMille % 10)%"
    }
}
