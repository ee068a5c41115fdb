/// Names at the head of a clause that are what the work is about, not who does it.
extension OwnerParser {
    /// 招聘特岗教师60名, 县体育中心2024年建成投用, 巡河员补贴按标准发放: whether the one before `predicate` is counted, built or paid for.
    func isObject(_ owner: OwnerMention, predicate: Int, limit: Int) -> Bool {
        if owner.kind != .body, Self.payments.stands(in: text, at: predicate) || isPaidBy(predicate, limit) {
            return true
        }
        guard owner.parts.count == 1, !Self.each.stands(in: text, at: owner.start) else { return false }
        return isCounted(owner, predicate, limit) || isBuilt(owner, predicate, limit)
    }

    /// 改扩建卫生院5所: a number and a word of counting follow what some verb no lexicon has is to bring about.
    private func isCounted(_ owner: OwnerMention, _ predicate: Int, _ limit: Int) -> Bool {
        guard scan.hits.word(.unit, at: owner.start) == nil,
            let (_, end) = ListMarker.arabicNumeral(text, at: predicate, limit: limit),
            Self.classifiers.stands(in: text, at: end)
        else { return false }
        return Self.making.stands(in: text, at: owner.start)
    }

    /// 市民中心6月底前竣工, 县医院新建门诊楼: a building, perhaps with the day, and what becomes of buildings.
    private func isBuilt(_ owner: OwnerMention, _ predicate: Int, _ limit: Int) -> Bool {
        guard Self.buildings.ends(in: text, before: owner.end) else { return false }
        var offset = predicate
        for _ in 0..<14 where offset < limit {
            if Self.becoming.stands(in: text, at: offset) { return true }
            guard text.scalar(at: offset).digit != nil || Self.dayParts.stands(in: text, at: offset) else {
                return false
            }
            offset += text.width(at: offset)
        }
        return false
    }

    /// 县体育中心：新建体育馆: behind the colon too.
    func isBuildingSite(_ owners: [OwnerMention], content: Int) -> Bool {
        owners.allSatisfy { Self.buildings.ends(in: text, before: $0.end) }
            && (Self.becoming.stands(in: text, at: content) || Self.erecting.stands(in: text, at: content))
    }

    /// 职工安置费由财政局垫付, 职工由县人社局培训: whose money it is, or whom something is done to, before who does it.
    private func isPaidBy(_ predicate: Int, _ limit: Int) -> Bool {
        var offset = predicate
        for _ in 0..<10 where offset < limit {
            if text.scalar(at: offset) == 0x7531 {
                return offset == predicate || Self.sums.ends(in: text, before: offset)
            }
            guard text.scalar(at: offset).isHan else { return false }
            offset += 3
        }
        return false
    }
    private static let sums: WordList = ["费", "款", "金", "补贴", "资", "补助", "险", "经费", "待遇"]

    private static let payments: WordList = ["补贴", "补助", "津贴", "工资", "待遇", "报酬", "经费", "薪酬"]
    private static let classifiers: WordList = ["名", "人", "位", "所", "个", "家", "处", "座", "支", "户", "对", "批", "间", "栋"]
    private static let making: WordList = [
        "招聘", "选聘", "招录", "招募", "引进", "选派", "选拔", "遴选", "培养", "培训", "培育", "轮训", "聘请", "聘用", "配备", "增配", "新增", "组建",
        "评选", "表彰",
        "救助", "资助", "新建", "改建", "扩建", "改扩建", "迁建", "续建", "建成", "建设", "完成", "改造", "新改扩建", "维修", "升级", "打造", "创建",
    ]
    private static let buildings: WordList = [
        "中心", "医院", "卫生院", "学校", "小学", "中学", "幼儿园", "福利院", "敬老院", "养老院", "文化站", "车站", "水厂", "水库", "电站", "泵站", "大桥",
        "隧道", "公园", "广场", "体育馆", "图书馆", "博物馆", "停车场", "垃圾场", "处理厂",
        "发电厂", "农贸市场", "体育场", "文化馆", "产业园",
    ]
    static let becoming: WordList = [
        "建成", "投用", "投入使用", "投入运营", "竣工", "开工", "完工", "封顶", "启用", "动工", "交付使用", "主体完工", "主体封顶", "主体竣工", "通水", "下闸",
        "蓄水", "通车", "并网", "发电", "试运行", "通气", "开园", "开馆", "投产", "投运",
        "全面开工", "全面建成", "全面完工",
    ]
    private static let erecting: WordList = ["新建", "扩建", "改扩建", "改建", "迁建", "完成主体", "主体工程"]
    private static let dayParts: WordList = [
        "年", "月", "日", "底", "前", "上旬", "中旬", "下旬", "旬", "初", "末", "季度", "半年", "上半", "下半", "内", "今", "明", "力争", "确保",
    ]
}
