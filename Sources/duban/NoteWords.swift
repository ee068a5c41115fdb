import DirectiveExtraction
import LedgerModel
import LedgerQuery
import Wording
import Workspace

/// What extraction and queries have to say beside their result, in words.
extension Catalogue {
    /// What was done to the characters of a document.
    func remarks(on text: DecodedText, name: SafeText) -> [SafeText] {
        var remarks: [SafeText] = []
        if text.encoding != .utf8 { remarks.append(converted(name, from: text.encoding.rawValue)) }
        if text.replacementCount > 0 { remarks.append(bytesReplaced(text.replacementCount, in: name)) }
        return remarks
    }

    func note(_ note: ExtractionNote, in name: SafeText) -> SafeText {
        switch note {
        case .noSentenceMarks: noSentenceMarks(in: name)
        case .invalidBytes(let count): bytesReplaced(count, in: name)
        case .countDiffers(let article, let announced, let found):
            countDiffers(in: name, article: article, announced: announced, found: found)
        }
    }

    func note(_ note: QueryNote, departments: DepartmentTable) -> SafeText {
        func shown(_ owner: OwnerKey) -> SafeText { SafeText(sanitising: departments.displayName(of: owner)) }
        switch note {
        case .severalOwners(let name, let owners):
            return severalOwners(SafeText(sanitising: name), owners.map(shown))
        case .successor(let old, let new):
            return successor(of: shown(.department(old)), is: shown(.department(new)))
        }
    }
}
