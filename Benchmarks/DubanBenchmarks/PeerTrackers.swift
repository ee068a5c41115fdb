import Glibc
import LedgerModel

/// The items of a ledger in the files of other programs: text, status, dates, and as project the department that leads.
struct PeerTrackers {
    struct Item {
        let id: RecordID
        let number: Int
    }

    /// Items in progress.
    let open: [Item]
    /// The department that is asked for.
    let department: DepartmentID
    private let folder: String

    init(of ledger: Ledger, in folder: String) throws {
        self.folder = folder
        mkdir(folder, 0o700)
        open = ledger.items.filter { $0.status == .inProgress }.map { Item(id: $0.id, number: $0.number) }
        department = "police"
        try Files.write(
            "data.location=\(folder)/tasks\nconfirmation=no\nhooks=no\nverbose=nothing\nuda.number.type=numeric\n",
            to: folder + "/taskrc")
        mkdir(folder + "/tasks", 0o700)
        // In Taskwarrior's own format: importing a hundred thousand takes it minutes.
        try Files.write(PeerTrackers.tasks(of: ledger, areDone: false), to: folder + "/tasks/pending.data")
        try Files.write(PeerTrackers.tasks(of: ledger, areDone: true), to: folder + "/tasks/completed.data")
        try Files.write(PeerTrackers.statements(of: ledger), to: folder + "/items.sql")
        try ChildProcess.run(["sqlite3", database, ".read \(folder)/items.sql"])
    }

    private var taskwarrior: [String] { ["env", "TASKRC=\(folder)/taskrc", "task"] }
    private var database: String { folder + "/items.db" }

    func taskwarriorDone(_ item: Item) -> [String] { taskwarrior + [item.id.description, "done"] }

    var taskwarriorList: [String] { taskwarrior + ["project:\(department.rawValue)", "list"] }

    /// The change and a line of history in one transaction, as durable as ours.
    func sqliteDone(_ item: Item) -> [String] {
        [
            "sqlite3", database,
            "PRAGMA synchronous=FULL; BEGIN IMMEDIATE; UPDATE items SET status='closed' WHERE number=\(item.number); "
                + "INSERT INTO history(number, member, value) VALUES (\(item.number), 'status', 'closed'); COMMIT;",
        ]
    }

    var sqliteList: [String] {
        [
            "sqlite3", "-column", database,
            "SELECT number, status, due, text FROM items JOIN owners USING (number) "
                + "WHERE department='\(department.rawValue)' AND status NOT IN ('closed', 'cancelled', 'draft') "
                + "ORDER BY due, number;",
        ]
    }

    private static func tasks(of ledger: Ledger, areDone: Bool) -> String {
        var text = ""
        for item in ledger.items where item.status.isOpen != areDone {
            text += "[description:\"\(item.text)\""
            if let due = item.due { text += " due:\"\(Int(due.dayNumber) * 86_400)\"" }
            text += areDone ? " end:\"1483228800\" entry:\"1451606400\"" : " entry:\"1451606400\""
            text += " number:\"\(item.number)\""
            if let lead = item.lead { text += " project:\"\(lead.owner.id)\"" }
            text += " status:\"\(areDone ? "completed" : "pending")\" uuid:\"\(item.id)\"]\n"
        }
        return text
    }

    private static func statements(of ledger: Ledger) -> String {
        var text = """
            PRAGMA journal_mode=WAL;
            CREATE TABLE items(number INTEGER PRIMARY KEY, id TEXT, text TEXT, status TEXT, due TEXT, closed TEXT);
            CREATE TABLE owners(number INTEGER, department TEXT, role TEXT);
            CREATE TABLE history(seq INTEGER PRIMARY KEY, number INTEGER, member TEXT, value TEXT);
            BEGIN;

            """
        for item in ledger.items {
            text +=
                "INSERT INTO items VALUES(\(item.number),'\(item.id)','\(item.text)','\(item.status.id)',"
                + "'\(item.due?.description ?? "")','\(item.closedAt?.description ?? "")');\n"
            for owner in item.responsibilities {
                text += "INSERT INTO owners VALUES(\(item.number),'\(owner.owner.id)','\(owner.role.id)');\n"
            }
        }
        return text + "CREATE INDEX owned ON owners(department);\nCOMMIT;\n"
    }
}
