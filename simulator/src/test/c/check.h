/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CHECK_H
#define CHECK_H

/* A test program: functions in a table, each begun with a fresh simulator. */

#include "ras.h"
#include "raserror.h"
#include "rassim.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

struct test {
    const char *name;
    void (*body)(void);
};

#define TEST(function)                                                                                                 \
    { #function, function }
#define CHECK(condition) check((condition), #condition, __FILE__, __LINE__)
#define CHECK_EQUAL(actual, expected)                                                                                  \
    check_equal((long long)(actual), (long long)(expected), #actual, __FILE__, __LINE__)
#define CHECK_TEXT(actual, expected) check_text((actual), (expected), __FILE__, __LINE__)

void check(bool condition, const char *text, const char *file, int line);
void check_equal(long long actual, long long expected, const char *text, const char *file, int line);
/* Whether a UTF-16 field holds this ASCII text. */
void check_text(const WCHAR *actual, const char *expected, const char *file, int line);
/* Checks that have failed in this test so far. */
uint32_t checks_failed(void);
/* Runs the tests, or those named in argv; the result for main. */
int run_tests(const struct test *tests, size_t count, int argc, char **argv);

/* Copies ASCII into a UTF-16 field. */
void wide(WCHAR *target, const char *text);
/* Each checked to be accepted: a switch of docs/facts.csv, a scenario's text, a built-in scenario's name. */
void set_switch(const char *name, const char *position);
void load_scenario(const char *text);
void use_scenario(const char *name);
/* How many lines of the journal contain a text. */
int journal_count(const char *text);

/* What a notifier of type 2 was told. */
#define NOTIFICATIONS_MOST 64
struct notifications {
    uint32_t count;
    uint32_t answer; /* what the notifier returns */
    struct {
        uint32_t state;
        uint32_t error;
        uint32_t extended;
        uint32_t sub_entry;
        HRASCONN handle;
    } list[NOTIFICATIONS_MOST];
};
DWORD RASAPI record_notification(ULONG_PTR id, DWORD sub_entry, HRASCONN handle, UINT message, RASCONNSTATE state,
                                 DWORD error, DWORD extended);

/* Dial parameters that last as long as a dial may. */
RASDIALPARAMSW *params_for(const char *entry, struct notifications *notifications);
/* Dials an entry with record_notification; the handle, checked to be given. */
HRASCONN dial(const char *entry, struct notifications *notifications);
/* Dials on the virtual clock and waits for the end. */
HRASCONN dial_to_end(const char *entry, struct notifications *notifications);
/* Hangs up, and waits on the virtual clock until the handle has gone. */
void hang_up(HRASCONN handle);
uint32_t state_of(HRASCONN handle);
uint32_t status_code(HRASCONN handle);

#endif
