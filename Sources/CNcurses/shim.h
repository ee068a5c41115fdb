/* What Swift cannot see of curses and of the terminal driver: macros, variadic functions, shared mutable variables.
   The only code of this project that sees them. */
#ifndef DUBAN_CNCURSES_SHIM_H
#define DUBAN_CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

static inline void *_Nullable curses_begin(const char *_Nonnull term, FILE *_Nonnull output) {
    return newterm(term, output, stdin);
}

/* A file without a name, or -1. 1 is MFD_CLOEXEC, which only _GNU_SOURCE shows. */
static inline int memory_file(void) { return (int)syscall(SYS_memfd_create, "screen", 1u); }

/* Sends a string of terminfo, where the terminal has it, through curses: padding and order are its business. */
static inline void curses_send(const char *_Nonnull capability) {
    char *value = tigetstr(capability);
    if (value == (char *)-1 || value == NULL) return;
    putp(value);
    /* putp writes through stdio, and nobody else empties its buffer before the process stops. */
    fflush(stdout);
}

/* The cursor to the beginning of a row. */
static inline void curses_send_cursor(int row) {
    char *value = tigetstr("cup");
    if (value == (char *)-1 || value == NULL) return;
    putp(tiparm(value, row, 0));
    fflush(stdout);
}

static inline WINDOW *_Nonnull curses_window(void) { return stdscr; }
static inline int curses_rows(void) { return getmaxy(stdscr); }
static inline int curses_columns(void) { return getmaxx(stdscr); }
static inline int curses_colours(void) { return COLORS; }
static inline int curses_pair_limit(void) { return COLOR_PAIRS; }

/* The string of a key in terminfo, or NULL. */
static inline const char *_Nullable curses_key_sequence(const char *_Nonnull capability) {
    char *value = tigetstr(capability);
    return value == (char *)-1 ? NULL : value;
}

/* Characters beside each other, each with the marks that follow it. */
static inline void curses_put(
    int row, int column, const wchar_t *_Nonnull text, int count, attr_t attributes, short pair) {
    wattr_set(stdscr, attributes, pair, NULL);
    mvwaddnwstr(stdscr, row, column, text, count);
}

static inline void curses_clear_row(int row) {
    wattrset(stdscr, A_NORMAL);
    wmove(stdscr, row, 0);
    wclrtoeol(stdscr);
}

static inline unsigned int curses_bold(void) { return WA_BOLD; }
static inline unsigned int curses_dim(void) { return WA_DIM; }
static inline unsigned int curses_underline(void) { return WA_UNDERLINE; }
static inline unsigned int curses_reverse(void) { return WA_REVERSE; }

/* 0 and the size of the terminal at a descriptor, or -1. */
static inline int terminal_size(int descriptor, int *_Nonnull rows, int *_Nonnull columns) {
    struct winsize size;
    if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return -1;
    *rows = size.ws_row;
    *columns = size.ws_col;
    return 0;
}

static inline const char *_Nonnull locale_codeset(void) { return nl_langinfo(CODESET); }

/* A crash must leave a terminal that can be used: the handler calls only what is async-signal-safe. */

struct crash_state {
    struct termios modes;
    volatile sig_atomic_t descriptor;
    char bytes[256];
    unsigned long length;
};

static inline struct crash_state *_Nonnull crash_state(void) {
    static struct crash_state state = {.descriptor = -1};
    return &state;
}

static inline void crash_handler(int number) {
    struct crash_state *state = crash_state();
    if (state->descriptor >= 0) {
        ssize_t ignored = write(state->descriptor, state->bytes, state->length);
        (void)ignored;
        tcsetattr(state->descriptor, TCSANOW, &state->modes);
    }
    signal(number, SIG_DFL);
    raise(number);
}

/* Remembers the modes that the terminal has now and the bytes that undo what the program asked of it. */
static inline void crash_arm(int descriptor, const char *_Nonnull bytes) {
    static const int numbers[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP};
    struct crash_state *state = crash_state();
    if (tcgetattr(descriptor, &state->modes) != 0) return;
    state->length = strlen(bytes) < sizeof state->bytes ? strlen(bytes) : 0;
    memcpy(state->bytes, bytes, state->length);
    state->descriptor = descriptor;
    for (unsigned long index = 0; index < sizeof numbers / sizeof *numbers; index++) {
        struct sigaction action;
        memset(&action, 0, sizeof action);
        action.sa_handler = crash_handler;
        sigaction(numbers[index], &action, NULL);
    }
}

static inline void crash_disarm(void) { crash_state()->descriptor = -1; }

#endif
