import Browser
import DocumentExchange
import Glibc
import LedgerModel
import LedgerQuery
import LedgerStorage
import Papers
import StrictJSON
import Wording
import Workspace

/// Any error in words, with the status that the program ends with: the one place that knows both.
struct ErrorReport {
    let lines: [SafeText]
    let status: Int32

    /// - Parameter store: the ledger's, where one is open: it is told by its names and its clock.
    init(_ error: any Error, words: Catalogue, of store: LedgerStore? = nil) {
        if let interruption = error as? Interruption {
            (lines, status) = ([], interruption.status)
        } else {
            let (lines, status) = ErrorReport.report(error, words, store)
            (self.lines, self.status) = (lines, status.rawValue)
        }
    }

    private static func report(
        _ error: any Error, _ words: Catalogue, _ store: LedgerStore?
    ) -> ([SafeText], ExitStatus) {
        switch error {
        case let error as UsageError: (words.lines(of: error), .usage)
        case let error as UnusableConfiguration: (words.lines(of: error), .usage)
        case let error as ConfigurationNotSaved: ([words.sentence(for: error)], .failed)
        case let error as QueryMistake: (words.lines(of: error), .usage)
        case let error as StoreError: words.report(of: error, in: LeafText(words: words, of: store))
        case let error as RefusedEdit:
            (
                error.refusal.cases.map {
                    words.refused($0.number, words.sentence(for: $0.refusal, departments: error.departments))
                } + [words.nothingWasChanged], .failed
            )
        case let error as ItemsNotFound:
            // Only what was to be changed is worth saying that it was not.
            (
                [words.noItems(error.references.map(\.description))]
                    + (store == nil ? [] : [words.nothingWasChanged]), .failed
            )
        case let error as RefusedDepartments:
            (words.sentence(for: error.refusal, departments: error.departments) + [words.nothingWasChanged], .failed)
        case let error as SourceNotFound: ([words.noSource(error.name)], .failed)
        case let error as RulesNotFound: ([words.noRules(error.names)], .failed)
        case let error as OwnerLookupError: ([words.sentence(for: error)], .failed)
        case let error as UnreadableDocument: ([words.sentence(for: error.error, name: error.name)], .failed)
        case let error as UnwritableFile: ([words.sentence(for: error)], .failed)
        case let error as OutputFailed: ([words.outputFailed(words.systemReason(error.errno))], .failed)
        case let error as BinaryToTerminal: ([words.binaryToTerminal(error.format)], .usage)
        case PaperError.notWritten(let reason): ([words.paperNotWritten(SafeText(sanitising: reason))], .failed)
        case let error as ReportWordError: ([words.sentence(for: error)], .usage)
        case let error as TableHasNoHeading: (words.lines(of: error), .failed)
        case let error as NoSuchColumn:
            ([words.noSuchColumn(error.column, in: error.table, columns: error.columns)], .usage)
        case let error as NothingToUndoBy: ([words.nothingToUndo(byNamed: error.actor)], .failed)
        case let error as UnusableBackup: ([words.sentence(for: error)], .failed)
        case let error as PlaceIsAFile: ([words.placeIsAFile(error.path)], .failed)
        case let error as NewItemError: ([words.sentence(for: error)], .failed)
        case let error as NewItemsError: ([words.item(error.index, words.sentence(for: error.error))], .failed)
        case let error as NoKeptText: ([words.noKeptText(SafeText(sanitising: error.command))], .failed)
        case let error as WrittenChangeError: (words.lines(of: error), .failed)
        case ConflictCopyError.anotherLedger: ([words.copyOfAnotherLedger], .failed)
        case ConflictCopyError.anotherHistory: ([words.copyOfAnotherHistory], .failed)
        case let error as JSONError: ([words.sentence(for: error)], .failed)
        case let error as SettingKey.Refusal: ([words.badSetting(error.key.rawValue, value: error.value)], .usage)
        case let error as FolderNotMade:
            ([words.folderNotMade(error.path, words.systemReason(error.errno))], .failed)
        case let error as LedgerNotMade:
            ([words.ledgerNotMade(error.path, words.systemReason(error.error.code))], .failed)
        case let error as UnknownGroup: ([words.unknownGroup(error.name)], .failed)
        case is PurgeRefused: ([words.purgeRefused], .failed)
        case let error as AmbiguousSource: ([words.purgeAmbiguous(error.name)], .failed)
        case let error as TemplateError: (words.lines(of: error), .failed)
        case let error as TemplateNotText: ([words.templateNotText(error.name)], .failed)
        case let error as PeriodNotBegun: ([words.periodNotBegun(error.first.description)], .usage)
        // What became of each document, and what is damaged, has been said.
        case is NothingImported, is DamageFound: ([], .failed)
        default: ([words.unexpected(SafeText(sanitising: String(describing: error)))], .failed)
        }
    }
}

