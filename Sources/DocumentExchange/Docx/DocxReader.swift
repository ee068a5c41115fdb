/// Reads the text of a docx: the main part with its styles and lists; text boxes and tables stand last.
package enum DocxReader {
    /// - Throws: `ConversionFailure`.
    package static func text(of document: [UInt8]) throws(ConversionFailure) -> ConvertedText {
        let archive = try ZipArchive(document)
        guard let main = try mainPart(of: archive) else { throw .otherArchive(try kind(of: archive)) }
        guard let bytes = try archive.contents(of: main) else { throw .damaged(main) }
        let folder = main.split(separator: "/").dropLast().joined(separator: "/")
        func part(_ name: String) throws(ConversionFailure) -> [UInt8]? {
            try archive.contents(of: folder.isEmpty ? name : folder + "/" + name)
        }
        return try text(ofMain: bytes, styles: try part("styles.xml"), numbering: try part("numbering.xml"))
    }

    /// The same of the parts, outside of an archive.
    package static func text(
        ofMain main: [UInt8], styles: [UInt8]?, numbering: [UInt8]?
    ) throws(ConversionFailure) -> ConvertedText {
        var knownStyles = DocxStyles()
        if let styles { knownStyles = try DocxStyles(try XMLPart(styles)) }
        var lists = DocxNumbering()
        if let numbering { lists = try DocxNumbering(try XMLPart(numbering)) }
        let body = DocxBody(try XMLPart(main), styles: knownStyles, numbering: lists)
        try body.read()
        if body.lines.isEmpty { throw .noText }
        return ConvertedText(
            text: body.lines.joined(separator: "\n") + "\n",
            remarks: body.leftOutCount > 0 ? [.leftOut(body.leftOutCount)] : [])
    }

    /// Where the relations of the package say that the document is.
    private static func mainPart(of archive: ZipArchive) throws(ConversionFailure) -> String? {
        if let bytes = try archive.contents(of: "_rels/.rels") {
            let part = try XMLPart(bytes)
            while let event = try part.next() {
                guard case .start("Relationship", _) = event,
                    part.attribute("Type")?.hasSuffix("/officeDocument") == true,
                    let target = part.attribute("Target")
                else { continue }
                let name = target.hasPrefix("/") ? String(target.dropFirst()) : target
                let isDocument = !["xl/", "ppt/"].contains { name.hasPrefix($0) }
                return isDocument && archive.names.contains(name) ? name : nil
            }
        }
        return archive.names.contains("word/document.xml") ? "word/document.xml" : nil
    }

    private static func kind(of archive: ZipArchive) throws(ConversionFailure) -> ArchiveKind {
        let names = Set(archive.names.map { $0.lowercased() })
        if names.contains("xl/workbook.xml") || names.contains("xl/workbook.bin") { return .xlsx }
        if names.contains("ppt/presentation.xml") { return .pptx }
        if names.contains("ofd.xml") { return .ofd }
        if names.contains("mimetype"), let type = try archive.contents(of: "mimetype") {
            return String(decoding: type.prefix(64), as: UTF8.self).contains("epub") ? .epub : .odt
        }
        let packed = [".docx", ".doc", ".pdf", ".zip", ".xlsx", ".txt", ".rar", ".wps", ".html"]
        return names.contains { name in packed.contains { name.hasSuffix($0) } } ? .packed : .other
    }
}
