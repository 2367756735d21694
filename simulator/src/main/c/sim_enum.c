/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_enum.h"

#include "sim_sizes.h"
#include "sim_text.h"

#include <string.h>

/* RasEnumConnectionsW. */

uint32_t sim_list_room(const struct sim_list *list, uint32_t *stride) {
    if (list->bytes == NULL || list->count == NULL) {
        return sim_null_pointer();
    }
    uint32_t room;
    memcpy(&room, list->bytes, sizeof room);
    *stride = list->buffer == NULL ? list->newest_size : sim_accepted_size(list->structure, list->buffer);
    if (list->buffer != NULL && *stride == 0) {
        /* chosen: check-order */
        if (sim_switch(SWITCH_CHECK_ORDER) == 0 || (uint64_t)list->found * list->newest_size <= room) {
            return ERROR_INVALID_SIZE;
        }
        *stride = list->newest_size;
    }
    uint32_t needed = list->found * *stride;
    bool fits = list->buffer != NULL ? needed <= room : needed == 0;
    memcpy(list->bytes, &needed, sizeof needed);
    if (fits || list->buffer != NULL || sim_switch(SWITCH_SIZE_QUERY_SETS_COUNT) == 0) {
        memcpy(list->count, &list->found, sizeof list->found); /* chosen: size-query-sets-count */
    }
    return fits ? ERROR_SUCCESS : ERROR_BUFFER_TOO_SMALL;
}

/* Source: page "RASCONN" and NT behaviour: only connected ones. chosen: list-dialling */
static bool listed(const struct sim_connection *connection) {
    return connection->record.phase == SIM_CONNECTED ||
           (connection->record.phase <= SIM_PAUSED && sim_switch(SWITCH_LIST_DIALLING) == 1);
}

static void fill(RASCONNW *row, const struct sim_record *record) {
    memset(row, 0, sizeof *row);
    row->hrasconn = record->handle;
    sim_put16(row->szEntryName, SIM_ENTRY_CAPACITY, record->entry);
    sim_put16(row->szDeviceType, RAS_MaxDeviceType + 1, record->device_type);
    sim_put16(row->szDeviceName, RAS_MaxDeviceName + 1, record->device_name);
    sim_put16(row->szPhonebook, MAX_PATH, record->phone_book);
    memcpy(&row->guidEntry, record->entry_id, sizeof row->guidEntry);
    /* chosen: listed-sub-entry */
    for (uint32_t i = record->link_count; i > 0 && record->link_count > 1; i--) {
        row->dwSubEntry =
            record->links[i - 1].up != 0 && sim_switch(SWITCH_LISTED_SUB_ENTRY) == 0 ? i : row->dwSubEntry;
    }
    row->dwFlags = record->flags;
    row->luid.LowPart = record->luid;
    memcpy(&row->guidCorrelationId, record->correlation_id, sizeof row->guidCorrelationId);
}

static uint32_t enumerate(LPRASCONNW rows, LPDWORD bytes, LPDWORD count, uint32_t *found) {
    struct sim_list list = {
        .buffer = rows, .bytes = bytes, .count = count, .structure = SIM_RASCONNW, .newest_size = sizeof(RASCONNW)};
    for (const struct sim_connection *at = sim.connections; at != NULL; at = at->next) {
        list.found += listed(at) ? 1 : 0;
    }
    *found = list.found;
    uint32_t stride = 0;
    uint32_t code = sim_list_room(&list, &stride);
    if (code != ERROR_SUCCESS || rows == NULL) {
        return code;
    }
    char *target = (char *)rows;
    for (struct sim_connection *at = sim.connections; at != NULL; at = at->next) {
        if (listed(at)) {
            RASCONNW row;
            fill(&row, &at->record);
            row.dwSize = stride;
            memcpy(target, &row, stride);
            target += stride;
            if (sim_switch(SWITCH_LISTED_HANDLES_COUNT) == 1) { /* chosen: listed-handles-count */
                at->record.references++;
                at->own_references++;
                sim_touch();
            }
        }
    }
    return ERROR_SUCCESS;
}

DWORD RASAPI RasEnumConnectionsW(LPRASCONNW rows, LPDWORD bytes, LPDWORD count) {
    uint32_t code = sim_begin_shared("RasEnumConnections");
    uint32_t found = 0;
    if (code == ERROR_SUCCESS) {
        code = enumerate(rows, bytes, count, &found);
        sim_grow();
    } else if (code == ERROR_BUFFER_TOO_SMALL && bytes != NULL) {
        /* A fault of 603 looks like a list that has just grown by one. */
        uint32_t needed;
        memcpy(&needed, bytes, sizeof needed);
        needed += sizeof(RASCONNW);
        memcpy(bytes, &needed, sizeof needed);
    }
    return sim_end(code, "RasEnumConnectionsW", "buffer=%s found=%u", rows == NULL ? "NULL" : "given", (unsigned)found);
}
