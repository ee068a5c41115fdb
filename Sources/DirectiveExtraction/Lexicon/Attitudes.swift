/// Words of attitude: a demand made of nothing else is an exhortation, because nobody can report it done.
enum Attitude: Int32, Sendable {
    /// 提高站位, 充分认识: opens an exhortation whatever follows.
    case cognition
    /// 信心, 意识, 各项工作: what only an attitude is asked for.
    case object
    /// 凝心聚力: a set phrase.
    case idiom
    /// Holds such a word and is concrete: 思想政治工作, 精神病.
    case none
}

enum AttitudeLexicon {
    static let cognition = words(
        "充分认识 深刻领悟 清醒看到 清醒地看到 深刻认识 清醒认识 认清 认识到 提高政治站位 提高站位 统一思想 提高认识 提高思想认识 高度认识 充分认清 强化思想认识 增强政治自觉 切实提高政治站位")
    static let object = words(
        """
        新担当 新作为 新气象 新风貌 新篇章 新局面 新形象 新面貌 新提升 站位 意识 信心 使命感 紧迫感 责任感 危机感 自豪感 荣誉感 重要意义 重大意义 极端重要性 重要性 精神状态 政治任务 形式主义 官僚主义 以人民为中心 放在第一位 放在首位 摆在首位 放在首要位置 摆上重要位置 摆在突出位置 思想 认识 侥幸心理 麻痹思想 松懈 厌战情绪 各项工作 各方面工作 警惕性 敬畏之心 挂在嘴上 记在心上 政治责任 主责主业 大局 站稳 政治自觉 思想自觉 行动自觉 阻击战 攻坚战 总体战 持久战 硬仗 战争 战役 重要指示 重要讲话精神 指示精神 会议精神 讲话精神 批示精神
        部署要求 决策部署 安排部署 工作部署 重要位置 牢牢抓在手上 时刻放在心上 抓在手上 放在心上 扛在肩上 记在心头 更大决心 更实举措 更大力度 更实作风 自信 定力 初心 使命 情怀 担当 责任 作风 氛围 合力 高度重视 行动起来 迅速行动 问题导向 目标导向 底线思维 系统观念 全局观念 大局观念 理念 决心 勇气 斗志 干劲 热情 激情 状态 姿态 警醒 警惕 清醒 担当精神 强大合力 观念 榜样 更大贡献 更大的贡献 新的贡献 新贡献 积极贡献 应有贡献 应有的贡献
        """)
    static let idiom = words(
        """
        全心全意 全身心 两个确立 两个维护 四个意识 四个自信 汲取教训 吸取教训 事故教训 深刻教训 绷紧 紧绷 抓得更 学习领会 吃透精神 学深悟透 守土有责 守土尽责 凝心聚力 万众一心 众志成城 齐心协力 同心同德 加强领导 加强组织领导 高标准 严要求 迎难而上 砥砺前行 真抓实干 一抓到底 一盯到底 跟踪问效 久久为功 驰而不息 统筹兼顾 压茬推进 再接再厉 再创佳绩 只争朝夕 勇往直前 攻坚克难 以身作则 恪尽职守 履职尽责 尽职尽责 尽心尽力 全力以赴 勠力同心 奋发有为 担当作为 主动担当 敢于担当 勇于担当 戒骄戒躁 善作善成 严阵以待 枕戈待旦 如履薄冰 警钟长鸣 居安思危 未雨绸缪 慎终如始 常抓不懈 时不我待 不负重托 不辱使命 奋勇争先 争先创优 比学赶超 心往一处想 劲往一处使 两手抓 两手都要硬 掉以轻心 疲劳厌战 看齐 牢固树立 抓紧抓细抓实 抓实抓细 抓细抓实 下功夫 做文章 不能放松 不能松懈 不能懈怠 不可懈怠 不能放松警惕 不能有丝毫放松 不能有丝毫松懈 不可松懈 不可放松
        """)
    static let none = words(
        "认识到位 思想工作 思想疏导 思想教育 思想政治 精神病 精神卫生 精神文明 责任状 责任书 责任制 责任人 责任单位 责任部门 责任科室 责任主体 责任追究 责任田 责任区 责任分工 责任清单 整改责任 包保责任 值班责任 主体责任 监管责任 属地责任 防控责任 作风建设 氛围营造 思想动态 思想稳定 责任落实 责任事项 责任措施 责任台账 责任体系"
    )

    private static func words(_ text: String) -> [String] {
        text.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }).map { String(Substring($0)) }
    }

    static let all: [(words: [String], attitude: Attitude)] = [
        (cognition, .cognition), (object, .object), (idiom, .idiom), (none, .none),
    ]

    /// Clauses that only say how or with what spirit.
    static let mannerIdioms: WordList = [
        "要精准施策", "精准施策", "要因地制宜", "要突出重点", "要坚持问题导向", "要提高站位", "要统一思想", "要强化措施", "要迅速行动", "要主动作为", "要真抓实干", "要攻坚克难",
        "要靠前指挥",
    ]
}
