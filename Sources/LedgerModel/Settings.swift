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
    /// By rule, where its counts were set back.
    package var ruleBaselines: [RuleBaseline] = []
    package var unknown: UnknownMembers

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