extension Catalogue {
    // MARK: - The command line

    fileprivate func lines(of error: UsageError) -> [SafeText] {
        switch error {
        case .unknownCommand(let word, let suggestions): [unknownCommand(word, suggestions: suggestions)]
        case .badValue(let option, let value, let allowed): [badValue(option: option, value: value, allowed: allowed)]
        case .badDate(let text, let place): [badDate(text, place: place)]
        case .badID(let text): [badID(text)]
        case .badNumber(let text, let option): [badNumber(text, option: option)]
        case .notInList(let place, let count): [notInList(place, count: count)]
        case .unknownStatus(let word, let suggestions):
            [unknownStatus(word, suggestions: suggestions, all: Status.known.map(\.id))]
        case .twoLedgers(let first, let second): [twoLedgers(first, second)]
        case .noPlaceForLedger: [noPlaceForLedger]
        case .missing(let operand, let command): [missing(operand: operand, command: command)]
        case .nothingNamed(let command): [nothingNamed(command: command)]
        case .contradiction(let first, let second): [contradiction(first, second)]
        case .notText(let word): [notText(SafeText(sanitising: LocaleEncoding.spelled(word)))]
        case .emptyWord(let word): [emptyWord(after: word)]
        case .onlyOneItem(let option): [onlyOneItem(option: option)]
        case .notATable(let name, let option): [notATable(SafeText(sanitising: name), option: option)]
        case .futureDate(let day, let today): [futureDate(day, today: today)]
        case .parser(let message, let command): [parserMessage(message), seeHelp(command: command)]
        }
    }

    fileprivate func lines(of mistake: QueryMistake) -> [SafeText] {
        let (text, start) = mistake.surroundings
        let before = SafeText(sanitising: String(text.prefix(mistake.error.place.lowerBound - start)))
        return queryMistake(
            reason(of: mistake.error), query: SafeText(sanitising: text),
            column: DisplayWidth().columns(of: before))
    }

    // MARK: - Items

    func sentence(for refusal: Refusal, departments: DepartmentTable) -> SafeText {
        switch refusal {
        case .transition(let from, let to, let allowed):
            transitionRefused(from: from.id, to: to.id, next: allowed.map(\.id))
        case .reasonMissing(let to): reasonMissing(to: to.id)
        case .reasonMissingAfterWriteOff: reasonMissingAfterWriteOff
        case .secondLead(let existing): secondLead(departments.displayName(of: existing))
        case .notAnOwner(let owner): notAnOwner(departments.displayName(of: owner))
        case .notADraft(let status): notADraft(status.id)
        case .notOpen(let status, let act): notOpen(status.id, for: act.rawValue)
        case .emptyText: emptyItemText
        case .splitPlaceMissing(let place): splitPlaceMissing(place)
        case .splitPlaceAmbiguous(let place): splitPlaceAmbiguous(place)
        case .joinedToItself: joinedToItself
        case .notSubmitted(let status): notSubmitted(status.id)
        case .partTransition(let owner, let from, let to, let allowed):
            partTransitionRefused(
                departments.displayName(of: owner), from: from.id, to: to.id, next: allowed.map(\.id))
        case .disputeWithoutReason: disputeWithoutReason
        case .noDate: extensionOfNothing
        case .notLater(let day): extensionNotLater(than: day.description)
        case .extensionWithoutReason: extensionWithoutReason
        case .nothingAsked: noExtensionAsked
        case .noMilestone: noSuchMilestone
        case .notFinished(let status): notFinished(status.id)
        case .notVerified: notVerified
        case .notARectification: notARectification
        case .instructionWithoutLeader: instructionWithoutLeader
        case .unknownStage(let stage, let allowed): unknownStage(stage, allowed: allowed)
        case .noCollective: noCollective
        case .neverExpanded(let owner): neverExpanded(departments.displayName(of: owner))
        case .withoutMembers(let owner): withoutMembers(departments.displayName(of: owner))
        case .ownAncestor: ownAncestor
        }
    }

