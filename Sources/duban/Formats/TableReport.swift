import LedgerModel
import Wording
import Workspace

/// What a table would come to, a line for each row.
struct TableReport {
    let reading: TableReading
    let departments: DepartmentTable
    let words: Catalogue

    /// - Parameter columns: the terminal's; nil = nothing is cut.
    func lines(columns: Int?) -> [SafeText] {
        let header: [SafeText] = [
            words.sheetRow, words.field("status"), words.field("due"), words.field("department"), words.field("text"),
        ]
        let rows = [header] + reading.outcomes.map(cells)
        let width = DisplayWidth()
        let limits = [16, 12, 22, 26]
        let widths = limits.indices.map { column in
            let widest = rows.map { width.columns(of: $0[column]) }.max() ?? 0
            return columns == nil ? widest : min(widest, limits[column])
        }
        return rows.map { row in
            let fitted = widths.indices.map { width.fitted(row[$0], to: widths[$0], ellipsis: "…") }
            let room = columns.map { max(12, $0 - widths.reduce(0) { $0 + $1 + 2 }) }
            let last = room.map { width.truncated(row[4], to: $0, ellipsis: "…") } ?? row[4]
            return (fitted + [last]).joined(separator: "  ")
        }
    }

    private func cells(_ outcome: TableOutcome) -> [SafeText] {
        switch outcome {
        case .skipped(let place, let text, let skip):
            return [
                words.place(place, sheets: reading.sheets.count), words.noItem, "-", "-",
                "\(words.reason(for: skip, sheets: reading.sheets.count))  \(SafeText(sanitising: text))",
            ]
        case .item(let item):
            let status = item.status.map { words.status($0.id) } ?? words.statusAsAsked
            let owners = item.owners.map { owner in
                SafeText(sanitising: departments.displayName(of: owner.key)) + (owner.role == .lead ? "*" : "")
            }
            let remarks = item.remarks.map { words.remark($0) }
            let text = SafeText(sanitising: item.text)
            return [
                words.place(item.place, sheets: reading.sheets.count), status, due(of: item),
                owners.isEmpty ? "-" : owners.joined(separator: "、"),
                remarks.isEmpty ? text : "\(text)  [\(words.list(remarks))]",
            ]
        }
    }

    /// The day as it was understood, and the wording that it was read from.
    private func due(of item: TableItem) -> SafeText {
        let parts = [item.due?.description, item.duePhrase].compactMap { $0 }
        return parts.isEmpty ? "-" : SafeText(sanitising: parts.joined(separator: " "))
    }
}

extension Catalogue {
    func place(_ place: TablePlace, sheets: Int) -> SafeText {
        sheets > 1 ? "\(SafeText(sanitising: place.sheet)) \(place.row)" : "\(place.row)"
    }

    func row(_ place: TablePlace, sheets: Int, _ what: SafeText) -> SafeText {
        tableRow(self.place(place, sheets: sheets), what)
    }

    func reason(for skip: TableSkip, sheets: Int) -> SafeText {
        switch skip {
        case .noText: rowWithoutText
        case .heading: rowIsHeading
        case .total: rowIsTotal
        case .repeatedHeading: rowRepeatsHeading
        case .sameAs(let place): rowIsSame(as: self.place(place, sheets: sheets))
        case .known(let number): rowIsKnown(number)
        }
    }

    /// The same for many rows at once.
    func reasonInGeneral(for skip: TableSkip) -> SafeText {
        switch skip {
        case .sameAs: rowsAreRepeated
        case .known: rowsAreKnown
        default: reason(for: skip, sheets: 1)
        }
    }

    func remark(_ remark: TableRemark) -> SafeText {
        switch remark {
        case .unknownOwner(let name): unknownOwnerInTable(SafeText(sanitising: name))
        case .dateNotUnderstood(_, let text): timeNotUnderstood(SafeText(sanitising: text))
        case .statusNotUnderstood(let text): statusNotUnderstood(SafeText(sanitising: text))
        case .closingDateMissing: closingDateMissing
        case .hiddenRow: rowIsHidden
        case .joinedRows(let count): rowsJoined(count)
        }
    }

    /// Which column was taken for what.
    func columns(of sheet: TableReading.SheetReading) -> SafeText {
        let parts = sheet.mapping.columns.map { column in
            let heading = SafeText(sanitising: column.heading)
            guard let field = column.field else {
                return column.isSure ? "\(heading) = none" : "\(heading) = ?" as SafeText
            }
            return "\(heading) = \(field.rawValue)"
        }
        return labelled(SafeText(sanitising: sheet.name), list(parts))
    }

    func lines(of error: TableHasNoHeading) -> [SafeText] {
        [tableHasNoHeading(error.name)]
            + error.sheets.map {
                labelled(SafeText(sanitising: $0.name), SafeText(sanitising: String($0.firstWords.prefix(80))))
            }
            + [tableNeedsMap]
    }
}
