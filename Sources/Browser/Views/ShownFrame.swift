import LedgerModel
import LedgerQuery
package import TerminalScreen

/// What a terminal shows, with what the next frame must know to take parts of it over.
///
/// Most of what a cursor key changes is the detail, which nobody reads while the cursor is on its way. So a key is answered in two frames: `answering` has the list and all
/// else, with the detail of before; `completed` has the detail too, and follows when no other key has come. Both together are what `frame(for:)` makes.
package struct ShownFrame: Sendable {
    package let frame: Frame
    let rows: ListRows
    let margins: Margins
    let cursorLine: Int?
    let listTop: Int
    /// Whether the detail pane is there; else something else may stand where it is.
    private let hasDetail: Bool
    /// Nothing can be taken over from what a layer covers.
    private let hasLayer: Bool

    /// The whole screen.
    package init(of state: State) {
        self.init(Browser.frame(for: state), state)
    }

    private init(_ frame: Frame, _ state: State) {
        self.frame = frame
        rows = state.listRows
        margins = state.margins
        cursorLine = state.listing.cursorLine
        listTop = state.listTop
        hasDetail = state.showsDetail
        hasLayer = state.layer != nil
    }

    /// The screen after a key, with the detail pane as it is here.
    ///
    /// - Returns: nil where the detail is no part of the screen, or is what the keys are for.
    package func answering(_ state: State) -> ShownFrame? {
        guard state.layer == nil, !hasLayer, state.pane != .detail, hasDetail, state.showsDetail, isLaidOut(as: state)
        else { return nil }
        return ShownFrame(Browser.frame(for: state, over: self), state)
    }

    private func isLaidOut(as state: State) -> Bool {
        frame.size == state.size && margins.access == state.access && rows.view == state.view
            && rows.area == state.listRows.area
    }

    /// This frame with the detail that belongs to `state`, which has not changed since but for what `Action.isOfDetail` tells.
    package func completed(for state: State) -> ShownFrame {
        guard state.layer == nil, !hasLayer, state.showsDetail, let area = state.layout.panes[.detail] else {
            return ShownFrame(of: state)
        }
        var frame = frame
        frame.fill(area)
        state.drawDetail(area, into: &frame)
        return ShownFrame(frame, state)
    }
}

/// What the rows of the list are drawn from, but for the cursor and where they stand.
struct ListRows: Equatable, Sendable {
    let view: View
    let key: Listing.ListKey?
    let folds: Set<GroupKey>
    let selection: Set<RecordID>
    let area: Area?
}

/// What the header and the sidebar are drawn from.
struct Margins: Equatable, Sendable {
    let size: Size
    let today: CalendarDate
    let figures: Figures?
    let sidebar: SidebarContent.Key?
    let owner: OwnerCounts.Key
    let filter: ItemFilter
    let pane: Pane
    let access: Access
    let sidebarTop: Int
    let area: Area?
}

extension State {
    var margins: Margins {
        Margins(
            size: size, today: today, figures: listing.figures, sidebar: listing.sidebar.key, owner: owner,
            filter: filter, pane: pane, access: access, sidebarTop: sidebarTop, area: layout.panes[.sidebar])
    }

    var listRows: ListRows {
        ListRows(
            view: view, key: listing.listKey, folds: listing.foldKey, selection: selection, area: layout.panes[.list])
    }
}
