import LedgerModel

/// Turns one article's text into its directives: runs the finders in order and puts what they found into output values.
struct ArticleReader {
    let scan: ArticleScan
    let article: ArticleText
    /// 1 = the first of the text.
    let number: Int
    let options: ExtractionOptions
    /// The year that the whole source names.
    let sourceYear: SourceYear
    /// The day on which its page was published.
    let published: CalendarDate?

    func read() -> (ExtractedArticle, [ExtractionNote]) {
        let title = TextStorage(scan.vocabulary.folding.fold(Array(article.title.utf8)))
        return withExtendedLifetime(title) { read(title: title.text) }
    }

    private func read(title: UTF8Text) -> (ExtractedArticle, [ExtractionNote]) {
        let people = People(scan)
        let isChat = ChatHeader.opensChat(
            scan.text, scan.blocks.lazy.map(\.range), isGroup: ChatHeader.isGroup(title, 0..<title.count))
        let factReader = FactReader(
            scan: scan, people: people, title: title, options: options,
            sourceYear: sourceYear, published: published, isChat: isChat)
        let facts = factReader.facts()
        var finder = DirectiveFinder(
            scan: scan, people: people, kind: facts.kind, isDocument: facts.isDocument, isChat: isChat)
        finder.isBulletin = factReader.isBulletin
        finder.isGivenOut = factReader.isGivenOut
        if let start = factReader.taskPart {
            finder = DirectiveFinder(scan: scan, people: people, kind: .plan, isDocument: true)
            finder.firstBlock = start
        } else if !facts.isDocument {
            finder.ownWords = OwnWords(scan: scan, title: title)
            finder.firstBlock = finder.ownWords?.firstBlock ?? 0
        }
        finder.run()
        // What a unit reports of itself asks nobody; what it quotes under 县政府调度会要求 does.
        if factReader.isAccount { finder.keepQuoted() }
        let asksNobody =
            factReader.asksNobody || finder.drafts.isEmpty && finder.hasQuotation
            || facts.kind == .other && (factReader.isExperience || factReader.explainsPaper)
                && finder.drafts.allSatisfy { $0.speaker == .document }
        if asksNobody { finder.drafts = [] }
        if !asksNobody, finder.drafts.allSatisfy({ $0.speaker == .document }), !facts.isDocument,
            !factReader.isAccount, facts.kind != .minutes, factReader.isPolicyNews
        {
            finder = DirectiveFinder(scan: scan, people: people, kind: facts.kind, isDocument: true)
            finder.run()
        }
        if finder.drafts.isEmpty, !asksNobody, !facts.isDocument, !factReader.isAccount,
            factReader.isUnsignedPaper || factReader.isNewsOfUntitledPaper || factReader.isPlanExcerpt
        {
            finder = DirectiveFinder(scan: scan, people: people, kind: .plan, isDocument: true)
            finder.isGivenOut = factReader.isGivenOut
            finder.run()
        }
        if finder.drafts.isEmpty, !asksNobody, !facts.isDocument,
            factReader.isFragment || factReader.isMessage || factReader.isOrder
        {
            finder = DirectiveFinder(
                scan: scan, people: people, kind: .notice, isDocument: true, isChat: isChat)
            finder.isPasted = true
            finder.run()
        }
        if finder.drafts.isEmpty, !asksNobody, !factReader.isAccount,
            facts.kind == .meeting || facts.kind == .inspection || facts.kind == .minutes
        {
            finder = DirectiveFinder(scan: scan, people: people, kind: facts.kind, isDocument: false)
            finder.assumesMeeting = true
            finder.run()
        }
        if title.count == 0 || finder.isPasted { finder.addressSaluted() }
        var places = GrowingRow<Int32>()
        defer { places.free() }
        var deadlines = DeadlineReader(text: scan.text, base: facts.date, holidays: options.holidays)
        deadlines.scan = scan
        if facts.kind == .plan || facts.kind == .notice, facts.date == options.givenDate.map({ .day($0) }) {
            deadlines.planYear = DeadlineReader.planYear(title)
        }
        deadlines.findPlaces(scan, &places)
        deadlines.places = places.row
        var recurrencePlaces = GrowingRow<Int32>()
        defer { recurrencePlaces.free() }
        var recurrences = RecurrenceReader(text: scan.text)
        recurrences.findPlaces(scan, &recurrencePlaces)
        recurrences.places = recurrencePlaces.row
        let campaigns = ImpliedOwners.campaigns(scan)
        let context = TaskContext(
            scan: scan, facts: facts, reports: factReader.reports(), people: people, firstLeads: firstLeads(scan),
            audience: audience(finder, scan),
            general: ImpliedOwners.general(
                scan, title: title, campaigns: campaigns),
            house: factReader.house(), campaigns: campaigns, companions: factReader.companions(),
            listsTasks: factReader.listsTasks(facts.kind),
            deadlines: deadlines, recurrences: recurrences)
        let source = ArticleSource(article.body)
        var directives: [ExtractedDirective] = []
        for draft in finder.drafts {
            if let directive = DirectiveWriter(
                context: context.dated(draft.day), source: source, draft: draft, article: number,
                number: directives.count + 1
            ).directive() {
                directives.append(directive)
            }
        }
        let speakers = directives.compactMap(\.speaker).reduce(into: [String]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        return (
            ExtractedArticle(
                id: "A\(number)", title: article.title, date: facts.date, isDateInferred: facts.isDateInferred,
                kind: facts.kind, host: facts.host, speakers: speakers,
                attendees: facts.attendees, reporters: facts.reporters,
                body: source.body, sourceBytes: article.sourceBytes,
                directives: directives), notes(finder, directives)
        )
    }

    /// 排在第一位的部门为牵头部门，下同.
    private func firstLeads(_ scan: ArticleScan) -> Bool {
        let reader = BracketReader(scan: scan)
        return scan.segmentation.brackets.prefix(40).contains { reader.saysFirstLeads($0) }
    }

    /// The subject of each speaker's opening exhortation: to whom the rest is addressed.
    private func audience(_ finder: DirectiveFinder, _ scan: ArticleScan) -> [Speaker: [OwnerMention]] {
        var found: [Speaker: [OwnerMention]] = [:]
        if !finder.saluted.isEmpty { found[.document] = finder.saluted }
        for draft in finder.drafts where found[draft.speaker] == nil && draft.ordinal == nil {
            let start = scan.afterLeadIn(draft.contentStart, limit: draft.range.upperBound)
            if let subject = OwnerParser(scan: scan).subject(at: start, limit: draft.range.upperBound),
                subject.owners.allSatisfy({
                    if case .collective = $0.keys.first { true } else { $0.isGeneric || $0.isPart }
                })
            {
                found[draft.speaker] = subject.owners
            }
        }
        return found
    }

    private func notes(_ finder: DirectiveFinder, _ directives: [ExtractedDirective]) -> [ExtractionNote] {
        let counts = finder.drafts.reduce(into: [Int: Int]()) {
            if $1.ordinal != nil { $0[$1.speech, default: 0] += 1 }
        }
        return finder.speeches.enumerated().compactMap { index, speech in
            guard let announced = speech.announced, speech.force != .report, !speech.announcesReport else { return nil }
            let found = counts[index] ?? 0
            return found != announced && found > 0
                ? .countDiffers(article: number, announced: announced, found: found) : nil
        }
    }
}

/// Makes the output of one directive.
struct DirectiveWriter {
    let context: TaskContext
    let source: ArticleSource
    let draft: DirectiveDraft
    /// Of the article, and of the directive in it.
    let article: Int
    let number: Int

