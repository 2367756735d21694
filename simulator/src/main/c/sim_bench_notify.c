/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_core.h"
#include "sim_deliver.h"

#include <string.h>

/* Notifiers called in loops, without the rest of a dial, and how long they hold RAS. */

/* Log-linear: each power of two has so many buckets, hence 3 %. */
#define SUB_BITS 5
#define SUB_BUCKETS (1u << SUB_BITS)
#define BUCKETS ((64 - SUB_BITS + 1) * SUB_BUCKETS)

static uint64_t held[BUCKETS];
static uint64_t held_count;
static uint64_t held_most;

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
    const struct sim_bench_target *target;
    uint64_t count;
    uint64_t answers;
};

static void notify_batch(void *argument) {
    struct batch *batch = argument;
    batch->answers = sim_bench_notify(batch->target, batch->count);
}

uint64_t SIM_CALL sim_bench_notify_new(const struct sim_bench_target *target, uint64_t count) {
    struct batch batch = {target, count, 0};
    return sim_thread_run(notify_batch, &batch) ? batch.answers : 0;
}

static struct {
    sim_mutex lock;
    sim_cond changed;
    bool ready;
    bool runs;
    bool stop;
    struct batch *batch;
} resident = {.lock = SIM_MUTEX_INIT};

static void work(void *argument) {
    (void)argument;
    sim_mutex_lock(&resident.lock);
    while (!resident.stop) {
        if (resident.batch != NULL) {
            sim_mutex_unlock(&resident.lock);
            notify_batch(resident.batch);
            sim_mutex_lock(&resident.lock);
            resident.batch = NULL;
            sim_cond_broadcast(&resident.changed);
        } else {
            sim_cond_wait(&resident.changed, &resident.lock, -1);
        }
    }
    resident.runs = false;
    sim_cond_broadcast(&resident.changed);
    sim_mutex_unlock(&resident.lock);
}

uint64_t SIM_CALL sim_bench_notify_resident(const struct sim_bench_target *target, uint64_t count) {
    struct batch batch = {target, count, 0};
    sim_mutex_lock(&resident.lock);
    if (!resident.ready) {
        sim_cond_init(&resident.changed);
        resident.ready = true;
    }
    resident.runs = resident.runs || sim_thread_start(work, NULL);
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

void SIM_CALL sim_bench_resident_stop(void) {
    sim_mutex_lock(&resident.lock);
    resident.stop = true;
    if (resident.ready) {
        sim_cond_broadcast(&resident.changed);
    }
    while (resident.runs) {
        sim_cond_wait(&resident.changed, &resident.lock, -1);
    }
    resident.stop = false;
    sim_mutex_unlock(&resident.lock);
}

/* ---- the time RAS is held ---- */

static uint32_t bucket_of(uint64_t nanos) {
    if (nanos < SUB_BUCKETS) {
        return (uint32_t)nanos;
    }
    uint32_t power = 63 - (uint32_t)__builtin_clzll(nanos);
    uint32_t sub = (uint32_t)(nanos >> (power - SUB_BITS)) & (SUB_BUCKETS - 1);
    return (power - SUB_BITS + 1) * SUB_BUCKETS + sub;
}

/* The middle of a bucket. */
static uint64_t nanos_of(uint32_t bucket) {
    if (bucket < SUB_BUCKETS) {
        return bucket;
    }
    uint32_t shift = bucket / SUB_BUCKETS - 1;
    uint64_t lowest = (uint64_t)(SUB_BUCKETS + bucket % SUB_BUCKETS) << shift;
    return lowest + (UINT64_C(1) << shift) / 2;
}

uint64_t SIM_CALL sim_bench_hold(const struct sim_bench_target *target, uint64_t count) {
    struct sim_call call = {
        .type = target->type,
        .notifier = (void *)(uintptr_t)target->notifier,
        .callback_id = target->callback_id,
        .handle = target->handle,
        .state = target->state,
        .sub_entry = target->sub_entry,
    };
    uint64_t sum = 0;
    for (uint64_t i = 0; i < count; i++) {
        sim_make_call(&call);
        uint64_t nanos = (uint64_t)call.held;
        held[bucket_of(nanos)]++;
        held_count++;
        held_most = nanos > held_most ? nanos : held_most;
        sum += call.answer;
    }
    return sum;
}

uint64_t SIM_CALL sim_bench_held(uint32_t permille) {
    if (permille >= 1000) {
        return held_most;
    }
    uint64_t seen = 0;
    for (uint32_t i = 0; i < BUCKETS; i++) {
        seen += held[i];
        if (held[i] != 0 && seen * 1000 >= held_count * permille) {
            return nanos_of(i);
        }
    }
    return 0;
}

uint64_t SIM_CALL sim_bench_held_count(void) {
    return held_count;
}

void SIM_CALL sim_bench_held_clear(void) {
    memset(held, 0, sizeof held);
    held_count = 0;
    held_most = 0;
}
