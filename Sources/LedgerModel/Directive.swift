/// One enumerated (一是) or one independent demand of one speaker. Its items are the parts that one owner can report on; it may have none.
package struct Directive: Hashable, Sendable {
    package var id: RecordID
    package var revision: Int
    package var article: RecordID
    /// A name, 会议, or nil in a document without a speaker.
    package var speaker: String?
    /// 1 for 一是; nil where it is not numbered.
    package var ordinal: Int?
    /// The enumerator as written: 一是, （二）.
    package var marker: String?
    package var heading: String?
    package var text: String
    /// It asks for an attitude, not for something that can be reported.
    package var isExhortation: Bool
    /// A superior's demand that is passed on.
    package var isRelayed: Bool
    package var spans: [TextSpan]
    /// A person said that it is none.
    package var isRejected = false
    package var unknown: UnknownMembers

    package init(
        id: RecordID, revision: Int = 1, article: RecordID, speaker: String? = nil, ordinal: Int? = nil,
        marker: String? = nil, heading: String? = nil, text: String, isExhortation: Bool = false,
        isRelayed: Bool = false, spans: [TextSpan] = [], unknown: UnknownMembers = UnknownMembers()
    ) {
        self.id = id
        self.revision = revision
        self.article = article
        self.speaker = speaker
        self.ordinal = ordinal
        self.marker = marker
        self.heading = heading
        self.text = text
        self.isExhortation = isExhortation
        self.isRelayed = isRelayed
        self.spans = spans
        self.unknown = unknown
    }
}
