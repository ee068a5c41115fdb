/// What an item and the settings must keep, said where they do not: the reason, and the command that does it right.
extension Catalogue {
    package func violated(_ name: SafeText, _ reasons: [SafeText]) -> SafeText { "\(name): \(list(reasons))" }

    package var severalLeads: SafeText { pick(zh: "牵头单位不止一个", en: "more than one department leads") }
    package func closedWithOpen(_ owner: SafeText) -> SafeText {
        pick(
            zh: "事项已办结而 \(owner) 还没有；办结用 duban done", en: "it is closed and \(owner) is not; duban done closes items")
    }
    package var closedWithoutTime: SafeText {
        pick(
            zh: "已办结而没有办结时间（closedAt）；办结用 duban done",
            en: "it is closed and has no closedAt; duban done closes items")
    }
    package var timeWithoutClosing: SafeText {
        pick(zh: "没有办结而有办结时间（closedAt）", en: "it has a closedAt and is not closed")
    }
    package var writtenOffWhileOpen: SafeText {
        pick(zh: "没有办结或撤销，却已销号或归档", en: "it is written off or archived, and neither closed nor cancelled")
    }
    package var suspendedFromMissing: SafeText {
        pick(
            zh: "挂起而没有记下原来的状态（suspendedFrom）；挂起用 duban status",
            en: "it is suspended and has no suspendedFrom; duban status suspends items")
    }
    package var suspendedFromWithoutSuspension: SafeText {
        pick(zh: "没有挂起而记着挂起前的状态（suspendedFrom）", en: "it has a suspendedFrom and is not suspended")
    }
    package var dueWithoutOriginal: SafeText {
        pick(
            zh: "有时限而没有最初的时限（originalDue）；定时限用 duban due",
            en: "it has a deadline and no originalDue; duban due sets deadlines")
    }
    package var grantedExtensionWithoutDate: SafeText {
        pick(zh: "批准了的延期没有新时限", en: "an extension was granted and has no date")
    }
    package var joinedWhileLive: SafeText {
        pick(
            zh: "已并入别的事项（joinedTo）而没有撤销；合并用 duban merge",
            en: "it is joined to another item and not cancelled; duban merge joins items")
    }
    package var verifiedWhileOpen: SafeText {
        pick(zh: "没有办结而已复核（verifiedAt）", en: "it is verified and not closed")
    }
    package var ownParent: SafeText { pick(zh: "上级事项是它自己", en: "it is its own parent") }
    package var parentsLeadBack: SafeText { pick(zh: "上级事项绕回它自己", en: "its parents lead back to it") }
    package func invalidSetting(_ key: String) -> SafeText { "\(SafeText(sanitising: key)): \(settingForm(key))" }
}
