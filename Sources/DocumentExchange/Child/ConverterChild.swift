import Glibc

/// The child's side: reads a document from standard input, gives up every right that computing does not need, and writes one frame.
package enum ConverterChild {
    /// The largest foreign document.
    package static let largestDocument = 100 << 20

    /// - Parameter arguments: the words behind `convert-stdin`.
    /// - Returns: the exit status: 0 whenever an answer was written.
    package static func run(_ arguments: [[UInt8]]) -> Int32 {
        guard arguments.count == 1,
            let format = DocumentFormat(rawValue: String(decoding: arguments[0], as: UTF8.self)), format != .text
        else { return 64 }
        Confinement.begin()
        let frame = ConversionFrame.bytes(of: answer(for: format))
        return write(frame) ? 0 : 1
    }

    private static func answer(for format: DocumentFormat) -> Result<ConvertedText, ConversionFailure> {
        do throws(ConversionFailure) {
            switch format {
            case .pdf:
                // The only converter that runs another program, under the same limits; what that says is read without any right.
                let layout = try PDFWords.layoutOfStandardInput()
                Confinement.complete()
                return .success(try PDFReader.text(ofLayout: layout))
            case .xlsx:
                let document = try standardInput()
                Confinement.complete()
                return .success(try XlsxReader.text(of: document))
            case .docx, .html, .text:
                // The C library loads its tables of characters now or never.
                let document = try standardInput()
                CharacterConversion.keepLoaded(["GB18030", "BIG5-HKSCS"])
                Confinement.complete()
                return .success(try format == .docx ? DocxReader.text(of: document) : HTMLReader.text(of: document))
            }
        } catch {
            return .failure(error)
        }
    }

    private static func standardInput() throws(ConversionFailure) -> [UInt8] {
        var document: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 256 << 10)
        while true {
            let count = read(STDIN_FILENO, &buffer, buffer.count)
            if count == 0 { return document }
            if count < 0 {
                if errno == EINTR { continue }
                throw .damaged(String(cString: strerror(errno)))
            }
            if document.count + count > largestDocument { throw .inflatesTooMuch(megabytes: largestDocument >> 20) }
            document.append(contentsOf: buffer[..<count])
        }
    }

    private static func write(_ bytes: [UInt8]) -> Bool {
        var start = 0
        while start < bytes.count {
            let count = bytes.withUnsafeBytes { bytes in
                Glibc.write(STDOUT_FILENO, bytes.baseAddress.map { $0 + start }, bytes.count - start)
            }
            if count < 0 {
                if errno == EINTR { continue }
                return false
            }
            start += count
        }
        return true
    }
}
