import LedgerModel
import Testing
import Workspace

@Suite("From extraction to owners")
struct OwnerDraftTests {
    static func explicit(_ name: String, _ key: OwnerKey?, _ role: Role? = nil) -> OwnerFinding {
        OwnerFinding(name: name, key: key, role: role, basis: .subject, confidence: 970, isExplicit: true)
    }

    static func implied(_ id: DepartmentID, _ confidence: Int = 650) -> OwnerFinding {
        OwnerFinding(name: id.rawValue, key: .department(id), basis: .topic, confidence: confidence, isExplicit: false)
    }

    /// `lead police`, `responsible? unknown:有关部门`: role, "?" where not confirmed, key.
    static func shape(_ draft: OwnerDraft) -> [String] {
        draft.responsibilities.map { "\($0.role.id)\($0.isConfirmed ? "" : "?") \($0.owner.id)" }
    }

    @Test("Roles of the text are taken as they are")
    func roles() {
        let draft = OwnerDraft([
            Self.explicit("县公安局", .department("police"), .lead),
            Self.explicit("县教科局", .department("education"), .support), Self.explicit("县委办", .department("cpc_office")),
        ])
        #expect(Self.shape(draft) == ["lead police", "support education", "responsible cpc_office"])
        #expect(draft.responsibilities[0].mention == "县公安局")
        #expect(draft.responsibilities[0].basis == .subject)
        #expect(draft.responsibilities[0].confidence == 970)
    }

    @Test("An item has one lead, also where the text names two")
    func twoLeads() {
        let draft = OwnerDraft([
            Self.explicit("甲", .department("a"), .lead), Self.explicit("乙", .department("b"), .lead),
        ])
        #expect(Self.shape(draft) == ["lead a", "responsible b"])
    }

    @Test("One explicit unit leads, several are all responsible")
    func units() {
        #expect(Self.shape(OwnerDraft([Self.explicit("公安部门", .department("police"))])) == ["lead police"])
        let several = OwnerDraft([
            Self.explicit("两办", .department("cpc_office")), Self.explicit("两办", .department("gov_office")),
        ])
        #expect(Self.shape(several) == ["responsible cpc_office", "responsible gov_office"])
        #expect(Self.shape(OwnerDraft([Self.explicit("县某局", .unknown("县某局"))])) == ["lead unknown:县某局"])
    }

    @Test(
        "Who alone is made responsible leads, beside those who only support, and not where somebody else leads or shares it"
    )
    func soleResponsible() {
        func drafted(_ findings: OwnerFinding...) -> [String] { Self.shape(OwnerDraft(findings)) }
        func named(_ key: String, _ role: Role) -> OwnerFinding {
            var finding = Self.explicit(key, OwnerKey(id: key))
            finding.role = role
            return finding
        }
        #expect(drafted(named("industry", .responsible)) == ["lead industry"])
        #expect(
            drafted(named("industry", .responsible), named("finance", .support)) == [
                "lead industry", "support finance",
            ])
        #expect(
            drafted(named("industry", .responsible), named("finance", .responsible))
                == ["responsible industry", "responsible finance"])
        #expect(
            drafted(named("finance", .lead), named("industry", .responsible)) == [
                "lead finance", "responsible industry",
            ])
        #expect(
            drafted(named("industry", .responsible), named("collective:各乡镇", .responsible))
                == ["responsible industry", "responsible collective:各乡镇"])
        #expect(drafted(named("industry", .support)) == ["support industry"])
    }

    @Test("Collectives and role-holders are responsible and do not lead")
    func collectives() {
        #expect(
            Self.shape(OwnerDraft([Self.explicit("各乡镇", .collective("各乡镇"))])) == ["responsible collective:各乡镇"])
        #expect(Self.shape(OwnerDraft([Self.explicit("党员干部", .role("党员干部"))])) == ["responsible role:党员干部"])
        let mixed = OwnerDraft([
            Self.explicit("教育局", .department("education")), Self.explicit("各乡镇", .collective("各乡镇")),
        ])
        #expect(Self.shape(mixed) == ["lead education", "responsible collective:各乡镇"])
    }

    @Test("A generic subject keeps its wording, and the first implied owner is proposed as lead")
    func generic() {
        let draft = OwnerDraft([Self.explicit("有关部门", nil), Self.implied("industry"), Self.implied("transport")])
        #expect(Self.shape(draft) == ["responsible unknown:有关部门", "lead? industry"])
        #expect(draft.alternatives == [.department("transport")])
    }

    @Test("Without an explicit owner the first implied one is proposed, the others are alternatives and no owners")
    func impliedOnly() {
        let draft = OwnerDraft([Self.implied("industry", 800), Self.implied("reform"), Self.implied("industry")])
        #expect(Self.shape(draft) == ["lead? industry"])
        #expect(draft.responsibilities[0].confidence == 800)
        #expect(draft.responsibilities[0].mention == nil)
        #expect(draft.alternatives == [.department("reform")])
    }

    @Test("An owner that is named twice is one owner")
    func twice() {
        let draft = OwnerDraft([
            Self.explicit("公安局", .department("police")), Self.explicit("公安部门", .department("police")),
        ])
        #expect(Self.shape(draft) == ["lead police"])
        #expect(draft.responsibilities[0].mention == "公安局")
    }

    @Test("Nothing found makes no owner")
    func nothing() {
        #expect(OwnerDraft([]).responsibilities.isEmpty)
    }
}
