import Glibc

/// A variable of the tests' own environment.
package func getenvString(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
}

func isExecutableFile(_ path: String) -> Bool {
    access(path, X_OK) == 0
}
