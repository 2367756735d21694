/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "sim_bench.h"
#include "sim_deliver.h"

/* How long notifiers hold RAS. */

/* Log-linear: each power of two has so many buckets, hence 3 %. */
#define SUB_BITS 5
#define SUB_BUCKETS (1u << SUB_BITS)
#define BUCKETS ((64 - SUB_BITS + 1) * SUB_BUCKETS)

static uint64_t held[BUCKETS];
static uint64_t held_count;
static uint64_t held_most;

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
        .send = sim_sends_windows(),
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

uint64_t SIM_CALL sim_bench_hold_resident(const struct sim_bench_target *target, uint64_t count) {
    return sim_bench_on_resident(sim_bench_hold, target, count);
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
