import LedgerModel
import Testing

@testable import DirectiveExtraction

/// Leaders who are named by their posts, and heads that say whose words follow.
@Suite struct PostSpeechTests {
    private func read(_ text: String) -> [ExtractedDirective] {
        pasted(text, month: 6, day: 28)
    }

    @Test(arguments: [
        // The channel between the name and the verb.
        ("刘县长最新指示：各乡镇要加强巡查。", "刘县长"), ("县长刘洋电话要求：各乡镇要加强巡查。", "刘洋"), ("县长刘洋刚才电话要求，各乡镇要加强巡查。", "刘洋"),
        ("传达刘书记指示：各乡镇要加强巡查。", "刘书记"), ("县长李伟书面要求：各乡镇要加强巡查。", "李伟"), ("县长李伟口头要求，各乡镇要加强巡查。", "李伟"),
        // The post alone.
        ("县长要求，各乡镇要加强巡查。", nil), ("书记、县长要求：各乡镇要加强巡查。", nil), ("领导要求：各乡镇要加强巡查。", nil), ("市委、市政府主要领导要求，各乡镇要加强巡查。", nil),
        ("4月2日，县长王磊到新区调研。\n座谈会上，县长强调，各乡镇要加强巡查。", "王磊"),
        // Heads.
        ("【县长指示】各乡镇要加强巡查。", nil), ("刚接县长电话：各乡镇要加强巡查。", nil), ("县委书记陈志远：各乡镇要加强巡查。", "陈志远"),
        ("反馈要求，各乡镇要加强巡查。", nil),
        // The subject stands some clauses before.
        ("4月2日，市长李全林到市场调研。\n每到一处，李全林都实地查看情况，给予肯定。同时，研究解决问题的办法，要求各乡镇要加强巡查。", "李全林"),
        ("4月2日，市长张社教出席会议。\n张社教对督查组的到来表示欢迎，要求各乡镇要加强巡查。", "张社教"),
        ("6月12日，县长方文斌到园区现场办公，逐项过堂7个问题，一一拍板：各乡镇要加强巡查。", "方文斌"),
    ]) func whoeverIsNamedByHisPostSpeaks(_ text: String, _ speaker: String?) {
        let found = read(text)
        #expect(found.count == 1)
        #expect(found.first?.speaker == speaker)
        #expect(found.first?.text.hasSuffix("各乡镇要加强巡查") == true)
    }

    @Test(arguments: ["各乡镇按照县长要求完成了排查。", "县长办公会研究了巡查工作。", "县长刘洋对各乡镇的支持表示感谢。"])
    func whatIsNobodysWords(_ text: String) {
        #expect(read(text).map(\.text) == [])
    }

    @Test func aQuotationEndsWithItsMark() {
        let found = read(
            "关于转办信访事项的通知\n鼓楼镇人民政府：\n现将信访事项转你单位办理。县委王书记于3月2日批示：“请鼓楼镇限期解决。”请你单位主要负责人亲自包案。")
        #expect(found.map(\.speaker) == ["王书记", nil])
        #expect(found.map(\.text) == ["请鼓楼镇限期解决", "请你单位主要负责人亲自包案"])
    }
}
