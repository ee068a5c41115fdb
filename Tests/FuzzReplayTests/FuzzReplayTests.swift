import Foundation
import FuzzTargets
import Testing

/// The fuzzers' corpus, and what little changes make of it: whatever once broke a reader stays in the corpus.
@Suite struct FuzzReplayTests {
    static let corpus = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fuzz/Corpus")

    static func files(of target: FuzzTarget) throws -> [(name: String, bytes: [UInt8])] {
        let folder = corpus.appending(path: target.rawValue)
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .map { ($0.lastPathComponent, Array(try Data(contentsOf: $0))) }
    }

    @Test(arguments: FuzzTarget.allCases) func theCorpusAndItsNeighboursHold(target: FuzzTarget) throws {
        let files = try Self.files(of: target)
        #expect(!files.isEmpty)
        for (name, bytes) in files {
            #expect(target.complaint(about: bytes) == nil, "\(target) \(name)")
            let step = max(1, bytes.count / 60)
            for place in stride(from: 0, to: bytes.count, by: step) {
                #expect(target.complaint(about: Array(bytes[..<place])) == nil, "\(target) \(name) cut at \(place)")
                var changed = bytes
                changed[place] ^= 0x81
                #expect(target.complaint(about: changed) == nil, "\(target) \(name) changed at \(place)")
                changed[place] = bytes[(place * 7 + 1) % bytes.count]
                changed.insert(contentsOf: bytes.suffix(5), at: place)
                #expect(target.complaint(about: changed) == nil, "\(target) \(name) mixed at \(place)")
            }
        }
    }
}
