import LedgerModel
import LedgerStorage
import Wording
import Workspace

/// What a person's decisions about extracted items come to, in words.
extension Catalogue {
    func remark(_ remark: EditRemark, departments: DepartmentTable) -> SafeText {
        switch remark {
        case .proposalReplaced(let number, let owner):
            proposalReplaced(number: number, departments.displayName(of: owner))
        case .notOpen(let number, let status): changedThough(number: number, status.id)
        case .placeNotDivided(let number): placeNotDivided(number: number)
        case .nextOccurrence(let number, let due): nextOccurrence(number: number, due: due.description)
        case .partsClosed(let number): partsClosed(number: number)
        case .leadAccepted(let number): leadAccepted(number: number)
        case .openBelow(let number, let open): openBelow(number: number, open: open)
        case .allClosedBelow(let number): allClosedBelow(number: number)
        case .notGranted(let number): notGranted(number: number)
        case .stillAssigned(let numbers): stillAssigned(numbers)
        }
    }

    /// What was read from the text of an item that was entered by hand; nil where nothing was.
    func proposed(_ proposal: ItemProposal, departments: DepartmentTable) -> SafeText? {
        if proposal.isEmpty { return nil }
        return proposedFromText(
            owners: proposal.responsibilities.map { SafeText(sanitising: departments.displayName(of: $0.owner)) },
            due: proposal.due?.description)
    }

    func lines(of error: WrittenChangeError) -> [SafeText] {
        let reason: SafeText =
            switch error.kind {
            case .notAnArray: notAnArrayOfChanges
            case .notAnObject: notAnItem
            case .missing(let name): missingMember(name)
            case .invalid(let name, let value): invalidMember(name, value: value)
            case .noRecord(let id): noRecord(id)
            case .transition(let from, let to, let allowed):
                transitionRefused(from: from.id, to: to.id, next: allowed.map(\.id))
            case .json(let error): self.reason(for: error)
            }
        return error.index == 0 ? [reason] : [change(error.index, reason), nothingWasChanged]
    }
}

// MARK: - The department table

extension Catalogue {
    func sentence(for refusal: DepartmentRefusal, departments: DepartmentTable) -> [SafeText] {
        switch refusal {
        case .emptyName: [departmentWithoutName]
        case .notForCollectives: [notForCollectives]
        case .notForDepartments: [notForDepartments]
        case .idExists(let id): [departmentExists(id)]
        case .findings(let findings): findings.map { line(of: $0, in: departments) }
        case .mergedIntoItself: [mergedIntoItself]
        case .alreadyMerged(let old, let new):
            [
                alreadyMerged(
                    departments.displayName(of: .department(old)), into: departments.displayName(of: .department(new)))
            ]
        }
    }

    func lines(of report: DepartmentReport, in table: DepartmentTable) -> [SafeText] {
        report.findings.map { line(of: $0, in: table) }
            + report.openOnMerged.map {
                leftWithOld(
                    $0.numbers, table.displayName(of: .department($0.department)),
                    new: table.displayName(of: .department($0.successor)))
            } + report.unknown.map { notInTable($0.name, $0.numbers) }
    }

    func line(of finding: DepartmentFinding, in table: DepartmentTable) -> SafeText {
        func name(_ id: DepartmentID) -> String { table.displayName(of: .department(id)) }
        return switch finding {
        case .clash(let word, let owners): clash(word, owners.map { table.displayName(of: $0) })
        case .missingParent(let id, let parent): missingInTable(name(id), field: "parent", parent.rawValue)
        case .missingSuccessor(let id, let successor): missingInTable(name(id), field: "successors", successor.rawValue)
        case .missingMember(let collective, let id): missingInTable(collective, field: "members", id.rawValue)
        case .parentCycle(let ids): departmentCycle(ids.map(name), isParent: true)
        case .successorCycle(let ids): departmentCycle(ids.map(name), isParent: false)
        case .withoutName(let id): missingInTable(id.rawValue, field: "name", "")
        }
    }
}
