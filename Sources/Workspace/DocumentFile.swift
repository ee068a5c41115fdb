package import DocumentExchange
import Glibc
import Wording

/// Where a document comes from: a file, by the bytes of its name, or standard input.
package enum DocumentOrigin: Hashable, Sendable {
    case file(path: [UInt8])
    case standardInput
    /// Text that was put into the interface.
    case pastedText

    /// The last part of the path, as text only; a sign where there is no file.
    package var name: String {
        switch self {
        case .standardInput: SourceSign.standardInput
        case .pastedText: SourceSign.pastedText
        case .file(let path):
            DocumentOrigin.text(ofName: path.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? [])
        }
    }

    /// A file's name as text. A disk has bytes and does not say what they mean; where they are no UTF-8 they come from a GBK locale or an old Windows.
    package static func text(ofName bytes: [UInt8]) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        let converted = CharacterConversion.convert(bytes, from: "GB18030", to: "UTF-8")
        return String(decoding: converted ?? bytes, as: UTF8.self)
    }

    /// The name that may date the text (2020-02-09.txt).
    var fileName: String? {
        if case .file = self { name } else { nil }
    }

    /// The extension under which the original is kept: letters and digits only, `txt` where there is none.
    var format: String {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "txt" }
        let ending = name[name.index(after: dot)...].lowercased()
        let isPlain = ending.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
        return isPlain && (1...8).contains(ending.utf8.count) ? ending : "txt"
    }
}

/// Why a document could not be read. The numbers are those of `errno`.
package enum DocumentError: Error, Hashable {
    case missing
    case isFolder
    /// A device or a socket.
    case notAFile
    case tooLarge(limit: Int)
    case unreadable(errno: Int32)
    case notText(TextDecodingError)
    /// A foreign document of which its converter made no text.
    case notConverted(ConversionFailure)
}

/// A document as it was given: its bytes, and the text that was read from them.
package struct DocumentFile: Hashable, Sendable {
    package let origin: DocumentOrigin
    package let bytes: [UInt8]
    package let format: DocumentFormat
    package let text: DecodedText
    /// What a converter has to say of its work.
    package let remarks: [ConversionRemark]
    /// The rows and cells of a document that is a table: an xlsx, or a text whose name says that it is comma-separated values.
    package let workbook: Workbook?

    /// The most that is read of one document.
    package static let largestSize = 256 << 20

    /// - Parameter converter: what reads the document where it is foreign.
    package init(
        origin: DocumentOrigin, bytes: [UInt8], converter: DocumentConverter = DocumentConverter()
    ) throws(DocumentError) {
        self.origin = origin
        self.bytes = bytes
        format = DocumentFormat(of: bytes, name: origin.fileName)
        if format == .text {
            do {
                text = try DecodedText(decoding: bytes)
            } catch {
                throw .notText(error)
            }
            remarks = []
            workbook =
                ["csv", "tsv"].contains(fileEnding(of: origin.name) ?? "")
                ? CSVReader.workbook(of: text.string, name: origin.name) : nil
            return
        }
        if bytes.count > ConverterChild.largestDocument { throw .tooLarge(limit: ConverterChild.largestDocument) }
        do {
            let converted = try converter.text(of: bytes, as: format)
            text = DecodedText(converted: Array(converted.text.utf8))
            remarks = converted.remarks
            workbook = converted.workbook
        } catch {
            if case .notText(let reason) = error { throw .notText(reason) }
            throw .notConverted(error)
        }
    }

    package init(
        reading origin: DocumentOrigin, converter: DocumentConverter = DocumentConverter()
    ) throws(DocumentError) {
        try self.init(origin: origin, bytes: try DocumentFile.bytes(of: origin), converter: converter)
    }

    /// The ending under which the original is kept: that of its name, unless its bytes are of another format.
    package var keptFormat: String {
        let named = origin.format
        let isForeign = ["docx", "xlsx", "pdf", "html", "htm", "xhtml", "shtml"].contains(named)
        switch format {
        case .text: return isForeign ? format.fileExtension : named
        case .html: return ["html", "htm", "xhtml", "shtml"].contains(named) ? named : format.fileExtension
        case .docx, .xlsx, .pdf: return format.fileExtension
        }
    }

    /// The bytes of a file or of standard input, at most `largestSize`.
    package static func bytes(of origin: DocumentOrigin) throws(DocumentError) -> [UInt8] {
        let path: [UInt8]
        switch origin {
        case .file(let bytes): path = bytes
        case .standardInput: return try contents(of: STDIN_FILENO, sizeHint: 0)
        // Whoever pasted it has the bytes.
        case .pastedText: return []
        }
        // O_NONBLOCK: opening a pipe that nobody writes to must not wait for ever.
        let descriptor = open(terminated(path), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(errno: errno)
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable(errno: errno) }
        switch status.st_mode & S_IFMT {
        // A pipe: what a shell gives for `<(command)`.
        case S_IFREG, S_IFIFO: break
        case S_IFDIR: throw .isFolder
        default: throw .notAFile
        }
        if status.st_size > largestSize { throw .tooLarge(limit: largestSize) }
        _ = fcntl(descriptor, F_SETFL, 0)
        return try contents(of: descriptor, sizeHint: Int(status.st_size))
    }

    private static func contents(of descriptor: Int32, sizeHint: Int) throws(DocumentError) -> [UInt8] {
        var contents: [UInt8] = []
        contents.reserveCapacity(sizeHint + 1)
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count == 0 { return contents }
            if count < 0 {
                if errno == EINTR { continue }
                throw errno == EISDIR ? .isFolder : .unreadable(errno: errno)
            }
            if contents.count + count > largestSize { throw .tooLarge(limit: largestSize) }
            contents.append(contentsOf: buffer[..<count])
        }
    }
}

/// `bytes` with a NUL behind them, for calls that take a C string.
func terminated(_ bytes: [UInt8]) -> [CChar] {
    bytes.map { CChar(bitPattern: $0) } + [0]
}
