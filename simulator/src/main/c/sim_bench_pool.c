/* SPDX-License-Identifier: Apache-2.0 */
#include <stdatomic.h>

#include "sim_core.h"

/* Threads that stay and notify at the same time: several writers at once for whoever takes the notifications. */

/* More than that are not gathered. */
#define THREADS_MOST 64

static struct {
    sim_mutex lock;
    sim_cond changed;
    bool ready;
    bool stop;
    sim_thread threads[THREADS_MOST];
    uint32_t running;
    uint32_t called; /* to the gate, and did not hear it yet */
    uint32_t busy;   /* called, and did not notify yet */
    const struct sim_bench_target *target;
    uint64_t count;
    uint64_t answers;
    atomic_uint at_gate;
    atomic_bool open;
} pool = {.lock = SIM_MUTEX_INIT};

static void pass_gate(void) {
    atomic_fetch_add(&pool.at_gate, 1);
    /* Awake, for a wake-up takes as long as hundreds of notifications. */
    while (!atomic_load(&pool.open)) {
        sim_yield();
    }
}

static void work(void *argument) {
    (void)argument;
    sim_mutex_lock(&pool.lock);
    while (!pool.stop) {
        if (pool.called == 0) {
            sim_cond_wait(&pool.changed, &pool.lock, -1);
            continue;
        }
        pool.called--;
        sim_mutex_unlock(&pool.lock);
        pass_gate();
        uint64_t answers = sim_bench_notify(pool.target, pool.count);
        sim_mutex_lock(&pool.lock);
        pool.answers += answers;
        if (--pool.busy == 0) {
            sim_cond_broadcast(&pool.changed);
        }
    }
    sim_mutex_unlock(&pool.lock);
}

uint32_t SIM_CALL sim_bench_pool_gather(uint32_t threads) {
    sim_mutex_lock(&pool.lock);
    if (!pool.ready) {
        sim_cond_init(&pool.changed);
        pool.ready = true;
    }
    while (pool.running < threads && pool.running < THREADS_MOST &&
           sim_thread_begin(&pool.threads[pool.running], work, NULL)) {
        pool.running++;
    }
    uint32_t gathered = pool.busy == 0 && pool.running >= threads ? threads : 0;
    if (gathered > 0) {
        atomic_store(&pool.at_gate, 0);
        pool.called = gathered;
        pool.busy = gathered;
        sim_cond_broadcast(&pool.changed);
    }
    sim_mutex_unlock(&pool.lock);
    while (gathered > 0 && atomic_load(&pool.at_gate) < gathered) {
        sim_yield();
    }
    return gathered;
}

uint64_t SIM_CALL sim_bench_notify_pool(const struct sim_bench_target *target, uint64_t count) {
    sim_mutex_lock(&pool.lock);
    pool.target = target;
    pool.count = count;
    pool.answers = 0;
    atomic_store(&pool.open, true);
    while (pool.busy > 0) {
        sim_cond_wait(&pool.changed, &pool.lock, -1);
    }
    atomic_store(&pool.open, false);
    uint64_t answers = pool.answers;
    sim_mutex_unlock(&pool.lock);
    return answers;
}

void SIM_CALL sim_bench_pool_stop(void) {
    sim_mutex_lock(&pool.lock);
    uint32_t ended = pool.running;
    pool.running = 0;
    pool.stop = ended > 0;
    if (pool.stop) {
        sim_cond_broadcast(&pool.changed);
    }
    sim_mutex_unlock(&pool.lock);
    for (uint32_t i = 0; i < ended; i++) {
        sim_thread_join(pool.threads[i]);
    }
    sim_mutex_lock(&pool.lock);
    pool.stop = false;
    sim_mutex_unlock(&pool.lock);
}
