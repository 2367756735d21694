/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_core.h"

/*
 * Four clocks. Drivers wait here for their steps. Virtual time moves only when no driver is busy
 * (running a step, or on the way to its next wait), to the next thing that is due.
 */

static uint32_t kind;
static uint32_t speed = 1000; /* permille */
static int64_t origin;        /* of real time */
static int64_t imagined;      /* the virtual and the manual clock */
static uint32_t busy;
static struct sim_waiter *waiters;

static bool jumps(void) {
    return kind == SIM_CLOCK_VIRTUAL || kind == SIM_CLOCK_MANUAL;
}

void sim_clock_choose(uint32_t new_kind, uint32_t speed_permille) {
    kind = new_kind;
    speed = kind == SIM_CLOCK_SPEED ? speed_permille : 1000;
    /* With a state file processes share time, so it counts from the machine's start. */
    origin = sim_state_file_used() ? 0 : sim_monotonic_nanos();
    imagined = 0;
}

uint32_t sim_clock_kind(void) {
    return kind;
}

uint32_t sim_clock_speed(void) {
    return speed;
}

int64_t sim_clock_now(void) {
    return jumps() ? imagined : sim_monotonic_nanos() - origin;
}

int64_t sim_clock_after(int64_t nanos) {
    if (!jumps()) {
        double real = (double)nanos * 1000.0 / speed;
        nanos = real < 1e18 ? (int64_t)real : (int64_t)1e18;
    }
    /* Centuries from now is late enough: time must not run over. */
    int64_t now = sim_clock_now();
    int64_t room = SIM_NEVER / 2 - now;
    return now + (nanos < room ? nanos : room);
}

void sim_clock_busy(void) {
    busy++;
}

void sim_clock_free(void) {
    busy--;
    sim_clock_progress();
    sim_cond_broadcast(&sim.changed);
}

void sim_clock_release(struct sim_waiter *waiter) {
    if (!waiter->released) {
        waiter->released = true;
        busy++;
        sim_cond_broadcast(&waiter->wake);
    }
}

/* Hands time to all that are due; they count as busy from here on. */
static bool release_due(void) {
    bool any = false;
    for (struct sim_waiter *waiter = waiters; waiter != NULL; waiter = waiter->next) {
        if (!waiter->released && waiter->due <= imagined) {
            sim_clock_release(waiter);
            any = true;
        }
    }
    return any;
}

static int64_t next_due(void) {
    int64_t next = SIM_NEVER;
    for (const struct sim_waiter *waiter = waiters; waiter != NULL; waiter = waiter->next) {
        if (!waiter->released && waiter->due < next) {
            next = waiter->due;
        }
    }
    int64_t passive = sim_next_passive();
    return passive < next ? passive : next;
}

/* Moves imagined time to the next thing due, at most to a limit. */
static bool step_to(int64_t limit) {
    int64_t next = next_due();
    if (next == SIM_NEVER || next > limit) {
        return false;
    }
    if (next > imagined) {
        imagined = next;
    }
    release_due();
    sim_settle_due();
    return true;
}

void sim_clock_progress(void) {
    if (kind == SIM_CLOCK_VIRTUAL) {
        while (busy == 0 && step_to(SIM_NEVER - 1)) {
        }
    }
}

static void forget(struct sim_waiter *gone) {
    struct sim_waiter **link = &waiters;
    while (*link != gone) {
        link = &(*link)->next;
    }
    *link = gone->next;
}

bool sim_clock_wait(struct sim_connection *connection, int64_t due) {
    struct sim_waiter self = {.next = waiters, .due = due, .released = false};
    sim_cond_init(&self.wake);
    waiters = &self;
    /* Taken back before this returns. */
    // cppcheck-suppress autoVariables
    connection->waiter = &self;
    busy--;
    if (jumps() && due <= imagined) {
        release_due();
    }
    sim_clock_progress();
    sim_cond_broadcast(&sim.changed);
    while (!self.released && !sim_must_stop(connection)) {
        int64_t rest = jumps() ? -1 : due - sim_clock_now();
        if (!jumps() && rest <= 0) {
            break;
        }
        sim_wait(&self.wake, rest);
    }
    if (!self.released) {
        busy++;
    }
    connection->waiter = NULL;
    forget(&self);
    sim_cond_destroy(&self.wake);
    return !sim_must_stop(connection);
}

bool sim_clock_idle(void) {
    if (busy > 0 || sim.active_notifiers > 0) {
        return false;
    }
    int64_t next = next_due();
    return next == SIM_NEVER || (kind == SIM_CLOCK_MANUAL && next > imagined);
}

/* Waits until no driver is busy; false after 10 s of real time. */
static bool await_quiet(void) {
    int64_t until = sim_monotonic_nanos() + 10000 * SIM_NANOS_PER_MILLI;
    while (busy > 0) {
        int64_t rest = until - sim_monotonic_nanos();
        if (rest <= 0) {
            return false;
        }
        sim_wait(&sim.changed, rest);
    }
    return true;
}

uint32_t SIM_CALL sim_advance(uint64_t millis) {
    sim_enter();
    uint32_t code = kind == SIM_CLOCK_MANUAL ? ERROR_SUCCESS : ERROR_INVALID_FUNCTION;
    int64_t target = SIM_NEVER / 2;
    if (millis < (uint64_t)((target - imagined) / SIM_NANOS_PER_MILLI)) {
        target = imagined + (int64_t)millis * SIM_NANOS_PER_MILLI;
    }
    bool quiet = code != ERROR_SUCCESS || await_quiet();
    while (code == ERROR_SUCCESS && quiet && step_to(target)) {
        quiet = await_quiet();
    }
    if (code == ERROR_SUCCESS && imagined < target) {
        imagined = target;
    }
    sim_leave();
    return quiet ? code : ERROR_TIMEOUT;
}

uint32_t SIM_CALL sim_step(void) {
    sim_enter();
    uint32_t code = ERROR_INVALID_FUNCTION;
    if (kind == SIM_CLOCK_MANUAL) {
        bool quiet = await_quiet();
        code = !quiet ? ERROR_TIMEOUT : step_to(SIM_NEVER - 1) ? ERROR_SUCCESS : ERROR_NO_MORE_ITEMS;
        if (code == ERROR_SUCCESS && !await_quiet()) {
            code = ERROR_TIMEOUT;
        }
    }
    sim_leave();
    return code;
}

uint64_t SIM_CALL sim_now(void) {
    sim_enter();
    int64_t nanos = sim_clock_now();
    uint32_t permille = speed;
    sim_leave();
    return (uint64_t)nanos / (uint64_t)SIM_NANOS_PER_MILLI * permille / 1000;
}

uint32_t SIM_CALL sim_set_clock(uint32_t new_kind, uint32_t speed_permille) {
    if (new_kind > SIM_CLOCK_MANUAL || (new_kind == SIM_CLOCK_SPEED && speed_permille == 0)) {
        return ERROR_INVALID_PARAMETER;
    }
    sim_enter();
    bool refused = sim_state_file_used() && new_kind >= SIM_CLOCK_VIRTUAL;
    if (!refused) {
        sim_clock_choose(new_kind, speed_permille);
    }
    sim_leave();
    return refused ? ERROR_INVALID_PARAMETER : ERROR_SUCCESS;
}
