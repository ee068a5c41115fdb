import DocumentExchange
import Testing

@Suite("Reading HTML")
struct HTMLTests {
    @Test func blocksAreLinesAndBreaksEndThem() throws {
        let page = "<html><body><p>会议强调，<b>要抓好</b>\n   春耕。<p>甲<br>乙<div>丙<div>丁</div>戊</div></body></html>"
        #expect(try Conversion(html: page) == .text("会议强调，要抓好春耕。\n甲\n乙\n丙\n丁\n戊"))
    }

    @Test func headingsAreMarkedAndTheTitleServesWhereThereIsNone() throws {
        #expect(
            try Conversion(html: "<title>站名</title><h1>全县大会</h1><h2>要求</h2><h4>一</h4><p>正文。")
                == .text("# 全县大会\n## 要求\n一\n正文。"))
        #expect(
            try Conversion(html: "<html><head><title>全县复工复产大会召开_某县人民政府</title></head><body>正文。")
                == .text("# 全县复工复产大会召开\n正文。"))
    }

    @Test func scriptsNavigationControlsAndWhatIsHiddenAreDropped() throws {
        let page = """
            <html><body><nav>首页</nav><script>if (a<b) document.write("<p>脚本</p>")</script><style>p{}</style>
            <form id=aspnetForm><input value=输入><select><option>选项</select><button>提交</button><p>正文。</p></form>
            <div style="display: none">隐藏</div><p hidden>也隐藏</p><footer>版权</footer><!-- 注释 --></body></html>
            """
        #expect(try Conversion(html: page) == .text("正文。"))
    }

    @Test func entitiesAreCharacters() throws {
        #expect(
            try Conversion(html: "<p>&ldquo;六稳&rdquo;&nbsp;&amp;&#x4E00;&#19968;&hellip;&lt;p&gt;&bogus;</p>")
                == .text("“六稳” &一一…<p>&bogus;"))
    }

    @Test func tablesOfDataAreRowsAndThoseOfLayoutAreNot() throws {
        let data = """
            <table><tr><th>任务<th>单位<th>时限<tr><td>抓春耕<td><p>农业农村局</p><p>各乡镇</p><td rowspan=2>3月底前
            <tr><td>抓招商<td></table>
            """
        let layout = "<table><tr><td><h1>标题</h1></td></tr><tr><td>导语。</td><td>\(data)</td></tr></table>"
        #expect(
            try Conversion(html: "<html><body>\(layout)")
                == .text("# 标题\n导语。\n任务 | 单位 | 时限\n抓春耕 | 农业农村局、各乡镇 | 3月底前\n抓招商 |  | 3月底前"))
    }

    @Test func numberedListsKeepTheirNumbers() throws {
        #expect(
            try Conversion(html: "<p>要求：<ol start=2><li>甲。<li>乙。</ol><ul><li>丙。</ul>") == .text("要求：\n2.甲。\n3.乙。\n丙。"))
    }

    @Test func charactersByMarkByDeclarationAndByTrial() throws {
        let text = "<html><meta charset=utf-8><body><p>会议要求，要抓好春耕生产。</p>"
        let gbk = try #require(CharacterConversion.convert(Array(text.utf8), from: "UTF-8", to: "GB18030"))
        let expected = "会议要求，要抓好春耕生产。\n"
        // The page says UTF-8 and is none.
        #expect(try Conversion(html: gbk) == .text(expected, [.encoding(.gb18030)]))
        #expect(
            try Conversion(html: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
                == .text(expected, [.encoding(.utf16BigEndian)]))
        let declared = "<html><meta content='text/html; charset=gb2312'><p>会议要求，要抓好春耕生产。</p>"
        #expect(try Conversion(html: declared).text == expected)
        let traditional = "<html><meta charset=\"big5\"><p>會議要求，要抓好生產。</p>"
        let big5 = try #require(CharacterConversion.convert(Array(traditional.utf8), from: "UTF-8", to: "BIG5-HKSCS"))
        #expect(try Conversion(html: big5) == .text("會議要求，要抓好生產。\n", [.encoding(.big5)]))
    }

    @Test func ruinsOfHTMLStillGiveTheirText() throws {
        for page in [
            "<html><p>要抓好春耕", "<html><body><p>要抓好春耕</div></span></p></html></html>",
            "<html><table><tr><td><font color=red>要抓好春耕", "<html><p class='x>要抓好'>要抓好春耕<p", "<html><p>要抓好春耕</p><!-- ",
        ] {
            #expect(try Conversion(html: page).text?.contains("要抓好春耕") == true, "\(page)")
        }
    }

    @Test func pagesThatHoldNoTextSaySo() throws {
        for page in ["<html>", "<html><script>要</script>", "<html><body><img src=x></body>"] {
            #expect(try Conversion(html: page).failure == .noText, "\(page)")
        }
        #expect(try Conversion(html: []).failure == .notText(.empty))
        #expect(try Conversion(html: Array("<html>\0\0\u{1}".utf8)).failure == .notText(.binary(.other)))
    }

    @Test func noFileAndNoNetworkIsReadForAnEntity() throws {
        let page = #"<!DOCTYPE html [<!ENTITY f SYSTEM "file:///etc/passwd">]><html><body><p>甲&f;乙</p>"#
        let text = try #require(try Conversion(html: page).text)
        #expect(!text.contains("root:") && text.contains("乙"))
    }

    @Test func escapesAndBidirectionalMarksPassAsText() throws {
        #expect(try Conversion(html: "<p>要\u{202E}抓好&#27;[31m春耕</p>").text?.contains("\u{202E}抓好") == true)
        #expect(try Conversion(html: "<p>甲&#0;乙</p>").text?.utf8.contains(0) == false)
    }

    @Test func nestingAttributesAndOneEndlessLineEnd() throws {
        let deep = "<html>" + String(repeating: "<div>", count: 20_000) + "要抓好春耕"
        #expect(try Conversion(Array(deep.utf8), as: .html) == .text("要抓好春耕"))
        let wide = "<html><p " + (0..<2000).map { "a\($0)=1" }.joined(separator: " ") + ">要抓好春耕"
        #expect(try Conversion(Array(wide.utf8), as: .html) == .text("要抓好春耕"))
        let long = "<html><p>" + String(repeating: "要抓好春耕", count: 20_000)
        #expect(try Conversion(Array(long.utf8), as: .html).text?.count == 100_001)
    }
}
