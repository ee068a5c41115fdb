import CXLSX
import LedgerModel
import Papers

/// The formats of a workbook's cells.
struct XlsxCellStyles {
    typealias Style = UnsafeMutablePointer<lxw_format>?

    let title: Style
    let line: Style
    let heading: Style
    let paragraph: Style
    let note: Style
    let signature: Style
    let caption: Style
    let header: Style
    private let cells: [Key: Style]

    struct Key: Hashable {
        enum Kind: Hashable {
            case text
            case centred
            case number
            case date
            case rate
            case light(Light)
        }

        var kind: Kind
        var isTotal = false
    }

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
        func style(
            _ font: String, _ size: Double, _ alignment: lxw_format_alignments,
            vertical: lxw_format_alignments = LXW_ALIGN_VERTICAL_CENTER
        ) -> Style {
            let format = workbook_add_format(workbook)
            format_set_font_name(format, font)
            format_set_font_size(format, size)
            format_set_align(format, UInt8(truncatingIfNeeded: alignment.rawValue))
            format_set_align(format, UInt8(truncatingIfNeeded: vertical.rawValue))
            format_set_text_wrap(format)
            return format
        }
        title = style(PaperFonts.title, 18, LXW_ALIGN_CENTER)
        line = style(PaperFonts.body, 11, LXW_ALIGN_CENTER)
        heading = style(PaperFonts.heading, 12, LXW_ALIGN_LEFT)
        paragraph = style(PaperFonts.body, 11, LXW_ALIGN_LEFT)
        note = style(PaperFonts.body, 9, LXW_ALIGN_LEFT)
        signature = style(PaperFonts.body, 11, LXW_ALIGN_RIGHT)
        caption = style(PaperFonts.heading, 11, LXW_ALIGN_LEFT)

        func bordered(_ format: Style) -> Style {
            format_set_border(format, UInt8(truncatingIfNeeded: LXW_BORDER_THIN.rawValue))
            format_set_border_color(format, 0x808080)
            return format
        }
        header = bordered(style(PaperFonts.heading, 10.5, LXW_ALIGN_CENTER))
        format_set_bg_color(header, 0xDCE6F1)

        var cells: [Key: Style] = [:]
        let kinds: [Key.Kind] = [.text, .centred, .number, .date, .rate] + Light.allCases.map { .light($0) }
        for kind in kinds {
            for isTotal in [false, true] {
                let alignment =
                    switch kind {
                    case .text: LXW_ALIGN_LEFT
                    case .rate: LXW_ALIGN_RIGHT
                    case .centred, .number, .date, .light: LXW_ALIGN_CENTER
                    }
                let format = bordered(
                    style(
                        isTotal ? PaperFonts.heading : PaperFonts.body, 10.5, alignment,
                        vertical: LXW_ALIGN_VERTICAL_TOP))
                switch kind {
                case .date: format_set_num_format(format, "yyyy-mm-dd")
                case .rate: format_set_num_format(format, "0.0%")
                case .light(let light):
                    if let colours = PaperColours(light) {
                        format_set_bg_color(format, colours.fill)
                        format_set_font_color(format, colours.text)
                    }
                case .text, .centred, .number: break
                }
                cells[Key(kind: kind, isTotal: isTotal)] = format
            }
        }
        self.cells = cells
    }

    func cell(_ kind: Key.Kind, isTotal: Bool) -> Style { cells[Key(kind: kind, isTotal: isTotal)] ?? nil }
}

/// The typefaces of Chinese official papers. Where one is missing, a program takes another of its kind.
enum PaperFonts {
    static let title = "方正小标宋简体"
    static let heading = "黑体"
    static let second = "楷体_GB2312"
    static let body = "仿宋_GB2312"
    static let latin = "Times New Roman"
}

/// The colours of a light, dark on pale so that the word on it can be read, in print too.
struct PaperColours {
    let fill: UInt32
    let text: UInt32

    init?(_ light: Light) {
        switch light {
        case .none: return nil
        case .green: (fill, text) = (0xD5EFD9, 0x0B5A1E)
        case .yellow: (fill, text) = (0xFFF0B3, 0x664D00)
        case .red: (fill, text) = (0xF8CFCB, 0x8A1007)
        case .snail: (fill, text) = (0xB3261E, 0xFFFFFF)
        }
    }

    /// `#RRGGBB`.
    static func hex(_ colour: UInt32) -> String {
        let digits = String(colour, radix: 16, uppercase: true)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }
}
