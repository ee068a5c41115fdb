import LedgerModel
import Testing

@testable import DirectiveExtraction

/// What leaders write on a paper, to whom it is passed on, and what offices send out after it.
@Suite struct WrittenInstructionTests {
    @Test(arguments: [
        ("批示内容：\n李明县长：请交警大队拿出管控方案，8月底前落实到位。2024.3.5\n张伟副县长：请城管局配合。", ["李明", "张伟"] as [String?]),
        ("县领导批示抄清\n来文单位：县政协办公室\n批示内容：\n李明县长：请交警大队拿出管控方案。", ["李明"]),
        ("批示内容：\n县长李明：请交警大队拿出管控方案。", ["李明"]),
    ]) func thePostMayStandBehindTheName(_ text: String, _ speakers: [String?]) {
        let found = pasted(text, month: 3, day: 6)
        #expect(found.map(\.speaker) == speakers)
        #expect(found.first?.text.hasPrefix("请交警大队拿出管控方案") == true && found.first?.text.hasSuffix("5") == false)
    }

    /// The secretary of a village is no 王家村.
    @Test func aPlaceBeforeAPostIsNoName() {
        #expect(!pasted("王家村书记：请各组今晚报名单。", month: 3, day: 6).contains { $0.speaker == "王家村" })
    }

    @Test(arguments: [
        ("转国庆同志阅处。", ["国庆同志"]), ("送国庆同志阅处。", ["国庆同志"]), ("转县公安局办理。", ["县公安局"]),
        ("请国庆同志阅处。", ["国庆同志"]), ("请向东、晓梅同志牵头，逐条研究。", ["向东同志", "晓梅同志"]),
        ("交警大队要加强巡逻。", ["交警大队"]),
    ]) func whomItIsPassedOnTo(_ words: String, _ owners: [String]) {
        let found = pasted("张副县长批示：\(words)", month: 3, day: 6).flatMap(\.tasks)
        #expect(found.map { $0.explicitOwners.map(\.name) } == [owners])
    }

    @Test(arguments: ["呈李县长阅示。", "请各镇传阅。", "请政法委、公安局、信访局阅研。", "已阅。", "同意。"])
    func whatGoesUpOrRoundAsksForNothing(_ words: String) {
        #expect(pasted("张副县长批示：\(words)", month: 3, day: 6).map(\.text) == [])
    }

    @Test(arguments: [
        ("市长林学利批示：“海洋局抓紧整改。”市整改办立即下发通知，要求各责任单位加快销号。", ["林学利", nil] as [String?]),
        ("县长陈立要求各镇加强值守。县应急局印发方案，要求各村开展排查。", ["陈立", nil]),
        // Whoever himself sends it goes on.
        ("县长陈立要求各镇加强值守，印发方案，要求各村开展排查。", ["陈立"]),
        ("县长陈立强调，各镇要加强值守。县住建局立即召开会议，要求各施工单位停工。", ["陈立", "会议"]),
        ("陈立现场交办：由县住建局5月底前完成整改。", ["陈立"]), ("陈立现场拍板：由县住建局5月底前完成整改。", ["陈立"]),
        ("县长陈立敲定：由县住建局5月底前完成整改。", ["陈立"]),
    ]) func whoSendsAPaperAsksByIt(_ text: String, _ speakers: [String?]) {
        #expect(pasted(text, month: 3, day: 6).map(\.speaker) == speakers)
    }

    @Test func theWordsOfANoticeThatPassesThemOnEndWithTheirMark() {
        let reading = Reading(
            "各乡镇党委，县委各部门：\n\n县委书记王振华同志的批示是：“请向东、晓梅同志牵头，组织扶贫办逐条研究，拿出措施。”\n\n县委副书记、县长谷向东批示：“请县扶贫办于11月5日前形成整改方案。”\n\n为落实好批示精神，现将有关事项通知如下：\n\n一、迅速传达学习。各乡镇党委要在10月30日前召开专题会议传达学习批示精神。\n\n二、抓紧建章立制。县财政局要牵头修订办法。\n\n县委督查室将适时开展督查。",
            title: "中共县委办公室关于转发王振华同志批示的通知")
        #expect(reading.speakers == ["王振华", "谷向东", nil, nil])
        #expect(reading.tasks[2].text == "各乡镇党委要在10月30日前召开专题会议传达学习批示精神")
    }

