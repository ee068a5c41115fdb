package import TerminalScreen

/// A terminal that replays events and records frames.
package final class ScriptedTerminal: Terminal {
    package private(set) var size: Size
    /// Everything that was presented, in order.
    package private(set) var frames: [Frame] = []
    package private(set) var isSuspended = false
    package private(set) var isRestored = false
    /// What `nextEvents` will return, one element a call.
    private var script: [[InputEvent]]
    /// Set to behave like a terminal whose other end has closed.
    package var isGone = false

    package init(size: Size, script: [[InputEvent]] = []) {
        self.size = size
        self.script = script
    }

    package func present(_ frame: Frame) throws(TerminalError) {
        if isGone || isRestored { throw .gone }
        isSuspended = false
        frames.append(frame)
    }

    package func nextEvents() throws(TerminalError) -> [InputEvent] {
        if isGone || isRestored { throw .gone }
        let events = script.isEmpty ? [] : script.removeFirst()
        for case .resize(let size) in events { self.size = size }
        return events
    }

    package func suspend() {
        isSuspended = true
    }

    package func restore() {
        isRestored = true
    }
}
