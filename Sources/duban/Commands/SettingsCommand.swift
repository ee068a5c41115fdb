import ArgumentParser
import LedgerModel
import LedgerStorage
import StrictJSON
import Wording
import Workspace

struct SettingsCommand: Subcommand {
    static let path = "settings"
    static let synopsis = "[KEY [VALUE]] [--format text|json]"

    @Argument(help: help(operand: "KEY"), completion: .list(SettingKey.allCases.map(\.rawValue)))
    var key: String?

    @Argument(help: help(operand: "VALUE"))
    var value: String?

    @Option(help: help("text format", value: "F"), completion: .list(TextFormat.allCases.map(\.rawValue)))
    var format: String = TextFormat.text.rawValue

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        let format: TextFormat = try context.choice(format, of: "--format")
        let key = try key.map { word throws(UsageError) in try context.settingKey(word) }
        if let key, let value { return try set(key, value, in: context) }
        let workspace = try context.openWorkspace(for: .reading)
        let settings = workspace.ledger.settings
        let keys = key.map { [$0] } ?? SettingKey.allCases
        switch format {
        case .json:
            var writer = JSONWriter(escaping: .everyControl)
            writer.beginObject()
            for key in keys {
                writer.key(key.rawValue)
                write(key, of: settings, to: &writer)
            }
            writer.endObject()
            context.output.write(writer.bytes + [UInt8(ascii: "\n")])
        case .text:
            for key in keys {
                let value = SafeText(sanitising: key.value(in: settings))
                context.output.line(context.words.setting(key.rawValue, value))
            }
        }
    }

    private func set(_ key: SettingKey, _ value: String, in context: CommandContext) throws {
        let workspace = try context.openWorkspace(for: .writing)
        guard try workspace.set(key, to: value) else { return context.say(context.words.nothingChanged) }
        let now = key.value(in: workspace.ledger.settings)
        let words = context.words
        let done = words.settingChanged(key.rawValue, SafeText(sanitising: now))
        context.say(words.takenBackByUndo(done))
    }

    private func write(_ key: SettingKey, of settings: Settings, to writer: inout JSONWriter) {
        switch key {
        case .timeZone, .documentPattern: writer.write(key.value(in: settings))
        case .yellowBefore: writer.write(settings.yellowBefore)
        case .snailAfter: writer.write(settings.snailAfter)
        case .stages: writer.array(settings.stages)
        case .team: if let team = settings.team { writer.write(team) } else { writer.writeNull() }
        }
    }
}

extension CommandContext {
    func settingKey(_ word: String) throws(UsageError) -> SettingKey {
        if let key = SettingKey.allCases.first(where: { $0.rawValue.lowercased() == word.lowercased() }) { return key }
        throw .badValue(option: "KEY", value: word, allowed: SettingKey.allCases.map(\.rawValue))
    }
}
