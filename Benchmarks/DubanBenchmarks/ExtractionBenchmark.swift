import DirectiveExtraction
import Glibc
import LedgerModel

/// Reading texts against what else reads them in the same run: a C loop that only looks for the ends of sentences, a regular expression in Python that
/// only splits, and a segmenter of words; and whether twice the text takes twice the time, whatever the text is.
enum ExtractionBenchmark {
    /// Megabytes a second of one core, from bytes to values and to JSON on standard output.
    private static let targets = (values: 80.0, json: 40.0)
    private static let megabytes = 20

    static func run(_ programs: Programs) throws -> [Figure] {
        let sample = try Files.read(Programs.sample)
        let extractor = Extractor(departments: .builtIn())
        let text = try Genre.text(byteCount: megabytes * 1_000_000)
        let size = Double(text.count) / 1e6
        let values = Comparison(
            runs: 5, of: .processorTime, ours: { read(text, extractor) }, peer: { keep(Peers.sentenceCount(text)) })
        let once = Comparison(
            runs: 50, of: .processorTime, ours: { keep(extractor.extract(sample)) },
            peer: { keep(Peers.sentenceCount(sample)) })
        var figures = [
            Figure("\(decimals(size, 1)) MB of the genre, to values", values, peer: "memchr"),
            speed("values", size, values.ours).with(
                target: "\(decimals(targets.values, 0)) MB/s", isMet: size / values.ours.median >= targets.values),
            speed("memchr", size, values.peer),
            Figure("the sample, \(sample.count) bytes", once, peer: "memchr").with(
                target: "1 ms", isMet: once.ours.median < 0.001),
        ]
        figures += try Files.withTemporaryFolder { folder in try processes(programs, text, size, folder) }
        return figures + growth(extractor)
    }

    private static func read(_ text: [UInt8], _ extractor: Extractor) {
        var count = 0
        _ = extractor.forEachArticle(of: text) { count += $0.directives.count }
        keep(count)
    }

    private static func speed(_ name: String, _ megabytes: Double, _ samples: Samples) -> Figure {
        Figure("… \(name)", "\(decimals(megabytes / samples.median, 1)) MB/s")
    }

    /// What whole programs do: their processor time holds their start, their memory is the most that they had.
    private static func processes(
        _ programs: Programs, _ text: [UInt8], _ size: Double, _ folder: String
    ) throws -> [Figure] {
        let path = folder + "/genre.txt"
        try Files.write(text, to: path)
        let arguments = [programs.duban, "extract", "--builtin", "--format", "json", path]
        var memory = 0
        let json = try Comparison(
            runs: 5,
            ours: {
                let usage = try ChildProcess.usage(of: arguments)
                memory = usage.peakMemory
                return usage.processorTime
            }, peer: { try Peers.seconds(of: "split_sentences.py", on: path) })
        var figures = [
            Figure("`duban extract --format json`", json, peer: "a Python regular expression that splits"),
            speed("with JSON", size, json.ours).with(
                target: "\(decimals(targets.json, 0)) MB/s", isMet: size / json.ours.median >= targets.json),
            speed("the Python splitter", size, json.peer),
            Figure(
                "… memory", "\(memory >> 20) MB, \(decimals(Double(memory) / Double(text.count), 1)) times the input"
            ).with(
                target: "6 times", isMet: memory < text.count * 6),
        ]
        // It takes half a minute for 20 MB: a tenth is enough.
        let part = folder + "/part.txt"
        try Files.write(Array(text.prefix(text.count / 10)), to: part)
        if let seconds = try? Samples([1, 2, 3].map { _ in try Peers.seconds(of: "cut_words.py", on: part) }) {
            figures.append(speed("jieba", size / 10, seconds))
        } else {
            figures.append(Figure("… jieba", "left out: the Python that runs the peers does not have it"))
        }
        return figures
    }