    @Test func whoArrangesSpeaks() {
        let reading = Reading("镇人大主席郑德富安排秋粮生产和抗旱工作：各村要组织好抽水设备。农业服务中心要派技术员下村指导。")
        #expect(reading.speakers == ["郑德富", "郑德富"] && reading.owners == [["各村"], ["农业服务中心"]])
    }

    /// 最后，… below is no second item of what a leader numbers in one paragraph.
    @Test func theNextSpeakerIsNoItem() {
        let reading = Reading(
            "镇长贺敏强调：1、应急办要再检查一遍。2、各站所要严肃工作纪律。\n\n最后，镇党委书记吕晓东提出三点要求。第一，各村要逐户核对。第二，镇纪委要开展明察暗访。第三，各站所要转变作风。")
        #expect(reading.speakers == ["贺敏", "贺敏", "吕晓东", "吕晓东", "吕晓东"] && reading.ordinals == [1, 2, 1, 2, 3])
    }

    @Test(arguments: [
        "20:11报告县委书记钟慧,钟书记指示:同意启明同志意见。【人命关天,转移群众一个都不能漏】。【交通局要派人去看】。",
        "20:11报告县委书记钟慧,钟书记指示:同意所拟方案。【县水利局要抓紧整改】。", "县长李明批示：同意县水利局的请示。",
    ]) func whoAgreesGoesOn(_ text: String) {
        let (found, expected) = directives(text)
        #expect(found == expected)
    }

    /// Each leader's note, behind his name and the day on which he wrote it, from which its terms count.
    @Test(arguments: [
        "尹长河（3月1日）：请教育局今晚进驻。\n黎敏（3月4日）：按长河书记批示办。请卫健局48小时内出结果。",
        "●尹长河（3月1日）：请教育局今晚进驻。\n●黎敏（3月4日）：请卫健局48小时内出结果。",
        "1.尹长河（县委书记，3月1日）：请教育局今晚进驻。\n2.黎敏（县长，3月4日）：请卫健局48小时内出结果。",
        "尹长河同志3月1日批示：请教育局今晚进驻。\n黎敏3月4日签批：“请卫健局48小时内出结果。”",
        "县委书记尹长河（2024年3月1日）：请教育局今晚进驻。\n县长黎敏（3.4）：请卫健局48小时内出结果",
        "尹长河（3月1日）：请教育局今晚进驻。黎敏（3月4日批示）：请卫健局48小时内出结果。",
    ]) func theDayOfANoteStandsBehindTheName(_ notes: String) {
        let reading = Reading(
            "批示摘登：\n\n\(notes.split(separator: "\n").joined(separator: "\n\n"))\n\n承办要求：\n\n一、请县教育局3月20日前报送情况。\n\n2024年3月8日",
            title: "领导批示事项交办单")
        #expect(reading.speakers == ["尹长河", "黎敏", nil])
        #expect(reading.tasks.map(\.text).prefix(2) == ["请教育局今晚进驻", "请卫健局48小时内出结果"])
        #expect(reading.dues == ["2024-03-01", "2024-03-06", "2024-03-20"])
    }

    /// A note of December in a paper of January; a rota has names and days too, and a term is no day of writing.
    @Test func aNameAndADayMayBeSomethingElse() {
        let reading = Reading("批示摘登：\n\n黎敏（12月29日）：请卫健局48小时内出结果。\n\n2024年1月3日", title: "领导批示事项交办单")
        #expect(reading.dues == ["2023-12-31"])
        let rota = Reading("张伟（3月7日）：带班，负责水库巡查。\n\n李敏（3月8日）：带班。", title: "县防汛值班安排")
        #expect(!rota.speakers.contains("李敏"))
        let plan = Reading("现将批示任务分解如下：\n\n李明（3月8日前）：要完成排查。\n\n王伟（3月9日前）：要完成整改。", title: "县水利局任务分工")
        #expect(plan.speakers.allSatisfy { $0 == nil })
    }
}