    var scan: ArticleScan { context.scan }
    private var body: BodyText { context.scan.body }

    private func passage(_ range: Range<Int>) -> Passage { Passage(source, range) }

    func directive() -> ExtractedDirective? {
        let brackets = assignments(in: draft.range)
        let cut = TaskCutter(
            scan: scan, draft: draft, brackets: brackets, deadlines: context.deadlines,
            recurrences: context.recurrences
        ).cut()
        let section = sectionAssignment()
        if draft.isDocument, draft.ordinal != nil, draft.assignment == nil, section?.isHeading != true,
            draft.addressee.isEmpty,
            !isDemand(brackets), !isListed(), !keepsInList()
        {
            return nil
        }
        // 二是市住建局将赴各地检查。对排查流于形式的进行通报: what the sender is going to do.
        if draft.isDocument, draft.ordinal != nil, brackets.isEmpty, let first = draft.sentences.first,
            DemandReader(scan: scan).isOwnPledge(first),
            scan.modal(in: draft.contentStart..<draft.range.upperBound) == nil
        {
            return nil
        }
        // 会议议定：一、该项目符合规划: what minutes number is a demand only where it asks for something.
        if draft.ordinal != nil, context.facts.kind == .minutes,
            let verb = scan.hits.word(.speech, at: draft.contentStart),
            SpeechForce(rawValue: verb.payload) == .report, !goesOnToDemand()
        {
            return nil
        }
        let isMinuted =
            draft.speakerRule == SpeakerRule.minutes || draft.ordinal != nil && context.facts.kind == .minutes
            || draft.ordinal != nil && draft.speakerRule == SpeakerRule.ownWords
        let isSettled = context.facts.kind == .minutes && draft.speaker == .meeting && draft.ordinal != nil
        if draft.rule == BoundaryRule.bullet || isMinuted, !isDemand(brackets), !keepsInList(),
            !(isSettled && DemandReader(scan: scan).actsUnlisted(draft.contentStart..<draft.range.upperBound))
        {
            return nil
        }
        let owners = ExplicitOwners(scan: scan, draft: draft, section: section).attributions(
            of: cut.tasks, firstLeads: context.firstLeads)
        var tasks: [ExtractedTask] = []
        for (index, task) in cut.tasks.enumerated() {
            tasks.append(
                write(
                    task, number: index + 1, explicit: owners[index],
                    heading: headingOutside(task, cut.heading), section: section))
        }
        return ExtractedDirective(
            id: ExtractionID(article: article, directive: number), speaker: draft.speaker.name, ordinal: draft.ordinal,
            marker: draft.marker.map { markerText($0) },
            headingPassage: passage(scan.trimmed(cut.heading)),
            passage: passage(scan.trimmed(draft.range)), isExhortation: cut.isExhortation,
            isRelayed: draft.isRelayed, tasks: tasks)
    }

