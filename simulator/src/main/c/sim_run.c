/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_dial.h"

#include "sim_text.h"

#include <string.h>

/* Runs a dial: on a thread of its own, on the caller's, or blocking. */

void sim_identify(struct sim_record *record) {
    record->owner_process = sim_process_id();
    record->owner_birth = sim_process_birth(record->owner_process);
    for (size_t i = 0; i < sizeof record->correlation_id; i++) {
        record->correlation_id[i] = (uint8_t)sim_random(0, 255);
    }
    /* The same entry keeps its id: it comes from name and phone book. */
    uint64_t marks[2] = {sim_mark16(record->entry), sim_mark16(record->phone_book)};
    memcpy(record->entry_id, marks, sizeof marks);
    record->flags = RASCF_AllUsers;
}

const struct sim_script *sim_script_unknown(void) {
    static struct sim_step step = {.state = RASCS_OpenPort,
                                   .error = ERROR_CANNOT_FIND_PHONEBOOK_ENTRY,
                                   .sub_entry = 1,
                                   .back = SIM_NO_STEP,
                                   .substate = SIM_NO_SUBSTATE};
    static const struct sim_script script = {
        .steps = &step, .count = 1, .links = 1, .deaf_after = SIM_ALWAYS, .drop_nanos = -1};
    return &script;
}

uint64_t sim_book_mark(const struct sim_request *request) {
    uint16_t path[SIM_PATH_CAPACITY];
    if (request->kept_phone_book == NULL) {
        return 0;
    }
    sim_copy16(path, SIM_PATH_CAPACITY, request->kept_phone_book, SIM_PATH_CAPACITY);
    return sim_mark16(path);
}

static void take_request(struct sim_connection *dial, const struct sim_request *request) {
    dial->notifier_type = request->notifier_type;
    dial->notifier = request->notifier;
    dial->callback_id = request->params.dwCallbackId;
    dial->options = request->options;
    dial->entry_mark = sim_mark16(request->params.szEntryName);
    dial->book_mark = sim_book_mark(request);
    dial->password_mark = sim_mark16(request->params.szPassword);
    dial->callback_mark = sim_mark16(request->params.szCallbackNumber);
    dial->kept_extensions = request->kept_extensions;
    dial->kept_params = request->kept_params;
    dial->kept_phone_book = request->kept_phone_book;
    dial->kept_handle = request->kept_handle;
}

static void drive_on_thread(void *argument) {
    struct sim_connection *dial = argument;
    sim_enter();
    if (dial->record.phase == SIM_CONNECTED) {
        sim_deliver(dial, RASCS_Connected, 0, 0, 1); /* joined */
    }
    sim_drive(dial);
    sim_leave();
}

/* The dial has a driver from here on; it counts as busy until it waits or ends. */
static uint32_t start_driver(struct sim_connection *dial) {
    dial->driven = true;
    sim_clock_busy();
    if (sim_thread_start(drive_on_thread, dial)) {
        return ERROR_SUCCESS;
    }
    dial->driven = false;
    sim_clock_free();
    return ERROR_NOT_ENOUGH_MEMORY;
}

static void drive_here(struct sim_connection *dial) {
    dial->driven = true;
    sim_clock_busy();
    sim_drive(dial);
}

static void write_handle(const struct sim_request *request) {
    memcpy(request->kept_handle, &request->handle, sizeof request->handle);
}

static uint32_t run_blocking(struct sim_connection *dial, const struct sim_request *request) {
    if (sim_switch(SWITCH_BLOCKING_WRITES_HANDLE) == 1) {
        write_handle(request); /* chosen: blocking-dial-writes-handle */
    }
    uint64_t handle = dial->record.handle;
    drive_here(dial);
    dial = sim_find(handle);
    while (dial != NULL && dial->record.phase <= SIM_PAUSED) {
        sim_wait(&sim.changed, -1); /* the script has ended and the dial has not: only a hang-up ends it */
        dial = sim_find(handle);
    }
    if (dial == NULL || dial->record.phase == SIM_HANGING_UP) {
        /* chosen: blocking-dial-hung-up */
        return sim_switch(SWITCH_BLOCKING_HUNG_UP) == 0 ? ERROR_USER_DISCONNECTION : ERROR_DISCONNECTION;
    }
    return dial->record.error;
}

uint32_t sim_run(struct sim_connection *dial, struct sim_request *request) {
    take_request(dial, request);
    if (request->notifier == NULL) {
        return run_blocking(dial, request);
    }
    uint32_t first = dial->script->return_after;
    if (first == 0) {
        write_handle(request);
    }
    if (dial->driven) {
        return ERROR_SUCCESS; /* resumed inside the notifier of the pause: its driver goes on when that returns */
    }
    if (sim_switch(SWITCH_NOTIFIER_THREAD) == 1) { /* chosen: notifier-thread */
        drive_here(dial);
        return ERROR_SUCCESS;
    }
    dial->pins++;
    uint32_t code = start_driver(dial);
    while (code == ERROR_SUCCESS && dial->delivered < first && dial->driven) {
        sim_wait(&sim.changed, -1);
    }
    sim_unpin(dial);
    return code;
}

uint32_t sim_join(struct sim_connection *connection, struct sim_request *request) {
    connection->record.references++;
    connection->own_references++;
    sim_touch();
    request->handle = connection->record.handle;
    if (sim_switch(SWITCH_NOTIFY_WHEN_CONNECTED) == 0 || request->notifier == NULL || connection->driven) {
        return ERROR_SUCCESS; /* chosen: notify-when-already-connected */
    }
    take_request(connection, request);
    connection->deaf = false;
    connection->notified = 0;
    write_handle(request);
    return start_driver(connection);
}
