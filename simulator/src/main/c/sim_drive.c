/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_links.h"

/* Walks the script of one dial: waits for a step, takes it, tells the notifier. */

static uint32_t volatile reread_sum;
static uint64_t rereads;

static void reread(const void *memory, size_t length) {
    uint32_t sum = 0;
    for (size_t i = 0; memory != NULL && i < length; i++) {
        sum += ((const uint8_t *)memory)[i];
    }
    reread_sum = sum;
}

/*
 * What RAS may keep of the caller until the dial has ended is read again at every step, so that
 * a checker of memory finds a caller who frees it early.
 */
static void reread_kept(const struct sim_connection *dial) {
    if (sim_switch(SWITCH_KEPT_POINTERS) != 0) { /* chosen: kept-pointers */
        return;
    }
    rereads++;
    reread(dial->kept_params, dial->kept_params == NULL ? 0 : ((const RASDIALPARAMSW *)dial->kept_params)->dwSize);
    reread(dial->kept_handle, sizeof(HRASCONN));
    if (dial->kept_phone_book != NULL) {
        size_t length = 0;
        while (dial->kept_phone_book[length] != 0) {
            length++;
        }
        reread(dial->kept_phone_book, length * 2);
    }
    const RASDIALEXTENSIONS *extensions = dial->kept_extensions;
    if (extensions != NULL) {
        uint32_t size = extensions->dwSize;
        reread(extensions, size);
        if (size >= sizeof(RASDIALEXTENSIONS)) {
            reread(extensions->RasEapInfo.pbEapInfo, extensions->RasEapInfo.dwSizeofEapInfo);
        }
    }
}

static bool holds(const struct sim_connection *dial, const struct sim_condition *condition) {
    bool same = false;
    switch (condition->kind) {
    case SIM_IF_SWITCH:
        same = sim_switch((enum sim_switch_id)condition->index) == condition->position;
        break;
    case SIM_IF_PASSWORD:
        same = dial->password_mark == condition->mark;
        break;
    case SIM_IF_CALLBACK_NUMBER:
        same = dial->callback_mark == condition->mark;
        break;
    case SIM_IF_RESUMED:
        same = dial->resumes > 0;
        break;
    }
    return same != condition->unless;
}

static bool wanted(const struct sim_connection *dial, const struct sim_step *step) {
    bool wanted = step->back == SIM_NO_STEP || dial->backs < step->back_most;
    for (uint32_t i = 0; i < step->condition_count; i++) {
        wanted = wanted && holds(dial, &step->conditions[i]);
    }
    return wanted;
}

static void fail(struct sim_connection *dial, const struct sim_step *step, uint32_t error) {
    struct sim_record *record = &dial->record;
    record->phase = SIM_OVER;
    record->error = error;
    if (sim_switch(SWITCH_STATE_AFTER_FAILURE) == 1) { /* chosen: state-after-failure */
        record->state = RASCS_Disconnected;
    }
    sim_touch();
    uint32_t state = record->state;
    sim_deliver(dial, step->state & RASCS_PAUSED ? state : step->state, error, step->extended, step->sub_entry);
    if (sim_switch(SWITCH_DISCONNECTED_AFTER_ERROR) == 1 && !sim_must_stop(dial)) {
        record->state = RASCS_Disconnected; /* chosen: disconnected-after-error */
        sim_deliver(dial, RASCS_Disconnected, error, 0, step->sub_entry);
    }
}

/* After Connected only the links and the sub-state change by the script. */
static bool comes_later(const struct sim_connection *dial, const struct sim_step *step) {
    return step->substate != SIM_NO_SUBSTATE || (step->link > 0 && dial->script->links > 1);
}

/* For whoever looks when this process has ended. A random delay is planned as its mean. */
static void plan_later(struct sim_connection *dial) {
    struct sim_record *record = &dial->record;
    int64_t due = sim_clock_now();
    for (uint32_t i = dial->step; i < dial->script->count && record->later_count < SIM_LATER_MOST; i++) {
        const struct sim_step *step = &dial->script->steps[i];
        if (comes_later(dial, step) && wanted(dial, step)) {
            bool link = step->substate == SIM_NO_SUBSTATE;
            due += sim_clock_after((step->delay_least + step->delay_most) / 2) - sim_clock_now();
            record->later[record->later_count++] = (struct sim_later){.due = due,
                                                                      .link = link ? step->link : 0,
                                                                      .state = step->state,
                                                                      .error = step->error,
                                                                      .substate = step->substate};
        }
    }
    sim_touch();
}

static void connect(struct sim_connection *dial, const struct sim_step *step) {
    struct sim_record *record = &dial->record;
    record->phase = SIM_CONNECTED;
    /* A script that says nothing of links that are up means all that have not failed. */
    for (uint32_t i = 0, none = sim_links_up(record) == 0; none && i < dial->script->links; i++) {
        record->links[i].up = record->links[i].error == 0;
        record->links[i].state = RASCS_SubEntryConnected;
    }
    if (dial->script->drop_nanos >= 0) {
        record->drop_at = sim_clock_after(dial->script->drop_nanos);
        record->drop_error = dial->script->drop_error;
    }
    plan_later(dial);
    sim_signal(dial, RASCN_Connection);
    if (!step->silent) {
        sim_deliver(dial, step->state, 0, step->extended, step->sub_entry);
    }
}

/* The links of its script have all failed. */
static bool all_failed(const struct sim_connection *dial) {
    for (uint32_t i = 0; i < dial->script->links; i++) {
        if (dial->record.links[i].error == 0) {
            return false;
        }
    }
    return true;
}

