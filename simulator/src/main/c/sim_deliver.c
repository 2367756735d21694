/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_deliver.h"

#include "sim_core.h"
#include "sim_pool.h"

#define NOTIFIER_WINDOW 0xFFFFFFFFu /* source: page "RasDial" of the NT 4 SDK */

void sim_make_call(void *call_to_make) {
    struct sim_call *call = call_to_make;
    int64_t before = sim_monotonic_nanos();
    RASCONNSTATE state = (RASCONNSTATE)call->state;
    call->answer = 1;
    switch (call->type) {
    case 0: {
        RASDIALFUNC notifier = (RASDIALFUNC)(uintptr_t)call->notifier;
        notifier(WM_RASDIALEVENT, state, call->error);
        break;
    }
    case 1: {
        RASDIALFUNC1 notifier = (RASDIALFUNC1)(uintptr_t)call->notifier;
        notifier(call->handle, WM_RASDIALEVENT, state, call->error, call->extended);
        break;
    }
    case 2: {
        RASDIALFUNC2 notifier = (RASDIALFUNC2)(uintptr_t)call->notifier;
        call->answer = notifier(call->callback_id, call->sub_entry, call->handle, WM_RASDIALEVENT, state, call->error,
                                call->extended);
        break;
    }
    default:
        sim_window_notify((uint64_t)(uintptr_t)call->notifier, call->window_message, call->send, call->state,
                          call->error);
        break;
    }
    call->held = sim_monotonic_nanos() - before;
}

static void run(struct sim_connection *dial, struct sim_call *call, bool on_pool) {
    dial->notifying = true;
    sim.active_notifiers++;
    struct sim_job job = {.body = sim_make_call, .argument = call};
    if (!on_pool || !sim_pool_run(&job, sim_switch(SWITCH_NOTIFIER_THREAD) == 3)) {
        sim_leave();
        sim_make_call(call);
        sim_enter();
    }
    sim.active_notifiers--;
    sim.notifications++;
    sim.held_nanos += (uint64_t)call->held;
    dial->notifying = false;
    dial->notified++;
    sim_cond_broadcast(&sim.changed);
}

bool sim_sends_windows(void) {
    return sim_switch(SWITCH_WINDOW_MESSAGE) == 1; /* chosen: window-message */
}

static struct sim_call prepare(const struct sim_connection *dial, uint32_t state, uint32_t error) {
    return (struct sim_call){
        .type = dial->notifier_type,
        .notifier = dial->notifier,
        .callback_id = dial->callback_id,
        .handle = dial->record.handle,
        .state = state,
        .error = error,
        .sub_entry = 1,
        .send = sim_sends_windows(),
        .window_message = sim.window_message,
    };
}

static void tell(struct sim_connection *dial, struct sim_call *call, bool on_pool) {
    run(dial, call, on_pool);
    sim_journal_line("notify handle=0x%llx state=%u error=%u extended=%u subentry=%u -> %u",
                     (unsigned long long)call->handle, (unsigned)call->state, (unsigned)call->error,
                     (unsigned)call->extended, (unsigned)call->sub_entry, (unsigned)call->answer);
    /* Source: page "RasDialFunc2": 0 ends the notifications, not the dial. */
    if (call->answer == 0 || (call->answer == 2 && sim_switch(SWITCH_NOTIFIER_RETURNS_TWO) == 1)) {
        dial->deaf = true; /* chosen: notifier-returns-two */
    }
}

void sim_deliver(struct sim_connection *dial, uint32_t state, uint32_t error, uint32_t extended, uint32_t sub_entry) {
    /* A connection that another process dialled has no script here. */
    const uint32_t deaf_after = dial->script == NULL ? SIM_ALWAYS : dial->script->deaf_after;
    if (dial->notifier == NULL || dial->deaf || dial->notified >= deaf_after) {
        return;
    }
    struct sim_call call = prepare(dial, state, error);
    call.extended = extended;
    call.sub_entry = sub_entry;
    tell(dial, &call, sim_switch(SWITCH_NOTIFIER_THREAD) >= 2); /* chosen: notifier-thread */
}

uint32_t SIM_CALL sim_notify(uint64_t handle, uint32_t state, uint32_t error) {
    sim_enter();
    struct sim_connection *dial = sim_find(handle);
    bool can = dial != NULL && dial->notifier != NULL && !dial->notifying;
    if (can) {
        dial->pins++;
        struct sim_call call = prepare(dial, state, error);
        tell(dial, &call, false);
        sim_unpin(dial);
    }
    sim_leave();
    return can ? ERROR_SUCCESS : ERROR_INVALID_HANDLE;
}

void SIM_CALL sim_window_message(uint32_t number) {
    sim_enter();
    sim.window_message = number;
    sim_leave();
}
