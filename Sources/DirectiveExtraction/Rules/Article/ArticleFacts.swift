import LedgerModel

/// What an article says about itself: its kind, date, host, and those who were there.
struct ArticleFacts: Sendable {
    var kind: ArticleKind
    var date: PartialDate?
    var isDateInferred = false
    var host: String?
    var attendees: [String] = []
    var reporters: [String] = []
    /// A paper without speakers: plan, notice, or news about one.
    var isDocument = false
}

/// The year that a whole source names, looked up when the first article asks that names none.
final class SourceYear {
    private let text: UTF8Text
    private(set) lazy var value = FactReader.commonYear(text)
    /// Without the years that only say what it is about.
    private(set) lazy var ownValue = FactReader.commonYear(text, skipsMatters: true)

    init(_ text: UTF8Text) { self.text = text }
}

struct FactReader {
    let scan: ArticleScan
    let people: People
    /// Folded.
    let title: UTF8Text
    let options: ExtractionOptions
    /// The year that the whole source names, for an article that names none.
    let sourceYear: SourceYear
    let published: CalendarDate?
    /// A copied group chat.
    let isChat: Bool

    var text: UTF8Text { scan.text }

    func facts() -> ArticleFacts {
        var facts = ArticleFacts(kind: kind())
        (facts.date, facts.isDateInferred) = date()
        facts.host = host()
        facts.attendees = attendees(host: facts.host)
        facts.reporters = reporters()
        facts.isDocument = isDocument(facts.kind)
        return facts
    }

    var lead: Range<Int> {
        guard let first = scan.blocks.first else { return 0..<0 }
        let second = scan.blocks.count > 1 && scan.characterCount(first.range) < 80 ? scan.blocks[1].range : first.range
        return first.range.lowerBound..<second.upperBound
    }

    // MARK: - Kind

    static let noticeWords: WordList = ["通知", "交办单", "督办单", "通知单", "通知书", "通报", "公告", "通告", "督办函", "交办函", "的函"]
    static let planWords: WordList = [
        "方案", "意见", "要点", "台账", "分工", "计划", "办法", "规划", "任务分解", "清单", "细则", "规定", "措施", "预案", "分解表", "分工表", "任务表",
        "安排表", "计划表", "责任表", "责任分解", "议定事项", "会议定事项", "交办事项", "督办事项", "决定事项", "定事项分解",
        "工作职责", "单位职责", "任务职责", "职责任务", "工作规则", "制度", "工作安排", "任务安排", "若干政策", "政策举措", "若干举措", "三年行动", "工作指引", "二十条",
        "十条",
    ]
    static let minutesWords: WordList = ["纪要", "会议记录"]
    static let instructionWords: WordList = ["批示", "指示"]
    static let inspectionWords: WordList = ["调研", "督查", "督导", "检查", "巡查", "暗访", "走访", "视察", "慰问", "督办"]
    static let meetingWords: WordList = [
        "会议", "召开", "座谈会", "推进会", "部署会", "动员会", "调度会", "大会", "例会", "现场会", "视频会", "报告会", "讲话", "议定", "办公会",
    ]
    static let orderWords: WordList = ["关于印发"]

    func kind() -> ArticleKind {
        let all = 0..<title.count
        if Self.minutesWords.occurs(in: title, range: all) || isRecorded { return .minutes }
        if isChat { return .instruction }
        if title.count > 0, !isNewsTitle, !isJournalism, !looksBackAndAhead {
            if Self.orderWords.occurs(in: title, range: all), Self.planWords.occurs(in: title, range: all) {
                return .plan
            }
            if Self.noticeWords.ends(in: title, before: formEnd) { return .notice }
            if Self.planWords.ends(in: title, before: formEnd) || Self.planEnds.ends(in: title, before: formEnd) {
                return .plan
            }
        }
        if Self.lawgiving.occurs(in: text, range: lead), !Self.newsOpening.occurs(in: text, range: lead) {
            return .plan
        }
        if scan.hasCells, scan.blocks.prefix(8).contains(where: { TaskTable(header: $0.range, scan) != nil }) {
            return .plan
        }
        if isCard { return .plan }
        if isAddressed, !Self.newsOpening.occurs(in: text, range: lead) { return .notice }
        if Self.settled.occurs(in: scan, range: 0..<text.count), !Self.newsOpening.occurs(in: text, range: lead) {
            return .minutes
        }
        if Self.inspectionWords.occurs(in: title, range: all), !Self.meetingWords.occurs(in: title, range: all) {
            return .inspection
        }
        if Self.meetingWords.occurs(in: title, range: all) { return .meeting }
        if Self.meetingWords.occurs(in: text, range: lead) || gathers { return .meeting }
        if Self.inspectionWords.occurs(in: text, range: lead) { return .inspection }
        if Self.instructionWords.occurs(in: text, range: lead) { return .instruction }
        if hasAssigningBrackets { return .plan }
        return Self.meeting.occurs(in: scan, range: 0..<text.count) ? .meeting : .other
    }

