/* SPDX-License-Identifier: Apache-2.0 */
#include "check.h"

/* A dial from RasDialW to the gone handle. */

static struct notifications told;

static void dial_reports_each_state_and_connects(void) {
    static const uint32_t expected[] = {0, 1, 2, 3, 4, 5, 14, 18, RASCS_Connected};
    HRASCONN handle = dial_to_end("Office", &told);
    CHECK_EQUAL(told.count, 9);
    for (uint32_t i = 0; i < told.count && i < 9; i++) {
        CHECK_EQUAL(told.list[i].state, expected[i]);
        CHECK_EQUAL(told.list[i].error, 0);
        CHECK_EQUAL(told.list[i].sub_entry, 1);
        CHECK(told.list[i].handle == handle);
    }
    CHECK_EQUAL(state_of(handle), RASCS_Connected);
    CHECK_EQUAL(sim_open_handles(), 1);
}

static void hang_up_makes_the_handle_go(void) {
    HRASCONN handle = dial_to_end("Office", &told);
    CHECK_EQUAL(RasHangUpW(handle), 0);
    CHECK_EQUAL(sim_await_idle(5000), 0);
    CHECK_EQUAL(status_code(handle), ERROR_INVALID_HANDLE);
    CHECK_EQUAL(RasHangUpW(handle), ERROR_INVALID_HANDLE);
    CHECK_EQUAL(sim_open_handles(), 0);
}

static void connection_is_listed_until_hung_up(void) {
    DWORD bytes = 0;
    DWORD count = 99;
    CHECK_EQUAL(RasEnumConnectionsW(NULL, &bytes, &count), 0);
    CHECK_EQUAL(bytes, 0);
    CHECK_EQUAL(count, 0);
    HRASCONN handle = dial_to_end("Office", &told);
    CHECK_EQUAL(RasEnumConnectionsW(NULL, &bytes, &count), ERROR_BUFFER_TOO_SMALL);
    CHECK_EQUAL(bytes, sizeof(RASCONNW));
    RASCONNW row;
    memset(&row, 0, sizeof row);
    row.dwSize = sizeof row;
    CHECK_EQUAL(RasEnumConnectionsW(&row, &bytes, &count), 0);
    CHECK_EQUAL(count, 1);
    CHECK(row.hrasconn == handle);
    CHECK_TEXT(row.szEntryName, "Office");
    CHECK_TEXT(row.szDeviceType, "vpn");
    CHECK_EQUAL(RasHangUpW(handle), 0);
    bytes = sizeof row;
    CHECK_EQUAL(RasEnumConnectionsW(&row, &bytes, &count), 0);
    CHECK_EQUAL(count, 0);
}

static void journal_tells_calls_and_masks_secrets(void) {
    RASDIALPARAMSW *params = params_for("Office", &told);
    told.answer = 1;
    wide(params->szUserName, "bob");
    wide(params->szPassword, "open sesame");
    HRASCONN handle = 0;
    CHECK_EQUAL(RasDialW(NULL, NULL, params, 2, (LPVOID)(uintptr_t)record_notification, &handle), 0);
    CHECK_EQUAL(sim_await_idle(5000), 0);
    CHECK_EQUAL(journal_count("RasDialW(phonebook=NULL entry=\"Office\" user=\"bob\" password=***"), 1);
    CHECK_EQUAL(journal_count("sesame"), 0);
    CHECK_EQUAL(journal_count("notify "), 9);
}

static void unknown_entry_is_refused_at_once(void) {
    HRASCONN handle = 0;
    CHECK_EQUAL(RasDialW(NULL, NULL, params_for("Nowhere", &told), 2, (LPVOID)(uintptr_t)record_notification, &handle),
                ERROR_CANNOT_FIND_PHONEBOOK_ENTRY);
    CHECK(handle == 0);
}

static const struct test tests[] = {
    TEST(dial_reports_each_state_and_connects),  TEST(hang_up_makes_the_handle_go),
    TEST(connection_is_listed_until_hung_up),    TEST(journal_tells_calls_and_masks_secrets),
    TEST(unknown_entry_is_refused_at_once),
};

int main(int argc, char **argv) {
    return run_tests(tests, sizeof tests / sizeof tests[0], argc, argv);
}
