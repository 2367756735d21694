/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_bench.h"
#include "sim_links.h"
#include "sim_sizes.h"
#include "sim_text.h"

#include <string.h>

/* RasGetConnectStatusW and RasHangUpW: what a client does until a handle is gone. */

static void fill(RASCONNSTATUSW *status, const struct sim_record *record) {
    memset(status, 0, sizeof *status);
    bool leaving = record->phase == SIM_HANGING_UP && sim_switch(SWITCH_STATE_WHILE_HANGING_UP) == 1;
    /* chosen: state-while-hanging-up */
    status->rasconnstate = leaving ? RASCS_Disconnected : (RASCONNSTATE)record->state;
    status->dwError = record->error;
    status->rasconnsubstate =
        record->phase == SIM_CONNECTED ? (RASCONNSUBSTATE)record->substate : RASCSS_None; /* source: its page */
    sim_put16(status->szDeviceType, RAS_MaxDeviceType + 1, record->device_type);
    sim_put16(status->szDeviceName, RAS_MaxDeviceName + 1, record->device_name);
    sim_put16(status->szPhoneNumber, RAS_MaxPhoneNumber + 1, record->number);
}

static uint32_t gone(void) {
    /* Source: page "Disconnecting": 6 says that the hang-up has finished. chosen: gone-code */
    return sim_switch(SWITCH_GONE_CODE) == 0 ? ERROR_INVALID_HANDLE : ERROR_NO_CONNECTION;
}

static uint32_t get_status(uint64_t handle, void *answer, RASCONNSTATUSW *status) {
    if (answer == NULL) {
        return sim_null_pointer();
    }
    uint32_t size = sim_accepted_size(SIM_RASCONNSTATUSW, answer);
    uint32_t index = 0;
    if (size == 0) {
        bool known = sim_find(handle) != NULL || sim_find_link(handle, &index) != NULL;
        /* chosen: status-check-order */
        return known || sim_switch(SWITCH_STATUS_CHECK_ORDER) == 0 ? ERROR_INVALID_SIZE : gone();
    }
    struct sim_connection *connection = sim_find(handle);
    struct sim_connection *linked = connection == NULL ? sim_find_link(handle, &index) : NULL;
    connection = linked != NULL ? linked : connection;
    /* chosen: link-after-hang-up (the page "RasHangUp" says that it may never be gone) */
    bool link_gone =
        linked != NULL && linked->record.links[index].hung_up != 0 && sim_switch(SWITCH_LINK_AFTER_HANG_UP) == 1;
    if (connection == NULL || link_gone) {
        return gone();
    }
    struct sim_record *record = &connection->record;
    fill(status, record);
    if (linked != NULL) {
        status->rasconnstate = (RASCONNSTATE)sim_link_state(record, index);
        status->dwError = record->links[index].error;
    }
    status->dwSize = size;
    memcpy(answer, status, size);
    if (record->phase == SIM_HANGING_UP && record->hang_up_looks > 0) {
        record->hang_up_looks--;
        sim_touch();
    }
    return ERROR_SUCCESS;
}

static uint32_t answer_status(uint64_t handle, void *answer) {
    RASCONNSTATUSW status;
    status.rasconnstate = RASCS_OpenPort;
    status.dwError = 0;
    if (sim_count_status(handle, answer)) {
        return ERROR_SUCCESS;
    }
    uint32_t code = sim_begin_shared("RasGetConnectStatus");
    if (code == ERROR_SUCCESS) {
        code = get_status(handle, answer, &status);
    }
    return sim_end(code, "RasGetConnectStatusW", "handle=0x%llx state=%u error=%u", (unsigned long long)handle,
                   (unsigned)status.rasconnstate, (unsigned)status.dwError);
}

/* The work is in a function of its own, so that the idle answer does not pay for its stack frame. */
DWORD RASAPI RasGetConnectStatusW(HRASCONN handle, LPRASCONNSTATUSW answer) {
    if (sim_is_idle()) {
        answer->rasconnstate = RASCS_Connected;
        answer->dwError = (DWORD)handle;
        return ERROR_SUCCESS;
    }
    return answer_status(handle, answer);
}

static void end(struct sim_connection *connection) {
    struct sim_record *record = &connection->record;
    bool notify = sim_switch(SWITCH_NOTIFY_AFTER_HANG_UP) == 1 && record->phase != SIM_OVER;
    bool connected = record->phase == SIM_CONNECTED;
    record->phase = SIM_HANGING_UP;
    record->gone_at = sim_clock_after(record->hang_up_nanos);
    record->references = 0;
    connection->own_references = 0;
    sim_touch();
    sim_stop_driver(connection);
    sim_cond_broadcast(&sim.changed);
    if (connected) {
        sim_signal(connection, RASCN_Disconnection);
    }
    if (notify) { /* chosen: notify-after-hang-up */
        record->state = RASCS_Disconnected;
        connection->pins++;
        sim_deliver(connection, RASCS_Disconnected, 0, 0, 1);
        sim_unpin(connection);
    }
}

static uint32_t hang_up(uint64_t handle) {
    uint32_t index = 0;
    struct sim_connection *connection = sim_find(handle);
    struct sim_connection *linked = connection == NULL ? sim_find_link(handle, &index) : NULL;
    if (linked != NULL && linked->record.phase == SIM_CONNECTED) {
        return sim_link_hang_up(linked, index); /* source: page "RasHangUp": this link alone */
    }
    if (connection == NULL) {
        /* Source: page "RasHangUp": 6. chosen: hang-up-gone-code (668 is seen by DotRas) */
        return sim_switch(SWITCH_HANG_UP_GONE_CODE) == 0 ? ERROR_INVALID_HANDLE : ERROR_NO_CONNECTION;
    }
    struct sim_record *record = &connection->record;
    if (record->phase == SIM_HANGING_UP) { /* chosen: second-hang-up */
        return sim_switch(SWITCH_SECOND_HANG_UP) == 0 ? ERROR_INVALID_HANDLE : ERROR_SUCCESS;
    }
    if (record->hang_up_code != 0) {
        return record->hang_up_code;
    }
    if (record->references > 1) {
        /* Source: page "RasDial": the link goes down with the last reference. */
        record->references--;
        connection->own_references -= connection->own_references > 0 ? 1 : 0;
        sim_touch();
        return ERROR_SUCCESS;
    }
    end(connection);
    return ERROR_SUCCESS;
}

DWORD RASAPI RasHangUpW(HRASCONN handle) {
    uint32_t code = sim_begin_shared("RasHangUp");
    if (code == ERROR_SUCCESS) {
        code = hang_up(handle);
    }
    return sim_end(code, "RasHangUpW", "handle=0x%llx", (unsigned long long)handle);
}

/* Both forms are the same. Source: Ras.h. */
DWORD RASAPI RasHangUpA(HRASCONN handle) {
    return RasHangUpW(handle);
}
