import Glibc
import TerminalNcurses
import Testing
import Wording

@Suite("wcwidth")
struct CharacterWidthTests {
    private typealias Function = @convention(c) (Int32) -> Int32

    private static func function(of library: String?) throws -> Function {
        let handle = try #require(dlopen(library, RTLD_NOW))
        let symbol = try #require(dlsym(handle, "wcwidth"))
        return unsafeBitCast(symbol, to: Function.self)
    }

    @Test("curses and everything else in the process asks the program, not the C library")
    func standsBeforeTheLibrary() throws {
        let found = try Self.function(of: nil)
        // The library calls U+00AD one column wide, this program never shows it.
        #expect(found(0xAD) == -1)
        #expect(found(0x4E00) == 2)
        #expect(found(0x61) == 1)
    }

    @Test(
        "Answers agree with the width table",
        arguments: [0x61, 0x4E00, 0x201C, 0x301, 0x1F600, 0xFE0F, 0x1B, 0x202E, 0])
    func agrees(value: Int32) throws {
        let scalar = try #require(Unicode.Scalar(UInt32(value)))
        let expected: Int32 =
            switch ScalarClass(scalar) {
            case .control, .unprintable: value == 0 ? 0 : -1
            default: Int32(DisplayWidth().columns(of: scalar))
            }
        #expect(characterWidth(value) == expected)
    }

    @Test("The C library agrees about Han, full-width forms and ASCII")
    func libraryAgrees() throws {
        let library = try Self.function(of: "libc.so.6")
        let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)
        let previous = uselocale(locale)
        defer {
            uselocale(previous)
            freelocale(locale)
        }
        let blocks: [ClosedRange<UInt32>] = [
            0x20...0x7E, 0x3000...0x3029, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFA6D, 0xFF01...0xFF60,
            0x20000...0x2A6DF,
        ]
        for value in blocks.joined() {
            guard let scalar = Unicode.Scalar(value), ScalarClass(scalar) != .unprintable else { continue }
            #expect(Int(library(Int32(value))) == DisplayWidth().columns(of: scalar), "U+\(String(value, radix: 16))")
        }
    }
}
