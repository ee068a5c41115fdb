import LedgerModel
import Testing

@testable import DirectiveExtraction

/// Hours, bare days and limits of each case, in texts of Tuesday 2024-05-14.
@Suite struct DayTests {
    private func reading(_ text: String) -> Reading {
        Reading(text, day: CalendarDate(year: 2024, month: 5, day: 14))
    }
    private func due(_ text: String) -> [String?] { reading(text).dues }
    private func owners(_ text: String) -> [[String]] { reading(text).owners }

    @Test func anHourWithoutItsDayIsTheTextsOwn() {
        for hour in [
            "下午5点前", "上午10点前", "中午12点前", "晚上8点前", "晚8点前", "17:00前", "17：30前", "18时前", "18时30分前", "下午三点前", "下班前", "当天",
        ] {
            let text = "县长李伟要求，各乡镇\(hour)报送情况。"
            #expect(due(text) == ["2024-05-14"], "\(hour)")
            #expect(owners(text) == [["各乡镇"]], "\(hour)")
        }
        for hour in ["每天下午5点前", "每日17时前", "每晚8点前"] {
            #expect(due("县长李伟要求，各乡镇\(hour)报送情况。") == [nil], "\(hour)")
        }
        #expect(due("县长李伟要求，各乡镇5月20日下午5点前报送情况。") == ["2024-05-20"])
        // How it goes day by day, at every turn and in each case.
        for text in [
            "会议要求，客运站要疏导客流，上午10点前、下午4点后不得放行货车。", "会议要求，各商户要在晚上10点前打烊。", "会议要求，林长每周巡林，照片于当日上传平台。",
            "会议要求，各村发现火情要在当天上报。", "会议要求，各学校要落实早上8点前不得上课的规定。",
        ] {
            #expect(due(text) == [nil], "\(text)")
        }
    }

    @Test func aBareDayBeforeTheVerbOfADemandIsItsDate() {
        for (day, date) in [
            ("明天上午", "2024-05-15"), ("今天下午", "2024-05-14"), ("今晚", "2024-05-14"), ("下周一", "2024-05-20"),
            ("周五上午", "2024-05-17"),
            ("5月20日", "2024-05-20"), ("于明天上午", "2024-05-15"), ("要在明天上午", "2024-05-15"), ("后天上午", "2024-05-16"),
        ] {
            #expect(due("会议要求，各乡镇\(day)开会研究。") == [date], "\(day)")
            #expect(due("会议要求，各乡镇\(day)派人到现场。") == [date], "\(day)")
        }
        #expect(due("会议要求，明天上午，县水利局要派人到现场。") == ["2024-05-15"])
        // What is prepared, known or described.
        for text in [
            "会议要求，县工信局要筹备好6月10日的现场会。", "会议要求，各乡镇要吸取5月1日火灾教训。", "会议要求，县气象局要密切关注明天降雨过程。",
            "会议要求，县文旅局要做好明天开幕式的保障工作。", "会议要求，各乡镇要对5月15日检查发现的问题立即整改。", "会议要求，各单位要做好下周一市领导调研准备。",
            "会议要求，各乡镇要从明天开始上路检查。", "会议要求，明天有大雨，各乡镇要加强巡查。", "会议要求，各单位要把今天研究的事项落实到位。",
            "会议要求，各乡镇要根据5月20日召开的会议安排抓好落实。", "会议要求，县水利局要落实5月20日调度会精神，抓好整改。",
        ] {
            #expect(due(text) == [nil], "\(text)")
        }
    }

    @Test func aLimitOfEachCaseIsNoDate() {
        for (text, rule) in [
            ("会议要求，自会议决定之日起，各单位在5个工作日内报告落实情况。", "+5wd"), ("会议要求，对群众投诉，各单位要在5个工作日内办结。", "+5wd"),
            ("会议要求，各单位对群众投诉7日内回复。", "+7d"), ("会议要求，各乡镇接到群众反映后要在24小时内办结。", "+1d"),
            ("会议要求，各单位收到通知后要在5日内报送方案。", "+5d"), ("会议要求，对群众反映的问题，各乡镇要在3日内回复。", "+3d"),
            ("会议要求，县信访局对群众来信来访要在15日内答复。", "+15d"),
        ] {
            #expect(due(text) == [rule], "\(text)")
        }
        for (text, date) in [
            ("会议要求，各单位要在会后3天内报送方案。", "2024-05-17"), ("会议要求，县住建局要对检查发现的问题5日内整改到位。", "2024-05-19"),
            ("会议要求，针对群众反映的城关小区停水问题，县住建局要在3日内解决。", "2024-05-17"),
            ("会议要求，各乡镇要组织申请对象登记，3日内报送名单。", "2024-05-17"),
        ] {
            #expect(due(text) == [date], "\(text)")
        }
    }

    @Test func whoIsToldByADayIsToldInTheSecondHalfToo() {
        #expect(owners("会议要求，包村干部5月20日前入户走访，5月底前报情况。") == [["包村干部"], ["包村干部"]])
    }
}
