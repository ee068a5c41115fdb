/// What a terminal reports.
package enum InputEvent: Hashable, Sendable {
    case key(Key)
    /// Text that was pasted: text always, never keys. Cleaned of ESC and of controls but tab and newline.
    case paste(String)
    case mouse(MouseEvent)
    case resize(Size)
}

/// A key as it was pressed.
package enum Key: Hashable, Sendable {
    /// A character, possibly from an input method; a space is a character.
    case character(Character)
    /// A letter or sign with Ctrl, as lower-case: `control("f")`.
    case control(Character)
    /// F1 … F12.
    case function(Int)
    case enter
    case escape
    case tab
    case backTab
    case backspace
    case delete
    case insert
    case up
    case down
    case left
    case right
    case home
    case end
    case pageUp
    case pageDown
}

extension Key {
    /// The key as a command: a full-width form counts as the half-width one (？ as ?, ： as :, １ as 1, a full-width space as a space), and so do
    /// the signs that an input method gives for keys of the keyboard (、 for \, 。 for .).
    package var asCommand: Key {
        guard case .character(let character) = self, let scalar = character.unicodeScalars.first,
            character.unicodeScalars.count == 1
        else { return self }
        switch scalar.value {
        case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0).map { .character(Character($0)) } ?? self
        case 0x3000: return .character(" ")
        default: return Key.inputMethodSigns[character].map { .character($0) } ?? self
        }
    }

    /// Whether an input method is on: a full-width form or a character beyond ASCII.
    package var isFromInputMethod: Bool {
        if case .character(let character) = self { return !character.isASCII }
        return false
    }

    /// Text with its full-width forms as half-width ones, for what is no prose: numbers, dates.
    package static func halfWidth(_ text: String) -> String {
        String(
            text.map { character in
                if case .character(let half) = Key.character(character).asCommand { half } else { character }
            })
    }

    private static let inputMethodSigns: [Character: Character] = [
        "、": "\\", "。": ".", "【": "[", "】": "]", "《": "<", "》": ">", "￥": "$",
    ]
}

package struct MouseEvent: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case click
        case wheelUp
        case wheelDown
    }

    package let kind: Kind
    package let position: Position

    package init(_ kind: Kind, at position: Position) {
        self.kind = kind
        self.position = position
    }
}
