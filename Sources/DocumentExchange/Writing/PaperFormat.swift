package import Papers

/// The formats that a paper is written in: the one table from which the commands take their words, their file names and their writers.
package enum PaperFormat: String, CaseIterable, Hashable, Sendable {
    case xlsx
    case docx
    case html
    case md
    case csv

    /// The word on the command line and the ending of a file's name.
    package var word: String { rawValue }

    /// Other endings that mean the same.
    private var otherEndings: [String] {
        switch self {
        case .html: ["htm"]
        case .md: ["markdown"]
        case .xlsx, .docx, .csv: []
        }
    }

    /// Whether a terminal must not see its bytes.
    package var isBinary: Bool { self == .xlsx || self == .docx }

    /// By the ending of a file's name; nil where there is none or another one.
    package init?(fileName: String) {
        guard let ending = fileEnding(of: fileName) else { return nil }
        let found = PaperFormat.allCases.first { $0.word == ending || $0.otherEndings.contains(ending) }
        guard let found else { return nil }
        self = found
    }

    /// The paper in this format.
    ///
    /// - Throws: `PaperError` where the format's own library could not write it.
    package func bytes(of paper: Paper) throws(PaperError) -> [UInt8] {
        switch self {
        case .xlsx: try XlsxWriter.bytes(of: paper)
        case .docx: try DocxWriter.bytes(of: paper)
        case .html: HTMLWriter.bytes(of: paper)
        case .md: MarkdownWriter.bytes(of: paper)
        case .csv: CSVWriter.bytes(of: paper)
        }
    }
}

/// Why a paper could not be written in its format.
package enum PaperError: Error, Hashable, Sendable {
    /// In the words of the library that writes the format: mostly no room for its temporary files.
    case notWritten(String)
}

/// What stands behind the last point of a file's name, in lower case; nil where nothing does.
package func fileEnding(of name: String) -> String? {
    let last = name.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return nil }
    let ending = last[last.index(after: dot)...].lowercased()
    return ending.isEmpty ? nil : ending
}
