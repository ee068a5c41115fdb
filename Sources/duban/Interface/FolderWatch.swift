import CLinux
import Glibc

/// Says when something in a ledger's folder has changed. The folder is watched, not a file in it: a file's watch dies when another is put in its place.
final class FolderWatch {
    /// For `poll`; nil where the kernel cannot watch the folder.
    let descriptor: Int32?
    /// How often to look, in milliseconds, where changes by other machines or all changes pass the kernel's watch by; nil = never.
    let pollInterval: Int32?

    init(path: String) {
        let isRemote = FolderWatch.isRemote(path)
        let watch = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
        let events =
            UInt32(IN_MODIFY) | UInt32(IN_CREATE) | UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM) | UInt32(IN_MOVED_TO)
            | UInt32(IN_ATTRIB) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF)
        if watch >= 0, inotify_add_watch(watch, path, events) >= 0 {
            descriptor = watch
            pollInterval = isRemote ? 400 : nil
        } else {
            if watch >= 0 { close(watch) }
            descriptor = nil
            pollInterval = 400
        }
    }

    deinit {
        if let descriptor { close(descriptor) }
    }

    /// Takes what the kernel has to say, so that `poll` waits again.
    func drain() {
        guard let descriptor else { return }
        var buffer = [UInt8](repeating: 0, count: 4096)
        while read(descriptor, &buffer, buffer.count) > 0 {}
    }

    /// File systems that other machines write to.
    private static func isRemote(_ path: String) -> Bool {
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return true }
        defer { close(folder) }
        var kind: Int64 = 0
        guard duban_file_system_kind(folder, &kind) == 0 else { return true }
        let remote: Set<UInt32> = [
            // NFS, SMB, CIFS, SMB2, FUSE, 9p, Ceph, AFS: the magic numbers of statfs(2).
            0x6969, 0x517B, 0xFF53_4D42, 0xFE53_4D42, 0x6573_5546, 0x0102_1997, 0x00C3_6400, 0x5346_414F,
        ]
        return remote.contains(UInt32(truncatingIfNeeded: kind))
    }
}
