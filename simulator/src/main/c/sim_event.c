/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_core.h"

#include <stdlib.h>

/* RasConnectionNotificationW: events that are set when connections come or go. */

#define EVERY_CONNECTION 0xFFFFFFFFFFFFFFFFull /* INVALID_HANDLE_VALUE */

struct registration {
    struct registration *next;
    uint64_t handle;
    uint64_t event;
    uint32_t flags;
};
static struct registration *registrations;

void sim_signal(const struct sim_connection *connection, uint32_t reason) {
    for (struct registration *at = registrations; at != NULL; at = at->next) {
        bool meant = at->handle == EVERY_CONNECTION || at->handle == connection->record.handle;
        if (meant && (at->flags & reason) != 0) {
            sim_event_set(at->event);
            if (sim_switch(SWITCH_EVENTS_REPEAT) == 1) {
                at->flags = 0; /* chosen: events-repeat (DotRas issue 105: Windows 11 tells of the first alone) */
            }
        }
    }
}

void sim_forget_events(void) {
    while (registrations != NULL) {
        struct registration *next = registrations->next;
        free(registrations);
        registrations = next;
    }
}

/* What happens by time alone, or in another process, is seen only by looking: so somebody looks. */
static void look_now_and_then(void *unused) {
    (void)unused;
    sim_enter();
    for (;;) {
        sim_settle();
        sim_wait(&sim.changed, 50 * SIM_NANOS_PER_MILLI);
    }
}

static uint32_t add(uint64_t handle, uint64_t event, uint32_t flags) {
    if ((flags & RASCN_EPDGPacketArrival) != 0 && sim_switch(SWITCH_EPDG_EVENTS) == 1) {
        return ERROR_INVALID_PARAMETER; /* chosen: epdg-events; by default it is taken, and nothing ever tells */
    }
    if (!sim_has_events()) {
        return ERROR_CALL_NOT_IMPLEMENTED; /* only Windows has events */
    }
    if (handle != EVERY_CONNECTION && sim_find(handle) == NULL) {
        return ERROR_INVALID_HANDLE;
    }
    static bool looking;
    looking = looking || sim_thread_start(look_now_and_then, NULL);
    struct registration *added = malloc(sizeof *added);
    if (added == NULL || !looking) {
        free(added);
        return ERROR_NOT_ENOUGH_MEMORY;
    }
    if (handle != EVERY_CONNECTION) {
        flags &= ~(uint32_t)RASCN_Connection; /* source: page "RasConnectionNotification" */
    }
    *added = (struct registration){registrations, handle, event, flags};
    registrations = added;
    return ERROR_SUCCESS;
}

DWORD RASAPI RasConnectionNotificationW(HRASCONN handle, HANDLE event, DWORD flags) {
    uint32_t code = sim_begin_shared("RasConnectionNotification");
    if (code == ERROR_SUCCESS) {
        code = add(handle, event, flags);
    }
    return sim_end(code, "RasConnectionNotificationW", "handle=0x%llx flags=0x%x", (unsigned long long)handle,
                   (unsigned)flags);
}

/* Both forms are the same. Source: Ras.h. */
DWORD RASAPI RasConnectionNotificationA(HRASCONN handle, HANDLE event, DWORD flags) {
    return RasConnectionNotificationW(handle, event, flags);
}
