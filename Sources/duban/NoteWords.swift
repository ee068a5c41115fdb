import DirectiveExtraction
import DocumentExchange
import LedgerModel
import LedgerQuery
import Wording
import Workspace

/// What extraction and queries have to say beside their result, in words.
extension Catalogue {
    /// What was done to the characters of a document, and what a converter left out.
    func remarks(on document: DocumentFile) -> [SafeText] {
        let (text, name) = (document.text, document.displayName)
        var remarks = document.remarks.map { remark in
            switch remark {
            case .encoding(let encoding): converted(name, from: encoding.rawValue)
            case .replaced(let count): bytesReplaced(count, in: name)
            case .leftOut(let count): leftOut(count, of: name)
            case .pagesWithoutText(let count): pagesWithoutText(count, of: name)
            }
        }
        if text.encoding != .utf8 { remarks.append(converted(name, from: text.encoding.rawValue)) }
        if text.replacementCount > 0 { remarks.append(bytesReplaced(text.replacementCount, in: name)) }
        return remarks
    }

    func note(_ note: ExtractionNote, in name: SafeText) -> SafeText {
        switch note {
        case .noSentenceMarks: noSentenceMarks(in: name)
        case .notChinese: notChinese(in: name)
        case .invalidBytes(let count): bytesReplaced(count, in: name)
        case .countDiffers(let article, let announced, let found):
            countDiffers(in: name, article: article, announced: announced, found: found)
        case .holidaysUnknown(let year): "\(name): \(holidaysUnknown(years: [year]))"
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
