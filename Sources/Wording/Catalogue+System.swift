import Glibc

/// What the system answers to a call, in words.
extension Catalogue {
    /// Chinese for those values of `errno` that an office can do something about; the others, and English, in the system's own words.
    package func systemReason(_ code: Int32) -> SafeText {
        let chinese: SafeText? =
            switch code {
            case ENOSPC: "磁盘已满，请腾出空间"
            case EDQUOT: "磁盘配额已用完，请腾出空间"
            case EACCES, EPERM: "没有权限"
            case EROFS: "所在磁盘只读"
            case EIO: "磁盘读写出错"
            case ENOENT: "文件不存在"
            case EEXIST: "已经存在"
            case ENOTDIR: "不是目录"
            case EISDIR: "是目录"
            case ENAMETOOLONG: "名称太长"
            case EMFILE, ENFILE: "打开的文件太多"
            case ENOMEM: "内存不足"
            case ESTALE: "读的时候文件变了"
            case EFBIG: "超过文件大小上限"
            default: nil
            }
        if language == .chinese, let chinese { return chinese }
        return SafeText(sanitising: String(cString: strerror(code)))
    }
}
