import Foundation
import Glibc
import Subprocess
import SystemPackage

/// A program in a terminal of our own, whose other end reads only when it is told to: a slow line, one that stands still, one that is cut.
///
/// Where tmux always reads as fast as it can, here the test decides.
package final class PseudoTerminal: Sendable {
    private let master: Int32

    /// TIOCSPTLCK and TIOCGPTN, which Swift cannot see: macros that compute.
    private static let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)

    private init(master: Int32) {
        self.master = master
    }

    /// Starts a program in its HOME and hands its terminal to `body`; afterwards the terminal is closed, and the program has to end by itself.
    /// - Returns: the program's exit status, or 128 + the signal that ended it.
    package static func run(
        _ command: [String], columns: Int = 118, rows: Int = 30, environment: [String: String],
        _ body: @escaping @Sendable (PseudoTerminal, Int32) async throws -> Void
    ) async throws -> Int32 {
        let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var (unlocked, number): (Int32, Int32) = (0, 0)
        guard master >= 0, ioctl(master, PseudoTerminal.setLock, &unlocked) == 0,
            ioctl(master, PseudoTerminal.getNumber, &number) == 0
        else { throw TerminalFailure.noTerminal(errno) }
        let slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard slave >= 0 else { throw TerminalFailure.noTerminal(errno) }
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        guard ioctl(master, UInt(TIOCSWINSZ), &size) == 0 else { throw TerminalFailure.noTerminal(errno) }
        let terminal = PseudoTerminal(master: master)
        var variables: [Environment.Key: String] = [:]
        for (key, value) in environment {
            if let key = Environment.Key(rawValue: key) { variables[key] = value }
        }
        let ends = FileDescriptor(rawValue: slave)
        var options = PlatformOptions()
        options.createSession = true
        let result = try await Subprocess.run(
            .path(FilePath(command[0])), arguments: Arguments(Array(command.dropFirst())),
            environment: .custom(variables), workingDirectory: environment["HOME"].map { FilePath($0) },
            platformOptions: options,
            input: .fileDescriptor(ends, closeAfterSpawningProcess: false),
            output: .fileDescriptor(ends, closeAfterSpawningProcess: false),
            error: .fileDescriptor(ends, closeAfterSpawningProcess: true)
        ) { execution in
            do {
                try await body(terminal, execution.processIdentifier.value)
            } catch {
                terminal.hangUp()
                throw error
            }
            terminal.hangUp()
        }
        return switch result.terminationStatus {
        case .exited(let code): code
        case .signaled(let signal): 128 + signal
        }
    }

    /// Closes the other end, as when a connection is cut. Where there is no controlling terminal, no signal tells of it.
    package func hangUp() {
        // The number must not go to somebody else: it stays, and leads nowhere.
        let nowhere = open("/dev/null", O_RDWR | O_CLOEXEC)
        dup2(nowhere, master)
        close(nowhere)
    }

    /// The size is another one. Where there is no controlling terminal, the signal that tells of it must be sent.
    package func resize(columns: Int, rows: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    package func type(_ text: String) { type(bytes: Array(text.utf8)) }

    package func type(bytes: [UInt8]) {
        _ = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
    }

    /// What the program has sent, at most so many bytes; waits a little where there is nothing.
    package func read(atMost limit: Int = 65_536, within milliseconds: Int32 = 200) -> [UInt8] {
        var request = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&request, 1, milliseconds) > 0 else { return [] }
        var bytes = [UInt8](repeating: 0, count: limit)
        let count = Glibc.read(master, &bytes, limit)
        return Array(bytes.prefix(max(0, count)))
    }

    /// Reads until what came holds `text`, answering nothing.
    package func read(until text: String, patience: Duration = .seconds(20)) async throws -> [UInt8] {
        let end = ContinuousClock.now + patience
        var all: [UInt8] = []
        while ContinuousClock.now < end {
            all += read()
            if String(decoding: all, as: UTF8.self).contains(text) { return all }
            await Task.yield()
        }
        throw TerminalFailure.neverCame(text, screen: [String(decoding: all.suffix(2000), as: UTF8.self)])
    }
}
