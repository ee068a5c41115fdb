#define _GNU_SOURCE
#include "CLinux.h"

#include <fcntl.h>
#include <malloc.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <unistd.h>

int duban_file_system_kind(int fd, int64_t *kind) {
    struct statfs status;
    if (fstatfs(fd, &status) != 0) return -1;
    *kind = (int64_t)status.f_type;
    return 0;
}

int duban_free_bytes(int fd, uint64_t *bytes) {
    struct statfs status;
    if (fstatfs(fd, &status) != 0) return -1;
    *bytes = (uint64_t)status.f_bavail * (uint64_t)status.f_bsize;
    return 0;
}

int duban_exchange_names(const char *first, const char *second) {
    return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE);
}

ptrdiff_t duban_find_bytes(const void *bytes, size_t count, const void *pattern, size_t length) {
    const char *found = memmem(bytes, count, pattern, length);
    return found == NULL ? -1 : found - (const char *)bytes;
}

void duban_expect_heap(size_t size) {
    // Stays: with the usual padding the first free() would give the room back.
    if (mallopt(M_TOP_PAD, size > INT32_MAX ? INT32_MAX : (int)size) != 1) return;
    const uintptr_t start = (uintptr_t)sbrk(0);
    // Below the size of what is mapped by itself, above what most heaps have left.
    void *volatile piece = malloc(120 << 10);
    const uintptr_t end = (uintptr_t)sbrk(0), page = (uintptr_t)sysconf(_SC_PAGESIZE);
    free(piece);
    const uintptr_t first = (start + page - 1) / page * page;
    if (end > first) (void)madvise((void *)first, end - first, MADV_HUGEPAGE);
}

void duban_share_heap(void) { (void)mallopt(M_ARENA_MAX, 1); }

int duban_memory_file(void) { return memfd_create("document", MFD_CLOEXEC); }

int duban_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

int duban_close_from(posix_spawn_file_actions_t *actions, int first) {
    return posix_spawn_file_actions_addclosefrom_np(actions, first);
}

// The reflected polynomial of CRC-32C.
static const uint32_t polynomial = 0x82f63b78;
static uint32_t tables[8][256];
static pthread_once_t tables_once = PTHREAD_ONCE_INIT;

static void fill_tables(void) {
    for (uint32_t byte = 0; byte < 256; byte++) {
        uint32_t value = byte;
        for (int bit = 0; bit < 8; bit++) value = value & 1 ? value >> 1 ^ polynomial : value >> 1;
        tables[0][byte] = value;
    }
    for (int table = 1; table < 8; table++)
        for (uint32_t byte = 0; byte < 256; byte++) {
            uint32_t before = tables[table - 1][byte];
            tables[table][byte] = before >> 8 ^ tables[0][before & 255];
        }
}

uint32_t duban_crc32c_by_tables(uint32_t crc, const void *bytes, size_t count) {
    pthread_once(&tables_once, fill_tables);
    const unsigned char *next = bytes;
    uint32_t value = ~crc;
    for (; count >= 8; count -= 8, next += 8) {
        uint32_t low = value ^ ((uint32_t)next[0] | (uint32_t)next[1] << 8 | (uint32_t)next[2] << 16 | (uint32_t)next[3] << 24);
        value = tables[7][low & 255] ^ tables[6][low >> 8 & 255] ^ tables[5][low >> 16 & 255] ^ tables[4][low >> 24]
            ^ tables[3][next[4]] ^ tables[2][next[5]] ^ tables[1][next[6]] ^ tables[0][next[7]];
    }
    for (; count > 0; count--, next++) value = value >> 8 ^ tables[0][(value ^ *next) & 255];
    return ~value;
}

#if defined(__x86_64__)
#include <nmmintrin.h>

