/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_links.h"

#include "sim_sizes.h"

#include <string.h>

/* The links of a multilink connection. A connection without multilink has one. */

struct sim_connection *sim_find_link(uint64_t handle, uint32_t *index) {
    for (struct sim_connection *at = sim.connections; handle != 0 && at != NULL; at = at->next) {
        for (uint32_t i = 0; i < at->record.link_count; i++) {
            if (at->record.links[i].handle == handle) {
                *index = i;
                return at;
            }
        }
    }
    return NULL;
}

bool sim_link_is_up(const struct sim_record *record, uint32_t index) {
    if (record->phase != SIM_CONNECTED) {
        return false;
    }
    return record->link_count == 1 || record->links[index].up != 0;
}

uint32_t sim_links_up(const struct sim_record *record) {
    uint32_t up = 0;
    for (uint32_t i = 0; i < record->link_count; i++) {
        up += record->links[i].up != 0 ? 1 : 0;
    }
    return up;
}

uint32_t sim_link_state(const struct sim_record *record, uint32_t index) {
    /* chosen: link-state-when-up */
    if (sim_link_is_up(record, index) && sim_switch(SWITCH_LINK_STATE_WHEN_UP) == 0) {
        return RASCS_Connected;
    }
    return record->links[index].state;
}

void sim_link_down(struct sim_connection *connection, uint32_t index, uint32_t error) {
    struct sim_record *record = &connection->record;
    struct sim_link *link = &record->links[index];
    link->up = 0;
    link->state = RASCS_Disconnected;
    link->error = error;
    sim_touch();
    if (record->phase != SIM_CONNECTED) {
        return;
    }
    sim_signal(connection, RASCN_BandwidthRemoved);
    if (sim_links_up(record) == 0) {
        sim_drop_line(connection, error);
    }
}

void sim_link_changes(struct sim_connection *connection, uint32_t index, uint32_t state, uint32_t error) {
    struct sim_link *link = &connection->record.links[index];
    bool was_up = link->up != 0;
    bool up = error == 0 && (state == RASCS_SubEntryConnected || state == RASCS_Connected);
    link->state = state;
    link->error = error;
    link->up = up;
    sim_touch();
    if (connection->record.phase == SIM_CONNECTED && up && !was_up) {
        sim_signal(connection, RASCN_BandwidthAdded);
    } else if (connection->record.phase == SIM_CONNECTED && !up && was_up) {
        sim_link_down(connection, index, error);
    }
}

void sim_substate_changes(struct sim_connection *connection, uint32_t substate) {
    connection->record.substate = substate;
    sim_touch();
    if (sim_switch(SWITCH_DORMANT_EVENTS) == 0) { /* chosen: dormant-events */
        sim_signal(connection, substate == RASCSS_Dormant ? RASCN_Dormant : 0u);
        sim_signal(connection, substate == RASCSS_Reconnected ? RASCN_ReConnection : 0u);
    }
}

int64_t sim_next_take_over(const struct sim_connection *connection) {
    const struct sim_record *record = &connection->record;
    bool left = record->phase == SIM_CONNECTED && record->later_taken < record->later_count && !connection->driven;
    if (!left || sim_process_birth(record->owner_process) == record->owner_birth) {
        return SIM_NEVER;
    }
    return record->later[record->later_taken].due;
}

void sim_take_over(struct sim_connection *connection) {
    struct sim_record *record = &connection->record;
    int64_t now = sim_clock_now();
    while (sim_next_take_over(connection) <= now) {
        const struct sim_later *step = &record->later[record->later_taken];
        record->later_taken++;
        if (step->link == 0) {
            sim_substate_changes(connection, step->substate);
        } else if (step->link <= record->link_count) {
            sim_link_changes(connection, step->link - 1, step->state, step->error);
        }
        sim_touch();
    }
}

uint32_t sim_link_hang_up(struct sim_connection *connection, uint32_t index) {
    struct sim_link *link = &connection->record.links[index];
    if (link->hung_up != 0) { /* chosen: second-hang-up */
        return sim_switch(SWITCH_SECOND_HANG_UP) == 0 ? ERROR_INVALID_HANDLE : ERROR_SUCCESS;
    }
    link->hung_up = 1;
    sim_link_down(connection, index, ERROR_SUCCESS);
    return ERROR_SUCCESS;
}

static uint32_t get_handle(uint64_t handle, uint32_t number, void *answer, uint64_t *found) {
    if (answer == NULL) {
        return sim_null_pointer();
    }
    struct sim_connection *connection = sim_find(handle);
    if (connection == NULL) {
        return ERROR_INVALID_HANDLE; /* source: page "RasGetSubEntryHandle", as the next two */
    }
    struct sim_record *record = &connection->record;
    if (number == 0 || number > record->link_count) {
        return ERROR_NO_MORE_ITEMS;
    }
    if (!sim_link_is_up(record, number - 1)) {
        return ERROR_PORT_NOT_OPEN;
    }
    struct sim_link *link = &record->links[number - 1];
    /* chosen: single-link-handle */
    if (record->link_count == 1 && sim_switch(SWITCH_SINGLE_LINK_HANDLE) == 0) {
        *found = handle;
    } else {
        if (link->handle == 0) {
            link->handle = sim.next_handle;
            sim.next_handle += 0x11;
            sim_touch();
        }
        *found = link->handle;
    }
    memcpy(answer, found, sizeof *found);
    return ERROR_SUCCESS;
}

DWORD RASAPI RasGetSubEntryHandleW(HRASCONN handle, DWORD sub_entry, LPHRASCONN link) {
    uint64_t found = 0;
    uint32_t code = sim_begin_shared("RasGetSubEntryHandle");
    if (code == ERROR_SUCCESS) {
        code = get_handle(handle, sub_entry, link, &found);
    }
    return sim_end(code, "RasGetSubEntryHandleW", "handle=0x%llx subentry=%u link=0x%llx", (unsigned long long)handle,
                   (unsigned)sub_entry, (unsigned long long)found);
}

/* Both forms are the same. Source: Ras.h. */
DWORD RASAPI RasGetSubEntryHandleA(HRASCONN handle, DWORD sub_entry, LPHRASCONN link) {
    return RasGetSubEntryHandleW(handle, sub_entry, link);
}
