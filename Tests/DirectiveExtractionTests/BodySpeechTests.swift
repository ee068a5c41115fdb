import LedgerModel
import Testing

@testable import DirectiveExtraction

/// Places and bodies that ask by themselves, and verbs that command as often as they name a task.
@Suite struct BodySpeechTests {
    @Test(arguments: [
        "会议结束后,我县要求【各级有关部门要集中开展排查,及时整改到位】。", "6月7日,县委、县政府要求【各乡镇在6月20日前完成隐患排查】。",
        "6月7日,镇上发生火灾。该镇要求【各村在6月20日前完成隐患排查】。", "6月7日,县里要求,【各乡镇要在6月20日前完成隐患排查】。",
        "6月7日,省暗查暗访组到我县检查。省暗查暗访组要求,【要加强巡查;加强值守】。",
        // The name before the post is the order of speech.
        "3月5日,区委李文光副书记到工厂督导,要求【企业要时刻紧绷安全弦】。",
        // To remind, to urge and to settle.
        "5月22日,县长李明到镇上检查。李明提醒大家,【汛期将至,要提前转移危险区群众】。",
        "5月22日,县长李明到企业检查,敦促【企业负责人及时整改隐患,绝不允许带病运行】。",
        "5月22日,县长李明到企业检查。李明督促【企业主要负责人要落实主体责任】。",
        "5月22日,县长李明到企业检查,当场拍板【由县住建局牵头、县财政局配合,6月底前完成管网改造】。",
    ]) func bodiesAndPeopleAsk(_ text: String) {
        let (found, expected) = directives(text)
        #expect(found == expected)
    }

    @Test(arguments: [
        // Bodies that their own papers call by what they are.
        "最后,区局就落实好讲话精神提出具体要求:【一要认真组织传达学习】。【二要抓好各项工作落实】。", "集团要求,【各子公司要开展隐患排查,严格落实值班制度】。",
        "乡党委、政府对下步工作提出要求:【一是各村要开展隐患排查】;【二是要加强值班值守】。", "学校要求【各班主任要开展隐患排查】。", "医院强调,【各科室要加强安全管理】。院党委要求【各科室要严格执行制度】。",
        "6月2日,麻山镇召开防汛专题会议,并对各村就如何做好防汛工作提出了具体要求:【各村和镇农办要加强对河道的巡查】。",
        "校长张大银介绍了假期情况,提出【我校要以教学质量为核心,抓好队伍建设】。",
        "绿源集团强调,【各分公司要开展隐患排查】。", "支队党委要求,【各大队要严格请销假制度】。",
    ]) func bodiesByWhatTheyAre(_ text: String) {
        let (found, expected) = directives(text)
        #expect(found == expected)
    }

    @Test(arguments: [
        ("全县防汛工作动员会召开。动员会要求", "会议"), ("视频会议召开。视频会议强调", "会议"), ("电视电话会议强调", "会议"), ("县委常委会要求", "会议"), ("约谈会要求", "会议"),
        ("全县警示教育会强调", "会议"), ("县长办公会强调", "会议"), ("全县项目调度会要求", "会议"), ("2024年全县“三夏”工作会议强调", "会议"),
        ("县政府第三次常务会议要求", "会议"),
        // Papers, and what was written or said elsewhere.
        ("省安委办约谈青山市政府。约谈指出", nil), ("县政府下发紧急通知。紧急通知要求", nil), ("督办函要求", nil), ("县水利局收到批示。批示强调", nil), ("讲话要求", nil),
        ("会议传达学习了省委书记张建国关于防汛的批示。批示指出", "张建国"),
        // Whoever inspects.
        ("检查组发现堤防存在隐患,当场要求", nil), ("检查组一行来到工地,要求", nil), ("支队督导组深入各大队检查,要求", nil),
    ]) func whateverMeetsWritesOrInspectsAsks(_ words: String, _ speaker: String?) {
        let reading = Reading("5月8日,\(words),各乡镇要立即开展排查。")
        #expect(reading.directives.map(\.text) == ["各乡镇要立即开展排查"])
        #expect(reading.speakers == [speaker])
    }

    @Test func whoeverInspectsOrders() {
        for lead in ["检查组发现工地存在隐患,当场", "检查中发现工地存在隐患,", "针对发现的问题,"] {
            let reading = Reading("5月8日,县住建局到工地检查。\(lead)责令施工单位立即停工整改。")
            #expect(reading.directives.map(\.text) == ["施工单位立即停工整改"])
            #expect(reading.owners == [["施工单位"]])
        }
    }

    @Test func atATalkTheAddresseeOwnsTheList() {
        let reading = Reading("5月8日,省安委办约谈青山市政府。约谈要求青山市政府:一要立即开展排查;二要于7月31日前报送情况。")
        #expect(reading.owners == [["青山市政府"], ["青山市政府"]])
        #expect(reading.dues == [nil, "2024-07-31"])
    }

