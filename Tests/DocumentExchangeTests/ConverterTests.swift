import DocumentExchange
import Foundation
import TestSupport
import Testing

/// The child process: what it may do, and what is made of whatever comes back from it.
@Suite("The converter's process")
struct ConverterTests {
    /// A program that answers with `script` instead of converting.
    static func answer(
        _ script: String, timeLimit: Int = 20, while isWanted: @escaping @Sendable () -> Bool = { true }
    ) throws -> Conversion {
        let folder = FileManager.default.temporaryDirectory.appending(path: "duban-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let program = folder.appending(path: "converter")
        try ("#!/bin/sh\n" + script).write(to: program, atomically: false, encoding: .utf8)
        chmod(program.path, 0o755)
        let converter = DocumentConverter(program: program.path, timeLimit: timeLimit, while: isWanted)
        // A child that another test starts at this moment may still have the script open for writing, and then it cannot be run.
        while true {
            let conversion = try Conversion { try converter.text(of: Array("x".utf8), as: .docx) }
            if conversion.failure != .notStarted(errno: ETXTBSY) { return conversion }
            usleep(2000)
        }
    }

    static func echo(_ frame: String) throws -> Conversion { try answer("printf '%s' '\(frame)'") }

    @Test func anAnswerToTheLetterIsTaken() throws {
        #expect(
            try Self.echo(#"{"format":"duban-conversion","version":1,"remarks":[["leftOut","2"]],"text":"甲"}"#)
                == .text("甲", [.leftOut(2)]))
        #expect(
            try Self.echo(#"{"format":"duban-conversion","version":1,"failure":["encrypted"]}"#).failure == .encrypted)
    }

    @Test(
        arguments: [
            "", "x", "{}", #"{"format":"duban-conversion","version":2,"remarks":[],"text":"甲"}"#,
            #"{"format":"other","version":1,"remarks":[],"text":"甲"}"#,
            #"{"format":"duban-conversion","version":1,"remarks":[],"text":"甲"}x"#,
            #"{"format":"duban-conversion","version":1,"remarks":[],"text":"甲","more":1}"#,
            #"{"format":"duban-conversion","version":1,"remarks":[["leftOut","-2"]],"text":"甲"}"#,
            #"{"format":"duban-conversion","version":1,"remarks":[],"text":5}"#,
            #"{"format":"duban-conversion","version":1,"remarks":[],"text":"\u0000"}"#,
            #"{"format":"duban-conversion","version":1,"failure":["nonsense"]}"#,
            #"{"format":"duban-conversion","version":1,"failure":["encrypted","x","y"]}"#,
        ])
    func anythingElseIsGarbage(frame: String) throws {
        #expect(try Self.echo(frame).failure == .garbage)
    }

    @Test func aCrashATimeOutAndAnEndlessAnswerAreNamed() throws {
        #expect(try Self.answer("kill -SEGV $$").failure == .crashed(signal: 11))
        #expect(try Self.answer("exit 3").failure == .garbage)
        #expect(try Self.answer("kill -XCPU $$").failure == .tookTooLong(seconds: 5))
        #expect(try Self.answer("sleep 100 & sleep 100", timeLimit: 1).failure == .tookTooLong(seconds: 1))
        #expect(try Self.answer("yes").failure == .tooMuchText(megabytes: 64))
    }

    @Test func aChildThatNobodyWaitsForAnyMoreIsEnded() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "duban-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let note = folder.appending(path: "pid").path
        let script = "echo $$ > \(note).new; mv \(note).new \(note); exec sleep 1000"
        let answer = try Self.answer(script, timeLimit: 900, while: { !FileManager.default.fileExists(atPath: note) })
        #expect(answer.failure != nil)
        let process = try #require(pid_t(try String(contentsOfFile: note, encoding: .utf8).dropLast()))
        #expect(kill(process, 0) != 0, "it is dead, and its end was awaited")
    }

    @Test func aProgramThatIsNotThereIsNotStarted() throws {
        let converter = DocumentConverter(program: "/nonexistent/duban")
        #expect(throws: ConversionFailure.notStarted(errno: ENOENT)) { try converter.text(of: [], as: .html) }
    }

    @Test func theHiddenCommandTakesOneForeignFormat() async throws {
        let program = try builtProgram("duban")
        for arguments in [[], ["text"], ["exe"], ["docx", "pdf"]] {
            let result = try await FinishedProgram.run(program, [DocumentConverter.command] + arguments)
            #expect(result.status == 64 && result.output.isEmpty, "\(arguments)")
        }
        let result = try await FinishedProgram.run(
            program, [DocumentConverter.command, "html"], input: Array("<html><p>春耕".utf8))
        #expect(result.status == 0)
        #expect(result.text == #"{"format":"duban-conversion","version":1,"remarks":[],"text":"春耕\n"}"#)
    }

    /// What the kernel says of a converter that waits for its document.
    @Test func itsLimitsAreInForceBeforeItReadsAByte() async throws {
        let script = """
            mkfifo "$1"; "$0" convert-stdin html < "$1" & child=$!; exec 9> "$1"
            for i in $(seq 100); do grep -q 'Seccomp:.2' /proc/$child/status && break; sleep 0.05; done
            cat /proc/$child/limits; grep -E 'Seccomp:|NoNewPrivs' /proc/$child/status
            exec 9>&-; wait $child
            """
        let pipe = FileManager.default.temporaryDirectory.appending(path: "duban-\(UUID().uuidString)").path
        defer { unlink(pipe) }
        let result = try await FinishedProgram.run("sh", ["-c", script, builtProgram("duban"), pipe])
        let lines = result.text.split(separator: "\n").map {
            $0.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
        }
        for expected in [
            "Max cpu time 5 6", "Max address space 536870912 536870912", "Max file size 0 0", "Max core file size 0 0",
            "NoNewPrivs: 1", "Seccomp: 2",
        ] {
            #expect(lines.contains { $0.hasPrefix(expected) }, "\(expected): \(result.text)")
        }
    }
}
