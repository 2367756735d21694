/* SPDX-License-Identifier: Apache-2.0 */
#include "check.h"

#include <stdlib.h>

static int failures;
static RASDIALPARAMSW params_store[16];
static uint32_t params_used;
static HRASCONN handle_store[64];
static uint32_t handles_used;

void check(bool condition, const char *text, const char *file, int line) {
    if (!condition) {
        failures++;
        printf("%s:%d: not so: %s\n", file, line, text);
    }
}

void check_equal(long long actual, long long expected, const char *text, const char *file, int line) {
    if (actual != expected) {
        failures++;
        printf("%s:%d: %s is %lld, expected %lld\n", file, line, text, actual, expected);
    }
}

void check_text(const WCHAR *actual, const char *expected, const char *file, int line) {
    size_t i = 0;
    while (expected[i] != '\0' && actual[i] == (unsigned char)expected[i]) {
        i++;
    }
    check(expected[i] == '\0' && actual[i] == 0, expected, file, line);
}

uint32_t checks_failed(void) {
    return (uint32_t)failures;
}

int run_tests(const struct test *tests, size_t count, int argc, char **argv) {
    int failed = 0;
    int ran = 0;
    for (size_t i = 0; i < count; i++) {
        bool wanted = argc < 2;
        for (int j = 1; j < argc; j++) {
            wanted = wanted || strcmp(argv[j], tests[i].name) == 0;
        }
        if (!wanted) {
            continue;
        }
        failures = 0;
        params_used = 0;
        handles_used = 0;
        CHECK_EQUAL(sim_reset(), 0);
        CHECK_EQUAL(sim_set_clock(SIM_CLOCK_VIRTUAL, 0), 0);
        tests[i].body();
        CHECK_EQUAL(sim_reset(), 0);
        ran++;
        failed += failures > 0 ? 1 : 0;
        printf("%s %s\n", failures > 0 ? "FAIL" : "ok  ", tests[i].name);
        fflush(stdout);
    }
    printf("%d tests, %d failed\n", ran, failed);
    return ran > 0 && failed == 0 ? 0 : 1;
}

void wide(WCHAR *target, const char *text) {
    size_t i = 0;
    for (; text[i] != '\0'; i++) {
        target[i] = (unsigned char)text[i];
    }
    target[i] = 0;
}

void set_switch(const char *name, const char *position) {
    CHECK_EQUAL(sim_set_switch(name, position), 0);
}

void load_scenario(const char *text) {
    char message[256] = "";
    CHECK_EQUAL(sim_load_scenario(text, message, sizeof message), 0);
    printf("%s", message);
}

void use_scenario(const char *name) {
    char message[256] = "";
    CHECK_EQUAL(sim_use_scenario(name, message, sizeof message), 0);
    printf("%s", message);
}

int journal_count(const char *text) {
    uint32_t size = sim_journal(NULL, 0);
    char *journal = malloc(size);
    sim_journal(journal, size);
    int count = 0;
    for (const char *line = strtok(journal, "\n"); line != NULL; line = strtok(NULL, "\n")) {
        count += strstr(line, text) != NULL ? 1 : 0;
    }
    free(journal);
    return count;
}

DWORD RASAPI record_notification(ULONG_PTR id, DWORD sub_entry, HRASCONN handle, UINT message, RASCONNSTATE state,
                                 DWORD error, DWORD extended) {
    struct notifications *notifications = (struct notifications *)(uintptr_t)id;
    CHECK_EQUAL(message, WM_RASDIALEVENT);
    if (notifications->count < NOTIFICATIONS_MOST) {
        uint32_t at = notifications->count++;
        notifications->list[at].state = (uint32_t)state;
        notifications->list[at].error = error;
        notifications->list[at].extended = extended;
        notifications->list[at].sub_entry = sub_entry;
        notifications->list[at].handle = handle;
    }
    return notifications->answer;
}

RASDIALPARAMSW *params_for(const char *entry, struct notifications *notifications) {
    RASDIALPARAMSW *params = &params_store[params_used++ % 16];
    memset(params, 0, sizeof *params);
    params->dwSize = sizeof *params;
    wide(params->szEntryName, entry);
    params->dwCallbackId = (ULONG_PTR)(uintptr_t)notifications;
    return params;
}

HRASCONN dial(const char *entry, struct notifications *notifications) {
    memset(notifications, 0, sizeof *notifications);
    notifications->answer = 1;
    HRASCONN *handle = &handle_store[handles_used++ % 64];
    *handle = 0;
    CHECK_EQUAL(
        RasDialW(NULL, NULL, params_for(entry, notifications), 2, (LPVOID)(uintptr_t)record_notification, handle), 0);
    CHECK(*handle != 0);
    return *handle;
}

HRASCONN dial_to_end(const char *entry, struct notifications *notifications) {
    HRASCONN handle = dial(entry, notifications);
    CHECK_EQUAL(sim_await_idle(5000), 0);
    return handle;
}

void hang_up(HRASCONN handle) {
    CHECK_EQUAL(RasHangUpW(handle), 0);
    CHECK_EQUAL(sim_await_idle(5000), 0);
}

static RASCONNSTATUSW status_of(HRASCONN handle, uint32_t *code) {
    RASCONNSTATUSW status;
    memset(&status, 0, sizeof status);
    status.dwSize = sizeof status;
    *code = RasGetConnectStatusW(handle, &status);
    return status;
}

uint32_t state_of(HRASCONN handle) {
    uint32_t code;
    RASCONNSTATUSW status = status_of(handle, &code);
    CHECK_EQUAL(code, 0);
    return (uint32_t)status.rasconnstate;
}

uint32_t status_code(HRASCONN handle) {
    uint32_t code;
    status_of(handle, &code);
    return code;
}
