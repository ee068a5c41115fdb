import LedgerModel

/// Lines that assign what stands below them: the head of a form, and lines between a heading and its first item.
extension DirectiveFinder {
    /// 承办单位：县水利局 above 办理要求：1.…, 牵头单位：县发改局 between （一）项目建设攻坚 and 1.…: who has to do what follows.
    mutating func assignAbove(_ range: Range<Int>, block: Int) -> Bool {
        guard isDocument, finding == nil, !scan.blocks[block].isHeading, Label.end(text, range) != nil,
            !beginsMarked(block),
            !text.scalar(before: range.upperBound).isSentenceEnd, scan.characterCount(range) <= 80,
            let line = BracketReader(scan: scan).line(range), !line.owners.isEmpty || !line.leaders.isEmpty
        else { return false }
        // 督办字〔2023〕46号 heads nothing.
        let isHeaded = section.map { text.scalar(before: $0.upperBound) != 0x53F7 } ?? false
        if isHeaded, let section, block > 0, scan.blocks[block - 1].range.upperBound == section.upperBound {
            self.section = section.lowerBound..<range.upperBound
        } else if drafts.isEmpty, !isHeaded {
            formOwners += line.owners.map(\.mention)
        } else {
            return false
        }
        open = nil
        return true
    }

    /// What a form asks for without saying of whom is asked of those whom its head names.
    mutating func addressForm() {
        guard !formOwners.isEmpty else { return }
        for index in drafts.indices where drafts[index].isDocument && !drafts[index].isTableRow {
            if drafts[index].addressee.isEmpty, drafts[index].section == nil || !hasOwnerBracket(drafts[index].range) {
                drafts[index].addressee = formOwners
            }
        }
    }

    /// （二）实施数字文化行动。责任单位：县文旅局。 behind （一）实施数字治理行动（县委政法委牵头） and its items: an item of the level of the heading above ends what
    /// that heading assigns.
    mutating func leaveSection(_ marker: ListMarker) {
        guard isDocument, marker.style == .chineseBracket || marker.style == .chineseNumber, let section,
            let heading = ListMarker.read(text, at: section.lowerBound, limit: section.upperBound),
            heading.style == marker.style, heading.range.lowerBound < marker.range.lowerBound
        else { return }
        self.section = nil
    }
}
