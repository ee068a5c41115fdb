import DocumentExchange
import Testing

/// The limits of the child process, reached for real: seconds of work each.
@Suite("The converter's limits") struct ConverterLimitHeavyTests {
    /// libxml2 compares every attribute of an element with every other.
    @Test func aPageOfAttributesWithoutEndIsStopped() throws {
        let page = "<html><p " + (0..<400_000).map { "a\($0)=1" }.joined(separator: " ") + ">要抓好春耕"
        let conversion = try Conversion(Array(page.utf8), as: .html)
        #expect(conversion == .text("要抓好春耕") || conversion.failure == .tookTooLong(seconds: 5), "\(conversion)")
    }

    /// A tree of millions of nodes does not fit into the memory that a converter has.
    /// Half of it would be worse than nothing.
    @Test func aPageThatNeedsMoreMemoryThanThereIsIsRefusedAsAWhole() throws {
        let page = "<html>" + String(repeating: "<b>甲</b>", count: 4_000_000)
        let conversion = try Conversion(Array(page.utf8), as: .html)
        #expect(conversion.text == nil, "\(conversion.text?.count ?? 0) characters")
    }
}