/* After Connected: a link joins or leaves. Before: each link has its own states, and may fail alone. */
static void take_link_step(struct sim_connection *dial, const struct sim_step *step) {
    struct sim_record *record = &dial->record;
    bool dialling = record->phase == SIM_DIALLING;
    sim_link_changes(dial, step->link - 1, step->state, step->error);
    if (dialling) {
        record->state = step->state;
        if (step->error != 0 && all_failed(dial)) {
            fail(dial, step, step->error);
        } else if (!step->silent) {
            sim_deliver(dial, step->state, step->error, step->extended, step->sub_entry);
        }
        return;
    }
    bool last = record->phase != SIM_CONNECTED;
    if (!last && !step->silent && sim_switch(SWITCH_NOTIFY_LATER_LINKS) == 1) { /* chosen: notify-later-links */
        sim_deliver(dial, step->state, step->error, step->extended, step->sub_entry);
    }
}

static void pause_dial(struct sim_connection *dial, const struct sim_step *step) {
    dial->record.phase = SIM_PAUSED;
    dial->eap_done = false;
    dial->paused_sub_entry = step->sub_entry;
    sim_touch();
    /* chosen: paused-error */
    uint32_t error = sim_switch(SWITCH_PAUSED_ERROR) == 1 ? step->otherwise : step->error;
    sim_deliver(dial, step->state, error, step->extended, step->sub_entry);
}

static void take_step(struct sim_connection *dial, const struct sim_step *step) {
    struct sim_record *record = &dial->record;
    if (step->back != SIM_NO_STEP) {
        dial->step = step->back;
        dial->backs++;
        dial->went_back = true;
        return;
    }
    if (step->substate != SIM_NO_SUBSTATE) {
        sim_substate_changes(dial, step->substate);
        return;
    }
    bool of_link = step->link > 0 && dial->script->links > 1;
    if (of_link && (dial->later || (step->state & (RASCS_PAUSED | RASCS_DONE)) == 0)) {
        take_link_step(dial, step);
        return;
    }
    bool paused = (step->state & RASCS_PAUSED) != 0;
    if (paused && (dial->options & RDEOPT_PausedStates) == 0) {
        if (step->state == RASCS_CallbackSetByCaller && sim_switch(SWITCH_CALLBACK_STAR_UNPAUSED) == 1) {
            return; /* chosen: callback-star-unpaused: the server calls the number of the phone book */
        }
        /* Source: page "Paused States": without the option these states are fatal errors. */
        fail(dial, step, step->otherwise);
        return;
    }
    record->state = step->state;
    record->error = step->error;
    sim_touch();
    if (paused) {
        pause_dial(dial, step);
    } else if (step->error != 0) {
        fail(dial, step, step->error);
    } else if (step->state == RASCS_Connected) {
        connect(dial, step);
    } else {
        if (step->state == RASCS_Disconnected) {
            record->phase = SIM_OVER;
        }
        if (!step->silent) {
            sim_deliver(dial, step->state, step->error, step->extended, step->sub_entry);
        }
    }
}

static bool goes_on(const struct sim_connection *dial) {
    const uint32_t phase = dial->later ? SIM_CONNECTED : SIM_DIALLING;
    return dial->record.phase == phase && dial->step < dial->script->count && !sim_must_stop(dial);
}

static void walk(struct sim_connection *dial) {
    while (goes_on(dial)) {
        const struct sim_step *step = &dial->script->steps[dial->step];
        if ((dial->later && !comes_later(dial, step)) || (!dial->went_back && !wanted(dial, step))) {
            dial->step++;
            continue;
        }
        /* RASMAN holds the dial while the notifier runs, so a delay counts from its return. */
        int64_t due =
            dial->last_step + (sim_clock_after(sim_random(step->delay_least, step->delay_most)) - sim_clock_now());
        if (!sim_clock_wait(dial, due) || !goes_on(dial)) {
            break;
        }
        dial->step++;
        dial->went_back = false;
        if (dial->later) {
            dial->record.later_taken++;
        } else {
            reread_kept(dial);
        }
        take_step(dial, step);
        dial->last_step = sim_clock_now();
        dial->delivered++;
        sim_cond_broadcast(&sim.changed);
    }
}

static void finish(struct sim_connection *dial) {
    dial->pins++;
    dial->driven = false;
    sim_unpin(dial);
    sim_clock_free();
}

static void drive_later(void *argument) {
    struct sim_connection *dial = argument;
    sim_enter();
    walk(dial);
    finish(dial);
    sim_leave();
}

static bool has_later_steps(const struct sim_connection *dial) {
    bool any = false;
    for (uint32_t i = dial->step; i < dial->script->count; i++) {
        any = any || comes_later(dial, &dial->script->steps[i]);
    }
    return any && dial->record.phase == SIM_CONNECTED && !sim_must_stop(dial);
}

void sim_drive(struct sim_connection *dial) {
    walk(dial);
    /* A thread of its own, as RasDial may be waiting for this one. It takes over being busy. */
    if (dial->script != NULL && !dial->later && has_later_steps(dial)) {
        dial->later = true;
        if (sim_thread_start(drive_later, dial)) {
            return;
        }
    }
    finish(dial);
}

uint64_t SIM_CALL sim_reread_count(void) {
    sim_enter();
    uint64_t count = rereads;
    sim_leave();
    return count;
}

void sim_forget_rereads(void) {
    rereads = 0;
}
