import LedgerModel
import TerminalScreen
import Wording

/// Where the parts of a layer stand that can be clicked, as it was drawn: what is seen is what is hit.
struct LayerMap: Hashable {
    enum Target: Hashable {
        /// An entry, an answer, a line of a form, by its place among them.
        case entry(Int)
        case day(CalendarDate)
        case key(Key)
    }

    struct Place: Hashable {
        let area: Area
        let target: Target
    }

    /// The lines of a long list, as far as they are seen.
    struct Window: Hashable {
        let top: Int
        let rows: Int
        /// For every line the entry that it is; nil for a title.
        let entries: [Int?]
    }

    var window: Window?
    /// All that belongs to the layer. A click beside it leaves it.
    var areas: [Area] = []
    var places: [Place] = []

    mutating func put(_ target: Target, at area: Area) {
        places.append(Place(area: area, target: target))
    }

    func target(at position: Position) -> Target? {
        places.first { $0.area.contains(position) }?.target
    }

    func contains(_ position: Position) -> Bool { areas.contains { $0.contains(position) } }
}

extension State {
    /// The layer that is open, as it stands on the screen.
    var layerMap: LayerMap {
        var frame = Frame(size: size, width: appearance.width)
        var map = drawLayer(into: &frame)
        map.areas.append(layout.hints)
        if case .prompt? = layer { map.areas.append(layout.message) }
        map.places += keyPlaces(of: layerHints, in: layout.hints.inset(left: 1))
        return map
    }

    /// The keys that a line of hints names, where it names them: `回车 确定  Esc 取消`. What stands between two spaces belongs together.
    func keyPlaces(of hints: SafeText, in area: Area) -> [LayerMap.Place] {
        let width = appearance.width
        let keys: [(SafeText, Key)] = [(words.keyEnter, .enter), ("Esc", .escape), ("Tab", .tab)]
        var column = 0
        var places: [LayerMap.Place] = []
        for part in hints.string.split(separator: "  ", omittingEmptySubsequences: false) {
            let columns = width.columns(of: SafeText(sanitising: part))
            let words = part.split(separator: " ")
            if let name = words.first, let key = keys.first(where: { name.hasPrefix($0.0.string) })?.1 {
                let place = Area(row: area.row, column: area.column + column, columns: columns, rows: area.rows)
                places.append(LayerMap.Place(area: place, target: .key(key)))
            }
            column += columns + 2
        }
        return places
    }
}
