import ArgumentParser
import LedgerModel
import LedgerStorage
import Wording
import Workspace

struct PurgeCommand: Subcommand {
    static let path = "purge"
    static let synopsis = "SOURCE|ID --reason R [--yes]"
    static let takesFileNames = true

    @Argument(help: help("SOURCE|ID", value: "SOURCE|ID"))
    var target: String

    @Option(help: help("reason", value: "R"))
    var reason: String

    @Flag(name: .customLong("yes"), help: help("yes"))
    var isSure = false

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        if reason.isBlank { throw UsageError.missing(operand: "--reason", command: Self.path) }
        let words = context.words
        let store = try context.openWorkspace(for: .writing).store
        let target = try purgeTarget(in: store.ledger)
        if !isSure, !isConfirmed(target, store.ledger, context) { throw PurgeRefused() }
        let report = try store.purge(target, because: reason, as: context.origin())
        context.say(words.purged(records: report.records.count))
        if !report.blackened.isEmpty { context.say(words.purgedWords(in: report.blackened)) }
        if !report.reopened.isEmpty { context.say(words.purgeReopened(report.reopened)) }
        if !report.detached.isEmpty { context.say(words.purgeDetached(report.detached)) }
        if !report.documents.isEmpty { context.warn(words.purgedElsewhere(documents: report.documents)) }
        if !report.elsewhere.isEmpty { context.warn(words.purgedElsewhere(report.elsewhere)) }
        for path in unsavedTexts(with: report.texts, context) { context.warn(words.purgeUnsaved(path)) }
        context.say(words.purgeOutside)
    }

    /// What is meant: an item by its number or id, else a document by its id, hash, name or title. What is only in the history goes by its id or hash.
    private func purgeTarget(in ledger: Ledger) throws -> PurgeTarget {
        if let reference = ItemReference(target), let item = reference.item(in: ledger) { return .item(item.id) }
        let named = ledger.sources.filter {
            $0.id.description == target.lowercased() || $0.sha256 == target.lowercased() || $0.name == target
                || $0.title == target
        }
        let hashes = Set(named.map(\.sha256))
        if hashes.count > 1 { throw AmbiguousSource(name: target) }
        if let sha256 = hashes.first { return .source(sha256: sha256) }
        if let id = RecordID(target) { return .item(id) }
        // Whether the history knows the hash, only the purge itself finds out.
        let isHash = target.utf8.count == 64 && target.allSatisfy { $0.isHexDigit }
        if !isHash { throw StoreError.nothingToPurge }
        return .source(sha256: target.lowercased())
    }

    /// Asks, and reads the answer.
    private func isConfirmed(_ target: PurgeTarget, _ ledger: Ledger, _ context: CommandContext) -> Bool {
        context.warn(context.words.purgeQuestion(name(of: target, ledger, context.words)))
        let answer = readLine()?.split(whereSeparator: \.isWhitespace).joined().lowercased()
        return answer == "yes" || answer == "y" || answer == "是"
    }

    private func name(of target: PurgeTarget, _ ledger: Ledger, _ words: Catalogue) -> SafeText {
        switch target {
        case .item(let id):
            guard let item = ledger.items[id] else { return SafeText(sanitising: id.description) }
            return words.purgeItem(item.number, SafeText(sanitising: String(item.text.prefix(30))))
        case .source(let sha256):
            let sources = Set(ledger.sources.filter { $0.sha256 == sha256 }.map(\.id))
            let articles = Set(ledger.contents.articles.filter { sources.contains($0.source) }.map(\.id))
            let directives = Set(ledger.contents.directives.filter { articles.contains($0.article) }.map(\.id))
            let items = ledger.items.count { $0.directive.map { directives.contains($0) } ?? false }
            let title = ledger.sources.first { $0.sha256 == sha256 }?.title ?? sha256
            return words.purgeSource(
                SafeText(sanitising: title), articles: articles.count, directives: directives.count, items: items)
        }
    }

    /// Files of this user with text that could not be saved.
    private func unsavedTexts(with texts: [String], _ context: CommandContext) -> [String] {
        let system = PosixFileSystem()
        let paths = context.unsavedFolders.flatMap { folder in
            ((try? system.entries(folder)) ?? []).filter { $0.hasPrefix("unsaved-") }.sorted().map { folder + "/" + $0 }
        }
        return paths.filter { path in
            guard let text = Self.text(of: path, system) else { return false }
            return texts.contains { text.contains($0) }
        }
    }

    private static func text(of path: String, _ system: PosixFileSystem) -> String? {
        guard let file = try? system.open(path, .read, permissions: 0) else { return nil }
        defer { system.close(file) }
        guard let status = try? system.fstat(file), status.kind == .file else { return nil }
        var bytes = [UInt8](repeating: 0, count: status.size)
        let count = bytes.withUnsafeMutableBytes { try? system.pread(file, into: $0, at: 0) }
        return String(decoding: bytes.prefix(count ?? 0), as: UTF8.self)
    }
}

/// Who was asked did not say yes.
struct PurgeRefused: Error {}

/// Several documents have that name.
struct AmbiguousSource: Error, Hashable {
    let name: String
}