    private static func growth(_ extractor: Extractor) -> [Figure] {
        HostileText.all.map { hostile in
            let (half, whole) = (hostile.text(500_000), hostile.text(1_000_000))
            let comparison = Comparison(
                runs: 5, of: .processorTime, ours: { read(whole, extractor) }, peer: { read(half, extractor) })
            return Figure("twice as many \(hostile.name)", comparison, peer: "half of them")
        }
    }
}

/// Texts as counties write them: the sample, the invented papers and the cases of the tests, again and again.
private enum Genre {
    private static let fixtures = "Tests/DirectiveExtractionTests/Fixtures"

    static func text(byteCount: Int) throws -> [UInt8] {
        let names = try ChildProcess.output(["ls", fixtures + "/invented"]).split(separator: "\n")
            .filter { $0.hasSuffix(".txt") }.sorted()
        let paths = [Programs.sample, fixtures + "/patterns.txt"] + names.map { "\(fixtures)/invented/\($0)" }
        let parts = try paths.map { try Files.read($0) + [UInt8(ascii: "\n")] }
        var text: [UInt8] = []
        text.reserveCapacity(byteCount + 100_000)
        var index = 0
        while text.count < byteCount {
            let part = parts[index % parts.count]
            // Each paper is an article of its own, also those without a heading.
            if part.first != UInt8(ascii: "#") { text += Array("# 第\(index)号材料\n".utf8) }
            text += part
            index += 1
        }
        return text
    }
}

private enum Peers {
    /// The least that a reader of sentences does: finds the last byte of each `。` with the C library's own search.
    @inline(never) static func sentenceCount(_ bytes: [UInt8]) -> Int {
        bytes.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return 0 }
            var count = 0
            var offset = 0
            while offset < bytes.count, let found = memchr(start + offset, 0x82, bytes.count - offset) {
                count += 1
                offset = UnsafeRawPointer(found) - start + 1
            }
            return count
        }
    }

    /// The processor seconds that a script of `Benchmarks` says it took for its work alone.
    static func seconds(of script: String, on path: String) throws -> Double {
        let python = getenv("DUBAN_BENCH_PYTHON").map { String(cString: $0) } ?? "python3"
        let output = try ChildProcess.output([python, "Benchmarks/Peers/\(script)", path])
        guard let seconds = Double(output.split(separator: "\n").first.map(String.init) ?? "") else {
            throw Files.Failure(path: script, code: 0)
        }
        return seconds
    }
}

/// Texts that a rule which looks back or ahead too often would read in more than linear time.
private struct HostileText {
    let name: String
    private let opening: String
    private let unit: @Sendable (Int) -> String

    /// About so many bytes.
    func text(_ byteCount: Int) -> [UInt8] {
        var text = Array("# 会议召开了\n\n高岩强调,\(opening)".utf8)
        var index = 0
        while text.count < byteCount {
            text += Array(unit(index).utf8)
            index += 1
        }
        return text + Array("。\n".utf8)
    }

    static let all: [HostileText] = [
        HostileText(name: "ordinals", opening: "") { $0.isMultiple(of: 2) ? "一是抓排查;" : "二是抓整改;" },
        HostileText(name: "clauses of one line", opening: "") { _ in "县林业局要加强巡护," },
        HostileText(name: "opening brackets", opening: "要完成") { _ in "（“《" },
        HostileText(name: "commas", opening: "要") { _ in "，" },
        HostileText(name: "digits", opening: "要在") { String($0 % 10) },
        HostileText(name: "要", opening: "") { _ in "要" },
        HostileText(name: "topics without a comma", opening: "要把") { _ in "工业企业、" },
        HostileText(name: "recurrences", opening: "") { _ in "一月一报、" },
        HostileText(name: "names", opening: "") { _ in "县长张昊、" },
        HostileText(name: "lines", opening: "") { "\n\($0 % 1000).要完成任务" },
    ]
}
