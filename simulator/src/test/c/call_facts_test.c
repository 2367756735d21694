/* SPDX-License-Identifier: Apache-2.0 */
#include "check.h"
#include "sim_platform.h"

/* Switches of docs/facts.csv on what calls answer, as facts_test.c has those on dials. */

static struct notifications told;

static void list_once(void) {
    RASCONNW row = {.dwSize = sizeof row};
    DWORD bytes = sizeof row;
    DWORD count = 0;
    CHECK_EQUAL(RasEnumConnectionsW(&row, &bytes, &count), 0);
    CHECK_EQUAL(count, 1);
}

static HRASCONN blocking_handle;
static uint32_t blocking_code;
static bool blocking_ended;
static sim_mutex blocking_lock = SIM_MUTEX_INIT;

static void dial_blocking(void *unused) {
    (void)unused;
    uint32_t code = RasDialW(NULL, NULL, params_for("Office", NULL), 0, NULL, &blocking_handle);
    sim_mutex_lock(&blocking_lock);
    blocking_code = code;
    blocking_ended = true;
    sim_mutex_unlock(&blocking_lock);
}

/* Starts a blocking dial on another thread; the handle by which it is listed once it waits. */
static HRASCONN begin_blocking(void) {
    RASCONNW row = {.dwSize = sizeof row};
    DWORD count = 0;
    set_switch("list-dialling", "yes");
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_MANUAL, 0), 0);
    blocking_handle = 0;
    blocking_ended = false;
    CHECK(sim_thread_start(dial_blocking, NULL));
    int64_t until = sim_monotonic_nanos() + 5000000000LL;
    while (count == 0 && sim_monotonic_nanos() < until) {
        DWORD bytes = sizeof row;
        CHECK_EQUAL(RasEnumConnectionsW(&row, &bytes, &count), 0);
    }
    CHECK_EQUAL(count, 1);
    return row.hrasconn;
}

static uint32_t end_blocking(HRASCONN handle) {
    bool ended = false;
    CHECK_EQUAL(RasHangUpW(handle), 0);
    int64_t until = sim_monotonic_nanos() + 5000000000LL;
    while (!ended && sim_monotonic_nanos() < until) {
        sim_mutex_lock(&blocking_lock);
        ended = blocking_ended;
        sim_mutex_unlock(&blocking_lock);
    }
    CHECK(ended);
    CHECK_EQUAL(sim_advance(1000), 0);
    return blocking_code;
}

static void old_sizes(void) {
    RASCONNSTATUSW status = {.dwSize = 304};
    RASDIALPARAMSW params = {.dwSize = 2112};
    HRASCONN handle = dial_to_end("Office", &told);
    CHECK_EQUAL(RasGetConnectStatusW(handle, &status), 0);
    set_switch("old-sizes", "refused");
    CHECK_EQUAL(RasGetConnectStatusW(handle, &status), ERROR_INVALID_SIZE);
    status.dwSize = sizeof status;
    CHECK_EQUAL(RasGetConnectStatusW(handle, &status), 0);
    HRASCONN second = 0;
    wide(params.szEntryName, "Home");
    CHECK_EQUAL(RasDialW(NULL, NULL, &params, 0, NULL, &second), 0); /* 2112 is known to pass: DotRas 2 */
    params.dwSize = 2108;
    CHECK_EQUAL(RasDialW(NULL, NULL, &params, 0, NULL, &second), ERROR_INVALID_SIZE);
}

static void listed_handles_count(void) {
    dial_to_end("Office", &told);
    list_once();
    CHECK_EQUAL(sim_open_handles(), 1);
    set_switch("listed-handles-count", "yes");
    list_once();
    CHECK_EQUAL(sim_open_handles(), 2);
}

static void size_query_sets_count(void) {
    DWORD bytes = 0;
    DWORD count = 99;
    dial_to_end("Office", &told);
    CHECK_EQUAL(RasEnumConnectionsW(NULL, &bytes, &count), ERROR_BUFFER_TOO_SMALL);
    CHECK_EQUAL(count, 1);
    set_switch("size-query-sets-count", "no");
    bytes = 0;
    count = 99;
    CHECK_EQUAL(RasEnumConnectionsW(NULL, &bytes, &count), ERROR_BUFFER_TOO_SMALL);
    CHECK_EQUAL(count, 99);
}

static void gone_code(void) {
    CHECK_EQUAL(status_code(12345), ERROR_INVALID_HANDLE);
    set_switch("gone-code", "668");
    CHECK_EQUAL(status_code(12345), ERROR_NO_CONNECTION);
}

