/* SPDX-License-Identifier: Apache-2.0 */
#include "check.h"
#include "sim_platform.h"

/* Clocks, and the threads that call notifiers. */

static struct notifications told;
static struct notifications other;

#define SECOND 1000000000LL

/* A gate that notifiers wait at, so that a test can look at them while they run. */
static sim_mutex lock = SIM_MUTEX_INIT;
static sim_cond moved;
static uint32_t waiting;
static uint32_t most_waiting;
static bool open;
static uint64_t threads[2];
static HRASCONN dials[2];

static void begin(bool is_open) {
    static bool ready;
    if (!ready) {
        sim_cond_init(&moved);
        ready = true;
    }
    waiting = most_waiting = 0;
    open = is_open;
    memset(threads, 0, sizeof threads);
    memset(dials, 0, sizeof dials);
}

/* The id says which of two dials it is; notes the thread of its first call. */
static DWORD RASAPI wait_at_gate(ULONG_PTR id, DWORD sub_entry, HRASCONN handle, UINT message, RASCONNSTATE state,
                                 DWORD error, DWORD extended) {
    (void)sub_entry, (void)handle, (void)message, (void)state, (void)error, (void)extended;
    sim_mutex_lock(&lock);
    if (threads[id] == 0) {
        threads[id] = sim_thread_id();
    }
    waiting++;
    most_waiting = waiting > most_waiting ? waiting : most_waiting;
    sim_cond_broadcast(&moved);
    int64_t until = sim_monotonic_nanos() + 10 * SECOND;
    while (!open && sim_monotonic_nanos() < until) {
        sim_cond_wait(&moved, &lock, SECOND);
    }
    waiting--;
    sim_mutex_unlock(&lock);
    return 1;
}

static void dial_number(uint32_t id) {
    RASDIALPARAMSW *params = params_for(id == 0 ? "Office" : "Home", NULL);
    params->dwCallbackId = id;
    CHECK_EQUAL(RasDialW(NULL, NULL, params, 2, (LPVOID)(uintptr_t)wait_at_gate, &dials[id]), 0);
}

/* Whether so many notifiers come to wait within 5 s. */
static bool come_to_wait(uint32_t count) {
    int64_t until = sim_monotonic_nanos() + 5 * SECOND;
    sim_mutex_lock(&lock);
    while (waiting < count && sim_monotonic_nanos() < until) {
        sim_cond_wait(&moved, &lock, SECOND);
    }
    bool come = waiting >= count;
    sim_mutex_unlock(&lock);
    return come;
}

static void open_gate(void) {
    sim_mutex_lock(&lock);
    open = true;
    sim_cond_broadcast(&moved);
    sim_mutex_unlock(&lock);
    CHECK_EQUAL(sim_await_idle(10000), 0);
}

/* Virtual time stands still while a notifier runs; what is due at once needs none. */
static const char at_once[] = "0 OpenPort\n0 Connected\n";

static void each_dial_has_a_thread_of_its_own(void) {
    begin(false);
    load_scenario(at_once);
    dial_number(0);
    dial_number(1);
    CHECK(come_to_wait(2));
    CHECK_EQUAL(sim_active_notifiers(), 2);
    CHECK(threads[0] != threads[1]);
    CHECK(threads[0] != sim_thread_id());
    open_gate();
    CHECK_EQUAL(sim_active_notifiers(), 0);
    CHECK_EQUAL(state_of(dials[0]), RASCS_Connected);
}

static void calling_thread_may_be_the_notifiers(void) {
    begin(true);
    set_switch("notifier-thread", "same");
    dial_number(0);
    CHECK_EQUAL(threads[0], sim_thread_id());
    CHECK_EQUAL(state_of(dials[0]), RASCS_Connected);
}

static void pool_calls_one_notifier_at_a_time(void) {
    begin(true);
    set_switch("notifier-thread", "pool");
    dial_number(0);
    dial_number(1);
    CHECK_EQUAL(sim_await_idle(10000), 0);
    CHECK_EQUAL(most_waiting, 1);
    CHECK_EQUAL(threads[0], threads[1]);
    CHECK(threads[0] != sim_thread_id());
}

static void parallel_pool_calls_two_dials_at_the_same_time(void) {
    begin(false);
    load_scenario(at_once);
    set_switch("notifier-thread", "parallel");
    dial_number(0);
    dial_number(1);
    CHECK(come_to_wait(2));
    CHECK(threads[0] != threads[1]);
    open_gate();
}

static void dial_is_held_while_its_notifier_runs(void) {
    begin(false);
    dial_number(0);
    CHECK(come_to_wait(1));
    CHECK_EQUAL(state_of(dials[0]), RASCS_OpenPort);
    CHECK_EQUAL(sim_await_idle(0), 1460);
    CHECK_EQUAL(sim_now(), 5);
    open_gate();
    CHECK_EQUAL(most_waiting, 1);
    CHECK(sim_held_nanos() > 0);
}

static void handle_stays_while_its_notifier_runs(void) {
    begin(false);
    dial_number(0);
    CHECK(come_to_wait(1));
    CHECK_EQUAL(RasHangUpW(dials[0]), 0);
    CHECK_EQUAL(status_code(dials[0]), 0);
    open_gate();
    CHECK_EQUAL(status_code(dials[0]), ERROR_INVALID_HANDLE);
}

static uint32_t code_in_notifier;

