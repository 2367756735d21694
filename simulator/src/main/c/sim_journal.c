/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_core.h"
#include "sim_journal.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define JOURNAL_MOST ((size_t)4 * 1024 * 1024)
#define LINE_CAPACITY 4096

static char *journal;
static size_t journal_used;
static size_t journal_capacity;
static bool journal_off;
static char journal_file[1024];

bool sim_journal_on(void) {
    return !journal_off;
}

void sim_journal_to(const char *path) {
    snprintf(journal_file, sizeof journal_file, "%s", path);
}

bool sim_journal_usable(void) {
    return journal_file[0] == '\0' || sim_append_file(journal_file, "", 0);
}

/* The older half goes, at a line's end. */
static void forget_half(void) {
    const char *cut = memchr(journal + journal_used / 2, '\n', journal_used - journal_used / 2);
    size_t gone = cut == NULL ? journal_used : (size_t)(cut + 1 - journal);
    memmove(journal, journal + gone, journal_used - gone);
    journal_used -= gone;
}

static void append(const char *line, size_t length) {
    if (journal_used + length > JOURNAL_MOST) {
        forget_half();
    }
    if (journal_used + length > journal_capacity) {
        size_t capacity = journal_capacity == 0 ? 16384 : journal_capacity * 2;
        char *larger = realloc(journal, capacity);
        if (larger == NULL) {
            return;
        }
        journal = larger;
        journal_capacity = capacity;
    }
    memcpy(journal + journal_used, line, length);
    journal_used += length;
}

void sim_journal_v(const char *function, uint32_t code, const char *format, va_list arguments) {
    char line[LINE_CAPACITY];
    size_t room = sizeof line - 64; /* for the answer */
    int used = snprintf(line, room, "%lld ", (long long)(sim_clock_now() / SIM_NANOS_PER_MILLI));
    if (function != NULL) {
        used += snprintf(line + used, room - (size_t)used, "%s(", function);
    }
    vsnprintf(line + used, room - (size_t)used, format, arguments); /* NOLINT(clang-analyzer-valist.Uninitialized) */
    used = (int)strlen(line);
    if (function != NULL) {
        used += snprintf(line + used, sizeof line - (size_t)used, ") -> %u", (unsigned)code);
    }
    line[used++] = '\n';
    append(line, (size_t)used);
    if (journal_file[0] != '\0') {
        char tagged[LINE_CAPACITY + 32];
        int length = snprintf(tagged, sizeof tagged, "%llu %.*s", (unsigned long long)sim_process_id(), used, line);
        sim_append_file(journal_file, tagged, (size_t)length);
    }
}

void sim_journal_line(const char *format, ...) {
    if (journal_off) {
        return;
    }
    va_list arguments;
    va_start(arguments, format);
    sim_journal_v(NULL, 0, format, arguments);
    va_end(arguments);
}

void sim_journal_forget(void) {
    journal_used = 0;
    journal_off = false;
    journal_file[0] = '\0';
}

uint32_t SIM_CALL sim_journal(char *buffer, uint32_t capacity) {
    sim_enter();
    if (buffer != NULL && capacity > 0) {
        size_t length = journal_used < capacity ? journal_used : capacity - 1;
        if (length > 0) {
            memcpy(buffer, journal, length);
        }
        buffer[length] = '\0';
    }
    uint32_t needed = (uint32_t)journal_used + 1;
    sim_leave();
    return needed;
}

void SIM_CALL sim_journal_clear(void) {
    sim_enter();
    journal_used = 0;
    sim_leave();
}

void SIM_CALL sim_journal_enable(uint32_t on) {
    sim_enter();
    journal_off = on == 0;
    sim_leave();
}
