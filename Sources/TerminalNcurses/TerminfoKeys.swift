import CNcurses
import TerminalScreen

/// The keys that terminfo names for this terminal, beside those that `InputDecoder` knows by itself.
enum TerminfoKeys {
    private static let capabilities: [(name: String, key: Key)] =
        (1...12).map { ("kf\($0)", .function($0)) } + [
            ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
            ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert), ("kdch1", .delete), ("kcbt", .backTab),
        ]

    /// Only what begins with ESC and has at least three bytes: the shorter ones would take keys away from people.
    static func sequences() -> [[UInt8]: Key] {
        var result: [[UInt8]: Key] = [:]
        for (name, key) in capabilities {
            guard let text = curses_key_sequence(name) else { continue }
            let bytes = Array(String(cString: text).utf8)
            if bytes.count >= 3, bytes.count <= 8, bytes[0] == 0x1B, result[bytes] == nil { result[bytes] = key }
        }
        return result
    }
}
