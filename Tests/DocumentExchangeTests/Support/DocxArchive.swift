import CZip

/// A docx as a test wants it, written by libzip in memory.
struct DocxArchive {
    struct Entry {
        var name: String
        var bytes: [UInt8]
        var isSymbolicLink = false
        var password: String?
    }

    struct Failure: Error {
        let reason: String
    }

    var entries: [Entry] = []

    static let namespace =
        #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape""#

    /// - Parameter body: what stands in `w:body`.
    init(body: String, numbering: String? = nil, styles: String? = nil) {
        self.init(document: "<w:document \(Self.namespace)><w:body>\(body)</w:body></w:document>")
        if let numbering {
            add("word/numbering.xml", "<w:numbering \(Self.namespace)>\(numbering)</w:numbering>")
        }
        if let styles { add("word/styles.xml", "<w:styles \(Self.namespace)>\(styles)</w:styles>") }
    }

    /// - Parameter document: the whole main part.
    init(document: String) {
        add(
            "_rels/.rels",
            #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#
        )
        add("word/document.xml", document)
    }

    init(entries: [Entry]) {
        self.entries = entries
    }

    mutating func add(_ name: String, _ text: String) {
        entries.append(Entry(name: name, bytes: Array(text.utf8)))
    }

    /// A paragraph of one run.
    static func paragraph(_ text: String, properties: String = "") -> String {
        "<w:p>\(properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
    }

    func bytes() throws -> [UInt8] {
        guard let source = zip_source_buffer_create(nil, 0, 0, nil) else { throw Failure(reason: "source") }
        zip_source_keep(source)
        defer { zip_source_free(source) }
        guard let archive = zip_open_from_source(source, ZIP_TRUNCATE, nil) else { throw Failure(reason: "open") }
        // libzip reads the entries when it is closed.
        var buffers: [UnsafeMutableRawBufferPointer] = []
        defer { for buffer in buffers { buffer.deallocate() } }
        for entry in entries {
            let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, entry.bytes.count), alignment: 1)
            buffer.copyBytes(from: entry.bytes)
            buffers.append(buffer)
            let contents = zip_source_buffer(archive, buffer.baseAddress, zip_uint64_t(entry.bytes.count), 0)
            let index = zip_file_add(archive, entry.name, contents, zip_flags_t(ZIP_FL_ENC_UTF_8))
            if index < 0 { throw Failure(reason: entry.name) }
            if entry.isSymbolicLink {
                zip_file_set_external_attributes(
                    archive, zip_uint64_t(index), 0, zip_uint8_t(ZIP_OPSYS_UNIX), 0o120777 << 16)
            }
            if let password = entry.password {
                zip_file_set_encryption(archive, zip_uint64_t(index), zip_uint16_t(ZIP_EM_AES_256), password)
            }
        }
        guard zip_close(archive) == 0 else { throw Failure(reason: String(cString: zip_strerror(archive))) }
        var status = zip_stat_t()
        zip_source_stat(source, &status)
        var bytes = [UInt8](repeating: 0, count: Int(status.size))
        zip_source_open(source)
        defer { zip_source_close(source) }
        zip_source_read(source, &bytes, zip_uint64_t(bytes.count))
        return bytes
    }
}
