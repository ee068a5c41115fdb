// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors where `DUBAN_STRICT` is set, as `make check`, `make test` and `.ci/run` set it: a newer compiler's
/// warning must not keep a user from `make run`.
let isStrict = Context.environment["DUBAN_STRICT"] != nil

let settings: [SwiftSetting] =
    [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ] + (isStrict ? [.treatAllWarnings(as: .error)] : [])

/// A target of ours. Dependencies go one way; docs/ARCHITECTURE.md draws them.
func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: [], swiftSettings: settings)
}

let package = Package(
    name: "duban",
    products: [],
    dependencies: [
        .package(url: "https://github.com/swiftlang/swift-subprocess.git", exact: "1.0.2")
    ],
    targets: [
        library("LedgerModel"),
        tests("LedgerModelTests", ["LedgerModel"]),
        library("LedgerQuery", ["LedgerModel"]),
        tests("LedgerQueryTests", ["LedgerQuery", "LedgerModel"]),
        library("Wording"),
        tests("WordingTests", ["Wording", "TestSupport"]),
        library("TerminalScreen", ["Wording"]),
        tests("TerminalScreenTests", ["TerminalScreen", "TestSupport", "Wording"]),
        .systemLibrary(name: "CNcurses"),
        .target(
            name: "TerminalNcurses", dependencies: ["CNcurses", "TerminalScreen", "Wording"], swiftSettings: settings,
            // curses must find the program's own `wcwidth`: CharacterWidth.swift.
            linkerSettings: [.unsafeFlags(["-Xlinker", "--export-dynamic-symbol=wcwidth"])]),
        .executableTarget(
            name: "TerminalProbe", dependencies: ["TerminalNcurses", "TerminalScreen", "Wording"],
            path: "Tests/TerminalProbe", swiftSettings: settings),
        tests(
            "TerminalNcursesTests", ["TerminalNcurses", "TerminalScreen", "TerminalProbe", "TestSupport", "Wording"]),
        library(
            "TestSupport",
            ["TerminalScreen", "Wording", .product(name: "Subprocess", package: "swift-subprocess")]),
    ],
    swiftLanguageModes: [.v6]
)

/// The benchmarks are built by `make bench` alone.
if Context.environment["DUBAN_BENCH"] != nil {
    func program(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
        .executableTarget(
            name: name, dependencies: dependencies, path: "Benchmarks/\(name)", swiftSettings: settings)
    }
    package.targets += [
        program("EmptyProgram"),
        program("MakeLedger", ["LedgerModel", "LedgerStorage"]),
        program("DubanBenchmarks", ["DirectiveExtraction", "LedgerModel", "LedgerQuery", "LedgerStorage"]),
    ]
}
