/// Items of a digest.
extension ArticleSplitter {
    /// 本报讯（记者 王芳）5月9日，…, below the paragraphs of other news: an item of its own without a title. 又讯 goes on with the first, and a summary may stand
    /// above 本报讯.
    func beginsNextNews(_ index: Int, since first: Int) -> Bool {
        let blocks = document.blocks
        return index > first && Dateline.opensNews(text, blocks[index].range)
            && blocks[first..<index].contains {
                Dateline.opensNews(text, $0.range)
                    || hasFullStop($0.range) && !Self.summaries.stands(in: text, at: $0.range.lowerBound)
            }
    }
    private static let summaries: WordList = [
        "核心提示", "【核心提示", "编者按", "【编者按", "摘要", "【摘要", "导读", "【导读", "提要", "内容提要", "新闻提示", "阅读提示", "导语",
    ]
}
