import CXML

/// Reads the text of an HTML page by libxml2's HTML parser, which takes whatever it is given and loads nothing.
package enum HTMLReader {
    /// - Throws: `ConversionFailure`.
    package static func text(of page: [UInt8]) throws(ConversionFailure) -> ConvertedText {
        let decoded = try HTMLCharset.decode(page)
        var remarks: [ConversionRemark] = []
        if decoded.encoding != .utf8 { remarks.append(.encoding(decoded.encoding)) }
        if decoded.replacementCount > 0 { remarks.append(.replaced(decoded.replacementCount)) }

        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue
            // Pages of unclosed tags nest deeper than the parser's own 256; depth costs nobody anything here.
            | UInt32(XML_PARSE_HUGE.rawValue)
        guard let context = htmlNewParserCtxt() else { throw .elementTooLarge }
        defer { htmlFreeParserCtxt(context) }
        let document = decoded.bytes.withUnsafeBytes { bytes in
            htmlCtxtReadMemory(
                context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(truncatingIfNeeded: bytes.count),
                nil, "UTF-8", Int32(options))
        }
        guard let document else { throw .damaged("") }
        defer { xmlFreeDoc(document) }
        // Whatever is wrong with a page is mended; only where there is no more memory the parser stops, with half a tree.
        if context.pointee.disableSAX != 0 { throw .elementTooLarge }
        var walk = HTMLWalk()
        walk.read(document)
        let lines = walk.finish()
        if lines.isEmpty { throw .noText }
        return ConvertedText(text: lines.joined(separator: "\n") + "\n", remarks: remarks)
    }
}
