/// Rules that change a figure: the same for everybody who opens the ledger.
package struct Settings: Hashable, Sendable {
    package var revision: Int
    /// An identifier of the time zone database.
    package var timeZone: String
    /// Days before the date in force from which the light is yellow.
    package var yellowBefore: Int
    /// Days after the date in force from which it is a snail.
    package var snailAfter: Int
    /// The Unix group that shares the ledger, or nil where it is one person's.
    package var team: String?
    /// How the documents of the office are numbered: `督办〔{year}〕{n}号`.
    package var documentPattern = Settings.usualDocumentPattern
    /// The stages of the pipeline that items go through, first to last; empty = any word is a stage.
    package var stages = Settings.usualStages
    /// By rule, where its counts were set back.
    package var ruleBaselines: [RuleBaseline] = []
    package var unknown: UnknownMembers

    package static let usualDocumentPattern = "督办〔{year}〕{n}号"
    /// 四库
    package static let usualStages = ["谋划库", "储备库", "建设库", "达产达效库"]

    package init(
        revision: Int = 1, timeZone: String = "Asia/Shanghai", yellowBefore: Int = 3, snailAfter: Int = 10,
        team: String? = nil, unknown: UnknownMembers = UnknownMembers()
    ) {
        self.revision = revision
        self.timeZone = timeZone
        self.yellowBefore = yellowBefore
        self.snailAfter = snailAfter
        self.team = team
        self.unknown = unknown
    }
}
