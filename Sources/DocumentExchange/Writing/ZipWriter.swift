import CZip

/// Makes an archive in memory, by libzip. The same parts always give the same bytes.
struct ZipWriter {
    private var parts: [(name: String, bytes: [UInt8])] = []

    mutating func add(_ name: String, _ text: String) {
        parts.append((name, Array(text.utf8)))
    }

    func bytes() throws(PaperError) -> [UInt8] {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let target = zip_source_buffer_create(nil, 0, 0, &error) else {
            throw .notWritten(String(cString: zip_error_strerror(&error)))
        }
        // Once for us: closing the archive releases what it was opened with.
        zip_source_keep(target)
        defer { zip_source_free(target) }
        guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
            zip_source_free(target)
            throw .notWritten(String(cString: zip_error_strerror(&error)))
        }
        // libzip reads the parts when the archive is closed.
        var buffers: [UnsafeMutableRawBufferPointer] = []
        defer { for buffer in buffers { buffer.deallocate() } }
        for part in parts {
            let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, part.bytes.count), alignment: 1)
            buffer.copyBytes(from: part.bytes)
            buffers.append(buffer)
            let contents = zip_source_buffer(archive, buffer.baseAddress, zip_uint64_t(part.bytes.count), 0)
            let index = zip_file_add(archive, part.name, contents, zip_flags_t(ZIP_FL_ENC_UTF_8))
            if index < 0 {
                let words = String(cString: zip_strerror(archive))
                zip_source_free(contents)
                zip_discard(archive)
                throw .notWritten(words)
            }
            // 1980-01-01 00:00, the first time that an archive knows.
            zip_file_set_dostime(archive, zip_uint64_t(index), 0, 0x21, 0)
        }
        guard zip_close(archive) == 0 else {
            let words = String(cString: zip_strerror(archive))
            zip_discard(archive)
            throw .notWritten(words)
        }
        return try ZipWriter.contents(of: target)
    }

    private static func contents(of source: OpaquePointer) throws(PaperError) -> [UInt8] {
        var status = zip_stat_t()
        guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else {
            throw .notWritten(String(cString: zip_error_strerror(zip_source_error(source))))
        }
        defer { zip_source_close(source) }
        var bytes = [UInt8](repeating: 0, count: Int(status.size))
        let count = zip_source_read(source, &bytes, zip_uint64_t(bytes.count))
        guard count == bytes.count else {
            throw .notWritten(String(cString: zip_error_strerror(zip_source_error(source))))
        }
        return bytes
    }
}
