import Glibc

/// What the system answers to a call, in words.
extension Catalogue {
    /// Chinese for those values of `errno` that an office can do something about; the others, and English, in the system's own words.
    package func systemReason(_ code: Int32) -> SafeText {
        let chinese: SafeText =
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
            case EBUSY, ETXTBSY: "正被其他程序使用"
            case EAGAIN: "暂时不可用，请稍后再试"
            case ELOOP: "是符号链接，不跟随；请移走"
            case ENOTEMPTY: "目录不是空的"
            case EXDEV: "不在同一个磁盘上"
            case EMLINK: "链接太多"
            case EINVAL: "不支持这样做"
            case EOPNOTSUPP, ENOSYS: "所在文件系统不支持"
            case ENOLCK, EDEADLK: "不能加锁"
            case ENXIO, ENODEV: "没有这个设备"
            case EPIPE: "对方已关闭"
            case EBADF: "文件没有打开"
            case EINTR: "被打断"
            case ETIMEDOUT: "超时"
            case EILSEQ: "不是合法的文字编码"
            case ENETDOWN, ENETUNREACH, EHOSTDOWN, EHOSTUNREACH, ECONNRESET, ECONNREFUSED, ECONNABORTED, ENOTCONN,
                ESHUTDOWN, ENOTUNIQ, EREMOTEIO:
                "网络或网络磁盘出错"
            case ENOMEDIUM, EMEDIUMTYPE: "没有可用的介质"
            case E2BIG: "参数太长"
            case ENOEXEC: "不是可以执行的程序"
            default: "系统错误 \(code)"
            }
        if language == .chinese { return chinese }
        // The system speaks of many levels also where a link is not followed at all.
        if code == ELOOP { return "a symbolic link, which is not followed; move it away" }
        return SafeText(sanitising: String(cString: strerror(code)))
    }
}
