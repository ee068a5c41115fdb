import LedgerModel

/// Every lexicon and one department table, compiled into one trie. Made once, used for every text that is read with the same table.
final class Vocabulary: Sendable {
    /// What a name of the department table stands for.
    struct UnitName: Sendable {
        let key: OwnerKey
        /// The number of `key`.
        let owner: Int
        /// A combined name (两办) stands for several.
        let members: [DepartmentID]
    }

    struct TopicWord: Sendable {
        /// The number of who it speaks for.
        let owner: Int
        /// Per mille.
        let weight: Int
        /// It stands in everybody's work.
        var isBroad = false
    }

    let departments: DepartmentTable
    let trie: WordTrie
    let unitNames: [UnitName]
    /// Every owner that has a name or a topic, by number, so that rules compare numbers.
    let owners: OwnerNumbers
    let folding = TraditionalFolding()
    /// For each topic word, who it speaks for.
    private let topics: [TopicWord]
    private let topicStarts: [Int]
    private let names: DepartmentNames

    /// Whom the topic word with this payload speaks for.
    func topics(_ payload: Int32) -> ArraySlice<TopicWord> {
        topics[topicStarts[Int(payload)]..<topicStarts[Int(payload) + 1]]
    }

    var topicCount: Int { topicStarts.count - 1 }

    /// What `DepartmentTable.departments(named:)` says.
    func departments(named name: String) -> [OwnerKey] { names.departments(named: name) }

    /// `entries` are left out: `family:word`, as `LexiconEntry` writes them.
    init(departments: DepartmentTable, without entries: Set<String> = []) {
        self.departments = departments
        var builder = WordTrie.Builder()
        func add(_ words: [String], _ family: Family, _ payload: Int32) {
            for word in words where entries.isEmpty || !entries.contains("\(family):\(word)") {
                guard Vocabulary.hasWidths(word) else {
                    builder.add(word, family: family.rawValue, payload: payload)
                    continue
                }
                for variant in Vocabulary.widthVariants(word) {
                    builder.add(variant, family: family.rawValue, payload: payload)
                }
            }
        }
        for list in ModalLexicon.all { add(list.words, .modal, list.strength.rawValue) }
        for list in SpeechLexicon.all { add(list.words, .speech, list.force.rawValue) }
        for list in OwnerLexicon.all.reversed() { add(list.words, .ownerEnd, list.end.rawValue) }
        for list in PredicateLexicon.all { add(list.words, .predicate, list.kind.rawValue) }
        for list in AttitudeLexicon.all.reversed() { add(list.words, .attitude, list.attitude.rawValue) }
        add(NameLexicon.posts, .post, 0)
        for (list, mark) in ScannedLists.all {
            for word in list.texts {
                builder.add(
                    String(decoding: word, as: UTF8.self), family: Hits.scannedFamily,
                    payload: Int32(bitPattern: mark))
            }
        }

        var owners = OwnerNumbers()
        var unitNames: [UnitName] = []
        func addUnit(_ name: UnitName, _ words: [String]) {
            add(words, .unit, Int32(unitNames.count))
            unitNames.append(name)
        }
        for combined in departments.combined {
            guard let first = combined.members.first else { continue }
            let key = OwnerKey.department(first)
            addUnit(UnitName(key: key, owner: owners.number(of: key), members: combined.members), [combined.name])
        }
        for department in departments.departments {
            let key = OwnerKey.department(department.id)
            let names = [department.name, department.short] + department.aliases
            let name = UnitName(key: key, owner: owners.number(of: key), members: [department.id])
            addUnit(name, names.flatMap(Vocabulary.withoutPrefix) + department.functions)
        }
        for collective in departments.collectives {
            let key = OwnerKey(id: collective.id)
            addUnit(
                UnitName(key: key, owner: owners.number(of: key), members: []), [collective.name] + collective.aliases)
        }
        self.unitNames = unitNames

        var words: [String] = []
        var speakers: [String: [TopicWord]] = [:]
        for (key, list) in departments.departments.map({ (OwnerKey.department($0.id), $0.topics) })
            + departments.collectives.map({ (OwnerKey(id: $0.id), $0.topics) })
        {
            let owner = owners.number(of: key)
            for topic in list {
                if speakers[topic.word] == nil { words.append(topic.word) }
                speakers[topic.word, default: []].append(TopicWord(owner: owner, weight: topic.weight))
            }
        }
        for entry in CommonTopics.words + CommonTopics.duties + CommonTopics.fields {
            let id = DepartmentID(rawValue: entry.department)
            guard departments[id] != nil else { continue }
            let owner = owners.number(of: .department(id))
            // A word that the table has is the table's to weigh.
            for word in entry.words where speakers[word] == nil {
                words.append(word)
                speakers[word] = [TopicWord(owner: owner, weight: CommonTopics.weight)]
            }
        }
        for entry in CommonTopics.beside {
            let id = DepartmentID(rawValue: entry.department)
            guard departments[id] != nil else { continue }
            let owner = owners.number(of: .department(id))
            for word in entry.words where speakers[word]?.contains(where: { $0.owner == owner }) != true {
                if speakers[word] == nil { words.append(word) }
                speakers[word, default: []].append(TopicWord(owner: owner, weight: CommonTopics.weight))
            }
        }
        for word in CommonTopics.none where speakers[word] == nil {
            words.append(word)
            speakers[word] = []
        }
        var topics: [TopicWord] = []
        var topicStarts = [0]
        for word in words {
            let isBroad = CommonTopics.broad.contains(word)
            topics += speakers[word, default: []].sorted { $0.weight > $1.weight }.map {
                TopicWord(owner: $0.owner, weight: $0.weight, isBroad: isBroad)
            }
            topicStarts.append(topics.count)
        }
        (self.topics, self.topicStarts) = (topics, topicStarts)
        owners.finish(departments)
        self.owners = owners
        names = DepartmentNames(departments)
        for (index, word) in words.enumerated() { add([word], .topic, Int32(index)) }
        trie = builder.build()
    }

    /// Whether `word` has one of （），： or of their half-width forms, or something that looks like one of them.
    private static func hasWidths(_ word: String) -> Bool {
        word.utf8.contains { $0 == 0xEF || $0 >= 0x28 && $0 <= 0x3A }
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
