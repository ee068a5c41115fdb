import CZip

/// The entries of an archive in memory, by libzip; every name and size is looked at before anything is inflated.
final class ZipArchive {
    static let largestEntryCount = 1000
    /// Of all entries that are read together.
    static let largestInflated = 100 << 20
    static let largestRatio = 100
    /// What may inflate at any ratio: a small document of much repetition.
    static let freeOfRatio = 4 << 20

    private let archive: OpaquePointer
    private let buffer: UnsafeMutableRawBufferPointer
    private let size: Int
    private var inflated = 0
    let names: [String]

    init(_ bytes: [UInt8]) throws(ConversionFailure) {
        size = bytes.count
        // libzip reads from this memory for as long as it is open.
        buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
        buffer.copyBytes(from: bytes)
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let source = zip_source_buffer_create(buffer.baseAddress, zip_uint64_t(bytes.count), 0, &error) else {
            buffer.deallocate()
            throw .damaged(String(cString: zip_error_strerror(&error)))
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) else {
            let words = String(cString: zip_error_strerror(&error))
            zip_source_free(source)
            buffer.deallocate()
            throw .damaged(words)
        }
        self.archive = archive
        do throws(ConversionFailure) {
            names = try ZipArchive.inspect(archive, size: bytes.count)
        } catch {
            zip_discard(archive)
            buffer.deallocate()
            throw error
        }
    }

    deinit {
        zip_discard(archive)
        buffer.deallocate()
    }

    /// The names of the entries, all of which are harmless.
    private static func inspect(_ archive: OpaquePointer, size: Int) throws(ConversionFailure) -> [String] {
        let count = Int(zip_get_num_entries(archive, 0))
        if count > largestEntryCount { throw .tooManyEntries(limit: largestEntryCount) }
        var names: [String] = []
        var total: UInt64 = 0
        for index in 0..<max(0, count) {
            var status = zip_stat_t()
            zip_stat_init(&status)
            guard zip_stat_index(archive, zip_uint64_t(index), 0, &status) == 0, let pointer = status.name else {
                throw .damaged(String(cString: zip_strerror(archive)))
            }
            let name = String(cString: pointer)
            if isUnsafe(name) || isSymbolicLink(archive, index) { throw .unsafeEntry(String(name.prefix(80))) }
            if status.valid & zip_uint64_t(ZIP_STAT_ENCRYPTION_METHOD) != 0,
                Int32(status.encryption_method) != ZIP_EM_NONE
            {
                throw .encrypted
            }
            let (sum, overflow) = total.addingReportingOverflow(status.size)
            total = sum
            if overflow || total > UInt64(largestInflated) {
                throw .inflatesTooMuch(megabytes: largestInflated >> 20)
            }
            names.append(name)
        }
        if total > UInt64(freeOfRatio), total > UInt64(size) * UInt64(largestRatio) {
            throw .inflatesTooMuch(megabytes: largestInflated >> 20)
        }
        return names
    }

    private static func isUnsafe(_ name: String) -> Bool {
        name.isEmpty || name.hasPrefix("/") || name.contains("\\") || name.dropFirst().hasPrefix(":")
            || name.split(separator: "/", omittingEmptySubsequences: false).contains("..")
    }

    private static func isSymbolicLink(_ archive: OpaquePointer, _ index: Int) -> Bool {
        var system: zip_uint8_t = 0
        var attributes: zip_uint32_t = 0
        guard zip_file_get_external_attributes(archive, zip_uint64_t(index), 0, &system, &attributes) == 0 else {
            return false
        }
        return Int32(system) == ZIP_OPSYS_UNIX && attributes >> 16 & 0o170000 == 0o120000
    }

    /// The bytes of an entry, or nil where there is none of that name.
    ///
    /// What a header says of a size is not believed: inflating ends where the caps do.
    func contents(of name: String) throws(ConversionFailure) -> [UInt8]? {
        let index = zip_name_locate(archive, name, zip_flags_t(ZIP_FL_NOCASE))
        guard index >= 0 else { return nil }
        guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else {
            throw .damaged(String(cString: zip_strerror(archive)))
        }
        defer { zip_fclose(file) }
        var contents: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = Int(zip_fread(file, &chunk, zip_uint64_t(chunk.count)))
            // Also a wrong checksum, and more bytes than the header says.
            if count < 0 { throw .damaged(String(cString: zip_file_strerror(file))) }
            if count == 0 { return contents }
            inflated += count
            if inflated > Self.largestInflated || inflated > max(Self.freeOfRatio, size * Self.largestRatio) {
                throw .inflatesTooMuch(megabytes: Self.largestInflated >> 20)
            }
            contents.append(contentsOf: chunk[..<count])
        }
    }
}
