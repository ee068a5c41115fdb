/// Posts behind a name, with what qualifies them.
extension ArticleScan {
    /// The end of a post at `offset`: 副区长, 常务副区长, 代市长.
    func postEnd(at offset: Int) -> Int? {
        if let post = hits.word(.post, at: offset) { return post.end }
        guard let length = NameLexicon.qualifiers.length(in: text, at: offset) else { return nil }
        return hits.word(.post, at: offset + length)?.end
    }
}
