package import LedgerModel
package import Wording

/// A finished document as a value: everything that is to be read in it, in the order of reading, and nothing of how a format writes it down.
///
/// Who makes one knows the ledger; who writes one (xlsx, docx, html, Markdown, csv) knows only this. Every text in it is `SafeText`: a byte of an imported document can neither
/// break a writer's syntax with a control character nor turn the reading direction of a page.
package struct Paper: Hashable, Sendable {
    /// The name of the whole, for a window's title and the properties of a file.
    package var title: SafeText
    /// The day on which it speaks.
    package var day: CalendarDate
    package var language: Language
    /// What stands on sheets of their own: worksheets in xlsx, sections that begin on a new page elsewhere. Never empty.
    package var parts: [PaperPart]

    package init(title: SafeText, day: CalendarDate, language: Language, parts: [PaperPart]) {
        self.title = title
        self.day = day
        self.language = language
        self.parts = parts
    }
}

/// A page or more with a head of its own.
package struct PaperPart: Hashable, Sendable {
    /// For the tab of a worksheet and a table of contents. Writers shorten it to what their format allows and keep two alike apart.
    package var name: SafeText
    package var orientation: PaperOrientation
    /// The heading of the part, large and centred; nil where the part goes on from the one before.
    package var title: SafeText?
    /// 督办〔2020〕17号, below the title.
    package var number: SafeText?
    /// What stands below the number: 2020年2月29日, or the period and the day of the figures.
    package var dateLine: SafeText?
    package var blocks: [PaperBlock]

    package init(
        name: SafeText, orientation: PaperOrientation = .portrait, title: SafeText? = nil, number: SafeText? = nil,
        dateLine: SafeText? = nil, blocks: [PaperBlock] = []
    ) {
        self.name = name
        self.orientation = orientation
        self.title = title
        self.number = number
        self.dateLine = dateLine
        self.blocks = blocks
    }
}

/// Of A4 paper.
package enum PaperOrientation: Hashable, Sendable {
    case portrait
    case landscape
}

package enum PaperBlock: Hashable, Sendable {
    /// The text with its numbering, ready to be read: 一、总体情况. Level 1 to 3.
    case heading(level: Int, SafeText)
    /// To whom a paper speaks, at the margin: 县公安局：
    case addressee(SafeText)
    /// Running text; Chinese papers indent its first line by two characters.
    case paragraph(SafeText)
    /// Small print below what it belongs to.
    case note(SafeText)
    case table(PaperTable)
    case bars(PaperBars)
    /// A few numbers side by side.
    case figures([PaperFigure])
    case timeline(PaperTimeline)
    /// At the right margin: who issues, and when.
    case signature(PaperSignature)
    /// Fields that are filled in by hand.
    case receipt(PaperReceipt)
    case pageBreak
}

/// Who issues a paper and on which day, both as they are to be read.
package struct PaperSignature: Hashable, Sendable {
    package var issuer: SafeText
    package var date: SafeText

    package init(issuer: SafeText, date: SafeText) {
        self.issuer = issuer
        self.date = date
    }
}

/// 签收回执: labels with room behind them.
package struct PaperReceipt: Hashable, Sendable {
    package var title: SafeText
    package var fields: [SafeText]

    package init(title: SafeText, fields: [SafeText]) {
        self.title = title
        self.fields = fields
    }
}

/// A bar chart: one bar a row, of one or more parts that add up to its length.
package struct PaperBars: Hashable, Sendable {
    package struct Bar: Hashable, Sendable {
        package var label: SafeText
        /// As many as there are `series`.
        package var values: [Int]

        package init(label: SafeText, values: [Int]) {
            self.label = label
            self.values = values
        }
    }

    package struct Series: Hashable, Sendable {
        package var name: SafeText
        /// Which colour it has; `.none` is grey.
        package var light: Light

        package init(name: SafeText, light: Light) {
            self.name = name
            self.light = light
        }
    }

    package var title: SafeText
    package var series: [Series]
    package var bars: [Bar]

    package init(title: SafeText, series: [Series], bars: [Bar]) {
        self.title = title
        self.series = series
        self.bars = bars
    }
}
