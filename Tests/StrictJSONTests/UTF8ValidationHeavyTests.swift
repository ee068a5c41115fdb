import StrictJSON
import Testing

@Suite("UTF-8, sequence by sequence")
struct UTF8ValidationHeavyTests {
    @Test("every sequence of one to three bytes is judged as the standard library judges it")
    func everyShortSequence() {
        var differences: [[UInt8]] = []
        func compare(_ sequence: [UInt8]) {
            let isValid = String(validating: sequence, as: UTF8.self) != nil
            let found = sequence.withUnsafeBufferPointer { UTF8Validation.firstInvalid(in: $0) == nil }
            if found != isValid { differences.append(sequence) }
        }
        for first in UInt8.min...UInt8.max {
            compare([first])
            for second in UInt8.min...UInt8.max {
                compare([first, second])
                for third: UInt8 in [0x00, 0x22, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF] {
                    compare([first, second, third])
                    compare([first, second, third, 0x80])
                    compare([first, second, third, 0x7F])
                }
            }
        }
        #expect(differences.isEmpty)
    }
}
