import Foundation
package import Testing

/// Compares text with a file beside the tests. Where there is none, or `DUBAN_RECORD` is set, it is written; a new one fails once, so that somebody
/// looks at it.
/// - Parameters:
///   - name: of the file, in the folder `Fixtures/Snapshots` beside the test's source.
package func expectSnapshot(
    _ text: String, _ name: String, filePath: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let folder = URL(filePath: filePath).deletingLastPathComponent().appending(path: "Fixtures/Snapshots")
    let file = folder.appending(path: name + ".txt")
    let recorded = try? String(contentsOf: file, encoding: .utf8)
    if recorded == text + "\n" { return }
    if recorded == nil || ProcessInfo.processInfo.environment["DUBAN_RECORD"] != nil {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try (text + "\n").write(to: file, atomically: true, encoding: .utf8)
        Issue.record("recorded \(name): look at it and run again", sourceLocation: sourceLocation)
        return
    }
    Issue.record(
        """
        \(name) differs (DUBAN_RECORD=1 records it anew)
        --- recorded
        \(recorded ?? "")
        --- now
        \(text)
        """, sourceLocation: sourceLocation)
}