    /// The end of the title without the years or the standing of the paper in brackets: 实施方案（2019—2020年）, 办法（试行）.
    private var formEnd: Int {
        // “十条措施”
        if title.scalar(before: title.count) == 0x201D { return title.count - 3 }
        guard title.scalar(before: title.count).isClosingBracket else { return title.count }
        var offset = title.count
        for _ in 0..<16 {
            guard let before = title.position(before: offset) else { break }
            offset = before
            guard title.scalar(at: offset).isOpeningBracket else { continue }
            let inner = (offset + title.width(at: offset))..<title.count
            return title.scalar(at: inner.lowerBound).digit != nil
                || Self.standing.stands(in: title, at: inner.lowerBound)
                ? offset : title.count
        }
        return title.count
    }
    private static let standing: WordList = ["试行", "暂行", "修订", "修改", "摘要", "节选", "摘录"]

    /// 会议时间：…, 主持人：…, 记录人：…: the head of a record.
    private var isRecorded: Bool {
        scan.blocks.prefix(8).filter { block in
            Label.end(text, block.range).map { Self.recordLabels.ends(in: text, before: $0) } ?? false
        }.count >= 3
    }
    private static let recordLabels: WordList = [
        "会议时间", "会议地点", "时间", "地点", "主持人", "主持", "记录人", "记录", "参会人员", "参加人员", "出席人员", "会议内容", "会议议题", "列席人员",
    ]

    /// 各乡镇人民政府，县直各单位：, and 现通报如下: a paper that is sent.
    var isAddressed: Bool {
        for block in scan.blocks.prefix(5) {
            let range = block.range
            guard text.scalar(before: range.upperBound).isColon, scan.characterCount(range) <= 90 else { continue }
            if Self.salutations.stands(in: text, at: range.lowerBound)
                || Self.salutedLater.occurs(in: text, range: range), Self.addressees.occurs(in: text, range: range)
            {
                return true
            }
        }
        return Self.announcements.occurs(in: text, range: lead) || isSentToOne
    }
    /// 县住建局： above 请你局…: a paper to one body.
    private var isSentToOne: Bool { sentTo != nil }
    /// Who is addressed in it.
    var sentTo: [OwnerMention]? {
        for block in scan.blocks.prefix(3).indices {
            let range = scan.blocks[block].range
            guard block + 1 < scan.blocks.count, text.scalar(before: range.upperBound).isColon, range.count <= 90,
                let end = text.position(before: range.upperBound),
                let sent = OwnerParser(scan: scan).wholeList(range.lowerBound..<end),
                sent.allSatisfy({ $0.kind == .body && !$0.isGeneric && !Self.parties.ends(in: text, before: $0.end) })
            else { continue }
            let next = scan.blocks[block + 1].range
            let near = next.lowerBound..<min(next.upperBound, next.lowerBound + 1200)
            // 规划原定8月底前完成。请于9月20日前报送。: the request need not come first.
            let asks = scan.segmentation.sentencesOfBlock[block + 1].prefix(6).contains {
                Self.plea.stands(in: text, at: scan.sentences[$0].range.lowerBound)
            }
            if asks || Self.you.occurs(in: text, range: near) { return sent }
        }
        return nil
    }
    private static let you: WordList = [
        "你单位", "你局", "你镇", "你乡", "你办", "你委", "你公司", "你街道", "你县", "你市", "你区", "你院", "你校", "贵单位", "贵局",
    ]
    private static let plea: WordList = ["请", "望", "务请", "烦请"]
    private static let parties: WordList = ["责任单位", "牵头单位", "配合单位", "主办单位", "承办单位", "协办单位", "成员单位"]
    /// 关于…落实情况的通报.
    var isBulletin: Bool {
        Self.bulletins.ends(in: title, before: title.count) || Self.bulletinOpenings.occurs(in: text, range: lead)
    }
    static let bulletins: WordList = ["通报", "情况的通报", "督查通报", "情况报告"]
    static let bulletinOpenings: WordList = ["现通报如下", "通报如下"]
    /// …，特制定本方案。: a plan that has lost its title.
    private static let lawgiving: WordList = [
        "制定本方案", "制定本实施方案", "制订本方案", "制定本工作方案", "制定本整改方案", "制定本意见", "制定本办法", "制定本计划", "制定本要点",
        "制定如下", "制订如下", "提出如下实施意见", "提出以下实施意见", "提出如下措施", "提出以下措施", "制定以下措施",
    ]
    static let salutations: WordList = ["各", "局属", "县直", "市直", "区直", "全县各", "全市各", "全区各"]
    /// 开发区管委会，各镇人民政府，市直各单位：
    private static let salutedLater: WordList = [
        "，各镇", ",各镇", "、各镇", "，各乡", ",各乡", "、各乡", "，各县", ",各县", "，各区", ",各区", "，市直各", ",市直各", "，县直各", ",县直各", "，市各",
        ",市各", "，县各", ",县各", "，区各", ",区各",
    ]
    static let addressees: WordList = ["单位", "政府", "部门", "办事处", "企业", "公司", "委员会", "学校", "乡镇", "街道", "成员"]
    static let announcements: WordList = ["现通报如下", "通知如下", "现通知如下", "通报如下"]

