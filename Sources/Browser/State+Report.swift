package import LedgerModel
import LedgerQuery
import TerminalScreen
package import Wording

/// A report as it was ordered: the words of `duban report`, what was typed as it was typed.
package struct ReportOrder: Hashable, Sendable {
    package let kind: String
    package var department: OwnerKey?
    package var period = ""
    package var since = ""
    package var number = ""
    package var limit = ""
    package var ranks = false

    package init(_ kind: String) {
        self.kind = kind
    }

    init(_ kind: String, _ form: Form, _ department: OwnerKey?) {
        self.init(kind)
        self.department = department
        (period, since) = (form.value("period"), form.value("since"))
        (number, limit) = (form.value("number"), form.value("limit"))
        ranks = !form.value("ranking").isEmpty
    }

    package static let kinds = [
        "ledger", "breakdown", "notice", "reminder", "escalation", "bulletin", "leader", "week",
    ]
    static let formats = ["docx", "xlsx", "html", "md", "csv"]

    /// What it can be asked besides the department.
    static func fields(of kind: String) -> [(id: String, kind: Form.Field.Kind)] {
        let others: [(String, Form.Field.Kind)] =
            switch kind {
            case "notice": [("since", .text), ("number", .text)]
            case "reminder", "escalation": [("number", .text), ("limit", .text)]
            case "bulletin": [("period", .text), ("number", .text), ("ranking", .flag)]
            case "leader": [("period", .text)]
            case "week": [("since", .text)]
            default: []
            }
        return [("department", .owner)] + others
    }
}

/// What a report comes to, before it is saved.
package enum ReportReading: Equatable, Sendable {
    /// Laid out for the columns that were asked for.
    case lines([SafeText])
    /// There is no item that it would be about.
    case nothing
    case failed(SafeText)
}

extension State {
    var reportPicker: Picker {
        Picker(
            .report, title: words.reportPicker,
            entries: ReportOrder.kinds.map {
                Picker.Entry(.report($0), words.reportTitle($0), searched: [$0])
            })
    }

    /// The department that is filtered by is the one that is meant.
    func reportForm(_ kind: String) -> Form {
        var form = Form(.report(kind), title: words.reportTitle(kind), fields: ReportOrder.fields(of: kind))
        if case .owner(let key) = owner {
            form.fields[0].text = TextField(ledger.departments.displayName(of: key))
        }
        return form
    }

    var reportColumns: Int { max(20, size.columns - 6) }

    mutating func show(_ reading: ReportReading, of order: ReportOrder) {
        switch layer {
        case .form(var form):
            guard case .report(order.kind) = form.purpose else { return }
            switch reading {
            case .failed(let reason): form.problem = reason
            case .nothing: form.problem = words.nothingToReport(words.reportTitle(order.kind))
            case .lines(let lines):
                layer = .text(
                    TextSheet(title: words.reportSheet(words.reportTitle(order.kind)), .report(order, lines)))
                return
            }
            layer = .form(form)
        case .text(let sheet):
            guard case .report(order, _) = sheet.content, case .lines(let lines) = reading else { return }
            var anew = TextSheet(title: sheet.title, .report(order, lines))
            anew.top = max(0, min(sheet.top, lines.count - textSheetSize(of: anew).rows))
            layer = .text(anew)
        // Whoever has left it meanwhile is not interrupted.
        default: break
        }
    }

    /// What is laid out for a width follows another one.
    func layReportAnew() -> [Effect] {
        guard case .text(let sheet)? = layer, case .report(let order, _) = sheet.content else { return [] }
        return [.readReport(order, columns: reportColumns)]
    }

    func reportFormatPicker(_ order: ReportOrder) -> Picker {
        Picker(
            .reportFormat(order), title: words.reportFormatPicker(words.reportTitle(order.kind)),
            entries: ReportOrder.formats.map {
                Picker.Entry(.exportFormat($0), words.exportFormat($0), remark: SafeText(sanitising: "." + $0))
            },
            // A register is a table, everything else is a letter.
            cursor: order.kind == "ledger" ? 1 : 0)
    }

