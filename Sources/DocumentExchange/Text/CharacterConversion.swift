import Glibc

/// Conversion between character sets by the C library's `iconv`.
package enum CharacterConversion {
    /// Opens converters from these and leaves them open: a process that may open no file later has their tables then.
    static func keepLoaded(_ charsets: [String]) {
        for charset in charsets { _ = iconv_open("UTF-8", charset) }
    }

    /// `bytes` in another character set; nil where the C library does not know one of the two, or a byte or character has no counterpart.
    package static func convert(_ bytes: [UInt8], from source: String, to target: String) -> [UInt8]? {
        guard let descriptor = iconv_open(target, source), descriptor != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(descriptor) }
        // GB18030 to UTF-8 grows by half, UTF-8 to anything that a locale uses shrinks or stays.
        var output = [UInt8](repeating: 0, count: bytes.count * 2 + 16)
        var input = bytes
        let written: Int? = input.withUnsafeMutableBytes { input in
            output.withUnsafeMutableBytes { output in
                var from = input.baseAddress?.assumingMemoryBound(to: CChar.self)
                var fromLeft = input.count
                var to = output.baseAddress?.assumingMemoryBound(to: CChar.self)
                var toLeft = output.count
                // -1 is an error; a positive result counts characters that were replaced by something alike.
                guard iconv(descriptor, &from, &fromLeft, &to, &toLeft) == 0, fromLeft == 0,
                    iconv(descriptor, nil, nil, &to, &toLeft) == 0
                else { return nil }
                return output.count - toLeft
            }
        }
        guard let written else { return nil }
        output.removeSubrange(written...)
        return output
    }
}
