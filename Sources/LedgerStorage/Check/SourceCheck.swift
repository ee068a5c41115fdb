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
        let texts = try checkFiles(&findings)
        var byDirective: [RecordID: [UInt8]] = [:]
        for directive in contents.directives {
            guard let article = contents.articles[directive.article], let text = texts[article.source] else { continue }
            byDirective[directive.id] = text
            let key = RecordKey.directive(directive.id)
            if !matches(directive.text, directive.spans, in: text), !editedTexts.contains(key) {
                findings.append(
                    StoreFinding(.damage, .spanMismatch(key, number: nil), in: StoreFolder.snapshot))
            }
        }
        for item in contents.items {
            guard let directive = item.directive, let text = byDirective[directive] else { continue }
            let key = RecordKey.item(item.id)
            if !matches(item.text, item.spans, in: text), !editedTexts.contains(key) {
                findings.append(
                    StoreFinding(.damage, .spanMismatch(key, number: item.number), in: StoreFolder.snapshot))
            }
        }
    }

    /// That every file is there and is what its name says.
    ///
    /// - Returns: the texts, by the documents' ids.
    @discardableResult
    func checkFiles(_ findings: inout [StoreFinding]) throws(FileSystemError) -> [RecordID: [UInt8]] {
        var texts: [RecordID: [UInt8]] = [:]
        for source in contents.sources {
            let text = StoreFolder.sources + "/" + source.sha256 + ".txt"
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
            texts[source.id] = textBytes
        }
        try checkEvidence(&findings)
        return texts
    }

    private func checkEvidence(_ findings: inout [StoreFinding]) throws(FileSystemError) {
        var seen: Set<String> = []
        for item in contents.items {
            for file in item.reports.flatMap(\.evidence) {
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
