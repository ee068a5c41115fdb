import Foundation
import LedgerModel
import Testing
import Workspace

@Suite("Where the ledger is, and what time it is there")
struct PlaceTests {
    @Test("The option, then the variable, then the user's own place")
    func location() {
        let all = ["DUBAN_LEDGER": "/env", "XDG_DATA_HOME": "/data", "HOME": "/home/anna"]
        func path(_ option: String?, _ environment: [String: String], home: String? = nil) -> String? {
            LedgerLocation(option: option, environment: { environment[$0] }, home: home)?.path
        }
        #expect(path("here", all) == "here")
        #expect(path(nil, all) == "/env")
        #expect(path(nil, all.merging(["DUBAN_LEDGER": ""]) { $1 }) == "/data/duban")
        #expect(path(nil, ["XDG_DATA_HOME": "relative", "HOME": "/home/anna"]) == "/home/anna/.local/share/duban")
        #expect(path(nil, [:], home: "/home/eve") == "/home/eve/.local/share/duban")
        #expect(path(nil, [:]) == nil)
    }

    @Test("Shanghai and UTC need no file")
    func knownZones() {
        let noon = Timestamp("2020-02-14T16:30:00Z") ?? Timestamp(milliseconds: 0)
        #expect(Zones.rules(of: "Asia/Shanghai", folder: "/nowhere")?.day(of: noon).description == "2020-02-15")
        #expect(Zones.rules(of: "UTC", folder: "/nowhere")?.day(of: noon).description == "2020-02-14")
        #expect(Zones.rules(of: "Europe/Berlin", folder: "/nowhere") == nil)
    }

    @Test(
        "Other zones come from the machine's database",
        .enabled(if: Zones.rules(of: "Europe/Berlin") != nil, "needs tzdata"))
    func zoneFiles() {
        let summer = Timestamp("2020-07-01T22:30:00Z") ?? Timestamp(milliseconds: 0)
        #expect(Zones.rules(of: "Europe/Berlin")?.day(of: summer).description == "2020-07-02")
    }

    @Test(
        "A name that leads out of the database is none", arguments: ["../../etc/passwd", "", "a\0b", "Asia/Shang hai"])
    func hostileZones(name: String) {
        #expect(Zones.rules(of: name) == nil)
    }

    @Test("The embedded sample is the seed, byte for byte")
    func sample() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let seed = try Data(contentsOf: root.appending(path: "seeds/sample.txt"))
        #expect(Sample.bytes == Array(seed), "stale: run Scripts/generate-sample")
    }
}
