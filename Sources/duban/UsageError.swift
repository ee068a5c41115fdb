/// What is wrong with a command line: exit status 64.
enum UsageError: Error, Hashable {
    case unknownCommand(String, suggestions: [String])
    case badValue(option: String, value: String, allowed: [String])
    /// - Parameter place: the option or operand.
    case badDate(String, place: String)
    case badID(String)
    case badNumber(String, option: String)
    /// A place in a list, from 1, that has only so many.
    case notInList(String, count: Int)
    case unknownStatus(String, suggestions: [String])
    /// `init DIR` and `--ledger` name two places.
    case twoLedgers(String, String)
    /// Neither an option nor the environment says where the ledger is.
    case noPlaceForLedger
    case missing(operand: String, command: String)
    /// None of the options that say what to change.
    case nothingNamed(command: String)
    /// Bytes that are no text in the locale's encoding, where a text is wanted.
    case notText(String)
    /// An empty word where one must say something.
    case emptyWord(after: String)
    /// An option that changes what only one item can have.
    case onlyOneItem(option: String)
    /// An option that is for tables, and a document that is none.
    case notATable(String, option: String)
    /// These do not go together.
    case contradiction(String, String)
    case futureDate(String, today: String)
    /// A message of the argument parser about that command's words.
    case parser(String, command: String)
}
