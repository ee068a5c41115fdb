/// What is said while long work goes on.
extension Catalogue {
    package func progress(percent: Int) -> SafeText { pick(zh: "已读 \(percent)%", en: "read \(percent)%") }
}
