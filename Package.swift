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
        .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess.git", exact: "1.0.2"),
    ],
    targets: [
        library("LedgerModel"),
        tests("LedgerModelTests", ["LedgerModel"]),
        library("LedgerQuery", ["LedgerModel"]),
        tests("LedgerQueryTests", ["LedgerQuery", "LedgerModel"]),
        library("StrictJSON"),
        tests("StrictJSONTests", ["StrictJSON"]),
        .target(name: "CLinux"),
        .systemLibrary(name: "CCrypto"),
        library("LedgerStorage", ["LedgerModel", "StrictJSON", "CLinux", "CCrypto"]),
        tests("LedgerStorageTests", ["LedgerStorage", "LedgerModel", "StrictJSON", "TestSupport"]),
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
            "Workspace", ["LedgerModel", "DirectiveExtraction", "LedgerQuery", "LedgerStorage", "StrictJSON"]),
        .executableTarget(
            name: "duban",
            dependencies: [
                "DirectiveExtraction", "LedgerModel", "LedgerQuery", "LedgerStorage", "StrictJSON", "Wording",
                "Workspace",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: settings),
        library(
            "TestSupport",
            [
                "LedgerStorage", "TerminalScreen", "Wording", .product(name: "Subprocess", package: "swift-subprocess"),
            ]),
        library("DirectiveExtraction", ["LedgerModel"]),
        tests("DirectiveExtractionTests", ["DirectiveExtraction", "LedgerModel"]),
    ],
    swiftLanguageModes: [.v6]
)