    static let planEnds: WordList = [
        "若干意见", "的意见", "工作要点", "任务分解方案", "实施方案", "年重点工作", "年工作重点", "议定事项", "交办事项", "督办事项", "议定事项分解", "交办事项分解",
        "事项分解",
    ]
    static let meeting: WordList = ["会议"]
    static let settled: WordList = ["会议议定", "会议决定", "会议明确", "会议原则同意"]
    static let newsOpening: WordList = ["本报讯", "本网讯", "融媒讯", "记者", "日讯"]

    /// 市政府印发…方案 told as news has a predicate in its title.
    var isNewsTitle: Bool {
        // 关于开展专项整治的通知: a paper by its form, whatever it is about.
        if Self.about.occurs(in: title, range: 0..<title.count),
            Self.noticeWords.ends(in: title, before: title.count) || Self.planWords.ends(in: title, before: title.count)
        {
            return false
        }
        // 人居环境整治情况通报: a bulletin, whatever it is about.
        if Self.bulletins.ends(in: title, before: title.count), !Self.gathered.occurs(in: title, range: 0..<title.count)
        {
            return false
        }
        return Self.newsTitleWords.occurs(in: title, range: 0..<title.count)
            || Self.matters.occurs(in: title, range: 0..<title.count) && !isPlanOfItsMatter
            || Self.urgent.occurs(in: title, range: 0..<title.count)
                && !Self.noticeWords.ends(in: title, before: title.count)
    }
    private static let about: WordList = ["关于"]
    private static let gathered: WordList = ["召开", "会议", "大会", "推进会", "部署会", "例会", "调度会"]
    private static let urgent: WordList = ["紧急"]
    static let newsTitleWords: WordList = ["召开", "启动", "主持", "强调", "纳入", "要点(", "要点（"]
    /// 我县开展环境整治: what news is about, and many a plan.
    private static let matters: WordList = ["整治"]

    /// 专项整治实施方案, not 我县出台专项整治实施方案: the head noun of a title says what the paper is, and nobody issues it there.
    private var isPlanOfItsMatter: Bool {
        Self.planWords.ends(in: title, before: formEnd) && !Self.issuing.occurs(in: title, range: 0..<title.count)
    }

    var hasAssigningBrackets: Bool {
        let reader = BracketReader(scan: scan)
        return scan.segmentation.brackets.prefix(200).contains { bracket in
            guard let found = reader.reading(bracket) else { return false }
            // …各项工作。（县委巡察办）: who sent it in.
            let isLast = scan.trimmed(bracket.upperBound..<text.count).isEmpty
            if found.isBare, isLast, text.scalar(before: bracket.lowerBound) == 0x3002 { return false }
            // …（综合办）: below news the office that sent it in.
            guard found.isByEnding else { return true }
            let block = scan.blocks[scan.blocks.partition { $0.range.upperBound <= bracket.lowerBound }].range
            return ListMarker.begins(text, block)
        }
    }

    func isDocument(_ kind: ArticleKind) -> Bool {
        switch kind {
        case .plan: return true
        case .notice: return true
        case .minutes, .meeting, .inspection, .instruction: return false
        case .other, .unrecognized: return isPolicyNews
        }
    }

