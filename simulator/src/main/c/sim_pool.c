/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_pool.h"

#include "sim_core.h"

/*
 * Threads that stay and call notifiers: one thread for all dials ("pool"), or several that call
 * the notifiers of different dials at the same time ("parallel").
 */

struct pool {
    struct sim_job *first;
    struct sim_job *last;
    sim_cond wake;
    bool ready;
    uint32_t workers;
    uint32_t idle;
    uint32_t workers_most;
};
static struct pool serial = {.workers_most = 1};
static struct pool parallel = {.workers_most = 4};

static struct sim_job *take(struct pool *pool) {
    struct sim_job *job = pool->first;
    if (job != NULL) {
        pool->first = job->next;
        if (pool->first == NULL) {
            pool->last = NULL;
        }
    }
    return job;
}

static void work(void *argument) {
    struct pool *pool = argument;
    sim_enter();
    for (;;) {
        struct sim_job *job = take(pool);
        if (job == NULL) {
            pool->idle++;
            sim_wait(&pool->wake, -1);
            pool->idle--;
            continue;
        }
        sim_leave();
        job->body(job->argument);
        sim_enter();
        job->done = true;
        sim_cond_broadcast(&sim.changed);
    }
}

bool sim_pool_run(struct sim_job *job, bool in_parallel) {
    struct pool *pool = in_parallel ? &parallel : &serial;
    if (!pool->ready) {
        pool->ready = true;
        sim_cond_init(&pool->wake);
    }
    if (pool->idle == 0 && pool->workers < pool->workers_most && sim_thread_start(work, pool)) {
        pool->workers++;
    }
    if (pool->workers == 0) {
        return false;
    }
    job->next = NULL;
    job->done = false;
    if (pool->last == NULL) {
        pool->first = job;
    } else {
        pool->last->next = job;
    }
    pool->last = job;
    sim_cond_broadcast(&pool->wake);
    while (!job->done) {
        sim_wait(&sim.changed, -1);
    }
    return true;
}
