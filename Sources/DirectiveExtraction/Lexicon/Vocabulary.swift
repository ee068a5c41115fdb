import LedgerModel

/// Every lexicon and one department table, compiled into one automaton. Made once, used for every text that is read with the same table.
struct Vocabulary: Sendable {
    /// What a name of the department table stands for.
    struct UnitName: Sendable {
        let key: OwnerKey
        /// A combined name (两办) stands for several.
        let members: [DepartmentID]
        /// 公安部门: a phrase by function, no name.
        let isFunction: Bool
    }

    struct TopicWord: Sendable {
        let key: OwnerKey
        /// Per mille.
        let weight: Int
    }

    let departments: DepartmentTable
    let automaton: Automaton
    let unitNames: [UnitName]
    /// For each topic word, who it speaks for.
    let topics: [[TopicWord]]
    let folding = TraditionalFolding()

    init(departments: DepartmentTable) {
        self.departments = departments
        var builder = Automaton.Builder()
        func add(_ words: [String], _ family: Family, _ payload: Int32) {
            for word in words {
                for variant in Vocabulary.widthVariants(word) {
                    builder.add(variant.utf8, family: family.rawValue, payload: payload)
                }
            }
        }
        for list in ModalLexicon.all { add(list.words, .modal, list.strength.rawValue) }
        for list in SpeechLexicon.all { add(list.words, .speech, list.force.rawValue) }
        for list in OwnerLexicon.all.reversed() { add(list.words, .ownerEnd, list.end.rawValue) }
        for list in PredicateLexicon.all { add(list.words, .predicate, list.kind.rawValue) }
        for list in AttitudeLexicon.all.reversed() { add(list.words, .attitude, list.attitude.rawValue) }
        add(NameLexicon.posts, .post, 0)

        var unitNames: [UnitName] = []
        func addUnit(_ name: UnitName, _ words: [String]) {
            add(words, .unit, Int32(unitNames.count))
            unitNames.append(name)
        }
        for combined in departments.combined {
            guard let first = combined.members.first else { continue }
            addUnit(UnitName(key: .department(first), members: combined.members, isFunction: false), [combined.name])
        }
        for department in departments.departments {
            let key = OwnerKey.department(department.id)
            let names = [department.name, department.short] + department.aliases
            addUnit(
                UnitName(key: key, members: [department.id], isFunction: false), names.flatMap(Vocabulary.withoutPrefix)
            )
            addUnit(UnitName(key: key, members: [department.id], isFunction: true), department.functions)
        }
        for collective in departments.collectives {
            addUnit(
                UnitName(key: OwnerKey(id: collective.id), members: [], isFunction: false),
                [collective.name] + collective.aliases)
        }
        self.unitNames = unitNames

        var words: [String] = []
        var speakers: [String: [TopicWord]] = [:]
        for (key, list) in departments.departments.map({ (OwnerKey.department($0.id), $0.topics) })
            + departments.collectives.map({ (OwnerKey(id: $0.id), $0.topics) })
        {
            for topic in list {
                if speakers[topic.word] == nil { words.append(topic.word) }
                speakers[topic.word, default: []].append(TopicWord(key: key, weight: topic.weight))
            }
        }
        for entry in CommonTopics.words + CommonTopics.duties {
            let id = DepartmentID(rawValue: entry.department)
            guard departments[id] != nil else { continue }
            // A word that the table has is the table's to weigh.
            for word in entry.words where speakers[word] == nil {
                words.append(word)
                speakers[word] = [TopicWord(key: .department(id), weight: CommonTopics.weight)]
            }
        }
        topics = words.map { speakers[$0, default: []].sorted { $0.weight > $1.weight } }
        for (index, word) in words.enumerated() { add([word], .topic, Int32(index)) }
        automaton = builder.build()
    }

    /// `word`, and with its brackets and commas in the other width.
    private static func widthVariants(_ word: String) -> [String] {
        let pairs: [(Character, Character)] = [("（", "("), ("）", ")"), ("，", ","), ("：", ":")]
        let narrow = String(word.map { character in pairs.first { $0.0 == character }?.1 ?? character })
        let wide = String(word.map { character in pairs.first { $0.1 == character }?.0 ?? character })
        return narrow == wide ? [word] : [narrow, wide]
    }

    /// `name`, and without a leading 县 or 市, which a text may leave out or replace by another level's word.
    private static func withoutPrefix(_ name: String) -> [String] {
        guard let first = name.first, first == "县" || first == "市", name.count > 3, !name.hasPrefix("县委"),
            !name.hasPrefix("县政府"),
            !name.hasPrefix("县人大"), !name.hasPrefix("县政协"), !name.hasPrefix("县直")
        else { return [name] }
        return [name, String(name.dropFirst())]
    }
}
