/// The text that `duban demo` imports: news of three meetings, a sample of what supervision offices read.
package enum Sample {
    package static let fileName = "sample.txt"

    package static var bytes: [UInt8] {
        sampleText.withUTF8Buffer { Array($0) }
    }
}