#define WITH_INSTRUCTION __attribute__((target("sse4.2")))
WITH_INSTRUCTION static inline uint32_t step_word(uint32_t value, uint64_t word) { return (uint32_t)_mm_crc32_u64(value, word); }
WITH_INSTRUCTION static inline uint32_t step_byte(uint32_t value, unsigned char byte) { return _mm_crc32_u8(value, byte); }
static int has_instruction(void) { return __builtin_cpu_supports("sse4.2"); }

#elif defined(__aarch64__)
#include <arm_acle.h>
#include <asm/hwcap.h>
#include <sys/auxv.h>

#define WITH_INSTRUCTION __attribute__((target("crc")))
WITH_INSTRUCTION static inline uint32_t step_word(uint32_t value, uint64_t word) { return __crc32cd(value, word); }
WITH_INSTRUCTION static inline uint32_t step_byte(uint32_t value, unsigned char byte) { return __crc32cb(value, byte); }
static int has_instruction(void) { return (getauxval(AT_HWCAP) & HWCAP_CRC32) != 0; }

#else

#define WITH_INSTRUCTION
static inline uint32_t step_byte(uint32_t value, unsigned char byte) { return value >> 8 ^ tables[0][(value ^ byte) & 255]; }
static inline uint32_t step_word(uint32_t value, uint64_t word) {
    for (int byte = 0; byte < 8; byte++) value = step_byte(value, (unsigned char)(word >> 8 * byte));
    return value;
}
static int has_instruction(void) { return 0; }

#endif

// The instruction gives its result after three cycles and takes another word in each: three stretches are read at once, and joined by what
// the bytes of a stretch, all zero, would make of the value before it.
enum { stretch = 8192 };
static uint32_t after_zeros[4][256];
static pthread_once_t after_zeros_once = PTHREAD_ONCE_INIT;

WITH_INSTRUCTION static void fill_after_zeros(void) {
    uint32_t of_bit[32];
    for (int bit = 0; bit < 32; bit++) {
        of_bit[bit] = (uint32_t)1 << bit;
        for (int word = 0; word < stretch / 8; word++) of_bit[bit] = step_word(of_bit[bit], 0);
    }
    for (int place = 0; place < 4; place++)
        for (int byte = 0; byte < 256; byte++) {
            uint32_t value = 0;
            for (int bit = 0; bit < 8; bit++)
                if (byte >> bit & 1) value ^= of_bit[8 * place + bit];
            after_zeros[place][byte] = value;
        }
}

static inline uint32_t skip_stretch(uint32_t value) {
    return after_zeros[0][value & 255] ^ after_zeros[1][value >> 8 & 255] ^ after_zeros[2][value >> 16 & 255] ^ after_zeros[3][value >> 24];
}

WITH_INSTRUCTION static uint32_t by_instruction(uint32_t crc, const void *bytes, size_t count) {
    const unsigned char *next = bytes;
    uint32_t value = ~crc;
    if (count >= 3 * stretch) pthread_once(&after_zeros_once, fill_after_zeros);
    for (; count >= 3 * stretch; count -= 3 * stretch, next += 3 * stretch) {
        uint32_t second = 0, third = 0;
        for (size_t at = 0; at < stretch; at += 8) {
            uint64_t words[3];
            memcpy(&words[0], next + at, 8);
            memcpy(&words[1], next + stretch + at, 8);
            memcpy(&words[2], next + 2 * stretch + at, 8);
            value = step_word(value, words[0]);
            second = step_word(second, words[1]);
            third = step_word(third, words[2]);
        }
        value = skip_stretch(skip_stretch(value) ^ second) ^ third;
    }
    for (; count >= 8; count -= 8, next += 8) {
        uint64_t word;
        memcpy(&word, next, 8);
        value = step_word(value, word);
    }
    for (; count > 0; count--, next++) value = step_byte(value, *next);
    return ~value;
}

uint32_t duban_crc32c(uint32_t crc, const void *bytes, size_t count) {
    return has_instruction() ? by_instruction(crc, bytes, count) : duban_crc32c_by_tables(crc, bytes, count);
}
