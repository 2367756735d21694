/* SPDX-License-Identifier: Apache-2.0 */
#include "ras.h"
#include "raserror.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * A RAS client that knows nothing of the simulator: dial NAME, start NAME (and end while dialling),
 * list, follow NAME, hangup NAME, entries [BOOK]. It prints what it learns; a failure is "NAME failed CODE".
 */

static void wide(WCHAR *target, const char *text) {
    size_t length = strlen(text);
    for (size_t i = 0; i <= length; i++) {
        target[i] = (unsigned char)text[i];
    }
}

static void print_wide(const WCHAR *text) {
    for (; *text != 0; text++) {
        putchar(*text < 128 ? (char)*text : '?');
    }
}

static int report(const char *what, DWORD code) {
    if (code != 0) {
        printf("%s failed %u\n", what, code);
    }
    return code == 0 ? 0 : 1;
}

static DWORD RASAPI ignore(ULONG_PTR id, DWORD sub_entry, HRASCONN handle, UINT message, RASCONNSTATE state,
                           DWORD error, DWORD extended) {
    (void)id, (void)sub_entry, (void)handle, (void)message, (void)state, (void)error, (void)extended;
    return 1;
}

static int dial(const char *entry, LPVOID notifier) {
    static RASDIALPARAMSW params = {.dwSize = sizeof params};
    static HRASCONN handle;
    wide(params.szEntryName, entry);
    DWORD code = RasDialW(NULL, NULL, &params, 2, notifier, &handle);
    if (report("dial", code) != 0) {
        return 1;
    }
    RASCONNSTATUSW status = {.dwSize = sizeof status};
    code = RasGetConnectStatusW(handle, &status);
    printf("dialled %s state %u\n", entry, (unsigned)status.rasconnstate);
    return report("status", code);
}

static RASCONNW rows[16];

static DWORD list(DWORD *count) {
    DWORD bytes = sizeof rows;
    rows[0].dwSize = sizeof rows[0];
    return RasEnumConnectionsW(rows, &bytes, count);
}

static int print_list(void) {
    DWORD count = 0;
    DWORD code = list(&count);
    for (DWORD i = 0; code == 0 && i < count; i++) {
        print_wide(rows[i].szEntryName);
        printf(" ");
        print_wide(rows[i].szDeviceType);
        printf("\n");
    }
    printf("%u connections\n", count);
    return report("list", code);
}

/* Asks until the line has reconnected; each sub-state is printed once, and then what became of the second link. */
static int follow(const char *entry) {
    WCHAR name[RAS_MaxEntryName + 1];
    DWORD count = 0;
    DWORD last = RASCSS_None;
    wide(name, entry);
    DWORD code = list(&count);
    if (code != 0 || count == 0 || memcmp(rows[0].szEntryName, name, (strlen(entry) + 1) * sizeof(WCHAR)) != 0) {
        return report("follow", code == 0 ? ERROR_NO_CONNECTION : code);
    }
    while (code == 0 && last != RASCSS_Reconnected) {
        RASCONNSTATUSW status = {.dwSize = sizeof status};
        code = RasGetConnectStatusW(rows[0].hrasconn, &status);
        if (code == 0 && status.rasconnsubstate != last) {
            last = status.rasconnsubstate;
            printf("substate %u\n", (unsigned)last);
        }
    }
    HRASCONN link = 0;
    printf("link 2: %u\n", RasGetSubEntryHandleW(rows[0].hrasconn, 2, &link));
    return report("follow", code);
}

static int hang_up(const char *entry) {
    WCHAR name[RAS_MaxEntryName + 1];
    DWORD count = 0;
    wide(name, entry);
    DWORD code = list(&count);
    for (DWORD i = 0; code == 0 && i < count; i++) {
        if (memcmp(rows[i].szEntryName, name, (strlen(entry) + 1) * sizeof(WCHAR)) == 0) {
            code = RasHangUpW(rows[i].hrasconn);
            RASCONNSTATUSW status = {.dwSize = sizeof status};
            while (code == 0 && RasGetConnectStatusW(rows[i].hrasconn, &status) == 0) {
            }
            printf("hung up\n");
            return report("hangup", code);
        }
    }
    return report("hangup", code == 0 ? ERROR_NO_CONNECTION : code);
}

static int print_entries(const char *book) {
    RASENTRYNAMEW *names = calloc(64, sizeof *names);
    WCHAR path[1024];
    DWORD bytes = 64 * sizeof *names;
    DWORD count = 0;
    if (names == NULL) {
        return 1;
    }
    names[0].dwSize = sizeof names[0];
    if (book != NULL) {
        wide(path, book);
    }
    DWORD code = RasEnumEntriesW(NULL, book == NULL ? NULL : path, names, &bytes, &count);
    for (DWORD i = 0; code == 0 && i < count; i++) {
        print_wide(names[i].szEntryName);
        printf("\n");
    }
    free(names);
    return report("entries", code);
}

int main(int argc, char **argv) {
    const char *command = argc > 1 ? argv[1] : "";
    const char *name = argc > 2 ? argv[2] : NULL;
    if (strcmp(command, "dial") == 0 && name != NULL) {
        return dial(name, NULL);
    }
    if (strcmp(command, "start") == 0 && name != NULL) {
        return dial(name, (LPVOID)(uintptr_t)ignore);
    }
    if (strcmp(command, "list") == 0) {
        return print_list();
    }
    if (strcmp(command, "follow") == 0 && name != NULL) {
        return follow(name);
    }
    if (strcmp(command, "hangup") == 0 && name != NULL) {
        return hang_up(name);
    }
    if (strcmp(command, "entries") == 0) {
        return print_entries(name);
    }
    fprintf(stderr, "wanted: dial NAME, start NAME, list, follow NAME, hangup NAME, entries [BOOK]\n");
    return 2;
}
