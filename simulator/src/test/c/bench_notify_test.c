/* SPDX-License-Identifier: Apache-2.0 */
#include <stdatomic.h>
#include <string.h>

#include "check.h"
#include "sim_platform.h"

/* What the benchmarks of notifiers rely on. */

static struct notifications told;
static uint64_t told_on;

static DWORD RASAPI note_thread(ULONG_PTR id, DWORD sub_entry, HRASCONN handle, UINT message, RASCONNSTATE state,
                                DWORD error, DWORD extended) {
    told_on = sim_thread_id();
    return record_notification(id, sub_entry, handle, message, state, error, extended);
}

static struct sim_bench_target target_of(RASDIALFUNC2 notifier, uint32_t state) {
    told = (struct notifications){.answer = 1};
    return (struct sim_bench_target){.notifier = sim_bench_pointer((void *)(uintptr_t)notifier),
                                     .callback_id = (uint64_t)(uintptr_t)&told,
                                     .handle = 0x77,
                                     .type = 2,
                                     .state = state,
                                     .sub_entry = 2};
}

static void a_dial_tells_its_notifier_and_what_it_is_given(void) {
    static struct notifications older;
    HRASCONN first = dial_to_end("Home", &older);
    HRASCONN handle = dial_to_end("Office", &told);
    uint32_t before = told.count;
    struct sim_bench_target target = {.state = 3};
    CHECK_EQUAL(sim_bench_notifier(1, &target), 0);
    CHECK_EQUAL(target.notifier, (uintptr_t)record_notification);
    CHECK_EQUAL(target.type, 2);
    CHECK_EQUAL(target.state, 3);
    CHECK_EQUAL(sim_bench_notify(&target, 5), 5 * told.answer);
    CHECK_EQUAL(told.count, before + 5);
    CHECK_EQUAL(told.list[before].state, 3);
    CHECK_EQUAL(told.list[before].handle, handle);
    CHECK_EQUAL(told.list[before].sub_entry, 1);
    CHECK_EQUAL(told.list[before].error, 0);
    CHECK_EQUAL(sim_bench_notifier(2, &target), ERROR_INVALID_HANDLE);
    hang_up(first);
    CHECK_EQUAL(sim_bench_notifier(0, &target), 0);
    CHECK_EQUAL(target.handle, handle);
    hang_up(handle);
    CHECK_EQUAL(sim_bench_notifier(0, &target), ERROR_INVALID_HANDLE);
}

static void the_floor_answers_1(void) {
    struct sim_bench_target target = {.notifier = sim_floor_notifier(), .type = 2};
    CHECK_EQUAL(sim_bench_notify(&target, 1000), 1000);
    target.type = 1;
    CHECK_EQUAL(sim_bench_notify(&target, 1000), 0);
}

static void each_batch_has_a_new_thread(void) {
    struct sim_bench_target target = target_of(note_thread, 2);
    CHECK_EQUAL(sim_bench_notify(&target, 1), 1);
    CHECK_EQUAL(told_on, sim_thread_id());
    CHECK_EQUAL(told.list[0].sub_entry, 2);
    CHECK_EQUAL(sim_bench_notify_new(&target, 10), 10);
    CHECK_EQUAL(told.count, 11);
    CHECK(told_on != sim_thread_id());
}

static void one_thread_stays(void) {
    struct sim_bench_target target = target_of(note_thread, 2);
    CHECK_EQUAL(sim_bench_notify_resident(&target, 10), 10);
    uint64_t first = told_on;
    CHECK(first != sim_thread_id());
    CHECK_EQUAL(sim_bench_notify_resident(&target, 10), 10);
    CHECK_EQUAL(told_on, first);
    CHECK_EQUAL(told.count, 20);
    sim_bench_resident_stop();
    CHECK_EQUAL(sim_bench_notify_resident(&target, 10), 10);
    sim_bench_resident_stop();
    sim_bench_resident_stop();
}

#define WRITERS 4

static uint64_t writer_ids[WRITERS];
static atomic_uint writers;

/* Returns only when all writers are inside: had they come one after the other, it never would. */
static DWORD RASAPI meet_writers(ULONG_PTR id, DWORD sub_entry, HRASCONN handle, UINT message, RASCONNSTATE state,
                                 DWORD error, DWORD extended) {
    (void)id, (void)sub_entry, (void)handle, (void)message, (void)state, (void)error, (void)extended;
    uint32_t mine = atomic_fetch_add(&writers, 1);
    writer_ids[mine % WRITERS] = sim_thread_id();
    while (atomic_load(&writers) < WRITERS) {
        sim_yield();
    }
    return 1;
}

static bool wrote(uint64_t thread) {
    bool found = false;
    for (uint32_t i = 0; i < WRITERS; i++) {
        found = found || writer_ids[i] == thread;
    }
    return found;
}

