/* SPDX-License-Identifier: Apache-2.0 */
#include "check.h"

/* What the benchmarks rely on. */

static struct notifications told;

static void idle_callee_answers_any_handle_until_the_reset(void) {
    RASCONNSTATUSW status = {.dwSize = sizeof status};
    CHECK_EQUAL(RasGetConnectStatusW(0x123, &status), ERROR_INVALID_HANDLE);
    sim_bench_idle(1);
    CHECK_EQUAL(RasGetConnectStatusW(0x500000123, &status), 0);
    CHECK_EQUAL(status.rasconnstate, RASCS_Connected);
    CHECK_EQUAL(status.dwError, 0x123);
    CHECK_EQUAL(sim_reset(), 0);
    CHECK_EQUAL(RasGetConnectStatusW(0x123, &status), ERROR_INVALID_HANDLE);
}

static void counted_callee_answers_each_call_with_another_error(void) {
    RASCONNSTATUSW status = {.dwSize = sizeof status};
    sim_bench_idle(2);
    CHECK_EQUAL(sim_status_count(), 0);
    CHECK_EQUAL(RasGetConnectStatusW(0x500000123, &status), 0);
    CHECK_EQUAL(status.rasconnstate, RASCS_Connected);
    CHECK_EQUAL(status.dwError, 0x124);
    CHECK_EQUAL(RasGetConnectStatusW(0x500000123, &status), 0);
    CHECK_EQUAL(status.dwError, 0x125);
    CHECK_EQUAL(sim_status_count(), 2);
    sim_bench_idle(1);
    RasGetConnectStatusW(0x123, &status);
    CHECK_EQUAL(sim_status_count(), 0);
    sim_bench_idle(0);
    CHECK_EQUAL(RasGetConnectStatusW(0x123, &status), ERROR_INVALID_HANDLE);
    CHECK_EQUAL(sim_status_count(), 1);
}

static void conditions_are_what_was_set(void) {
    char text[128];
    sim_set_clock(SIM_CLOCK_MANUAL, 0);
    static const char manual[] = "clock manual; journal on; lock one mutex";
    CHECK_EQUAL(sim_conditions(NULL, 0), sizeof manual);
    CHECK_EQUAL(sim_conditions(text, sizeof text), sizeof manual);
    CHECK(strcmp(text, manual) == 0);
    sim_journal_enable(0);
    sim_set_clock(SIM_CLOCK_SPEED, 20000);
    sim_conditions(text, sizeof text);
    CHECK(strcmp(text, "clock 20x; journal off; lock one mutex") == 0);
}

static void floor_sums_codes_states_and_errors(void) {
    HRASCONN handle = dial_to_end("Office", &told);
    CHECK_EQUAL(sim_floor_status(handle, 3), 3 * RASCS_Connected);
    sim_bench_idle(1);
    CHECK_EQUAL(sim_floor_status(7, 3), 3 * (RASCS_Connected + 7));
    sim_bench_idle(0);
    CHECK_EQUAL(RasHangUpW(handle), 0);
    CHECK_EQUAL(sim_await_idle(5000), 0);
    CHECK_EQUAL(RasGetConnectStatusW(handle, &(RASCONNSTATUSW){.dwSize = sizeof(RASCONNSTATUSW)}),
                ERROR_INVALID_HANDLE);
    CHECK_EQUAL(sim_floor_status(handle, 3), 3 * ERROR_INVALID_HANDLE);
}

static void floor_counts_changes_of_state_and_error(void) {
    CHECK_EQUAL(sim_floor_status_changes(7, 3), 0);
    sim_bench_idle(1);
    CHECK_EQUAL(sim_floor_status_changes(7, 3), 1);
    CHECK_EQUAL(sim_floor_status_changes(7, 0), 0);
}

static void floor_asks_each_handle_as_often_as_there_are_rounds(void) {
    sim_bench_idle(1);
    const uint64_t handles[] = {7, 0x500000011, 100};
    CHECK_EQUAL(sim_floor_status_each(handles, 3, 2), 6 * RASCS_Connected + 2 * (7 + 0x11 + 100));
    CHECK_EQUAL(sim_floor_status_each(handles, 0, 2), 0);
}

static void floor_lists_handles_and_names(void) {
    RASCONNW rows[2];
    CHECK_EQUAL(sim_floor_enumerate(rows, 0, 1), 0);
    HRASCONN handle = dial_to_end("Office", &told);
    uint64_t made = sim_bench_connect(0);
    CHECK_EQUAL(sim_floor_enumerate(rows, 2, 3), 3 * (handle + strlen("Office") + made + strlen("Benchmark")));
    CHECK_EQUAL(sim_floor_enumerate(rows, 1, 1), 0);
    hang_up(handle);
    hang_up(made);
    CHECK_EQUAL(sim_floor_enumerate(rows, 2, 1), 0);
}

static void made_connection_goes_after_so_many_looks(void) {
    HRASCONN handle = sim_bench_connect(2);
    CHECK_EQUAL(state_of(handle), RASCS_Connected);
    CHECK_EQUAL(RasHangUpW(handle), 0);
    CHECK_EQUAL(status_code(handle), 0);
    CHECK_EQUAL(status_code(handle), 0);
    CHECK_EQUAL(status_code(handle), ERROR_INVALID_HANDLE);
    CHECK_EQUAL(sim_floor_hang_up(0, 3), 3);
    CHECK_EQUAL(sim_floor_hang_up(10, 2), 22);
    CHECK_EQUAL(sim_open_handles(), 0);
}

static void floor_dials_and_leaves_nothing(void) {
    HRASCONN handle = dial_to_end("Office", &told);
    uint64_t states = 0;
    for (uint32_t i = 0; i < told.count; i++) {
        states += told.list[i].state;
    }
    hang_up(handle);
    sim_journal_clear();
    CHECK_EQUAL(sim_floor_dial(2), 2 * states);
    CHECK_EQUAL(journal_count("RasDialW"), 2);
    CHECK_EQUAL(journal_count("RasHangUpW"), 2);
    CHECK_EQUAL(sim_open_handles(), 0);
    use_scenario("failsAuthentication");
    CHECK_EQUAL(sim_floor_dial(1), 0);
    CHECK_EQUAL(sim_open_handles(), 0);
    load_scenario("dial returns 633");
    CHECK_EQUAL(sim_floor_dial(1), 0);
}

static void a_journal_that_is_off_stays_empty(void) {
    sim_journal_enable(0);
    RASCONNSTATUSW status = {.dwSize = sizeof status};
    RasGetConnectStatusW(0x123, &status);
    CHECK_EQUAL(sim_journal(NULL, 0), 1);
    sim_journal_enable(1);
    RasGetConnectStatusW(0x123, &status);
    CHECK_EQUAL(journal_count("RasGetConnectStatusW"), 1);
}

static const struct test tests[] = {
    TEST(idle_callee_answers_any_handle_until_the_reset),
    TEST(counted_callee_answers_each_call_with_another_error),
    TEST(conditions_are_what_was_set),
    TEST(floor_sums_codes_states_and_errors),
    TEST(floor_counts_changes_of_state_and_error),
    TEST(floor_asks_each_handle_as_often_as_there_are_rounds),
    TEST(floor_lists_handles_and_names),
    TEST(made_connection_goes_after_so_many_looks),
    TEST(floor_dials_and_leaves_nothing),
    TEST(a_journal_that_is_off_stays_empty),
};

int main(int argc, char **argv) {
    return run_tests(tests, sizeof tests / sizeof tests[0], argc, argv);
}
