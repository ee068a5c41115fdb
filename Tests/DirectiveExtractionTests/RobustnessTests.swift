import FoundationEssentials
import LedgerModel
import Testing

@testable import DirectiveExtraction

/// Hostile and broken input: defined results, valid spans, never a crash.
@Suite struct RobustnessTests {
    @Test(arguments: [
        "", "\n\n\n", "#", "# \n", " \t\u{3000}", "。", "，，，，", "要", "一是", "：：：", "“““", "（（（）", "<strong>", "&nbsp;",
        "\u{FEFF}", "---", "|||", "1.", "会议要求，", "高岩强调,一是",
    ])
    func nothingToFind(_ text: String) {
        #expect(
            sharedExtractor.extract(Array(text.utf8)).articles.flatMap(\.directives).flatMap(\.tasks).isEmpty
                || text.contains("一"))
    }

    @Test func bytesThatAreNoUTF8AreLeftOutAndCounted() {
        let source = Array("# 会议召开了\n\n会议要求,县林业局".utf8) + [0xFF, 0xC0, 0xAF, 0xED, 0xA0, 0x80] + Array("要加强巡护。".utf8)
        let extraction = sharedExtractor.extract(source)
        #expect(extraction.notes == [.invalidBytes(count: 6)])
        #expect(extraction.articles.flatMap(\.directives).flatMap(\.tasks).map(\.text) == ["县林业局要加强巡护"])
        checkSpans(source, extraction)
    }

    @Test func binaryRubbish() {
        var seed: UInt64 = 42
        for _ in 0..<20 {
            let source = (0..<4000).map { _ -> UInt8 in
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: seed >> 33)
            }
            checkSpans(source, sharedExtractor.extract(source))
        }
    }

    /// Pieces of real texts put together at random: every rule meets what it did not expect.
    @Test func shuffledTexts() {
        let words = [
            "一是", "二是", "要", "必须", "县林业局", "各乡镇", "、", "和", "，", "。", "；", "：", "“", "”", "（", "）", "《", "》", "\n",
            "\n\n", "会议强调", "高岩强调", "他要求", "牵头", "配合", "责任单位：", "3月20日前", "每月5日前", "由", "请", "对", "的", "等部门", "部门", "县",
            "1.", "（一）", "首先", "|", "\t", "关于", "提高站位", "确保", "汇报", "表示", "第一，", "陈县长", "①", "◆", "二要", "一要", "为期", "半",
            "两个月", "同时", "并", "作为", "会同", "商", "同意", "修改完善", "序号|工作任务|责任单位", "同上",
        ]
        var seed: UInt64 = 7
        for _ in 0..<150 {
            var text = "# 会议召开了\n\n"
            for _ in 0..<60 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += words[Int(seed >> 33) % words.count]
            }
            let source = Array(text.utf8)
            checkSpans(source, sharedExtractor.extract(source))
        }
    }

    @Test func cutAnywhereTheSampleIsRead() {
        let source = bytes(ofFile: fixture("seed.txt"))
        for end in stride(from: 0, to: source.count, by: 997) {
            let part = Array(source[0..<end])
            checkSpans(part, sharedExtractor.extract(part))
        }
    }

    @Test func aTranscriptWithoutMarksIsRefused() {
        let text = String(repeating: "我们今天开这个会主要是把近期的工作再安排一下大家要抓紧落实", count: 40)
        let extraction = sharedExtractor.extract(Array(text.utf8))
        #expect(extraction.notes == [.noSentenceMarks] && extraction.articles.isEmpty)
    }

    @Test func aTextInAnotherLanguageIsNamedSo() {
        for text in [
            "The Water Bureau must inspect all dams by 30 April.\nThe Education Bureau shall report weekly.",
            "Министерство должно представить отчёт.",
        ] {
            let extraction = sharedExtractor.extract(Array(text.utf8))
            #expect(extraction.notes == [.notChinese] && extraction.articles.isEmpty)
        }
        for text in ["会议要求，the Water Bureau 要检查水库。", "2024-03-06", "\n\n"] {
            #expect(!sharedExtractor.extract(Array(text.utf8)).notes.contains(.notChinese))
        }
    }

    @Test func theSameBytesGiveTheSameValues() {
        for name in ["seed.txt", "patterns.txt"] {
            let source = bytes(ofFile: fixture(name))
            #expect(sharedExtractor.extract(source) == Extractor(departments: .builtIn()).extract(source))
        }
    }

    @Test func lineEndsDoNotMatter() {
        let source = String(decoding: bytes(ofFile: fixture("seed.txt")), as: UTF8.self)
        let windows = sharedExtractor.extract(Array(source.replacing("\n", with: "\r\n").utf8))
        let plain = sharedExtractor.extract(Array(source.utf8))
        #expect(windows.articles.flatMap(\.directives).map(\.text) == plain.articles.flatMap(\.directives).map(\.text))
        checkSpans(Array(source.replacing("\n", with: "\r\n").utf8), windows)
    }
}

/// Every span lies in its text and says what its wording says.
func checkSpans(_ source: [UInt8], _ extraction: Extraction) {
    for article in extraction.articles {
        let body = Array(article.body.unicodeScalars)
        for directive in article.directives {
            var passages = [directive.passage]
            for task in directive.tasks {
                passages.append(task.passage)
                passages += task.owners.map(\.evidence)
                if let deadline = task.deadline { passages.append(deadline.passage) }
                if let recurrence = task.recurrence { passages.append(recurrence.passage) }
            }
            for passage in passages {
                #expect(passage.codePoints.map { String(String.UnicodeScalarView(body[$0])) }.joined() == passage.text)
                let joined = String(decoding: passage.sourceBytes.flatMap { source[$0] }, as: UTF8.self)
                #expect(joined == passage.text || joined == passage.text.replacing("\n", with: ""))
            }
        }
    }
}