static void threads_of_a_pool_notify_at_the_same_time(void) {
    struct sim_bench_target target = {.notifier = sim_bench_pointer((void *)(uintptr_t)meet_writers), .type = 2};
    CHECK_EQUAL(sim_bench_notify_pool(&target, 1), 0);
    CHECK_EQUAL(sim_bench_pool_gather(WRITERS), WRITERS);
    CHECK_EQUAL(sim_bench_pool_gather(WRITERS), 0);
    CHECK_EQUAL(atomic_load(&writers), 0);
    CHECK_EQUAL(sim_bench_notify_pool(&target, 1), WRITERS);
    CHECK_EQUAL(atomic_load(&writers), WRITERS);
    uint64_t first[WRITERS];
    memcpy(first, writer_ids, sizeof first);
    for (uint32_t i = 0; i < WRITERS; i++) {
        CHECK(first[i] != sim_thread_id());
        for (uint32_t j = 0; j < i; j++) {
            CHECK(first[i] != first[j]);
        }
    }
    CHECK_EQUAL(sim_bench_pool_gather(WRITERS), WRITERS);
    atomic_store(&writers, 0);
    CHECK_EQUAL(sim_bench_notify_pool(&target, 1), WRITERS);
    for (uint32_t i = 0; i < WRITERS; i++) {
        CHECK(wrote(first[i]));
    }
    CHECK_EQUAL(sim_bench_pool_gather(WRITERS), WRITERS);
    CHECK_EQUAL(sim_bench_notify_pool(&target, 10), WRITERS * 10);
    CHECK_EQUAL(sim_bench_pool_gather(2), 2);
    CHECK_EQUAL(sim_bench_notify_pool(&target, 3), 6);
    CHECK_EQUAL(sim_bench_notify_pool(&target, 3), 0);
    CHECK_EQUAL(sim_bench_pool_gather(65), 0);
    sim_bench_pool_stop();
    sim_bench_pool_stop();
    CHECK_EQUAL(sim_bench_pool_gather(1), 1);
    CHECK_EQUAL(sim_bench_notify_pool(&target, 1), 1);
    sim_bench_pool_stop();
}

#define LONG_NANOS 20000000

static int64_t keep;

static DWORD RASAPI keep_ras(ULONG_PTR id, DWORD sub_entry, HRASCONN handle, UINT message, RASCONNSTATE state,
                             DWORD error, DWORD extended) {
    for (int64_t until = sim_monotonic_nanos() + keep; sim_monotonic_nanos() < until;) {
    }
    return record_notification(id, sub_entry, handle, message, state, error, extended);
}

static void held_time_is_told_by_share_of_the_calls(void) {
    struct sim_bench_target target = target_of(keep_ras, 4);
    sim_bench_held_clear();
    CHECK_EQUAL(sim_bench_held(500), 0);
    keep = 1000;
    CHECK_EQUAL(sim_bench_hold(&target, 9), 9);
    keep = LONG_NANOS;
    sim_bench_hold(&target, 1);
    CHECK_EQUAL(told.count, 10);
    CHECK_EQUAL(told.list[9].state, 4);
    CHECK_EQUAL(told.list[9].sub_entry, 2);
    CHECK_EQUAL(sim_bench_held_count(), 10);
    CHECK(sim_bench_held(100) >= 970);
    CHECK(sim_bench_held(100) <= sim_bench_held(900));
    CHECK(sim_bench_held(1000) >= LONG_NANOS);
    CHECK(sim_bench_held(999) >= sim_bench_held(1000) * 97 / 100 &&
          sim_bench_held(999) <= sim_bench_held(1000) * 103 / 100);
    sim_bench_held_clear();
    CHECK_EQUAL(sim_bench_held_count(), 0);
    CHECK_EQUAL(sim_bench_held(1000), 0);
}

static void held_time_is_told_of_the_thread_that_stays_too(void) {
    struct sim_bench_target target = target_of(note_thread, 4);
    sim_bench_held_clear();
    CHECK_EQUAL(sim_bench_hold_resident(&target, 2), 2);
    uint64_t first = told_on;
    CHECK(first != sim_thread_id());
    CHECK_EQUAL(sim_bench_notify_resident(&target, 1), 1);
    CHECK_EQUAL(told_on, first);
    CHECK_EQUAL(told.count, 3);
    CHECK_EQUAL(sim_bench_held_count(), 2);
    sim_bench_resident_stop();
}

static const struct test tests[] = {
    TEST(a_dial_tells_its_notifier_and_what_it_is_given),
    TEST(the_floor_answers_1),
    TEST(each_batch_has_a_new_thread),
    TEST(one_thread_stays),
    TEST(threads_of_a_pool_notify_at_the_same_time),
    TEST(held_time_is_told_by_share_of_the_calls),
    TEST(held_time_is_told_of_the_thread_that_stays_too),
};

int main(int argc, char **argv) {
    return run_tests(tests, sizeof tests / sizeof tests[0], argc, argv);
}
