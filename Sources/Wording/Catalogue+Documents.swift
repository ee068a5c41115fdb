/// Foreign documents: what is done with them, and why one cannot be read.
extension Catalogue {
    // MARK: - Going on

    package func reading(_ name: SafeText) -> SafeText {
        pick(zh: "正在读取 \(name) …", en: "reading \(name) …")
    }

    package func importSummary(imported: Int, known: Int, empty: Int, unreadable: Int) -> SafeText {
        pick(
            zh:
                "共 \(imported + known + empty + unreadable) 个文件：导入 \(imported)，已有 \(known)，无要求 \(empty)，读不了 \(unreadable)",
            en:
                "\(plural(imported + known + empty + unreadable, "file")): \(imported) imported, \(known) known, \(empty) without demands, \(unreadable) not readable"
        )
    }

    package func leftOut(_ count: Int, of name: SafeText) -> SafeText {
        pick(
            zh: "\(name)：有 \(count) 处修订中已删除或隐藏的文字，未读入",
            en: "\(name): deleted (tracked) or hidden text at \(plural(count, "place")) was left out")
    }

    package func pagesWithoutText(_ count: Int, of name: SafeText) -> SafeText {
        pick(
            zh: "\(name)：有 \(count) 页没有文字层（多为扫描页或图片），这些页未读入",
            en: "\(name): \(plural(count, "page")) without a text layer (scanned or pictures) could not be read")
    }

    // MARK: - What a document is

    package func documentIsArchive(_ name: SafeText) -> SafeText {
        pick(
            zh: "\(name) 是压缩包，不是文档；请先解压，再导入其中的文件",
            en: "\(name) is an archive, not a document; unpack it and import the files in it")
    }
    package func documentIsOldOffice(_ name: SafeText) -> SafeText {
        pick(
            zh: "\(name) 是旧版 doc、xls 或 wps，读不了；请用 Word 或 WPS 另存为 docx",
            en: "\(name) is an old doc, xls or wps, which cannot be read; save it as docx")
    }
    package func documentIsRTF(_ name: SafeText) -> SafeText {
        pick(zh: "\(name) 是 RTF，读不了；请另存为 docx", en: "\(name) is an RTF, which cannot be read; save it as docx")
    }
    package func documentIsOtherKind(_ name: SafeText, _ kind: String) -> SafeText {
        pick(
            zh: "\(name) 是 \(kind) 文档，读不了；请另存为 docx、pdf 或纯文本",
            en: "\(name) is of the kind \(kind), which cannot be read; save it as docx, pdf or plain text")
    }
    package func documentEncrypted(_ name: SafeText) -> SafeText {
        pick(
            zh: "\(name) 有密码保护；请去掉密码后另存，再导入",
            en: "\(name) is protected by a password; save it without one and import that")
    }
    package func documentForbidsCopying(_ name: SafeText) -> SafeText {
        pick(
            zh: "\(name) 不允许复制文字；请取得未加限制的文件",
            en: "\(name) forbids that its text is copied; get it without that restriction")
    }
    package func documentIsScanned(_ name: SafeText, pages: Int) -> SafeText {
        pick(
            zh: "\(name) 共 \(pages) 页，都没有文字层（扫描件或图片）；请先做文字识别（OCR），或取得电子原文",
            en:
                "\(name) has no text layer on any of its \(plural(pages, "page")) (scanned or pictures); have the text recognised (OCR) or get the original"
        )
    }
    package func documentHasNoText(_ name: SafeText) -> SafeText {
        pick(zh: "\(name) 里没有文字", en: "\(name) holds no text")
    }

    // MARK: - What is wrong with it

    package func documentDamaged(_ name: SafeText, _ reason: SafeText) -> SafeText {
        let hint = pick(zh: "请用原程序打开并另存，再导入", en: "open it in its own program, save it anew and import that")
        if reason.isEmpty { return pick(zh: "\(name) 已损坏；\(hint)", en: "\(name) is damaged; \(hint)") }
        return pick(zh: "\(name) 已损坏（\(reason)）；\(hint)", en: "\(name) is damaged (\(reason)); \(hint)")
    }
    package func documentHasTooManyParts(_ name: SafeText, limit: Int) -> SafeText {
        pick(
            zh: "\(name) 内含超过 \(limit) 个部分，不是正常文档，未读入",
            en: "\(name) has more than \(limit) parts, which no real document has; it was not read")
    }
    package func documentInflates(_ name: SafeText, megabytes: Int) -> SafeText {
        pick(
            zh: "\(name) 解压后超过 \(megabytes) MB 或原大小的 100 倍，可能是压缩炸弹，未读入",
            en:
                "\(name) inflates to more than \(megabytes) MB or 100 times its size, perhaps on purpose; it was not read"
        )
    }
    package func documentHasUnsafePart(_ name: SafeText, _ part: SafeText) -> SafeText {
        pick(
            zh: "\(name) 内含不安全的路径或链接（\(part)），未读入",
            en: "\(name) holds an unsafe path or link (\(part)); it was not read")
    }
    package func documentHasDocumentType(_ name: SafeText) -> SafeText {
        pick(
            zh: "\(name) 内含 DTD 或实体定义，正常文档没有，未读入",
            en: "\(name) holds a DTD or entities, which no real document has; it was not read")
    }
    package func documentIsOversized(_ name: SafeText) -> SafeText {
        pick(
            zh: "\(name) 的结构过深或过大，不是正常文档，未读入；请另存为纯文本",
            en: "\(name) is built deeper or larger than any real document and was not read; save it as plain text")
    }
    package func documentTakesTooLong(_ name: SafeText, seconds: Int) -> SafeText {
        pick(
            zh: "读取 \(name) 超过 \(seconds) 秒，已停止；请拆分或另存为纯文本",
            en:
                "reading \(name) took more than \(plural(seconds, "second")) and was stopped; split it or save it as plain text"
        )
    }

    // MARK: - The converter

    package func converterCrashed(_ name: SafeText, signal: Int) -> SafeText {
        pick(
            zh: "读取 \(name) 的子进程异常结束（信号 \(signal)）：文件损坏、有恶意，或需要超过 512 MB 内存；请另存为纯文本",
            en:
                "the process that read \(name) ended by signal \(signal): the file is damaged or hostile, or needs more than 512 MB of memory; save it as plain text"
        )
    }
    package func converterAnswersGarbage(_ name: SafeText) -> SafeText {
        pick(
            zh: "读取 \(name) 的子进程没有给出可用的结果；请另存为纯文本",
            en: "the process that read \(name) gave no usable answer; save it as plain text")
    }
    package func converterNotStarted(_ name: SafeText, _ reason: SafeText) -> SafeText {
        pick(
            zh: "无法启动读取 \(name) 的子进程：\(reason)", en: "the process that reads \(name) could not be started: \(reason)")
    }
    package func noPDFReader(_ name: SafeText) -> SafeText {
        pick(
            zh: "读不了 \(name)：没有安装 pdftotext；请安装 poppler-utils 和 poppler-data（apt install poppler-utils poppler-data）",
            en:
                "\(name) cannot be read: pdftotext is not installed; install poppler-utils and poppler-data (apt install poppler-utils poppler-data)"
        )
    }
    package func noCharacterMaps(_ name: SafeText) -> SafeText {
        pick(
            zh: "读不了 \(name)：缺少中文字符映射；请安装 poppler-data（apt install poppler-data）",
            en:
                "\(name) cannot be read: the maps of Chinese characters are missing; install poppler-data (apt install poppler-data)"
        )
    }
}
