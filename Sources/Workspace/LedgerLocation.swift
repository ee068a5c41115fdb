/// Where the ledger is: what was asked for, else what the environment says, else the user's own place.
package struct LedgerLocation: Hashable, Sendable {
    package let path: String
    package let reason: Reason

    package enum Reason: Hashable, Sendable {
        case option
        /// `$DUBAN_LEDGER`.
        case environment
        /// `$XDG_DATA_HOME/duban`, or `~/.local/share/duban`.
        case usual
    }

    package init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }

    /// - Parameters:
    ///   - option: the value of `--ledger`.
    ///   - environment: the value of a variable; nil where it is not set.
    ///   - home: the user's home folder where `$HOME` is not set.
    /// - Returns: nil where nothing says where the user's own place is.
    package init?(option: String?, environment: (String) -> String?, home: String?) {
        func value(_ name: String) -> String? { environment(name).flatMap { $0.isEmpty ? nil : $0 } }
        if let option {
            self.init(path: option, reason: .option)
        } else if let path = value("DUBAN_LEDGER") {
            self.init(path: path, reason: .environment)
        } else if let data = value("XDG_DATA_HOME"), data.hasPrefix("/") {
            // The base directory specification: a path that is not absolute is ignored.
            self.init(path: data + "/duban", reason: .usual)
        } else if let home = value("HOME") ?? home {
            self.init(path: home + "/.local/share/duban", reason: .usual)
        } else {
            return nil
        }
    }
}
