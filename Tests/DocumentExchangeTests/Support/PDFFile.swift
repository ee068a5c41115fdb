/// A small PDF whose text layer holds any character of two bytes: its font maps each code to the character of that number.
struct PDFFile {
    struct Run {
        var x: Double
        var y: Double
        var size: Double
        var text: String
    }

    var pages: [[Run]]

    func bytes() -> [UInt8] {
        let map = """
            /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def
            1 begincodespacerange <0000> <FFFF> endcodespacerange
            1 beginbfrange <0000> <FFFF> <0000> endbfrange
            endcmap end end
            """
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count \(pages.count) /Kids [\(pages.indices.map { "\(6 + 2 * $0) 0 R" }.joined(separator: " "))] >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 >>",
            stream(map),
        ]
        for (index, runs) in pages.enumerated() {
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents \(7 + 2 * index) 0 R >>"
            )
            objects.append(stream(runs.map(operators).joined(separator: "\n") + "\n10 10 20 20 re f"))
        }
        var text = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(text.utf8.count)
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let table = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets { text += String(repeating: "0", count: 10 - "\(offset)".count) + "\(offset) 00000 n \n" }
        text += "trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n"
        return Array(text.utf8)
    }

    private func stream(_ text: String) -> String { "<< /Length \(text.utf8.count) >>\nstream\n\(text)\nendstream" }

    private func operators(_ run: Run) -> String {
        let digits = Array("0123456789ABCDEF")
        let codes = run.text.utf16.map { unit in
            String([12, 8, 4, 0].map { digits[Int(unit >> $0 & 0xF)] })
        }
        return "BT /F \(run.size) Tf \(run.x) \(run.y) Td <\(codes.joined())> Tj ET"
    }

    /// Paragraphs set in lines of `columns` characters at 12 points, headings (`#`) larger, with page numbers below.
    static func setting(_ paragraphs: [String], columns: Int = 36, linesOnPage: Int = 40) -> PDFFile {
        var lines: [(text: String, indent: Int, size: Double)] = []
        for paragraph in paragraphs {
            let isHeading = paragraph.hasPrefix("#")
            var rest = Array(isHeading ? String(paragraph.drop { $0 == "#" || $0 == " " }) : paragraph)[...]
            var room = isHeading ? 22 : columns - 2
            var indent = isHeading ? 0 : 2
            while !rest.isEmpty {
                lines.append((String(rest.prefix(room)), indent, isHeading ? 18 : 12))
                rest = rest.dropFirst(room)
                (room, indent) = (isHeading ? 22 : columns, 0)
            }
        }
        var pages: [[Run]] = []
        for start in stride(from: 0, to: lines.count, by: linesOnPage) {
            var y = 790.0
            var runs: [Run] = []
            for line in lines[start..<min(lines.count, start + linesOnPage)] {
                runs.append(Run(x: 72 + 12 * Double(line.indent), y: y, size: line.size, text: line.text))
                y -= 18
            }
            runs.append(Run(x: 280, y: 30, size: 9, text: "— \(pages.count + 1) —"))
            pages.append(runs)
        }
        return PDFFile(pages: pages)
    }
}