    /// 一、同意成立专班。由县发改局起草方案: what is approved is followed by who has to do something.
    private func goesOnToDemand() -> Bool {
        let content = draft.contentStart..<draft.range.upperBound
        let finder = SpeechFinder(scan: scan, people: context.people)
        return finder.afterApproval(content).map { $0 < content.upperBound } ?? false
    }

    private func markerText(_ marker: ListMarker) -> String { body.string(marker.range) }

    private func headingOutside(_ task: TaskDraft, _ heading: Range<Int>) -> Range<Int>? {
        heading.upperBound <= task.range.lowerBound ? heading : nil
    }

    private func assignments(in range: Range<Int>) -> [BracketAssignment] {
        let reader = BracketReader(scan: scan)
        let brackets = scan.segmentation.brackets(in: range).compactMap { reader.reading($0) }
        let lines = reader.lines(draft.sentences.dropFirst().filter { range.contains($0.lowerBound) })
        return (brackets + lines).filter { found in
            // …各项工作。（县教体局）: below news the name of who sent it in.
            !(found.isBare && !draft.isDocument && scan.text.scalar(before: found.range.lowerBound) == 0x3002)
                && !(found.isByEnding && !draft.isDocument)
                // …。【县应急局】: at the end of a message it is who sends it.
                && !(found.isBare && draft.ordinal == nil && scan.text.scalar(at: found.range.lowerBound) == 0x3010)
        }
    }

    private func sectionAssignment() -> BracketAssignment? {
        draft.section.flatMap { section in
            if let card = BracketReader(scan: scan).card(section) { return card }
            return
                assignments(in: section).last
                ?? (draft.isDocument ? BracketReader(scan: scan).headingOfBodies(section) : nil)
        }
    }

    // MARK: - Tasks

