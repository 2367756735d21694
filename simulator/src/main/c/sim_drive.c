/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_core.h"

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

static bool wanted(const struct sim_step *step) {
    return step->only_switch < 0 || sim_switch((enum sim_switch_id)step->only_switch) == step->only_position;
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

static void connect(struct sim_connection *dial, const struct sim_step *step) {
    struct sim_record *record = &dial->record;
    record->phase = SIM_CONNECTED;
    if (dial->script->drop_nanos >= 0) {
        record->drop_at = sim_clock_after(dial->script->drop_nanos);
        record->drop_error = dial->script->drop_error;
    }
    sim_touch();
    sim_signal(dial, RASCN_Connection);
    if (!step->silent) {
        sim_deliver(dial, step->state, 0, step->extended, step->sub_entry);
    }
}

static void pause_dial(struct sim_connection *dial, const struct sim_step *step) {
    dial->record.phase = SIM_PAUSED;
    sim_touch();
    /* chosen: paused-error */
    uint32_t error = sim_switch(SWITCH_PAUSED_ERROR) == 1 ? step->otherwise : step->error;
    sim_deliver(dial, step->state, error, step->extended, step->sub_entry);
}

static void take_step(struct sim_connection *dial, const struct sim_step *step) {
    struct sim_record *record = &dial->record;
    bool paused = (step->state & RASCS_PAUSED) != 0;
    if (paused && (dial->options & RDEOPT_PausedStates) == 0) {
        /* Source: page "Paused States": without the option these states are fatal errors. */
        fail(dial, step, step->otherwise);
        return;
    }
    record->state = step->state;
    record->error = step->error;
    sim_touch();
    if (paused) {
        pause_dial(dial, step);
    } else if (step->error != 0 && step->sub_entry <= 1) {
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

void sim_drive(struct sim_connection *dial) {
    const struct sim_script *script = dial->script;
    while (dial->record.phase == SIM_DIALLING && dial->step < script->count && !sim_must_stop(dial)) {
        const struct sim_step *step = &script->steps[dial->step];
        if (!wanted(step)) {
            dial->step++;
            continue;
        }
        /* RASMAN holds the dial while the notifier runs, so a delay counts from its return. */
        int64_t due =
            dial->last_step + (sim_clock_after(sim_random(step->delay_least, step->delay_most)) - sim_clock_now());
        if (!sim_clock_wait(dial, due)) {
            break;
        }
        dial->step++;
        reread_kept(dial);
        take_step(dial, step);
        dial->last_step = sim_clock_now();
        dial->delivered++;
        sim_cond_broadcast(&sim.changed);
    }
    dial->pins++;
    dial->driven = false;
    sim_unpin(dial);
    sim_clock_free();
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
