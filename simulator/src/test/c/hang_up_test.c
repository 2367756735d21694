/* SPDX-License-Identifier: Apache-2.0 */
#include "check.h"

/* From RasHangUpW, or a dropped line, to the gone handle; references; the list. */

static struct notifications told;
static struct notifications other;

static void hang_up_makes_the_handle_go(void) {
    HRASCONN handle = dial_to_end("Office", &told);
    CHECK_EQUAL(RasHangUpW(handle), 0);
    CHECK_EQUAL(sim_await_idle(5000), 0);
    CHECK_EQUAL(status_code(handle), ERROR_INVALID_HANDLE);
    CHECK_EQUAL(RasHangUpW(handle), ERROR_INVALID_HANDLE);
    CHECK_EQUAL(sim_open_handles(), 0);
}

static void hang_up_takes_its_time(void) {
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_MANUAL, 0), 0);
    use_scenario("slowHangUp");
    HRASCONN handle = dial("Office", &told);
    CHECK_EQUAL(sim_advance(100), 0);
    CHECK_EQUAL(RasHangUpW(handle), 0);
    CHECK_EQUAL(sim_advance(1999), 0);
    CHECK_EQUAL(status_code(handle), 0);
    CHECK_EQUAL(sim_open_handles(), 1);
    CHECK_EQUAL(sim_advance(1), 0);
    CHECK_EQUAL(status_code(handle), ERROR_INVALID_HANDLE);
}

static void handle_may_never_go(void) {
    use_scenario("neverHangsUp");
    HRASCONN handle = dial_to_end("Office", &told);
    CHECK_EQUAL(RasHangUpW(handle), 0);
    CHECK_EQUAL(sim_await_idle(5000), 0);
    CHECK_EQUAL(status_code(handle), 0);
    CHECK_EQUAL(state_of(handle), RASCS_Connected);
    CHECK_EQUAL(sim_open_handles(), 0);
}

static void hang_up_ends_a_dial_and_its_notifications(void) {
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_MANUAL, 0), 0);
    HRASCONN handle = dial("Office", &told);
    CHECK_EQUAL(sim_advance(12), 0);
    CHECK_EQUAL(told.count, 2);
    CHECK_EQUAL(RasHangUpW(handle), 0);
    CHECK_EQUAL(sim_advance(10000), 0);
    CHECK_EQUAL(told.count, 2);
    CHECK_EQUAL(status_code(handle), ERROR_INVALID_HANDLE);
}

static void handles_are_not_used_again(void) {
    HRASCONN first = dial_to_end("Office", &told);
    CHECK_EQUAL(RasHangUpW(first), 0);
    CHECK_EQUAL(sim_await_idle(5000), 0);
    HRASCONN second = dial_to_end("Office", &told);
    CHECK(first != second);
}

static void dial_of_a_connected_entry_adds_a_reference(void) {
    HRASCONN first = dial_to_end("Office", &told);
    HRASCONN second = dial_to_end("Office", &other);
    CHECK(first == second);
    CHECK_EQUAL(other.count, 0);
    CHECK_EQUAL(sim_open_handles(), 2);
    CHECK_EQUAL(RasHangUpW(first), 0);
    CHECK_EQUAL(state_of(first), RASCS_Connected);
    CHECK_EQUAL(RasHangUpW(second), 0);
    CHECK_EQUAL(sim_await_idle(5000), 0);
    CHECK_EQUAL(status_code(first), ERROR_INVALID_HANDLE);
}

static void connection_of_others_survives_our_hang_up(void) {
    use_scenario("alreadyConnected");
    CHECK_EQUAL(sim_open_handles(), 0);
    HRASCONN handle = dial_to_end("Office", &told);
    CHECK_EQUAL(told.count, 0);
    CHECK_EQUAL(sim_open_handles(), 1);
    CHECK_EQUAL(RasHangUpW(handle), 0);
    CHECK_EQUAL(state_of(handle), RASCS_Connected);
    CHECK_EQUAL(sim_open_handles(), 0);
}

static void dropped_line_is_disconnected_with_its_error(void) {
    HRASCONN handle = dial_to_end("Office", &told);
    uint32_t before = told.count;
    CHECK_EQUAL(sim_drop(handle, ERROR_REMOTE_DISCONNECTION), 0);
    RASCONNSTATUSW status = {.dwSize = sizeof status};
    CHECK_EQUAL(RasGetConnectStatusW(handle, &status), 0);
    CHECK_EQUAL(status.rasconnstate, RASCS_Disconnected);
    CHECK_EQUAL(status.dwError, ERROR_REMOTE_DISCONNECTION);
    CHECK_EQUAL(told.count, before);
    CHECK_EQUAL(sim_drop(handle, 0), ERROR_INVALID_HANDLE);
    CHECK_EQUAL(sim_drop(12345, 0), ERROR_INVALID_HANDLE);
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

static const struct test tests[] = {
    TEST(hang_up_makes_the_handle_go),
    TEST(hang_up_takes_its_time),
    TEST(handle_may_never_go),
    TEST(hang_up_ends_a_dial_and_its_notifications),
    TEST(handles_are_not_used_again),
    TEST(dial_of_a_connected_entry_adds_a_reference),
    TEST(connection_of_others_survives_our_hang_up),
    TEST(dropped_line_is_disconnected_with_its_error),
    TEST(connection_is_listed_until_hung_up),
};

int main(int argc, char **argv) {
    return run_tests(tests, sizeof tests / sizeof tests[0], argc, argv);
}
