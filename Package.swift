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

func tests(_ name: String, _ dependencies: [Target.Dependency], fixtures: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: fixtures, swiftSettings: settings)
}

let package = Package(
    name: "duban",
    products: [
        .executable(name: "duban", targets: ["duban"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
        .package(url: "https://github.com/LebJe/TOMLKit.git", from: "0.6.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache.git", from: "2.1.1"),
        // Tests only.
        .package(url: "https://github.com/swiftlang/swift-subprocess.git", from: "1.0.2"),
    ],
    targets: [
        // The core: pure values.
        library("LedgerModel"),
        library("DirectiveExtraction", ["LedgerModel"]),
        library("LedgerQuery", ["LedgerModel"]),

        // Documents as values, what every report says.
        library(
            "Papers",
            ["LedgerModel", "LedgerQuery", "Wording", .product(name: "Mustache", package: "swift-mustache")]),

        // The store.
        .target(name: "CLinux"),
        .systemLibrary(name: "CCrypto"),
        library("StrictJSON"),
        library("LedgerStorage", ["LedgerModel", "StrictJSON", "CLinux", "CCrypto"]),

        // Foreign documents. libxml2's headers include one another by a path of their own, which its .pc file names.
        .systemLibrary(name: "CZip"),
        .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0"),
        .systemLibrary(name: "CXLSX"),
        library(
            "DocumentExchange", ["LedgerModel", "Papers", "StrictJSON", "Wording", "CLinux", "CXLSX", "CXML", "CZip"]),

        library(
            "Workspace",
            [
                "LedgerModel", "DirectiveExtraction", "DocumentExchange", "LedgerQuery", "LedgerStorage", "Papers",
                "StrictJSON", "Wording",
            ]),

        // What a person chose for themselves.
        library("Configuration", [.product(name: "TOMLKit", package: "TOMLKit")]),

        // What people see.
        .systemLibrary(name: "CNcurses"),
        library("Wording"),
        library("TerminalScreen", ["Wording"]),
        library("Browser", ["LedgerModel", "LedgerQuery", "TerminalScreen", "Wording"]),
        .target(
            name: "TerminalNcurses", dependencies: ["CNcurses", "TerminalScreen", "Wording"], swiftSettings: settings,
            // curses must find the program's own `wcwidth`: CharacterWidth.swift.
            linkerSettings: [.unsafeFlags(["-Xlinker", "--export-dynamic-symbol=wcwidth"])]),
        .executableTarget(
            name: "duban",
            dependencies: [
                "Browser", "CLinux", "Configuration", "DirectiveExtraction", "DocumentExchange", "LedgerModel",
                "LedgerQuery", "LedgerStorage", "Papers", "StrictJSON",
                "TerminalNcurses", "TerminalScreen", "Wording", "Workspace",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: settings,
            // The toolchain's own linker: faster, and silent about functions that only Foundation's archive uses.
            linkerSettings: [.unsafeFlags(["-use-ld=lld"])]),

        // Tests, in the same order.
        library(
            "TestSupport",
            [
                "LedgerModel", "LedgerStorage", "TerminalScreen", "Wording",
                .product(name: "Subprocess", package: "swift-subprocess"),
            ]),
        tests("LedgerModelTests", ["LedgerModel"]),
        tests("DirectiveExtractionTests", ["DirectiveExtraction", "LedgerModel"], fixtures: ["Fixtures"]),
        tests("LedgerQueryTests", ["LedgerQuery", "LedgerModel"]),
        tests(
            "PapersTests",
            [
                "DocumentExchange", "LedgerModel", "LedgerQuery", "LedgerStorage", "Papers", "TestSupport", "Wording",
                "Workspace",
            ]),
        tests("StrictJSONTests", ["StrictJSON"]),
        tests("LedgerStorageTests", ["LedgerStorage", "LedgerModel", "StoreWorker", "StrictJSON", "TestSupport"]),
        .executableTarget(
            name: "StoreWorker", dependencies: ["LedgerModel", "LedgerStorage"], path: "Tests/StoreWorker",
            swiftSettings: settings),
        tests("ConfigurationTests", ["Configuration", "duban"]),
        tests("WordingTests", ["Wording", "TestSupport"]),
        tests("TerminalScreenTests", ["TerminalScreen", "TestSupport", "Wording"]),
        tests(
            "DocumentExchangeTests",
            [
                "CZip", "DirectiveExtraction", "DocumentExchange", "LedgerModel", "Papers", "TestSupport", "Wording",
                "duban",
            ],
            fixtures: ["Fixtures"]),
        tests("WorkspaceTests", ["DocumentExchange", "LedgerModel", "LedgerQuery", "LedgerStorage", "Workspace"]),
        tests("CommandTests", ["DocumentExchange", "duban", "LedgerModel", "TestSupport", "Workspace"]),
        tests(
            "BrowserTests", ["Browser", "LedgerModel", "LedgerQuery", "TerminalScreen", "TestSupport", "Wording"],
            fixtures: ["Fixtures"]),
        tests(
            "TerminalNcursesTests", ["TerminalNcurses", "TerminalScreen", "TerminalProbe", "TestSupport", "Wording"]),
        .executableTarget(
            name: "TerminalProbe", dependencies: ["TerminalNcurses", "TerminalScreen", "Wording"],
            path: "Tests/TerminalProbe", swiftSettings: settings),
        tests("TerminalTests", ["DocumentExchange", "StrictJSON", "TestSupport", "duban"]),
        .target(
            name: "FuzzTargets",
            dependencies: [
                "DirectiveExtraction", "DocumentExchange", "LedgerModel", "LedgerQuery", "LedgerStorage", "StrictJSON",
                "TerminalScreen", "Workspace",
            ], path: "Fuzz/Targets", swiftSettings: settings),
        tests("FuzzReplayTests", ["FuzzTargets"]),
        tests("RepositoryTests", ["LedgerModel", "Papers", "StrictJSON", "TestSupport", "Wording", "duban"]),
    ],
    swiftLanguageModes: [.v6]
)

/// The benchmarks are built by `make bench` alone.
if Context.environment["DUBAN_BENCH"] != nil {
    func program(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
        .executableTarget(
            name: name, dependencies: dependencies, path: "Benchmarks/\(name)", swiftSettings: settings,
            linkerSettings: [.unsafeFlags(["-use-ld=lld"])])
    }
    package.targets += [
        program("EmptyProgram"),
        program("MakeLedger", ["LedgerModel", "LedgerStorage"]),
        program("Ablation", ["DirectiveExtraction", "LedgerModel"]),
        program("DubanBenchmarks", ["DirectiveExtraction", "LedgerModel", "LedgerQuery", "LedgerStorage"]),
    ]
}

/// The fuzzers are built by Scripts/run-fuzzers alone.
if Context.environment["DUBAN_FUZZ"] != nil {
    package.targets += [
        .systemLibrary(name: "CFuzzer", path: "Fuzz/CFuzzer"),
        .executableTarget(
            name: "DubanFuzzer", dependencies: ["CFuzzer", "FuzzTargets"], path: "Fuzz/Fuzzer", swiftSettings: settings,
            linkerSettings: [.unsafeFlags(["-use-ld=lld"])]),
    ]
}

/// The store and its tests without what lies above them, which a mutant of the store need not wait for: Scripts/run-mutants.
if Context.environment["DUBAN_STORE_ONLY"] != nil {
    let kept: Set = [
        "CCrypto", "CLinux", "LedgerModel", "LedgerStorage", "LedgerStorageTests", "StoreWorker", "StrictJSON",
        "TerminalScreen", "TestSupport", "Wording",
    ]
    package.targets.removeAll { !kept.contains($0.name) }
    package.products = []
}
