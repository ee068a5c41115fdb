import LedgerModel

/// Whom a message calls by name, and whom the line above all of it addresses.
extension DirectiveFinder {
    /// 另外@供电公司:保供方案再完善一下: where the words begin that are told to whoever is called in the middle of a message.
    mutating func afterCall(_ offset: Int, limit: Int) -> Int {
        guard isChat || isPasted, let called = MessageHead.called(scan, at: offset, limit: limit), called.end < limit
        else { return offset }
        addressee = called.owners
        calledAt = called.owners.isEmpty ? nil : called.end
        return called.end
    }

    /// @张磊 把项目台账整理一下: whoever is called is told, whatever the verb, unless he is asked or told news.
    func tellsCalled(_ range: Range<Int>) -> Bool {
        calledAt == range.lowerBound && scan.characterCount(range) >= 4 && !asksBack(range) && !demands.isReport(range)
            && !demands.isPast(range) && !Self.told.occurs(in: text, range: range)
    }
    private static let told: WordList = ["已", "正在", "收到", "谢谢", "辛苦"]

    /// 各村： above all items: whom they tell where they name nobody.
    mutating func salute(_ range: Range<Int>, block: Int) -> Bool {
        guard isDocument, block < 4, let owners = MessageHead.salutation(scan, range) else {
            return false
        }
        saluted = owners
        open = nil
        return true
    }

    /// In a message they own what it asks for; in a paper with a title they are only understood.
    mutating func addressSaluted() {
        guard !saluted.isEmpty else { return }
        for index in drafts.indices where drafts[index].speaker == .document && !drafts[index].isTableRow {
            if drafts[index].addressee.isEmpty, drafts[index].section == nil || !hasOwnerBracket(drafts[index].range) {
                drafts[index].saluted = saluted
            }
        }
    }
}
