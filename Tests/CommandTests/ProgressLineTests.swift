import Testing
import Wording

@testable import duban

@Suite struct ProgressLineTests {
    /// What a line of progress shows of two parts, 100 and 300 bytes, when time and work go on as told.
    private func shown(isShown: Bool = true, _ steps: [(time: Double, done: Int?)]) -> [String] {
        var time = 5.0
        var shown: [String] = []
        let line = ProgressLine(
            sizes: [100, 300], words: Catalogue(.english), isShown: isShown, clock: { time },
            show: { shown.append($0?.string ?? "-") })
        for step in steps {
            time = 5 + step.time
            if let done = step.done { line.report(done) } else { line.finishPart() }
        }
        return shown
    }

    @Test func shortWorkSaysNothing() {
        #expect(shown([(0.2, 50), (0.9, 99), (0.9, nil), (0.95, 200), (0.99, nil)]).isEmpty)
    }

    @Test func longWorkSaysHowFarItIs() {
        #expect(
            shown([(0.5, 10), (1.0, 40), (1.05, 80), (1.2, 80), (1.4, 80), (1.5, nil), (1.6, 150), (9, 300), (9, nil)])
                == ["read 10%", "read 20%", "-", "read 62%", "read 99%", "-"])
    }

    @Test func whereNobodyLooksItSaysNothing() {
        #expect(shown(isShown: false, [(2, 50), (3, 90), (4, nil)]).isEmpty)
    }
}
