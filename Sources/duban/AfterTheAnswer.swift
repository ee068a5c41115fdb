import LedgerModel
import LedgerStorage
import Wording
import Workspace

/// What a command does once it has answered: whoever waits for its words does not wait for this.
final class AfterTheAnswer {
    /// The ledger that the command opened for writing.
    private var workspace: Workspace?
    /// What was told of it when it was opened.
    private var told: [StoreFinding] = []

    func note(_ workspace: Workspace, told: [StoreFinding]) {
        self.workspace = workspace
        self.told = told
    }

    /// That ledger's, once it is open.
    var store: LedgerStore? { workspace?.store }

    /// Tells what was found while the command worked, and writes a snapshot if the journal has become long.
    func run(saying output: Output, in words: Catalogue) {
        guard let workspace else { return }
        let news = workspace.health.findings.filter { !told.contains($0) }
        if !news.isEmpty {
            let leaves = LeafText(words: words, of: workspace.store)
            for finding in news { output.message(words.finding(finding, in: leaves)) }
        }
        output.flush()
        if let postponed = workspace.compactIfDue(.command) { output.message(words.finding(postponed)) }
    }
}
