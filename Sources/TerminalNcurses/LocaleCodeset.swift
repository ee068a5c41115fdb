import CNcurses
import Glibc
package import TerminalScreen

/// How the locale's codeset writes characters.
package enum LocaleCodeset {
    /// Adopts the locale of the environment for characters. The usual SSH server leaves LANG unset or C, whose ASCII cannot write Chinese: then
    /// C.UTF-8 is taken.
    /// - Returns: the codeset's name, such as `UTF-8` or `GB18030`.
    @discardableResult
    package static func adopt() -> String {
        if setlocale(LC_CTYPE, "") == nil || String(cString: locale_codeset()) == "ANSI_X3.4-1968" {
            setlocale(LC_CTYPE, "C.UTF-8")
        }
        return String(cString: locale_codeset())
    }

    /// Characters of the adopted codeset.
    package static var decoding: InputDecoder.CharacterDecoding {
        String(cString: locale_codeset()) == "UTF-8" ? InputDecoder.utf8 : multibyte
    }

    /// By the C library, for GBK, GB18030 and others. On Linux a wide character is a Unicode scalar.
    private static let multibyte: InputDecoder.CharacterDecoding = { bytes in
        var state = mbstate_t()
        var wide: wchar_t = 0
        let length = bytes.withUnsafeBytes { raw in
            mbrtowc(&wide, raw.baseAddress?.assumingMemoryBound(to: CChar.self), raw.count, &state)
        }
        if length == Int(bitPattern: UInt.max - 1) { return bytes.count < 8 ? .incomplete : .invalid }
        guard length >= 0, let scalar = Unicode.Scalar(UInt32(bitPattern: wide)) else { return .invalid }
        return .scalar(scalar, length: max(1, length))
    }

    /// A text in the adopted codeset, with "?" for what it has no character for: the window's title.
    static func bytes(of text: String) -> [UInt8] {
        text.unicodeScalars.flatMap { encode($0) ?? [UInt8(ascii: "?")] }
    }

    /// The bytes of a character in the adopted codeset; nil where it has none.
    static func encode(_ scalar: Unicode.Scalar) -> [UInt8]? {
        var state = mbstate_t()
        var bytes = [CChar](repeating: 0, count: 16)
        let length = wcrtomb(&bytes, wchar_t(scalar.value), &state)
        guard length > 0, length <= bytes.count else { return nil }
        return bytes.prefix(length).map { UInt8(bitPattern: $0) }
    }
}
