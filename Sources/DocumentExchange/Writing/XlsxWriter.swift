import CLinux
import CXLSX
import Glibc
import LedgerModel
package import Papers
import Wording

/// Writes a paper as an xlsx, a part a sheet, through libxlsxwriter: header frozen and filtered, dates as dates, lights as fills with their word, set for printing on A4.
package enum XlsxWriter {
    /// Rows of one sheet; a table with more goes on in another.
    static let largestRowCount = 1_000_000

    package static func bytes(of paper: Paper) throws(PaperError) -> [UInt8] {
        // The library wants a file; one in memory has a name below /proc.
        let file = duban_memory_file()
        guard file >= 0 else { throw .notWritten(String(cString: strerror(errno))) }
        defer { close(file) }
        // Rows are written out as they come, so that a million items need no memory.
        var options = lxw_workbook_options(constant_memory: 1, tmpdir: nil, use_zip64: 0)
        guard let workbook = workbook_new_opt("/proc/self/fd/\(file)", &options) else {
            throw .notWritten(String(cString: strerror(errno)))
        }
        var properties = lxw_doc_properties()
        paper.title.string.withCString { title in
            "duban".withCString { author in
                properties.title = UnsafeMutablePointer(mutating: title)
                properties.author = UnsafeMutablePointer(mutating: author)
                // A fixed time: the same paper is the same bytes.
                properties.created = time_t(paper.day.dayNumber) * 86_400
                workbook_set_properties(workbook, &properties)
            }
        }
        var failure = LXW_NO_ERROR
        var names = XlsxSheetNames()
        let styles = XlsxCellStyles(workbook)
        for part in paper.parts.flatMap(divided) {
            let name = names.name(for: part.name.string)
            guard let worksheet = workbook_add_worksheet(workbook, name) else {
                failure = LXW_ERROR_MEMORY_MALLOC_FAILED
                break
            }
            var sheet = XlsxSheetWriter(worksheet, styles: styles, part: part, language: paper.language)
            sheet.write()
            if sheet.failure != LXW_NO_ERROR { failure = sheet.failure }
        }
        // Also frees everything, whatever happened before.
        let closing = workbook_close(workbook)
        if failure == LXW_NO_ERROR { failure = closing }
        guard failure == LXW_NO_ERROR else { throw .notWritten(String(cString: lxw_strerror(failure))) }
        return try contents(of: file)
    }

    /// A part whose table is too long for a sheet, as several.
    private static func divided(_ part: PaperPart) -> [PaperPart] {
        guard let index = part.blocks.firstIndex(where: { $0.rowCount > largestRowCount }),
            case .table(let table) = part.blocks[index]
        else { return [part] }
        return stride(from: 0, to: table.rows.count, by: largestRowCount).map { start in
            var piece = part
            var rows = table
            rows.rows = Array(table.rows[start..<min(start + largestRowCount, table.rows.count)])
            piece.blocks[index] = .table(rows)
            return piece
        }
    }

    private static func contents(of file: Int32) throws(PaperError) -> [UInt8] {
        let size = lseek(file, 0, SEEK_END)
        guard size > 0, lseek(file, 0, SEEK_SET) == 0 else { throw .notWritten(String(cString: strerror(errno))) }
        var bytes = [UInt8](repeating: 0, count: Int(size))
        var start = 0
        while start < bytes.count {
            let count = bytes.withUnsafeMutableBytes { bytes in
                read(file, bytes.baseAddress.map { $0 + start }, bytes.count - start)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .notWritten(String(cString: strerror(errno))) }
            start += count
        }
        return bytes
    }
}

extension PaperBlock {
    fileprivate var rowCount: Int { if case .table(let table) = self { table.rows.count } else { 0 } }
}

/// The names of the sheets of a workbook: at most 31 characters as Excel counts them, none of its signs, no two alike.
struct XlsxSheetNames {
    private static let longest = 31
    private var used: Set<String> = ["history"]

    mutating func name(for wanted: String) -> String {
        let signs: [Character: Character] = [
            "[": "［", "]": "］", ":": "：", "*": "＊", "?": "？", "/": "／", "\\": "＼",
        ]
        var name = String(wanted.map { signs[$0] ?? $0 })
        while name.first == "'" || name.first?.isWhitespace == true { name.removeFirst() }
        while name.last == "'" || name.last?.isWhitespace == true { name.removeLast() }
        if name.isEmpty { name = "1" }
        name = XlsxText.cut(name, to: Self.longest)
        var number = 1
        var result = name
        while !used.insert(result.lowercased()).inserted {
            number += 1
            let ending = " (\(number))"
            result = XlsxText.cut(name, to: Self.longest - ending.utf16.count) + ending
        }
        return result
    }
}

extension XlsxText {
    /// The characters of a cell, as Excel counts them.
    static let longestCell = 32_767

    /// Not longer than so many UTF-16 units, without cutting a character.
    static func cut(_ text: String, to count: Int) -> String {
        if text.utf16.count <= count { return text }
        var result = ""
        var rest = count - 1
        for character in text {
            rest -= character.utf16.count
            if rest < 0 { break }
            result.append(character)
        }
        return result + "…"
    }
}