static DWORD RASAPI hang_up_at_second_call(ULONG_PTR id, DWORD sub_entry, HRASCONN handle, UINT message,
                                           RASCONNSTATE state, DWORD error, DWORD extended) {
    (void)id, (void)sub_entry, (void)message, (void)error, (void)extended;
    other.count++;
    if (state == RASCS_PortOpened) {
        code_in_notifier = RasHangUpW(handle);
    }
    return 1;
}

static void notifier_may_hang_up(void) {
    HRASCONN handle = 0;
    other.count = 0;
    code_in_notifier = 99;
    CHECK_EQUAL(RasDialW(NULL, NULL, params_for("Office", NULL), 2, (LPVOID)(uintptr_t)hang_up_at_second_call, &handle),
                0);
    CHECK_EQUAL(sim_await_idle(5000), 0);
    CHECK_EQUAL(code_in_notifier, 0);
    CHECK_EQUAL(other.count, 2);
    CHECK_EQUAL(status_code(handle), ERROR_INVALID_HANDLE);
}

static void manual_time_stands_still(void) {
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_MANUAL, 0), 0);
    HRASCONN handle = dial("Office", &told);
    CHECK_EQUAL(sim_await_idle(1000), 0);
    CHECK_EQUAL(told.count, 0);
    CHECK_EQUAL(sim_advance(5), 0);
    CHECK_EQUAL(told.count, 1);
    CHECK_EQUAL(sim_now(), 5);
    CHECK_EQUAL(state_of(handle), RASCS_OpenPort);
}

static void fast_real_time_needs_no_help(void) {
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_SPEED, 100000), 0);
    dial_to_end("Office", &told);
    CHECK_EQUAL(told.count, 9);
    CHECK(sim_now() >= 95);
}

static void real_time_takes_as_long_as_the_script_says(void) {
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_REAL, 0), 0);
    int64_t before = sim_monotonic_nanos();
    dial_to_end("Office", &told);
    CHECK_EQUAL(told.count, 9);
    CHECK(sim_monotonic_nanos() - before >= SECOND * 95 / 1000);
}

static void clocks_that_are_none_are_refused(void) {
    CHECK_EQUAL(sim_set_clock(4, 0), ERROR_INVALID_PARAMETER);
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_SPEED, 0), ERROR_INVALID_PARAMETER);
    CHECK_EQUAL(sim_advance(1), 1);
}

static void dial_blocking(void *unused) {
    (void)unused;
    HRASCONN handle = 0;
    RASDIALPARAMSW *params = params_for("Office", NULL);
    uint32_t code = RasDialW(NULL, NULL, params, 0, NULL, &handle);
    sim_mutex_lock(&lock);
    code_in_notifier = code;
    waiting = 1;
    sim_cond_broadcast(&moved);
    sim_mutex_unlock(&lock);
}

static void blocking_dial_ends_when_another_thread_hangs_up(void) {
    begin(true);
    load_scenario("0 OpenPort\n1h Connected");
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_MANUAL, 0), 0);
    set_switch("list-dialling", "yes");
    CHECK(sim_thread_start(dial_blocking, NULL));
    RASCONNW row = {.dwSize = sizeof row};
    DWORD count = 0;
    int64_t until = sim_monotonic_nanos() + 5 * SECOND;
    while (count == 0 && sim_monotonic_nanos() < until) {
        DWORD bytes = sizeof row;
        CHECK_EQUAL(RasEnumConnectionsW(&row, &bytes, &count), 0);
    }
    CHECK_EQUAL(RasHangUpW(row.hrasconn), 0);
    CHECK(come_to_wait(1));
    CHECK_EQUAL(code_in_notifier, ERROR_USER_DISCONNECTION);
}

static void script_that_ends_early_leaves_the_dial_blocked(void) {
    begin(true);
    load_scenario("0 OpenPort");
    set_switch("list-dialling", "yes");
    CHECK(sim_thread_start(dial_blocking, NULL));
    RASCONNW row = {.dwSize = sizeof row};
    DWORD count = 0;
    int64_t until = sim_monotonic_nanos() + 5 * SECOND;
    while (count == 0 && sim_monotonic_nanos() < until) {
        DWORD bytes = sizeof row;
        CHECK_EQUAL(RasEnumConnectionsW(&row, &bytes, &count), 0);
    }
    CHECK_EQUAL(sim_await_idle(5000), 0);
    CHECK_EQUAL(state_of(row.hrasconn), RASCS_OpenPort);
    sim_mutex_lock(&lock);
    CHECK_EQUAL(waiting, 0);
    sim_mutex_unlock(&lock);
    CHECK_EQUAL(RasHangUpW(row.hrasconn), 0);
    CHECK(come_to_wait(1));
    CHECK_EQUAL(code_in_notifier, ERROR_USER_DISCONNECTION);
}

static const struct test tests[] = {
    TEST(each_dial_has_a_thread_of_its_own),
    TEST(calling_thread_may_be_the_notifiers),
    TEST(pool_calls_one_notifier_at_a_time),
    TEST(parallel_pool_calls_two_dials_at_the_same_time),
    TEST(dial_is_held_while_its_notifier_runs),
    TEST(handle_stays_while_its_notifier_runs),
    TEST(notifier_may_hang_up),
    TEST(manual_time_stands_still),
    TEST(fast_real_time_needs_no_help),
    TEST(real_time_takes_as_long_as_the_script_says),
    TEST(clocks_that_are_none_are_refused),
    TEST(blocking_dial_ends_when_another_thread_hangs_up),
    TEST(script_that_ends_early_leaves_the_dial_blocked),
};

int main(int argc, char **argv) {
    return run_tests(tests, sizeof tests / sizeof tests[0], argc, argv);
}
