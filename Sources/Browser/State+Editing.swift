import LedgerModel
import LedgerQuery
import TerminalScreen
package import Wording

/// A field of an item that is edited by hand.
package enum EditedField: String, Hashable, Sendable, CaseIterable {
    case text
    case heading
    case leader
    case priority
    case stage
    case requirement

    func value(of item: ActionItem) -> String {
        switch self {
        case .text: item.text
        case .heading: item.heading ?? ""
        case .requirement: item.requirement ?? ""
        case .leader: item.leader ?? ""
        case .priority: item.priority ?? ""
        case .stage: item.stage ?? ""
        }
    }

    /// An empty value takes the field away.
    func fields(_ value: String) -> ItemFields {
        switch self {
        case .text: ItemFields(text: value)
        case .heading: ItemFields(heading: value)
        case .requirement: ItemFields(requirement: value)
        case .leader: ItemFields(leader: value)
        case .priority: ItemFields(priority: value)
        case .stage: ItemFields(stage: value)
        }
    }
}

/// What came of editing a text in another program.
package enum EditorOutcome: Hashable, Sendable {
    case text(String)
    case unchanged
    case failed(SafeText)
}

extension State {
    /// The fields of an item with what is in them.
    func editPicker(of item: ActionItem) -> Picker {
        // As wide as the longest name: what stands in the fields lines up behind them.
        let width = appearance.width
        let columns = EditedField.allCases.map { width.columns(of: words.field($0.rawValue)) }.max() ?? 0
        let entries = EditedField.allCases.map { field in
            Picker.Entry(
                .field(field), width.fitted(words.field(field.rawValue), to: columns),
                remark: SafeText(sanitising: field.value(of: item).prefix(30)))
        }
        return Picker(
            .edit(item.id), title: words.editPicker(item.number),
            entries: entries + (hasEditor ? [Picker.Entry(.externalEditor, words.externalEditor)] : []))
    }

    mutating func edit(_ field: EditedField, of id: RecordID) {
        guard let item = ledger.items[id] else { return }
        if field == .stage {
            let stages = ledger.settings.stages.map { Picker.Entry(.stage($0), SafeText(sanitising: $0)) }
            layer = .picker(
                Picker(
                    .edit(id), title: words.stagePicker(item.number),
                    entries: stages + [
                        Picker.Entry(.stage(nil), words.withoutStage), Picker.Entry(.typedStage, words.otherStage),
                    ],
                    cursor: item.stage.flatMap { ledger.settings.stages.firstIndex(of: $0) } ?? 0))
        } else {
            layer = .prompt(Prompt(.edit(id, field), field: TextField(field.value(of: item))))
        }
    }

    /// What the other program left of the text of an item.
    mutating func finishEditing(_ id: RecordID, _ outcome: EditorOutcome) -> [Effect] {
        switch outcome {
        case .failed(let reason): message = Message(.failure, reason)
        case .unchanged: message = Message(.neutral, words.editorUnchanged)
        case .text(let text):
            let trimmed = State.trimmed(text)
            guard !trimmed.isEmpty else {
                message = Message(.failure, words.editorEmpty)
                return []
            }
            if trimmed == ledger.items[id]?.text {
                message = Message(.neutral, words.editorUnchanged)
            } else {
                return [.perform(.edit(id, ItemFields(text: trimmed)))]
            }
        }
        return []
    }

    // MARK: Entering

    /// An item by hand; where one is under the cursor, Tab makes it a part of that one.
    mutating func openNewItem() {
        layer = .prompt(offered(.newItem(under: nil, other: selection.isEmpty ? item?.id : nil)))
    }
}
