/// What a converter read from a foreign document: text as the extraction takes it, headings marked with `#`, one paragraph a line, the cells of a row between bars.
package struct ConvertedText: Hashable, Sendable {
    package var text: String
    package var remarks: [ConversionRemark]
    /// The same as sheets, rows and cells, where the document is a workbook.
    package var workbook: Workbook?

    package init(text: String, remarks: [ConversionRemark] = [], workbook: Workbook? = nil) {
        self.text = text
        self.remarks = remarks
        self.workbook = workbook
    }
}

/// What a person should know of a conversion that went well.
package enum ConversionRemark: Hashable, Sendable {
    /// The page was written in another encoding than UTF-8.
    case encoding(TextEncoding)
    /// So many places held bytes of no character.
    case replaced(Int)
    /// Tracked deletions and hidden text were left out, at so many places.
    case leftOut(Int)
    /// So many pages of a PDF hold no text.
    case pagesWithoutText(Int)
}

/// Why no text could be read from a foreign document.
package enum ConversionFailure: Error, Hashable, Sendable {
    /// The bytes are not what they seemed; with the library's own words, if it had any.
    case damaged(String)
    /// Protected by a password.
    case encrypted
    /// The PDF forbids that text is copied from it.
    case copyingForbidden
    /// An archive that is another kind of document, or none.
    case otherArchive(ArchiveKind)
    case tooManyEntries(limit: Int)
    /// Inflates to more than it may.
    case inflatesTooMuch(megabytes: Int)
    case unsafeEntry(String)
    /// An XML part with a document type: entities are never expanded.
    case documentType
    case tooDeep(limit: Int)
    /// An element with more bytes or attributes than any real one.
    case elementTooLarge
    case noText
    /// A PDF of pictures: every one of its pages is without text.
    case noTextLayer(pages: Int)
    /// `pdftotext` is not installed.
    case noPDFReader
    /// The character maps that this PDF needs are not installed (poppler-data).
    case noCharacterMaps
    /// The document's text does not fit into what is read.
    case tooMuchText(megabytes: Int)
    case notText(TextDecodingError)
    case tookTooLong(seconds: Int)
    /// The converter was ended by that signal: a damaged or hostile document, or one that needs more memory than it may use.
    case crashed(signal: Int)
    /// What came from the converter is not its answer.
    case garbage
    case notStarted(errno: Int32)
}

/// What an archive holds.
package enum ArchiveKind: String, CaseIterable, Hashable, Sendable {
    case xlsx
    case pptx
    case odt
    case ofd
    case epub
    /// An archive with a docx or another archive in it.
    case packed
    case other
}
