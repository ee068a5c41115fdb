// What the C library's Swift module does not show, or shows only as a macro.
#ifndef DUBAN_CLINUX_H
#define DUBAN_CLINUX_H

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

/// Columns that the C library gives `character`, or -1.
static inline int duban_wcwidth(uint32_t character) {
    extern int wcwidth(wchar_t);
    return wcwidth((wchar_t)character);
}

#endif
