/* SPDX-License-Identifier: Apache-2.0 */
#include "ras.h"
#include "rassim.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * A client that frees what RasDial was given (argv[1]: params, extensions, eap, phonebook, handle)
 * while the dial runs, or, for "none", after it. A checker of memory must stop it, or not.
 */

static DWORD RASAPI ignore(ULONG_PTR id, DWORD sub_entry, HRASCONN handle, UINT message, RASCONNSTATE state,
                           DWORD error, DWORD extended) {
    (void)id, (void)sub_entry, (void)handle, (void)message, (void)state, (void)error, (void)extended;
    return 1;
}

int main(int argc, char **argv) {
    const char *early = argc > 1 ? argv[1] : "none";
    sim_set_clock(SIM_CLOCK_MANUAL, 0);
    RASDIALPARAMSW *params = calloc(1, sizeof *params);
    RASDIALEXTENSIONS *extensions = calloc(1, sizeof *extensions);
    RASENTRYNAMEW *entries = calloc(8, sizeof *entries);
    HRASCONN *handle = calloc(1, sizeof *handle);
    BYTE *eap = calloc(1, 32);
    DWORD bytes = 8 * sizeof *entries;
    DWORD count = 0;
    entries->dwSize = sizeof *entries;
    if (RasEnumEntriesW(NULL, NULL, entries, &bytes, &count) != 0) {
        abort();
    }
    WCHAR *phone_book = calloc(1, sizeof entries->szPhonebookPath);
    memcpy(phone_book, entries->szPhonebookPath, sizeof entries->szPhonebookPath);
    params->dwSize = sizeof *params;
    memcpy(params->szEntryName, entries->szEntryName, sizeof params->szEntryName);
    extensions->dwSize = sizeof *extensions;
    extensions->RasEapInfo.dwSizeofEapInfo = 32;
    extensions->RasEapInfo.pbEapInfo = eap;
    if (RasDialW(extensions, phone_book, params, 2, (LPVOID)(uintptr_t)ignore, handle) != 0) {
        abort();
    }
    const struct {
        const char *name;
        void *memory;
    } given[] = {
        {"params", params}, {"extensions", extensions}, {"eap", eap}, {"phonebook", phone_book}, {"handle", handle}};
    for (size_t i = 0; i < 5; i++) {
        if (strcmp(given[i].name, early) == 0) {
            free(given[i].memory);
        }
    }
    sim_advance(10000);
    for (size_t i = 0; i < 5; i++) {
        if (strcmp(given[i].name, early) != 0) {
            free(given[i].memory);
        }
    }
    sim_advance(10000);
    free(entries);
    sim_reset();
    printf("nothing found\n");
    return 0;
}
