// What a process that reads a foreign document may still ask of the system: two seccomp filters, without libseccomp.
#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

#if defined(__x86_64__)
#define THIS_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define THIS_ARCHITECTURE AUDIT_ARCH_AARCH64
#elif defined(__riscv) && __riscv_xlen == 64
#define THIS_ARCHITECTURE AUDIT_ARCH_RISCV64
#endif

#ifdef THIS_ARCHITECTURE

// Memory, time, the descriptors that are open, and the end.
static const int computing[] = {
    SYS_read, SYS_readv, SYS_write, SYS_writev, SYS_close, SYS_lseek, SYS_fstat,
    SYS_mmap, SYS_munmap, SYS_mremap, SYS_mprotect, SYS_madvise, SYS_brk,
    SYS_futex, SYS_rt_sigaction, SYS_rt_sigprocmask, SYS_rt_sigreturn, SYS_sigaltstack, SYS_restart_syscall,
    SYS_clock_gettime, SYS_gettimeofday, SYS_getrandom, SYS_getpid, SYS_gettid, SYS_sched_yield, SYS_sched_getaffinity,
    SYS_sysinfo, SYS_exit, SYS_exit_group,
};

// The network, other processes, and every change of a file system.
static const int reachingOut[] = {
    SYS_socket, SYS_socketpair, SYS_connect, SYS_bind, SYS_listen, SYS_accept, SYS_accept4, SYS_sendto, SYS_sendmsg,
    SYS_sendmmsg, SYS_recvfrom, SYS_recvmsg, SYS_recvmmsg,
    SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_bpf, SYS_keyctl, SYS_add_key, SYS_request_key,
    SYS_userfaultfd, SYS_perf_event_open, SYS_mount, SYS_umount2, SYS_setns, SYS_unshare,
    SYS_mkdirat, SYS_mknodat, SYS_unlinkat, SYS_symlinkat, SYS_linkat, SYS_renameat2, SYS_truncate, SYS_ftruncate,
    SYS_fallocate, SYS_fchmod, SYS_fchmodat, SYS_fchown, SYS_fchownat, SYS_utimensat, SYS_setxattr, SYS_lsetxattr,
    SYS_fsetxattr, SYS_removexattr, SYS_lremovexattr, SYS_fremovexattr,
#ifdef SYS_renameat
    SYS_renameat,
#endif
#ifdef SYS_openat2
    SYS_openat2,
#endif
#ifdef SYS_io_uring_setup
    SYS_io_uring_setup,
#endif
#ifdef __x86_64__
    SYS_creat, SYS_mkdir, SYS_rmdir, SYS_mknod, SYS_unlink, SYS_symlink, SYS_link, SYS_rename, SYS_chmod, SYS_chown,
    SYS_lchown, SYS_utime, SYS_utimes, SYS_futimesat,
#endif
};

#define COUNT(table) (sizeof(table) / sizeof *(table))
#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, __builtin_offsetof(struct seccomp_data, field))
#define ANSWER(action) BPF_STMT(BPF_RET | BPF_K, action)
#define REFUSAL (SECCOMP_RET_ERRNO | EPERM)

struct program {
    struct sock_filter steps[2 * COUNT(reachingOut) + 32];
    unsigned short count;
};

static void add(struct program *program, struct sock_filter step) { program->steps[program->count++] = step; }

/// `action` where the number of the call, which has been loaded, is `number`.
static void answer(struct program *program, int number, unsigned action) {
    add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)number, 0, 1));
    add(program, (struct sock_filter)ANSWER(action));
}

/// Refuses an `open` whose flags (the low half of an argument) ask for more than reading.
static void refuse_writing(struct program *program, int number, int argument) {
    const unsigned writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND;
    add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)number, 0, 4));
    add(program, (struct sock_filter)BPF_STMT(
        BPF_LD | BPF_W | BPF_ABS, (unsigned)__builtin_offsetof(struct seccomp_data, args) + 8 * (unsigned)argument));
    add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, writing, 0, 1));
    add(program, (struct sock_filter)ANSWER(REFUSAL));
    add(program, (struct sock_filter)ANSWER(SECCOMP_RET_ALLOW));
}

static int install(struct program *program) {
    struct sock_fprog filter = {program->count, program->steps};
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter, 0, 0);
}

static void begin(struct program *program) {
    program->count = 0;
    add(program, (struct sock_filter)LOAD(arch));
    add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, THIS_ARCHITECTURE, 1, 0));
    add(program, (struct sock_filter)ANSWER(SECCOMP_RET_KILL_PROCESS));
    add(program, (struct sock_filter)LOAD(nr));
#ifdef __x86_64__
    // The x32 calls have other numbers.
    add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, 0x40000000, 0, 1));
    add(program, (struct sock_filter)ANSWER(SECCOMP_RET_KILL_PROCESS));
#endif
}

int duban_confine_to_computing(void) {
    struct program program;
    begin(&program);
    for (size_t index = 0; index < COUNT(computing); index++) answer(&program, computing[index], SECCOMP_RET_ALLOW);
#ifdef SYS_newfstatat
    // glibc's fstat.
    answer(&program, SYS_newfstatat, SECCOMP_RET_ALLOW);
#endif
    add(&program, (struct sock_filter)ANSWER(REFUSAL));
    return install(&program);
}

int duban_confine_to_reading(void) {
    struct program program;
    begin(&program);
    for (size_t index = 0; index < COUNT(reachingOut); index++) answer(&program, reachingOut[index], REFUSAL);
#ifdef SYS_open
    refuse_writing(&program, SYS_open, 1);
#endif
    refuse_writing(&program, SYS_openat, 2);
    add(&program, (struct sock_filter)ANSWER(SECCOMP_RET_ALLOW));
    return install(&program);
}

#else

int duban_confine_to_computing(void) { errno = ENOSYS; return -1; }
int duban_confine_to_reading(void) { errno = ENOSYS; return -1; }

#endif

int duban_die_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0); }