    /// News about a paper: it tells what the paper asks for, and nobody speaks.
    var isPolicyNews: Bool {
        var offset = 0
        var hasPaper = false
        while offset < text.count {
            if text.scalar(at: offset) == 0x300A, let titleRange = scan.segmentation.shelter(holding: offset),
                titleRange.lowerBound == offset
            {
                let end = text.position(before: titleRange.upperBound) ?? titleRange.upperBound
                if Self.papers.ends(in: text, before: end) { hasPaper = true }
                offset = titleRange.upperBound
            } else {
                offset += text.width(at: offset)
            }
        }
        return hasPaper && !Self.supervised.occurs(in: text, range: 0..<text.count)
            && Self.issuing.occurs(in: scan, range: 0..<text.count)
    }
    /// A plan that has lost its title: numbered items, somebody who has to do something, no news and no report.
    var isUnsignedPaper: Bool {
        let all = 0..<text.count
        guard !Self.newsOpening.occurs(in: text, range: lead),
            !Self.reporting.occurs(in: title, range: 0..<title.count),
            !Self.ownReport.occurs(in: text, range: all),
            scan.modal(in: all) != nil || hasAssigningLines || listsDuties || chargesItems
                || TopicReader(scan: scan).listsFields
        else { return false }
        let numbered = scan.blocks.filter {
            guard let marker = ListMarker.read(text, at: $0.range.lowerBound, limit: $0.range.upperBound) else {
                return false
            }
            return marker.style == .arabicNumber || marker.style == .chineseBracket || marker.style == .chineseNumber
                || marker.style == .circled
        }
        return numbered.count >= 3 || listsDuties || TopicReader(scan: scan).listsFields
            || !numbered.isEmpty && hasAssigningLines
            || scan.blocks.indices.prefix(20).contains { CardReader(scan: scan).card($0) != nil }
    }

    /// 责任单位：…, 牵头单位：… at the end of an item or on lines of their own.
    private var hasAssigningLines: Bool {
        let reader = BracketReader(scan: scan)
        return scan.blocks.prefix(60).contains { reader.line($0.range) != nil }
            || scan.sentences.prefix(120).contains {
                reader.line($0.range) != nil || reader.inlineLabel($0.range) != nil
            }
    }
    static let ownReport: WordList = [
        "我局", "我办", "我镇", "我乡", "我委", "我们", "我院", "我校", "总结", "汇报", "记者", "公报", "公示", "下一步打算",
    ]

    /// 关于…整改情况的函, …工作总结: by its title a paper that tells others what its sender has done.
    var isAccount: Bool {
        looksBackAndAhead
            || Self.accounts.ends(in: title, before: title.count)
                && !Self.inspectionWords.occurs(in: title, range: 0..<title.count)
    }
    private static let accounts: WordList = [
        "情况的函", "情况的报告", "情况报告", "工作总结", "工作汇报", "情况汇报", "情况的汇报", "述职报告", "情况的说明", "情况公示", "情况的公示", "情况总结", "巡察整改情况的通报",
        "巡视整改情况的通报", "巡察整改进展情况", "巡视整改进展情况", "巡察整改进展情况的通报",
        "巡视整改进展情况的通报",
    ]

    /// Orders without a meeting or anybody who speaks: a piece of a paper that was copied alone, or a paper whose title says nothing of it.
    var isFragment: Bool {
        guard title.count == 0 || !isNewsTitle, isToldByNobody else { return false }
        return scan.sentences.prefix(6).contains { sentence in
            let start = scan.afterLeadIn(behindMark(sentence.range), limit: sentence.range.upperBound)
            guard
                let subject = OwnerParser(scan: scan).subject(at: start, limit: sentence.range.upperBound)
            else { return false }
            return scan.modal(at: subject.end) != nil && subject.owners.allSatisfy { $0.kind == .body && !$0.isGeneric }
        }
    }

    static let meets: WordList = [
        "会议要求", "会议指出", "会议强调", "会议认为", "会议决定", "会议明确", "会议议定", "会议召开", "召开会议", "主持会议", "会上",
    ]

    /// 住建部近日下发通知明确，…: news of a paper without its title.
    var isNewsOfUntitledPaper: Bool {
        guard let passed = Self.passing.first(in: text, range: lead) else { return false }
        return Self.asking.occurs(in: text, range: passed.upperBound..<lead.upperBound)
    }
    private static let supervised: WordList = ["从督查情况", "从督查的情况", "从检查情况", "督查组现场", "已办理完成"]
    private static let passing: WordList = [
        "下发通知", "印发通知", "发出通知", "发出紧急通知", "下发紧急通知", "出台意见", "印发意见", "发布通知", "下发了通知", "印发了通知",
    ]
    private static let asking: WordList = ["明确", "要求", "规定", "部署"]

    static let papers: WordList = ["方案", "意见", "办法", "通知", "规定", "计划", "条例", "措施", "细则"]
    static let issuing: WordList = ["印发", "出台", "公布", "发布", "下发", "制定"]

}
