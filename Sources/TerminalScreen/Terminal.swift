/// A screen with a keyboard. Its owner is the event loop: one thread, one terminal.
package protocol Terminal: AnyObject {
    var size: Size { get }

    /// Shows a frame; what lies outside the screen is dropped. Resumes after `suspend`.
    /// - Throws: `TerminalError.gone`.
    func present(_ frame: Frame) throws(TerminalError)

    /// What has happened since the last call, without waiting; empty where nothing has.
    /// - Throws: `TerminalError.gone`.
    func nextEvents() throws(TerminalError) -> [InputEvent]

    /// Gives the screen back, as it was, to another program or the shell until the next `present`.
    func suspend()

    /// Gives the screen back for good. May be called more than once.
    func restore()
}

package enum TerminalError: Error, Hashable, Sendable {
    /// The other end has closed: nothing can be read or shown any more.
    case gone
}