    func sentence(for error: OwnerLookupError) -> SafeText {
        switch error {
        case .unknown(let name, let suggestions): unknownDepartment(name, suggestions: suggestions)
        case .ambiguous(let name, let candidates): ambiguousDepartment(name, candidates)
        }
    }

    fileprivate func sentence(for error: NewItemError) -> SafeText {
        switch error {
        case .emptyText: emptyItemText
        case .unknownMember(let name): unknownMember(name)
        case .invalidMember(let name, let value): invalidMember(name, value: value)
        case .missingText: missingText
        case .notAnItem: notAnItem
        case .statusNotPossible(let status): statusNotPossible(status.id)
        case .noParent(let number): noItems([String(number)])
        }
    }

    // MARK: - Documents

    fileprivate func sentence(for error: DocumentError, name: SafeText) -> SafeText {
        switch error {
        case .missing: documentMissing(name)
        case .isFolder: documentIsFolder(name)
        case .notAFile: documentIsDevice(name)
        case .tooLarge(let limit): documentTooLarge(name, megabytes: limit >> 20)
        case .unreadable(let errno): documentUnreadable(name, systemReason(errno))
        case .notText(.empty): documentEmpty(name)
        case .notText(.binary(.compoundFile)): documentIsOldOffice(name)
        case .notText(.binary(.rtf)): documentIsRTF(name)
        case .notText(.binary(.archive)): documentIsArchive(name)
        case .notText(.binary(.other)): documentIsBinary(name)
        case .notConverted(let failure): sentence(for: failure, name: name)
        }
    }

    private func sentence(for failure: ConversionFailure, name: SafeText) -> SafeText {
        switch failure {
        case .damaged(let words): documentDamaged(name, SafeText(sanitising: words))
        case .encrypted: documentEncrypted(name)
        case .copyingForbidden: documentForbidsCopying(name)
        case .otherArchive(.packed), .otherArchive(.other): documentIsArchive(name)
        case .otherArchive(let kind): documentIsOtherKind(name, kind.rawValue)
        case .tooManyEntries(let limit): documentHasTooManyParts(name, limit: limit)
        case .inflatesTooMuch(let megabytes): documentInflates(name, megabytes: megabytes)
        case .unsafeEntry(let entry): documentHasUnsafePart(name, SafeText(sanitising: entry))
        case .documentType: documentHasDocumentType(name)
        case .tooDeep, .elementTooLarge: documentIsOversized(name)
        case .noText: documentHasNoText(name)
        case .noTextLayer(let pages): documentIsScanned(name, pages: pages)
        case .noPDFReader: noPDFReader(name)
        case .noCharacterMaps: noCharacterMaps(name)
        case .tooMuchText(let megabytes): documentTooLarge(name, megabytes: megabytes)
        case .notText: documentIsBinary(name)
        case .tookTooLong(let seconds): documentTakesTooLong(name, seconds: seconds)
        case .crashed(let signal): converterCrashed(name, signal: signal)
        case .garbage: converterAnswersGarbage(name)
        case .notStarted(let errno): converterNotStarted(name, systemReason(errno))
        }
    }

    func sentence(for error: JSONError) -> SafeText {
        invalidJSON(reason(for: error), line: error.line, column: error.column)
    }

    func reason(for error: JSONError) -> SafeText {
        switch error.kind {
        case .empty: json("empty")
        case .unexpectedEnd: json("unexpectedEnd")
        case .unexpectedByte(let byte): json("unexpectedByte", detail: String(Unicode.Scalar(byte)))
        case .textAfterValue: json("textAfterValue")
        case .invalidNumber: json("invalidNumber")
        case .invalidUTF8: json("invalidUTF8")
        case .controlCharacter: json("controlCharacter")
        case .invalidEscape: json("invalidEscape")
        case .loneSurrogate: json("loneSurrogate")
        case .nullCharacter: json("nullCharacter")
        case .duplicateKey(let key): json("duplicateKey", detail: key)
        case .tooDeep(let limit): json("tooDeep", detail: String(limit))
        case .wrongType(let expected, let found): json("wrongType", detail: "\(expected.rawValue), \(found.rawValue)")
        case .notAnInteger: json("notAnInteger")
        case .integerOutOfRange: json("integerOutOfRange")
        case .missingMember(let name): json("missingMember", detail: name)
        case .invalidValue(let member, let value): json("invalidValue", detail: "\(member) \(value)")
        }
    }
}
