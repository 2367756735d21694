/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_bench.h"

/* Notifiers called in loops, without the rest of a dial. */

uint32_t SIM_CALL sim_bench_notifier(uint32_t index, struct sim_bench_target *target) {
    sim_enter();
    const struct sim_connection *dial = sim.connections;
    for (uint32_t i = 0; i < index && dial != NULL; i++) {
        dial = dial->next;
    }
    bool can = dial != NULL && dial->notifier != NULL;
    if (can) {
        target->notifier = (uint64_t)(uintptr_t)dial->notifier;
        target->callback_id = dial->callback_id;
        target->handle = dial->record.handle;
        target->type = dial->notifier_type;
        target->sub_entry = 1;
    }
    sim_leave();
    return can ? ERROR_SUCCESS : ERROR_INVALID_HANDLE;
}

static DWORD RASAPI idle_notifier(ULONG_PTR id, DWORD sub_entry, HRASCONN handle, UINT message, RASCONNSTATE state,
                                  DWORD error, DWORD extended) {
    (void)id;
    (void)sub_entry;
    (void)handle;
    (void)message;
    (void)state;
    (void)error;
    (void)extended;
    return 1;
}

uint64_t SIM_CALL sim_floor_notifier(void) {
    return (uint64_t)(uintptr_t)idle_notifier;
}

uint64_t SIM_CALL sim_bench_pointer(void *function) {
    return (uint64_t)(uintptr_t)function;
}

uint64_t SIM_CALL sim_bench_notify(const struct sim_bench_target *target, uint64_t count) {
    const struct sim_bench_target told = *target;
    RASDIALFUNC2 volatile notifier = (RASDIALFUNC2)(uintptr_t)told.notifier;
    if (told.type != 2) {
        return 0;
    }
    uint64_t sum = 0;
    for (uint64_t i = 0; i < count; i++) {
        sum += notifier(told.callback_id, told.sub_entry, told.handle, WM_RASDIALEVENT, (RASCONNSTATE)told.state, 0, 0);
    }
    return sum;
}

/* ---- on other threads ---- */

struct batch {
    sim_bench_loop *loop;
    const struct sim_bench_target *target;
    uint64_t count;
    uint64_t answers;
};

static void run_batch(void *argument) {
    struct batch *batch = argument;
    batch->answers = batch->loop(batch->target, batch->count);
}

uint64_t SIM_CALL sim_bench_notify_new(const struct sim_bench_target *target, uint64_t count) {
    struct batch batch = {sim_bench_notify, target, count, 0};
    sim_thread thread;
    if (sim_thread_begin(&thread, run_batch, &batch)) {
        sim_thread_join(thread);
    }
    return batch.answers;
}

static struct {
    sim_mutex lock;
    sim_cond changed;
    bool ready;
    bool runs;
    bool stop;
    sim_thread thread;
    struct batch *batch;
} resident = {.lock = SIM_MUTEX_INIT};

static void work(void *argument) {
    (void)argument;
    sim_mutex_lock(&resident.lock);
    while (!resident.stop) {
        if (resident.batch != NULL) {
            sim_mutex_unlock(&resident.lock);
            run_batch(resident.batch);
            sim_mutex_lock(&resident.lock);
            resident.batch = NULL;
            sim_cond_broadcast(&resident.changed);
        } else {
            sim_cond_wait(&resident.changed, &resident.lock, -1);
        }
    }
    sim_mutex_unlock(&resident.lock);
}

uint64_t sim_bench_on_resident(sim_bench_loop *loop, const struct sim_bench_target *target, uint64_t count) {
    struct batch batch = {loop, target, count, 0};
    sim_mutex_lock(&resident.lock);
    if (!resident.ready) {
        sim_cond_init(&resident.changed);
        resident.ready = true;
    }
    resident.runs = resident.runs || sim_thread_begin(&resident.thread, work, NULL);
    if (resident.runs) {
        resident.batch = &batch;
        sim_cond_broadcast(&resident.changed);
        while (resident.batch != NULL) {
            sim_cond_wait(&resident.changed, &resident.lock, -1);
        }
    }
    sim_mutex_unlock(&resident.lock);
    return batch.answers;
}

uint64_t SIM_CALL sim_bench_notify_resident(const struct sim_bench_target *target, uint64_t count) {
    return sim_bench_on_resident(sim_bench_notify, target, count);
}

void SIM_CALL sim_bench_resident_stop(void) {
    sim_mutex_lock(&resident.lock);
    bool ran = resident.runs;
    resident.stop = ran;
    if (ran) {
        sim_cond_broadcast(&resident.changed);
    }
    sim_mutex_unlock(&resident.lock);
    if (ran) {
        sim_thread_join(resident.thread);
        sim_mutex_lock(&resident.lock);
        resident.runs = false;
        resident.stop = false;
        sim_mutex_unlock(&resident.lock);
    }
}