    private func write(
        _ task: TaskDraft, number: Int, explicit: [Attribution], heading: Range<Int>?, section: BracketAssignment?
    ) -> ExtractedTask {
        let boundary = boundaryRule(task, explicit)
        var rules = FieldRules(boundary: boundary.id)
        let speakerRule = speakerRule()
        if draft.speaker.name != nil { rules.speaker = speakerRule.id }
        var owners = explicit.map { attribution in
            ExtractedOwner(
                name: attribution.mention.name, evidence: Passage(source, attribution.mention.parts),
                keys: attribution.mention.keys, isGeneric: attribution.mention.isGeneric,
                role: attribution.role, basis: attribution.basis, confidence: attribution.rule.shipped,
                isExplicit: true, rule: attribution.rule.id)
        }
        // 请会同县城管局办结: who is to help is named, and not who does it.
        if explicit.allSatisfy({ $0.mention.isGeneric || $0.rule == OwnerRule.partner }) {
            let companions = companions(of: explicit)
            owners += companions
            owners += implied(task, heading: heading).filter { proposal in
                !companions.contains { $0.keys == proposal.keys }
            }
        }
        let times = times(task, section: section, heading: heading)
        let deadlineRule = times.deadline.map { $0.due == .unresolved ? DeadlineRule.unresolved : $0.rule }
        if let deadlineRule { rules.deadline = deadlineRule.id }
        if let recurrence = times.recurrence { rules.recurrence = recurrence.rule.id }
        let decisive = owners.first
        if let decisive { rules.owner = decisive.rule }
        let words = CircumstanceReader(scan: scan)
        return ExtractedTask(
            id: ExtractionID(article: article, directive: self.number, task: number), passage: passage(task.range),
            owners: owners,
            leaders: (task.bracket?.leaders ?? [])
                + (task.bracket?.leaders.isEmpty ?? true ? section?.leaders ?? [] : []),
            deadline: times.deadline.map { ExtractedDeadline(passage: passage($0.range), due: $0.due) },
            milestones: times.milestones.map {
                ExtractedMilestone(
                    passage: passage($0.range), text: body.string(milestoneText($0.range, task.range)), due: $0.due
                )
            },
            recurrence: times.recurrence.map { ExtractedRecurrence(passage: passage($0.range), cycle: $0.cycle) },
            condition: words.condition(in: task.range).map(body.string),
            urgency: words.urgency(in: task.range).map(body.string),
            confidence: FieldConfidence(
                boundary: boundary.shipped, speaker: draft.speaker.name == nil ? nil : speakerRule.shipped,
                owner: decisive?.confidence ?? OwnerRule.fallback.shipped,
                deadline: deadlineRule?.shipped),
            rules: rules)
    }

    /// 随行的职能部门 are the bodies that the article's beginning names as having come along.
    private func companions(of explicit: [Attribution]) -> [ExtractedOwner] {
        let isMeant = explicit.contains { attribution in
            attribution.mention.parts.contains { CompanionLexicon.marks.occurs(in: scan.text, range: $0) }
        }
        guard isMeant else { return [] }
        return context.companions.flatMap { mention in
            mention.keys.map { key in
                ExtractedOwner(
                    name: scan.vocabulary.departments.displayName(of: key),
                    evidence: Passage(source, mention.parts),
                    keys: [key], isGeneric: false, role: nil, basis: .preamble,
                    confidence: OwnerRule.companion.shipped, isExplicit: false, rule: OwnerRule.companion.id)
            }
        }
    }

    private func implied(_ task: TaskDraft, heading: Range<Int>?) -> [ExtractedOwner] {
        let reader = ImpliedOwners(
            scan: scan, reports: context.reports, audience: context.audience[draft.speaker] ?? [],
            general: context.general, house: context.house, campaigns: context.campaigns)
        return reader.proposals(for: task.range, heading: heading).map { proposal in
            ExtractedOwner(
                name: context.scan.vocabulary.departments.displayName(of: proposal.key),
                evidence: Passage(source, proposal.evidence), keys: [proposal.key], isGeneric: false, role: nil,
                basis: proposal.basis, confidence: proposal.rule.shipped, isExplicit: false, rule: proposal.rule.id)
        }
    }
}
