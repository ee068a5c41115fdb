/// Where the ledger is: what was asked for, else what the environment says, else the user's own place.
package struct LedgerLocation: Hashable, Sendable {
    /// The bytes of the folder's name.
    package let path: [UInt8]
    package let reason: Reason

    package enum Reason: Hashable, Sendable {
        case option
        /// `$DUBAN_LEDGER`.
        case environment
        /// `$XDG_DATA_HOME/duban`, or `~/.local/share/duban`.
        case usual
    }

    package init(path: [UInt8], reason: Reason) {
        self.path = path
        self.reason = reason
    }

    /// - Parameters:
    ///   - option: the value of `--ledger`.
    ///   - environment: the value of a variable, as bytes; nil where it is not set.
    ///   - home: the user's home folder where `$HOME` is not set.
    /// - Returns: nil where nothing says where the user's own place is.
    package init?(option: [UInt8]?, environment: (String) -> [UInt8]?, home: [UInt8]?) {
        func value(_ name: String) -> [UInt8]? { environment(name).flatMap { $0.isEmpty ? nil : $0 } }
        if let option {
            self.init(path: option, reason: .option)
        } else if let path = value("DUBAN_LEDGER") {
            self.init(path: path, reason: .environment)
        } else if let data = value("XDG_DATA_HOME"), data.first == UInt8(ascii: "/") {
            // The base directory specification: a path that is not absolute is ignored.
            self.init(path: data + Array("/duban".utf8), reason: .usual)
        } else if let home = value("HOME") ?? home {
            self.init(path: home + Array("/.local/share/duban".utf8), reason: .usual)
        } else {
            return nil
        }
    }
}
