package import TerminalScreen

/// Where everything stands: a function of the size, the pane that has the keys, and whether there is a banner.
package struct Layout: Hashable, Sendable {
    package enum Width: Hashable, Sendable {
        /// Sidebar, list and detail side by side.
        case wide
        /// The list with the sidebar or the detail.
        case medium
        /// One pane.
        case small
        /// Only a line that says so.
        case tooSmall
    }

    package let width: Width
    package let header: Area
    package let banner: Area?
    /// Titles of the panes, above each.
    package let panes: [Pane: Area]
    /// Columns in which borders stand, over the rows of titles and panes.
    package let borders: [Int]
    package let message: Area
    package let hints: Area

    package static let minimum = Size(columns: 40, rows: 10)
    static let sidebarColumns = 26

    /// - Parameter hasDetail: whether the detail stands beside the list; a board takes its room too.
    package init(_ size: Size, pane: Pane, hasBanner: Bool, hasDetail: Bool = true) {
        let screen = Area(size)
        width =
            size.columns < Layout.minimum.columns || size.rows < Layout.minimum.rows
            ? .tooSmall : size.columns >= 112 ? .wide : size.columns >= 80 ? .medium : .small
        header = screen.line(0)
        banner = hasBanner ? screen.line(1) : nil
        message = screen.line(max(0, size.rows - 2))
        hints = screen.line(max(0, size.rows - 1))
        let body = screen.inset(top: hasBanner ? 2 : 1, bottom: 2)
        let detailColumns = min(60, max(36, size.columns * 31 / 100))
        let left = Layout.sidebarColumns
        let right = body.columns - detailColumns
        func part(_ range: Range<Int>) -> Area {
            body.inset(left: range.lowerBound, right: body.columns - range.upperBound)
        }
        switch width {
        case .wide where !hasDetail, .medium where !hasDetail && pane == .sidebar:
            panes = [.sidebar: part(0..<left), .list: part(left + 1..<body.columns)]
            borders = [left]
        case .medium where !hasDetail:
            panes = [.list: body]
            borders = []
        case .wide:
            panes = [
                .sidebar: part(0..<left), .list: part(left + 1..<right - 1), .detail: part(right..<body.columns),
            ]
            borders = [left, right - 1]
        case .medium where pane == .sidebar:
            panes = [.sidebar: part(0..<left), .list: part(left + 1..<body.columns)]
            borders = [left]
        case .medium:
            panes = [.list: part(0..<right - 1), .detail: part(right..<body.columns)]
            borders = [right - 1]
        case .small:
            panes = [pane: body]
            borders = []
        case .tooSmall:
            panes = [:]
            borders = []
        }
    }

    /// The title line of a pane.
    func title(of pane: Pane) -> Area? { panes[pane]?.line(0) }

    /// What is below the title.
    func content(of pane: Pane) -> Area? { panes[pane]?.inset(top: 1) }
}

extension State {
    var layout: Layout {
        let isBroad = view == .board || view == .figures
        return Layout(size, pane: pane, hasBanner: access != .writable, hasDetail: !isBroad || pane == .detail)
    }

    func rows(of pane: Pane) -> Int { layout.content(of: pane)?.rows ?? 0 }
}
