/// Who speaks: a name, the meeting, nobody (a document), or somebody whom the text does not name.
enum Speaker: Sendable, Hashable {
    case person(String)
    case meeting
    case document
    case unnamed

    /// 会议 for the meeting, nil for a document and for somebody unnamed.
    var name: String? {
        switch self {
        case .person(let name): name
        case .meeting: "会议"
        case .document, .unnamed: nil
        }
    }
}

/// A preamble: who speaks, how, and where the words begin that it governs.
struct Speech: Sendable {
    var speaker: Speaker
    var force: SpeechForce
    /// Where the governed words begin: after the verb, its addressee and its mark.
    var contentStart: Int
    /// Where the preamble begins.
    var start: Int
    /// 要求相关部门、乡镇: the words between verb and mark.
    var addressee: Range<Int>?
    /// The preamble announces a list that tells what has been done, what is on the agenda, or what is wrong.
    var announcesReport = false
    var isRelayed = false
    var rule: Rule
    /// The day on which he wrote it: 尹长河（11月6日）：….
    var day: ChatHeader.Day?
    /// 提出三点要求: so many are announced.
    var announced: Int?
    /// 叮嘱林业部门要…: the words are the verb's object, so only what is headed by a modal goes on with them.
    var isInline = false
}
