// What the C library's Swift module does not show, or shows only as a macro.
#ifndef DUBAN_CLINUX_H
#define DUBAN_CLINUX_H

#include <spawn.h>
#include <stddef.h>
#include <stdint.h>
#include <wchar.h>

/// The magic number of the file system that holds the open file `fd` (statfs.f_type) in `kind`. 0, or -1 with errno.
int duban_file_system_kind(int fd, int64_t *kind);

/// Bytes that an ordinary user may still write on the file system of `fd`. 0, or -1 with errno.
int duban_free_bytes(int fd, uint64_t *bytes);

/// Swaps the names `first` and `second` in one step (renameat2, RENAME_EXCHANGE). 0, or -1 with errno.
int duban_exchange_names(const char *first, const char *second);

/// CRC-32C (Castagnoli) of `count` bytes, going on from `crc` (0 at the start), by the CPU's instruction where there is
/// one, else by tables of eight bytes a step. The check value of "123456789" is e3069283.
uint32_t duban_crc32c(uint32_t crc, const void *bytes, size_t count);

/// The same by the tables alone, so that tests can compare.
uint32_t duban_crc32c_by_tables(uint32_t crc, const void *bytes, size_t count);

/// Where `pattern` first begins in `bytes` (memmem); -1 where it does not.
ptrdiff_t duban_find_bytes(const void *bytes, size_t count, const void *pattern, size_t length);

/// The heap is about to grow by some `size` bytes of small pieces: it gets them in one step, in large pages where the
/// system has some. Only a hint: nothing is allocated.
void duban_expect_heap(size_t size);

/// Threads that are made from here on take their memory from the one heap: what the loading of a ledger has freed serves those that work beside the main thread, which
/// would otherwise have as much again each.
void duban_share_heap(void);

/// A file without a name that lives in memory and is closed on exec. Its descriptor, or -1 with errno.
int duban_memory_file(void);

/// A pipe whose ends are closed on exec. 0, or -1 with errno.
int duban_pipe(int ends[2]);

/// A program that is started with `actions` has no descriptor from `first` on. 0, or an error number.
int duban_close_from(posix_spawn_file_actions_t *actions, int first);

/// From here on this process may compute, read and write what is open, and end; every other call is refused (EPERM).
/// 0, or -1 with errno: the kernel has no seccomp.
int duban_confine_to_computing(void);

/// From here on this process and those that it starts may neither reach a network nor write or change a file nor touch
/// other processes. 0, or -1 with errno.
int duban_confine_to_reading(void);

/// The kernel kills this process when the one that started it ends. 0, or -1 with errno.
int duban_die_with_parent(void);

/// Columns that the C library gives `character`, or -1.
static inline int duban_wcwidth(uint32_t character) {
    extern int wcwidth(wchar_t);
    return wcwidth((wchar_t)character);
}

#endif