static void hang_up_gone_code(void) {
    CHECK_EQUAL(RasHangUpW(12345), ERROR_INVALID_HANDLE);
    set_switch("hang-up-gone-code", "668");
    CHECK_EQUAL(RasHangUpW(12345), ERROR_NO_CONNECTION);
}

static void second_hang_up(void) {
    use_scenario("neverHangsUp");
    HRASCONN handle = dial_to_end("Office", &told);
    hang_up(handle);
    CHECK_EQUAL(RasHangUpW(handle), ERROR_INVALID_HANDLE);
    set_switch("second-hang-up", "0");
    CHECK_EQUAL(RasHangUpW(handle), 0);
}

static void blocking_dial_writes_handle(void) {
    HRASCONN handle = begin_blocking();
    CHECK(*(volatile HRASCONN *)&blocking_handle == 0);
    end_blocking(handle);
    CHECK(blocking_handle == handle);
    set_switch("blocking-dial-writes-handle", "early");
    handle = begin_blocking();
    CHECK(*(volatile HRASCONN *)&blocking_handle == handle);
    end_blocking(handle);
}

static void blocking_dial_hung_up(void) {
    CHECK_EQUAL(end_blocking(begin_blocking()), ERROR_USER_DISCONNECTION);
    set_switch("blocking-dial-hung-up", "628");
    CHECK_EQUAL(end_blocking(begin_blocking()), ERROR_DISCONNECTION);
}

static void check_order(void) {
    RASCONNW row = {.dwSize = 77};
    DWORD bytes = 10;
    DWORD count = 0;
    dial_to_end("Office", &told);
    CHECK_EQUAL(RasEnumConnectionsW(&row, &bytes, &count), ERROR_INVALID_SIZE);
    set_switch("check-order", "buffer-first");
    CHECK_EQUAL(RasEnumConnectionsW(&row, &bytes, &count), ERROR_BUFFER_TOO_SMALL);
    bytes = sizeof row;
    CHECK_EQUAL(RasEnumConnectionsW(&row, &bytes, &count), ERROR_INVALID_SIZE);
}

static void list_dialling(void) {
    DWORD bytes = 0;
    DWORD count = 0;
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_MANUAL, 0), 0);
    dial("Office", &told);
    CHECK_EQUAL(RasEnumConnectionsW(NULL, &bytes, &count), 0);
    set_switch("list-dialling", "yes");
    CHECK_EQUAL(RasEnumConnectionsW(NULL, &bytes, &count), ERROR_BUFFER_TOO_SMALL);
    CHECK_EQUAL(count, 1);
}

static void state_while_hanging_up(void) {
    use_scenario("neverHangsUp");
    HRASCONN handle = dial_to_end("Office", &told);
    hang_up(handle);
    CHECK_EQUAL(state_of(handle), RASCS_Connected);
    set_switch("state-while-hanging-up", "disconnected");
    CHECK_EQUAL(state_of(handle), RASCS_Disconnected);
}

static void null_pointer_code(void) {
    CHECK_EQUAL(RasGetConnectStatusW(12345, NULL), ERROR_INVALID_PARAMETER);
    set_switch("null-pointer-code", "1784");
    CHECK_EQUAL(RasGetConnectStatusW(12345, NULL), ERROR_INVALID_USER_BUFFER);
}

static void p_cscf(void) {
    WCHAR text[4] = {'a', 'b', 'c', 0};
    CHECK_EQUAL(RasGetPCscf(text), 120);
    set_switch("p-cscf", "50");
    CHECK_EQUAL(RasGetPCscf(text), 50);
    CHECK_TEXT(text, "abc");
    set_switch("p-cscf", "empty-text");
    CHECK_EQUAL(RasGetPCscf(text), 0);
    CHECK_TEXT(text, "");
    CHECK_EQUAL(text[1], 'b');
    CHECK_EQUAL(RasGetPCscf(NULL), ERROR_INVALID_PARAMETER);
    load_scenario("on RasGetPCscf fail 5 once");
    CHECK_EQUAL(RasGetPCscf(text), 5);
}

static const struct test tests[] = {
    TEST(old_sizes),
    TEST(listed_handles_count),
    TEST(size_query_sets_count),
    TEST(gone_code),
    TEST(hang_up_gone_code),
    TEST(second_hang_up),
    TEST(blocking_dial_writes_handle),
    TEST(blocking_dial_hung_up),
    TEST(check_order),
    TEST(list_dialling),
    TEST(state_while_hanging_up),
    TEST(null_pointer_code),
    TEST(p_cscf),
};

int main(int argc, char **argv) {
    return run_tests(tests, sizeof tests / sizeof tests[0], argc, argv);
}
