/// 李建军（县委副书记）：…, 黄涛（县供电公司经理）、邓卫国（县铁塔公司经理）：… and 城关镇（镇长刘波）：… at the beginning of a line: who does what stands behind
/// the colon.
enum AssigneeLabel {
    struct Found {
        /// Without their brackets.
        let names: [Range<Int>]
        /// Just after the colon.
        let contentStart: Int
    }

    static func begins(_ text: UTF8Text, _ range: Range<Int>) -> Bool { read(text, range) != nil }

    /// nil where the line has no such label: names of two to twelve characters, each with a bracket, and a colon.
    static func read(_ text: UTF8Text, _ range: Range<Int>) -> Found? {
        var names: [Range<Int>] = []
        var offset = range.lowerBound
        while names.count < 8 {
            let start = offset
            while offset < range.upperBound, offset - start <= 36, text.scalar(at: offset).isHan { offset += 3 }
            guard offset - start >= 6, offset - start <= 36, text.scalar(at: offset).isOpeningParenthesis else {
                return nil
            }
            names.append(start..<offset)
            let bracket = offset
            while offset < range.upperBound, !text.scalar(at: offset).isClosingParenthesis {
                guard offset - bracket <= 90 else { return nil }
                offset += text.width(at: offset)
            }
            guard offset < range.upperBound else { return nil }
            offset += text.width(at: offset)
            let next = text.scalar(at: offset)
            if next.isColon { return Found(names: names, contentStart: offset + text.width(at: offset)) }
            guard next == 0x3001 else { return nil }
            offset += 3
        }
        return nil
    }
}
