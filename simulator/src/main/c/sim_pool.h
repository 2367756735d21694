/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SIM_POOL_H
#define SIM_POOL_H

#include <stdbool.h>

/* Work for a thread that stays. */
struct sim_job {
    void (*body)(void *);
    void *argument;
    struct sim_job *next;
    bool done;
};

/* locked, and let go meanwhile: has a job done without the lock; false if there is no thread. */
bool sim_pool_run(struct sim_job *job, bool in_parallel);

#endif
