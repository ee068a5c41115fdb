internal import LedgerModel

/// The imported files, and that every span still yields its text.
struct SourceCheck {
    let folder: StoreFolder
    let contents: LedgerContents
    let editedTexts: Set<RecordKey>

    init(_ folder: StoreFolder, _ contents: LedgerContents, editedTexts: Set<RecordKey>) {
        self.folder = folder
        self.contents = contents
        self.editedTexts = editedTexts
    }

    func check(_ findings: inout [StoreFinding]) throws(FileSystemError) {
        try checkFiles(&findings)
        var texts = SourceTexts(folder, contents)
        for directive in contents.directives {
            let key = RecordKey.directive(directive.id)
            guard !directive.spans.isEmpty, let text = try texts.text(ofArticle: directive.article) else { continue }
            if !matches(directive.text, directive.spans, in: text), !editedTexts.contains(key) {
                findings.append(
                    StoreFinding(.damage, .spanMismatch(key, number: nil), in: StoreFolder.snapshot))
            }
        }
        for item in contents.items {
            let key = RecordKey.item(item.id)
            guard !item.spans.isEmpty, let directive = item.directive,
                let text = try texts.text(ofDirective: directive)
            else { continue }
            if !matches(item.text, item.spans, in: text), !editedTexts.contains(key) {
                findings.append(
                    StoreFinding(.damage, .spanMismatch(key, number: item.number), in: StoreFolder.snapshot))
            }
        }
    }

    /// That every file is there and is what its name says.
    func checkFiles(_ findings: inout [StoreFinding]) throws(FileSystemError) {
        for source in contents.sources {
            let text = SourceFiles.textName(of: source)
            let original =
                StoreFolder.sources + "/" + SourceFiles.originalName(sha256: source.sha256, format: source.format)
            let textBytes = try folder.contents(of: text)?.bytes
            var originalBytes = try folder.contents(of: original)?.bytes
            var originalName = original
            if originalBytes == nil, source.format == "txt" {
                // One file serves for both.
                originalBytes = textBytes
                originalName = text
            }
            if textBytes == nil { findings.append(StoreFinding(.damage, .missingSource, in: text)) }
            if let originalBytes {
                if ContentHash.sha256(originalBytes) != source.sha256 {
                    findings.append(StoreFinding(.damage, .damagedSource, in: originalName))
                }
            } else if originalName != text {
                findings.append(StoreFinding(.damage, .missingSource, in: original))
            }
        }
        try checkEvidence(&findings)
    }

    private func checkEvidence(_ findings: inout [StoreFinding]) throws(FileSystemError) {
        var seen: Set<String> = []
        for chunk in contents.items.chunks {
            for offset in 0..<chunk.count where chunk.columns.members[offset].contains(.reports) {
                for file in chunk[offset].reports.flatMap(\.evidence) {
                    let path =
                        StoreFolder.sources + "/" + SourceFiles.originalName(sha256: file.sha256, format: file.format)
                    guard seen.insert(path).inserted else { continue }
                    guard let (bytes, _) = try folder.contents(of: path) else {
                        findings.append(StoreFinding(.damage, .missingSource, in: path))
                        continue
                    }
                    if ContentHash.sha256(bytes) != file.sha256 {
                        findings.append(StoreFinding(.damage, .damagedSource, in: path))
                    }
                }
            }
        }
    }

    private func matches(_ text: String, _ spans: [TextSpan], in source: [UInt8]) -> Bool {
        if spans.isEmpty { return true }
        var bytes: [UInt8] = []
        for span in spans {
            guard span.start >= 0, span.start <= span.end, span.end <= source.count else { return false }
            bytes += source[span.start..<span.end]
        }
        return bytes.elementsEqual(text.utf8)
    }
}

/// The texts of documents while spans are compared: the last ones, since what comes from one document mostly stands together.
private struct SourceTexts {
    private let folder: StoreFolder
    private let contents: LedgerContents
    private var known: [RecordID: [UInt8]?] = [:]
    private var size = 0

    private static let largestSize = 32 << 20

    init(_ folder: StoreFolder, _ contents: LedgerContents) {
        self.folder = folder
        self.contents = contents
    }

    /// nil where there is none: that has been told of the file.
    mutating func text(ofDirective id: RecordID) throws(FileSystemError) -> [UInt8]? {
        guard let row = contents.directives.row(of: id) else { return nil }
        let (chunk, offset) = contents.directives.place(of: row)
        return try text(ofArticle: chunk.columns.articles[offset])
    }

    mutating func text(ofArticle id: RecordID) throws(FileSystemError) -> [UInt8]? {
        guard let row = contents.articles.row(of: id) else { return nil }
        let (chunk, offset) = contents.articles.place(of: row)
        let source = chunk.columns.sources[offset]
        if let text = known[source] { return text }
        guard let document = contents.sources[source] else { return nil }
        let text = try folder.contents(of: SourceFiles.textName(of: document))?.bytes
        size += text?.count ?? 0
        if size > SourceTexts.largestSize {
            known = [:]
            size = text?.count ?? 0
        }
        known[source] = .some(text)
        return text
    }
}
