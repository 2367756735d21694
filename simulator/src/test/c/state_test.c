/* SPDX-License-Identifier: Apache-2.0 */
#include "check.h"

/* The file that processes share, as one of them sees it; environment_test.cmake has several. */

static const char file[] = "state_test.state";
static struct notifications told;

static HRASCONN list_one(DWORD expected) {
    RASCONNW row = {.dwSize = sizeof row};
    DWORD bytes = sizeof row;
    DWORD count = 99;
    CHECK_EQUAL(RasEnumConnectionsW(&row, &bytes, &count), 0);
    CHECK_EQUAL(count, expected);
    return row.hrasconn;
}

static void connections_outlive_a_reset(void) {
    remove(file);
    CHECK_EQUAL(sim_use_state_file(file), 0);
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_SPEED, 100000), 0);
    HRASCONN handle = dial_to_end("Office", &told);
    CHECK_EQUAL(told.count, 9);
    CHECK_EQUAL(sim_reset(), 0);
    list_one(0);
    CHECK_EQUAL(sim_use_state_file(file), 0);
    CHECK(list_one(1) == handle);
    CHECK_EQUAL(sim_open_handles(), 0);
    CHECK_EQUAL(RasHangUpW(handle), 0);
    CHECK_EQUAL(sim_await_idle(5000), 0);
    list_one(0);
}

/* As a second process has it: in its eyes the connection never had a script. */
static HRASCONN adopt_connection(void) {
    remove(file);
    CHECK_EQUAL(sim_use_state_file(file), 0);
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_SPEED, 100000), 0);
    dial_to_end("Office", &told);
    CHECK_EQUAL(sim_reset(), 0);
    CHECK_EQUAL(sim_use_state_file(file), 0);
    return list_one(1);
}

static void dial_of_an_adopted_connection_may_notify(void) {
    HRASCONN adopted = adopt_connection();
    CHECK_EQUAL(sim_set_switch("notify-when-already-connected", "yes"), 0);
    CHECK(dial_to_end("Office", &told) == adopted);
    CHECK_EQUAL(told.count, 1);
    CHECK_EQUAL(told.list[0].state, RASCS_Connected);
    CHECK_EQUAL(sim_notify(adopted, RASCS_Connected, 0), 0);
    CHECK_EQUAL(told.count, 2);
    CHECK_EQUAL(RasHangUpW(adopted), 0);
    CHECK_EQUAL(RasHangUpW(adopted), 0);
}

static void hang_up_of_an_adopted_connection_may_notify(void) {
    HRASCONN adopted = adopt_connection();
    CHECK_EQUAL(sim_set_switch("notify-when-already-connected", "yes"), 0);
    CHECK_EQUAL(sim_set_switch("notify-after-hang-up", "yes"), 0);
    dial_to_end("Office", &told);
    CHECK_EQUAL(RasHangUpW(adopted), 0);
    CHECK_EQUAL(told.count, 1);
    CHECK_EQUAL(RasHangUpW(adopted), 0);
    CHECK_EQUAL(told.count, 2);
    CHECK_EQUAL(told.list[1].state, RASCS_Disconnected);
}

static void adopted_connection_cannot_be_resumed(void) {
    HRASCONN handle = adopt_connection();
    HRASCONN adopted = handle;
    CHECK_EQUAL(RasDialW(NULL, NULL, params_for("Office", &told), 2, (LPVOID)(uintptr_t)record_notification, &handle),
                ERROR_INVALID_HANDLE);
    CHECK_EQUAL(RasHangUpW(adopted), 0);
}

static void dials_in_progress_end_with_a_reset(void) {
    remove(file);
    CHECK_EQUAL(sim_use_state_file(file), 0);
    CHECK_EQUAL(sim_load_scenario("0 OpenPort\n1h Connected", NULL, 0), 0);
    HRASCONN handle = dial("Office", &told);
    CHECK_EQUAL(sim_reset(), 0);
    CHECK_EQUAL(sim_use_state_file(file), 0);
    CHECK_EQUAL(status_code(handle), ERROR_INVALID_HANDLE);
}

static void virtual_clock_is_refused(void) {
    remove(file);
    CHECK_EQUAL(sim_use_state_file(file), 0);
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_VIRTUAL, 0), ERROR_INVALID_PARAMETER);
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_MANUAL, 0), ERROR_INVALID_PARAMETER);
}

#ifndef _WIN32
static void deleted_file_is_made_anew(void) {
    remove(file);
    CHECK_EQUAL(sim_use_state_file(file), 0);
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_SPEED, 100000), 0);
    dial_to_end("Office", &told);
    CHECK_EQUAL(remove(file), 0);
    list_one(0);
    CHECK_EQUAL(remove(file), 0);
}
#endif

static const struct test tests[] = {
    TEST(connections_outlive_a_reset),
    TEST(dial_of_an_adopted_connection_may_notify),
    TEST(hang_up_of_an_adopted_connection_may_notify),
    TEST(adopted_connection_cannot_be_resumed),
    TEST(dials_in_progress_end_with_a_reset),
    TEST(virtual_clock_is_refused),
#ifndef _WIN32
    TEST(deleted_file_is_made_anew),
#endif
};

int main(int argc, char **argv) {
    return run_tests(tests, sizeof tests / sizeof tests[0], argc, argv);
}
