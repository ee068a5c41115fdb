/// The members of records as the history and messages name them: fields of an item, and what lies below them.
extension Catalogue {
    /// - Parameter name: the member's name in the files.
    package func leaf(_ name: String) -> SafeText {
        switch name {
        case "role": pick(zh: "角色", en: "role")
        case "basis": pick(zh: "依据", en: "basis")
        case "confidence": pick(zh: "把握", en: "confidence")
        case "confirmed": pick(zh: "已核对", en: "confirmed")
        case "mention": pick(zh: "原文称谓", en: "as written")
        case "keywords": pick(zh: "依据的词", en: "words it rests on")
        case "disputed": pick(zh: "有异议", en: "disputed")
        case "closedWithItem": pick(zh: "随事项办结", en: "closed with the item")
        case "via": pick(zh: "由集体展开", en: "from the collective")
        case "evidence": pick(zh: "附件", en: "files")
        case "size": pick(zh: "大小", en: "size")
        case "document": pick(zh: "文号", en: "document")
        case "documentYear": pick(zh: "文号年份", en: "year of the document")
        case "documentNumber": pick(zh: "文号序号", en: "number of the document")
        case "at": pick(zh: "时间", en: "time")
        case "by": pick(zh: "由", en: "by")
        case "phrase": pick(zh: "原文", en: "as written")
        case "progress": pick(zh: "进展", en: "progress")
        case "problem": pick(zh: "问题", en: "problem")
        case "next": pick(zh: "下步", en: "next step")
        case "grantedBy": pick(zh: "批准人", en: "granted by")
        case "level": pick(zh: "级别", en: "level")
        case "suspendedFrom": pick(zh: "挂起前状态", en: "suspended from")
        case "writtenOffAt": pick(zh: "销号时间", en: "written off")
        case "archivedAt": pick(zh: "归档时间", en: "archived")
        case "dueRule": pick(zh: "时限规则", en: "rule of the date")
        case "spans": pick(zh: "原文位置", en: "place in the source")
        case "parent": pick(zh: "上级", en: "part of")
        case "timeZone": pick(zh: "时区", en: "time zone")
        case "yellowBefore": pick(zh: "黄灯提前天数", en: "yellow, days before")
        case "snailAfter": pick(zh: "蜗牛滞后天数", en: "snail, days after")
        case "team": pick(zh: "用户组", en: "team")
        case "documentPattern": pick(zh: "文号格式", en: "document numbers")
        case "stages": pick(zh: "项目阶段", en: "stages")
        case "name": pick(zh: "全称", en: "name")
        case "short": pick(zh: "简称", en: "short name")
        case "aliases": pick(zh: "别称", en: "aliases")
        case "functions": functionPhrases
        case "topics": topics
        case "group": group
        case "successors": pick(zh: "继任单位", en: "successors")
        case "temporary": pick(zh: "临时机构", en: "temporary")
        case "members": pick(zh: "成员", en: "members")
        case "rule": pick(zh: "规则", en: "rule")
        case "seen": pick(zh: "核对过的次数", en: "seen")
        case "accepted": pick(zh: "接受的次数", en: "accepted")
        case "rejected": pick(zh: "退回的次数", en: "rejected")
        default: documentLeaf(name) ?? field(name)
        }
    }

    /// The members of sources, articles and directives.
    private func documentLeaf(_ name: String) -> SafeText? {
        switch name {
        case "id": pick(zh: "标识", en: "id")
        case "rev": pick(zh: "版本", en: "revision")
        case "title": pick(zh: "题目", en: "title")
        case "format": pick(zh: "格式", en: "format")
        case "sha256": pick(zh: "文件校验值", en: "SHA-256 of the file")
        case "textSha256": pick(zh: "文字校验值", en: "SHA-256 of the text")
        case "importedAt": pick(zh: "导入时间", en: "imported")
        case "importedBy": pick(zh: "导入人", en: "imported by")
        case "date": pick(zh: "日期", en: "date")
        case "dateInferred": pick(zh: "日期是推断的", en: "date inferred")
        case "host": pick(zh: "主持人", en: "chair")
        case "speakers": pick(zh: "讲话人", en: "speakers")
        case "attendees": pick(zh: "参加人", en: "attendees")
        case "reporters": pick(zh: "汇报人", en: "reporters")
        case "span": pick(zh: "原文位置", en: "place in the source")
        case "ordinal": pick(zh: "序号", en: "ordinal")
        case "marker": pick(zh: "序号用词", en: "marker")
        case "exhortation": pick(zh: "表态性要求", en: "exhortation")
        case "relayed": pick(zh: "传达的要求", en: "relayed")
        default: nil
        }
    }

    /// `第 3802–4062 字节`: a part of a source.
    package func bytes(_ start: Int, _ end: Int) -> SafeText {
        pick(zh: "第 \(start)–\(end) 字节", en: "bytes \(start)–\(end)")
    }

    /// A value that is a part of something, in its members.
    package func member(_ name: SafeText, _ value: SafeText) -> SafeText { "\(name) \(value)" }
    package func parts(_ parts: [SafeText]) -> SafeText { parts.joined(separator: pick(zh: "；", en: "; ")) }

    /// A record that has gone, or is in no list.
    package var anotherItem: SafeText { pick(zh: "另一事项", en: "another item") }

    package var fileName: SafeText { pick(zh: "文件名", en: "file name") }

    package func yesOrNo(_ value: Bool) -> SafeText { value ? pick(zh: "是", en: "yes") : pick(zh: "否", en: "no") }

    /// What a record is, where it has no number.
    package func recordKind(_ name: String) -> SafeText {
        switch name {
        case "item": pick(zh: "事项", en: "item")
        case "settings": pick(zh: "设置", en: "settings")
        case "collective": pick(zh: "集体", en: "collective")
        default: field(name)
        }
    }

    /// By whom something was changed since, behind what stands there now.
    package func changedBy(_ actor: String) -> SafeText {
        let name = SafeText(sanitising: actor)
        return pick(zh: "（\(name) 所改）", en: " (changed by \(name))")
    }
}
