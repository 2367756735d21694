/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_core.h"

#include <string.h>

/* What a whole dial costs without Java: from RasDial to the end of the hang-up, as a program in C does it. */

struct dialler {
    sim_mutex lock;
    sim_cond ended;
    bool over;
    uint32_t error;
    uint64_t told;
};

static DWORD RASAPI note(ULONG_PTR id, DWORD sub_entry, HRASCONN handle, UINT message, RASCONNSTATE state, DWORD error,
                         DWORD extended) {
    struct dialler *dialler = (struct dialler *)(uintptr_t)id;
    (void)sub_entry;
    (void)handle;
    (void)message;
    (void)extended;
    sim_mutex_lock(&dialler->lock);
    dialler->told += (uint64_t)state + error;
    dialler->error = error;
    if (((uint32_t)state & RASCS_DONE) != 0 || error != 0) {
        dialler->over = true;
        sim_cond_broadcast(&dialler->ended);
    }
    sim_mutex_unlock(&dialler->lock);
    return 1;
}

/* Until the status fails RAS may call the notifier, so the dialler lives that long. */
static bool dial_once(struct dialler *dialler) {
    DWORD(RASAPI *volatile ask)(HRASCONN, LPRASCONNSTATUSW) = RasGetConnectStatusW;
    RASDIALPARAMSW params;
    memset(&params, 0, sizeof params);
    params.dwSize = sizeof params;
    static const WCHAR entry[] = {'O', 'f', 'f', 'i', 'c', 'e', 0};
    memcpy(params.szEntryName, entry, sizeof entry);
    params.dwCallbackId = (ULONG_PTR)(uintptr_t)dialler;
    HRASCONN handle = 0;
    if (RasDialW(NULL, NULL, &params, 2, (LPVOID)(uintptr_t)note, &handle) != ERROR_SUCCESS) {
        return false;
    }
    sim_mutex_lock(&dialler->lock);
    while (!dialler->over) {
        sim_cond_wait(&dialler->ended, &dialler->lock, -1);
    }
    sim_mutex_unlock(&dialler->lock);
    bool released = RasHangUpW(handle) == ERROR_SUCCESS;
    RASCONNSTATUSW status;
    memset(&status, 0, sizeof status);
    status.dwSize = sizeof status;
    while (released && ask(handle, &status) == ERROR_SUCCESS) {
        sim_yield(); /* the thread that called the notifier has to end first */
    }
    return released && dialler->error == ERROR_SUCCESS;
}

uint64_t SIM_CALL sim_floor_dial(uint64_t count) {
    uint64_t told = 0;
    bool fine = true;
    for (uint64_t i = 0; fine && i < count; i++) {
        struct dialler dialler = {.lock = SIM_MUTEX_INIT};
        sim_cond_init(&dialler.ended);
        fine = dial_once(&dialler);
        told += dialler.told;
        sim_cond_destroy(&dialler.ended);
    }
    return fine ? told : 0;
}
