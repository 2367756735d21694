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
    TEST(floor_sums_codes_states_and_errors),
    TEST(a_journal_that_is_off_stays_empty),
};

int main(int argc, char **argv) {
    return run_tests(tests, sizeof tests / sizeof tests[0], argc, argv);
}
