import DirectiveExtraction
import LedgerModel

/// Reading text against looking at each of its bytes once, and whether twice the text takes twice the time.
enum ExtractionBenchmark {
    static func run(_ programs: Programs) throws -> [Figure] {
        let sample = try Files.read(Programs.sample)
        let extractor = Extractor(departments: .builtIn())
        func papers(_ count: Int) -> [UInt8] {
            Array(repeatElement(sample + [UInt8(ascii: "\n")], count: count).joined())
        }
        let (half, whole) = (papers(64), papers(128))
        let megabytes = Double(whole.count) / 1e6
        let comparison = Comparison(
            runs: 7, of: .processorTime, ours: { keep(extractor.extract(whole)) },
            peer: { keep(Files.lineCount(whole)) })
        let growth = Comparison(
            runs: 7, of: .processorTime, ours: { keep(extractor.extract(whole)) },
            peer: { keep(extractor.extract(half)) })
        let once = Comparison(
            runs: 50, of: .processorTime, ours: { keep(extractor.extract(sample)) },
            peer: { keep(Files.lineCount(sample)) })
        return [
            Figure("the sample 128 times, \(decimals(megabytes, 2)) MB", comparison, peer: "a loop over the bytes"),
            Figure(
                "speed",
                "\(decimals(megabytes / comparison.ours.median, 1)) MB/s; the loop "
                    + "\(decimals(megabytes / comparison.peer.median, 0)) MB/s"),
            Figure("twice the text", growth, peer: "half of it"),
            Figure("the sample, \(sample.count) bytes", once, peer: "a loop over the bytes"),
        ]
    }
}
