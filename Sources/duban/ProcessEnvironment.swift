import Glibc

/// The variables, the user and the arguments that the process was started with.
struct ProcessEnvironment: Sendable {
    /// The bytes of a variable; nil where it is not set.
    func bytes(_ name: String) -> [UInt8]? {
        getenv(name).map { value in
            Array(UnsafeBufferPointer(start: value, count: strlen(value))).map(UInt8.init(bitPattern:))
        }
    }

    /// A variable as text; nil where it is not set or empty.
    func text(_ name: String) -> String? {
        bytes(name).flatMap { $0.isEmpty ? nil : String(decoding: $0, as: UTF8.self) }
    }

    /// The name of the locale for a category: `LC_ALL`, the category, `LANG`, the first that is set; "" where none is.
    func localeName(of category: String) -> String {
        text("LC_ALL") ?? text(category) ?? text("LANG") ?? ""
    }

    var loginName: String? {
        if let entry = getpwuid(getuid()), let name = entry.pointee.pw_name {
            let name = String(cString: name)
            if !name.isEmpty { return name }
        }
        return text("LOGNAME") ?? text("USER")
    }

    /// The user's home folder by the system's list of users.
    var homeFolder: String? {
        guard let entry = getpwuid(getuid()), let home = entry.pointee.pw_dir else { return nil }
        return String(cString: home)
    }

    /// The words behind the program's name, as the system gave them. `CommandLine.arguments` would have destroyed what is no UTF-8.
    static var argumentBytes: [[UInt8]] {
        (1..<max(1, Int(CommandLine.argc))).compactMap { index in
            CommandLine.unsafeArgv[index].map { word in
                Array(UnsafeBufferPointer(start: word, count: strlen(word))).map(UInt8.init(bitPattern:))
            }
        }
    }
}
