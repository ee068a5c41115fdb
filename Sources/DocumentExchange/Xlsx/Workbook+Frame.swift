import StrictJSON

/// A workbook in the answer of a converter: `"sheets":[{"name","hidden","rows":[[number,hidden,cell…]]}]`, a cell as null or as its cover, its kind and its text in one string.
extension Workbook {
    func write(to writer: inout JSONWriter) {
        writer.key("sheets" as StaticString)
        writer.beginArray()
        for sheet in sheets {
            writer.beginObject()
            writer.key("name" as StaticString)
            writer.write(sheet.name)
            writer.key("hidden" as StaticString)
            writer.write(sheet.isHidden)
            writer.key("rows" as StaticString)
            writer.beginArray()
            for row in sheet.rows {
                writer.beginArray()
                writer.write(row.number)
                writer.write(row.isHidden)
                for cell in row.cells {
                    if cell.isEmpty {
                        writer.writeNull()
                    } else {
                        writer.write(cell.cover.rawValue + cell.kind.rawValue + cell.text)
                    }
                }
                writer.endArray()
            }
            writer.endArray()
            writer.endObject()
        }
        writer.endArray()
    }

    /// nil where the value is no workbook to the letter.
    init?(framed value: JSONValue) {
        guard let array = value.array else { return nil }
        var sheets: [Sheet] = []
        for element in array {
            guard let object = element.object, object.members.count == 3, let name = object["name"]?.text,
                let isHidden = object["hidden"]?.boolean, let array = object["rows"]?.array
            else { return nil }
            var rows: [SheetRow] = []
            for element in array {
                guard let parts = element.array, parts.count >= 2, let number = parts[0].integer,
                    number > rows.last?.number ?? 0, let isHidden = parts[1].boolean
                else { return nil }
                var cells: [SheetCell] = []
                for part in parts.dropFirst(2) {
                    guard let cell = SheetCell(framed: part) else { return nil }
                    cells.append(cell)
                }
                rows.append(SheetRow(number: number, isHidden: isHidden, cells: cells))
            }
            sheets.append(Sheet(name: name, isHidden: isHidden, rows: rows))
        }
        self.init(sheets: sheets)
    }
}

extension SheetCell {
    fileprivate init?(framed value: JSONValue) {
        if value == .null {
            self.init()
            return
        }
        guard let text = value.text, text.utf8.count > 2, !text.utf8.contains(0),
            let cover = text.unicodeScalars.first.flatMap({ Cover(rawValue: String($0)) }),
            let kind = text.unicodeScalars.dropFirst().first.flatMap({ Kind(rawValue: String($0)) })
        else { return nil }
        self.init(String(text.unicodeScalars.dropFirst(2)), kind: kind, cover: cover)
    }
}
