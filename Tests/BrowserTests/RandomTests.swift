import Browser
import LedgerModel
import TerminalScreen
import TestSupport
import Testing
import Wording

@Suite("Anything in any order")
struct RandomTests {
    /// A generator that gives the same numbers for the same seed (SplitMix64).
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
            return value ^ value >> 31
        }
    }

    private static let keys: [Key] =
        CommandTable.entries.filter { ![.quit, .suspend].contains($0.command) }.flatMap(\.standardKeys)
        + [
            .enter, .escape, .down, .up, .backspace, .character("1"), .character("5"), .character("督"), .character("？"),
            .tab,
        ]

    @Test(
        "Random keys, pastes, clicks, resizes and changes from elsewhere never crash or leave the screen inconsistent",
        arguments: 1...8)
    func random(seed: Int) {
        var generator = Seeded(state: UInt64(seed))
        var interface = Interface(filter: seed.isMultiple(of: 2) ? .all : .open)
        for _ in 0..<250 {
            switch Int.random(in: 0..<20, using: &generator) {
            case 0:
                let size = Size(
                    columns: .random(in: 1...160, using: &generator), rows: .random(in: 1...50, using: &generator))
                interface.feed(.input(.resize(size)))
            case 1: interface.feed(.input(.paste("贴\n上")))
            case 2:
                let position = Position(
                    row: .random(in: 0...40, using: &generator), column: .random(in: 0...120, using: &generator))
                let kind = [MouseEvent.Kind.click, .wheelUp, .wheelDown].randomElement(using: &generator) ?? .click
                interface.feed(.input(.mouse(MouseEvent(kind, at: position))))
            case 3:
                let items = SampleLedger.items.filter { _ in Bool.random(using: &generator) }
                interface.feed(.ledgerChanged(SampleLedger.ledger(items: items)))
            default: interface.press(Self.keys.randomElement(using: &generator) ?? .down)
            }
            check(interface)
        }
        // Nothing is stuck: Esc closes every layer.
        interface.feed(.input(.resize(Size(columns: 80, rows: 24))))
        for _ in 0..<4 { interface.press(.escape) }
        #expect(interface.state.layer == nil && interface.state.selection.isEmpty)
        interface.press(.function(10))
        #expect(interface.effects.last == .quit)
    }

    private func check(_ interface: Interface) {
        let frame = interface.frame
        #expect(frame.size == interface.state.size)
        for place in [frame.caret, frame.focus].compactMap({ $0 }) { #expect(frame.area.contains(place)) }
        if case .item(let id, _)? = interface.state.cursor { #expect(interface.state.ledger.items.row(of: id) != nil) }
        #expect(interface.state.selection.allSatisfy { interface.state.ledger.items.row(of: $0) != nil })
        #expect(interface.state == interface.state)
    }
}