    func reportPrompt(_ order: ReportOrder, _ format: String) -> Prompt {
        let name = "\(words.reportTitle(order.kind).string)-\(today.description).\(format)"
        return Prompt(
            .exportPath(.report(order), format), field: TextField(name.replacing(" ", with: "-")))
    }

    // MARK: - Files

    /// The files that prove the reports of the item, the latest report first.
    var filePicker: Picker {
        guard let item else { return Picker(.export, title: .empty, entries: []) }
        let entries = item.reports.reversed().flatMap { report in
            report.evidence.map { file in
                Picker.Entry(
                    .file(file), SafeText(sanitising: file.name),
                    remark: "\(zone.day(of: report.at).description)  \(words.size(bytes: file.size))")
            }
        }
        return Picker(.files(item.id), title: words.filePicker(item.number), entries: entries)
    }

    /// A name as it came from elsewhere leads to no other folder.
    func filePrompt(_ file: EvidenceFile, of item: RecordID) -> Prompt {
        let name = file.name.split(separator: "/").last.map(String.init) ?? ""
        return Prompt(.exportPath(.file(file, of: item), file.format), field: TextField(name))
    }

    // MARK: - Rules of the ledger

    var settingsPicker: Picker {
        let usual = Settings(revision: 1)
        let entries = SettingKey.allCases.map { key in
            let value = words.settingValue(SafeText(sanitising: key.value(in: ledger.settings)))
            let standard = words.settingValue(SafeText(sanitising: key.value(in: usual)))
            return Picker.Entry(
                .setting(key), "\(words.settingMeaning(key.rawValue)) (\(key.rawValue))",
                remark: value == standard ? value : words.settingNow(value, usually: standard))
        }
        let more = [Command.showRules, .showTemplates, .chooseLanguage].map { command in
            let said = CommandTable.entry(command).words(words)
            return Picker.Entry(
                .command(command), said.description,
                remark: command == .chooseLanguage ? Catalogue.ownName(of: words.language) : .empty,
                searched: [said.name.string])
        }
        return Picker(.settings, title: words.settingsPicker, entries: entries + more)
    }

    /// Each language under its own name: whoever cannot read the present one finds theirs.
    var languagePicker: Picker {
        let languages: [Language] = [.chinese, .english]
        return Picker(
            .language, title: words.languagePicker,
            entries: languages.map {
                Picker.Entry(.language($0), Catalogue.ownName(of: $0), remark: $0 == words.language ? "*" : .empty)
            }, cursor: languages.firstIndex(of: words.language) ?? 0)
    }

    mutating func open(_ key: SettingKey) -> [Effect] {
        if let reason = access.reason {
            message = Message(.failure, words.cannot(CommandTable.entry(.settings).words(words).name, reason))
        } else if key == .team {
            message = Message(.neutral, words.settingForm(key.rawValue))
        } else {
            layer = .prompt(settingPrompt(key))
        }
        return []
    }

    private func settingPrompt(_ key: SettingKey, _ value: String? = nil) -> Prompt {
        Prompt(.setting(key), field: TextField(value ?? key.value(in: ledger.settings)))
    }

    /// What `report bulletin` or `settings yellowBefore 5` in the palette opens.
    func layer(namedBy typed: String) -> Layer? {
        let parts = typed.halfWidth.split(separator: " ", maxSplits: 2).map(String.init)
        guard parts.count > 1 else { return nil }
        switch parts[0] {
        case "report": return ReportOrder.kinds.contains(parts[1]) ? .form(reportForm(parts[1])) : nil
        case "settings":
            let key = SettingKey.allCases.first { $0.rawValue.lowercased() == parts[1].lowercased() }
            guard let key, key != .team, access.reason == nil else { return nil }
            return .prompt(settingPrompt(key, parts.count > 2 ? parts[2] : nil))
        default: return nil
        }
    }
}
