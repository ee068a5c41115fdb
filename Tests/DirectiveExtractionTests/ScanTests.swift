import LedgerModel
import Testing

@testable import DirectiveExtraction

/// What is looked up once for all rules says what a look at every character says.
@Suite struct ScanTests {
    /// Calls `body` with the scan of each article of the fixtures and of some texts that strain it.
    private func forEachScan(_ body: (ArticleScan) -> Void) {
        let vocabulary = Vocabulary(departments: .builtIn())
        let strained = [
            "一月一报、一季一评，每月5日前；（（“《", "要要要，，，年内前底末", "17：30前，12345678年底前，2024年3月1日至5日", "县财政局（牵头）、“两办”。\n\n\n。。",
        ].map { Array("# 全县工作会议召开\n\n会议要求，\($0)".utf8) }
        for source in ["seed.txt", "patterns.txt"].map({ bytes(ofFile: fixture($0)) }) + strained {
            let document = CleanDocument(source: source, folding: vocabulary.folding)
            withExtendedLifetime(document) {
                var splitter = ArticleSplitter(document: document)
                defer { splitter.free() }
                let scratch = ArticleScratch()
                let starts = splitter.starts()
                for index in starts.indices {
                    guard let article = splitter.article(index, of: starts) else { continue }
                    scratch.withScan(of: article, vocabulary: vocabulary, body)
                }
            }
        }
    }

    @Test func clausesTellWhichListsHaveAWordInThem() {
        forEachScan { scan in
            for range in scan.clauses.map(\.range) + scan.sentences.map(\.range) + [0..<scan.text.count] {
                for (list, _) in ScannedLists.all {
                    #expect(list.first(in: scan, range: range) == list.first(in: scan.text, range: range))
                }
            }
        }
    }

    @Test func timesAreReadWhereTheyMayBegin() {
        forEachScan { scan in
            var places = GrowingRow<Int32>()
            var recurrencePlaces = GrowingRow<Int32>()
            defer {
                places.free()
                recurrencePlaces.free()
            }
            for base in [nil, CalendarDate(year: 2024, month: 3, day: 6).map { PartialDate.day($0) }] {
                places.removeAll()
                let everywhere = DeadlineReader(text: scan.text, base: base)
                everywhere.findPlaces(scan, &places)
                var looked = everywhere
                looked.places = places.row
                for range in scan.clauses.map(\.range) + scan.sentences.map(\.range) + scan.blocks.map(\.range) {
                    #expect(looked.readings(in: range).map(\.range) == everywhere.readings(in: range).map(\.range))
                }
            }
            let everywhere = RecurrenceReader(text: scan.text)
            everywhere.findPlaces(scan, &recurrencePlaces)
            var looked = everywhere
            looked.places = recurrencePlaces.row
            for range in scan.clauses.map(\.range) + scan.sentences.map(\.range) + scan.blocks.map(\.range) {
                #expect(looked.reading(in: range)?.range == everywhere.reading(in: range)?.range)
            }
        }
    }

    @Test func clausesAndSheltersAreFoundByOffset() {
        forEachScan { scan in
            let segmentation = scan.segmentation
            let clauses = scan.clauses.map(\.range)
            for offset in stride(from: 0, through: scan.text.count, by: 7) {
                #expect(segmentation.clause(beginningBy: offset) == clauses.lastIndex { $0.lowerBound <= offset })
                #expect(segmentation.shelter(holding: offset) == segmentation.sheltered.first { $0.contains(offset) })
                let range = offset..<min(scan.text.count, offset + 50)
                #expect(
                    Array(segmentation.clauses(in: range))
                        == clauses.indices.filter {
                            clauses[$0].upperBound > range.lowerBound && clauses[$0].lowerBound < range.upperBound
                        })
            }
        }
    }

    @Test func bytesAreLookedForEightAtATime() {
        let text = "要在１２月3日前完成abc七要。９"
        withText(text.utf8) { view in
            let bytes = Array(text.utf8)
            for start in 0...bytes.count {
                for end in start...bytes.count {
                    let expected = (start..<end).first { view.scalar(at: $0).digit != nil }
                    #expect(view.nextDigit(from: start, before: end) == expected)
                    #expect(
                        view.characterCount(in: start..<end) == bytes[start..<end].count { $0 & 0xC0 != 0x80 })
                    #expect(
                        view[start..<end].contains(UInt8(ascii: "b")) == bytes[start..<end].contains(UInt8(ascii: "b")))
                }
            }
        }
    }
}