    @Test(arguments: [
        "约谈通报了有关问题,青山市市长林峰作了表态。", "讲话指出,今年以来成绩显著。", "一季度,县应急局共检查工地36处,责令施工单位停工整改12处,要求企业限期整改隐患512处。",
        "检查组共检查企业20家,发现隐患36处,已责令企业整改。", "检查组检查企业20家,发现隐患36处,责令企业整改12处。", "各村按照动员会要求完成了排查。", "落实会议要求,各村完成了排查。",
        "会议室要求保持整洁,各科室完成了清扫。", "针对存在的问题,各村完成了整改。", "约谈后,青山市完成了整改。", "检查组一行来到工地,对施工单位给予肯定。",
    ]) func whatOnlyNamesAMeetingOrATeam(_ text: String) {
        #expect(Reading("5月8日," + text).directives.map(\.text) == [])
    }

    @Test(arguments: [
        "按照集团要求,各子公司完成了排查。", "符合学校要求的班级已完成检查。", "省局要求我局完成任务,我局已完成。", "公司要求员工爱岗敬业,三年来成效明显。",
        "县委、县政府要求各单位过紧日子,三年来全县压减经费2000万元。", "县委、县政府立即启动预案,要求各级干部下到一线。", "按照县委要求,各乡镇完成了排查。",
        "县委成立督查组要求单位整改。", "5月22日,县长李明到企业检查,督促企业整改隐患3处。", "5月22日,县长李明到镇上走访,提醒群众注意安全。",
    ]) func whoTellsWhatWasDoneAsksNothing(_ text: String) {
        #expect(Reading(text).directives.map(\.text) == [])
    }

    @Test(arguments: [
        "李伟下令【各中队立即出动,连夜转移群众】。", "李伟命令【各中队立即出动】。", "李伟现场指派【县住建局牵头整改,5月底前完工】。", "县长李伟限令【施工企业5月底前完工】。",
        "李伟安排【县水利局派出专家组指导抢险】。",
        "李伟吩咐【县水利局立即派出专家组】。", "李伟通知【各村立即转移群众】。", "李伟告诉【县水利局要立即派出专家组】。", "李伟督促【施工企业5月底前完工】。", "县长李伟到工地检查,当场下令【拆除违建】。",
        "李伟要求企业“【把数据实时上传,一天都不能断】”。", "“【各村要修好水渠】,”李伟说,“【县水利局要派人指导】。”", "会议提醒,【各村要加强巡查】。",
    ]) func whoeverMayOrderOrders(_ text: String) {
        let (found, expected) = directives("5月8日,县长李伟到青山镇检查防汛工作。" + text)
        #expect(found == expected)
    }

    @Test(arguments: [
        "县长李伟安排部署了防汛工作。", "县长李伟安排专人负责,已完成排查12处。", "县水利局安排3名技术人员指导抢险。", "县水利局通知各村转移群众,共转移120人。", "县长李伟告诉记者,今年要建成三条路。",
        "李伟安排了3名干部值班。", "县水利局指派专人值守,督促企业整改12处。", "司机老王接到县长李伟命令后出发。", "县长李伟告诉群众,县里已经拨付了资金。", "县长李伟建议各村加强巡查。",
        "县长李伟到企业检查,督促企业落实责任。",
    ]) func whoeverOnlyTellsOrArranges(_ text: String) {
        #expect(Reading("5月8日," + text).directives.map(\.text) == [])
    }

    @Test func toRemindIsATaskWhereItIsDemanded() {
        #expect(
            Reading("5月22日,县长李明到镇检查。李明要求,各镇要提醒群众注意安全,务必做好防范。").tasks.map(\.text)
                == ["各镇要提醒群众注意安全,务必做好防范"])
    }

    @Test func aSuperiorsInstructionEndsWhereTheSenderBegins() {
        let text = """
            各乡镇人民政府:
            7月19日夜间出现强降雨,小河庙村1人死亡。在西安开会的胡文泽市长接报后,立即做出三点重要指示:1.市上尽快组成救灾组;2.受灾乡镇要做好救灾;3.妥善安排好群众。为贯彻落实好指示,现紧急通知如下:
            一、各乡镇要实行24小时值班。
            """
        let reading = Reading(text, title: "关于做好防汛工作的紧急通知")
        #expect(reading.directives.map(\.text) == ["1.市上尽快组成救灾组", "2.受灾乡镇要做好救灾", "3.妥善安排好群众", "一、各乡镇要实行24小时值班"])
        #expect(reading.speakers == ["胡文泽", "胡文泽", "胡文泽", nil])
    }

    @Test func anInstructionWithoutContentIsNone() {
        let text = """
            根据县长张明指示精神,现紧急通知如下:
            一、各乡镇要实行24小时值班。
            """
        let reading = Reading(text, title: "关于做好防汛工作的紧急通知")
        #expect(reading.directives.map(\.text) == ["一、各乡镇要实行24小时值班"])
        #expect(reading.speakers == [nil])
    }
}
