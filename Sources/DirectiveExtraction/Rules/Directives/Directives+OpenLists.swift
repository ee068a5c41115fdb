/// Lists of what is asked for: where one item is a demand, those beside it are, though no list has their verbs.
extension DirectiveFinder {
    /// 会议议定：1.县水利局要加快清淤。2.县广播电视台开设专栏。: marks the items of each list of which some item asks for something.
    mutating func noteOpenLists() {
        var first = 0
        while first < drafts.count {
            var end = first + 1
            while end < drafts.count, goesOn(drafts[end - 1], drafts[end]) { end += 1 }
            if end - first > 1, drafts[first].ordinal != nil, drafts[first..<end].contains(where: { asks($0) }) {
                let isAsked = isAnnounced(drafts[first])
                for index in first..<end {
                    drafts[index].openList = isAsked ? .asked : .open
                    let content = drafts[index].contentStart..<drafts[index].range.upperBound
                    drafts[index].isAsked = !asks(drafts[index]) && demands.tellsWhoActs(content)
                }
            }
            first = end
        }
    }

    private func goesOn(_ above: DirectiveDraft, _ below: DirectiveDraft) -> Bool {
        guard let marker = above.marker, let next = below.marker, marker.style == next.style,
            above.speech == below.speech,
            let ordinal = above.ordinal, let following = below.ordinal
        else { return false }
        return following == ordinal + 1
    }

    private func asks(_ draft: DirectiveDraft) -> Bool {
        draft.sentences.contains { sentence in
            scan.clauseRanges(in: max(sentence.lowerBound, draft.contentStart)..<sentence.upperBound).contains {
                demands.tier(of: $0.range) >= .action
            }
        }
    }

    /// 要求你部：, 请做好以下工作： at the end of the block above: whatever is numbered is asked for.
    private func isAnnounced(_ draft: DirectiveDraft) -> Bool {
        let block = draft.blocks.lowerBound
        guard block > 0, draft.range.lowerBound == scan.blocks[block].range.lowerBound else { return false }
        let above = scan.blocks[block - 1].range
        guard text.scalar(before: above.upperBound).isColon,
            let last = scan.segmentation.sentencesOfBlock[block - 1].last
        else { return false }
        let sentence = scan.sentences[last].range
        return scan.characterCount(sentence) <= 60 && Self.asked.occurs(in: text, range: sentence)
            && !Self.found.occurs(in: text, range: sentence)
    }
    private static let asked: WordList = ["要求你", "责令你", "请你", "请贵", "请各", "现要求", "请做好", "请落实", "请按以下要求", "限你"]
    private static let found: WordList = ["问题", "情况", "隐患", "如下事实"]
}

/// What an item has from the list that it stands in.
enum OpenList: Sendable {
    /// Nothing: it stands alone, or nothing beside it asks for anything.
    case none
    /// Items beside it ask for something: it does where it says who acts.
    case open
    /// What announces the list asks for all of it.
    case asked
}

extension DirectiveWriter {
    /// 2.县融媒体中心跟进报道, beside items that ask for something; 2、会议同意聘用王刚 and 3.该项目符合规划 ask for nothing there either.
    func keepsInList() -> Bool {
        guard draft.openList != .none else { return false }
        let content = scan.trimmed(draft.contentStart..<max(draft.contentStart, draft.range.upperBound))
        let demands = DemandReader(scan: scan)
        guard demands.mayBeAsked(content), !demands.isSanction(content), !demands.tellsRefusal(content),
            !Self.matters.ends(in: scan.text, before: content.upperBound),
            !Self.openings.stands(in: scan.text, at: content.lowerBound)
        else { return false }
        return draft.openList == .asked || demands.tellsWhoActs(content) || demands.handles(content)
    }
    private static let matters: WordList = [
        "情况", "问题", "名单", "职责", "分工", "台账", "项目", "标准", "资料", "目录", "事宜", "事项", "汇报", "报告", "意见", "水平", "成效", "请示",
    ]
    private static let openings: WordList = ["关于", "研究", "听取", "审议", "讨论", "传达", "学习", "会议", "同意", "原则", "审定", "通过"]
}

extension DemandReader {
    /// 会计张兰把去年补偿款名单公示7天, 垃圾池由一组拆除: 把 or 由, and a verb of work behind it.
    func handles(_ range: Range<Int>) -> Bool {
        guard let clause = scan.clauseRanges(in: range).first?.range,
            let mark = Self.objectMark.first(in: text, range: clause),
            scan.characterCount(clause.lowerBound..<mark.lowerBound) <= 10
        else { return false }
        return scan.hits.words(.predicate, in: mark.upperBound..<clause.upperBound).contains {
            PredicateKind(rawValue: $0.payload) == .action && $0.end - $0.start >= 6
        }
    }
    private static let objectMark: WordList = ["把", "由"]
}
