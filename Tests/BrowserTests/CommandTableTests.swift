import Browser
import TerminalScreen
import TestSupport
import Testing
import Wording

@Suite("The table of commands")
struct CommandTableTests {
    static let catalogues = [Catalogue(.chinese), Catalogue(.english)]

    @Test("Every command stands there once")
    func complete() {
        #expect(CommandTable.entries.map(\.command.rawValue).sorted() == Command.allCases.map(\.rawValue).sorted())
    }

    @Test("No key belongs to two commands")
    func clashes() {
        let keys = CommandTable.entries.flatMap(\.standardKeys)
        #expect(Set(keys).count == keys.count)
        // What is needed rarely is found in the palette alone.
        let keyless = CommandTable.entries.filter(\.standardKeys.isEmpty).map(\.command)
        #expect(
            keyless == [
                .clearFilters, .foldAll, .unfoldAll, .parts, .grantExtension, .milestone, .milestoneReached, .notice,
                .reinstruct,
                .verify,
                .writeOff, .archive, .recur, .hang, .finding, .showRules, .showTemplates,
                .chooseLanguage,
            ])
    }

    @Test("Every key leads to its command, also as a full-width form", arguments: CommandTable.entries.indices)
    func keys(index: Int) {
        let entry = CommandTable.entries[index]
        for key in entry.standardKeys {
            #expect(Keymap.standard.command(for: key) == entry.command)
            if case .character(let character) = key, let scalar = character.unicodeScalars.first, scalar.value > 0x20,
                let wide = Unicode.Scalar(scalar.value + 0xFEE0)
            {
                #expect(Keymap.standard.command(for: .character(Character(wide))) == entry.command)
            }
        }
    }

    @Test("A full-width space is a space")
    func fullWidthSpace() {
        #expect(Keymap.standard.command(for: .character("　")) == .select)
    }

    @Test(
        "Every command has a name and a description in both languages, of its own and short enough",
        arguments: catalogues)
    func words(catalogue: Catalogue) {
        let words = CommandTable.entries.map { $0.words(catalogue) }
        let width = DisplayWidth()
        #expect(words.allSatisfy { !$0.name.isEmpty && !$0.description.isEmpty })
        #expect(words.allSatisfy { width.columns(of: $0.name) <= 12 })
        #expect(Set(words.map(\.description)).count == words.count)
        let isHan: (Unicode.Scalar) -> Bool = { (0x4E00...0x9FFF).contains($0.value) }
        for said in words {
            let texts = [said.name.string, said.description.string]
            #expect(texts.allSatisfy { $0.unicodeScalars.contains(where: isHan) == (catalogue.language == .chinese) })
        }
    }

    @Test("Only what does not change the ledger is possible in one that may not be written")
    func readOnly() {
        let interface = Interface(access: .readOnly("没有写权限"))
        for entry in CommandTable.entries where entry.changesLedger {
            #expect(entry.availability(in: interface.state) == .unavailable("没有写权限"))
        }
        for command in [Command.moveDown, .search, .filterByDepartment, .help, .quit, .select] {
            #expect(CommandTable.entry(command).availability(in: interface.state) == .available)
        }
    }

    @Test("The hint line names what fits, by F-key, and help and quit always")
    func hints() {
        for columns in 40...160 {
            let line = Interface(columns: columns, rows: 20).frame.text(ofRow: 19)
            #expect(line.contains("F1帮助") && line.contains("F10退出"))
            let numbers = line.split(separator: " ").compactMap {
                Int($0.dropFirst().prefix { $0.isASCII && $0.isNumber })
            }
            #expect(numbers == numbers.sorted())
        }
    }

    @Test("Impossible actions are dim and say why")
    func dim() {
        var interface = Interface(access: .readOnly("没有写权限"))
        let pieces = interface.frame.styledPieces(ofRow: 29)
        #expect(pieces.contains("faint:F8办结"))
        #expect(pieces.contains("key:F3"))
        interface.press(.character("x"))
        #expect(interface.messageText == "“办结”现在不可用：没有写权限")
        #expect(interface.effects.allSatisfy { if case .perform = $0 { false } else { true } })
    }

    @Test("The help finds by name, description and key, and runs what is chosen")
    func help() {
        var interface = Interface()
        interface.press(.character("?"))
        interface.type("撤销事项")
        #expect(interface.picture.contains("撤项"))
        interface.press(.enter)
        #expect(interface.frame.text(ofRow: 28).contains("撤销 1 号，原因:"))
        interface.press(.escape, .function(9))
        interface.type("F3")
        interface.press(.enter)
        #expect(interface.frame.text(ofRow: 28).contains("搜索:"))
        interface.press(.escape, .character("?"))
        interface.type("nothing like that")
        interface.press(.enter)
        #expect(interface.picture.contains("没有符合的"))
        interface.press(.escape)
        #expect(interface.state.layer == nil)
    }
}
