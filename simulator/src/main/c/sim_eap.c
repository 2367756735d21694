/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_book.h"
#include "sim_sizes.h"
#include "sim_text.h"

#include <stdlib.h>
#include <string.h>

/* EAP: the identity that RasDial is given, and the user interface of the paused state InvokeEapUI. */

/* An identity that was handed out and has not come back. */
struct identity {
    struct identity *next;
    RASEAPUSERIDENTITYW *memory;
    size_t size;
};
static struct identity *identities;

/* Whoever still reads it then sees poison. */
static bool take_back(const void *memory) {
    struct identity **link = &identities;
    while (*link != NULL && (*link)->memory != memory) {
        link = &(*link)->next;
    }
    struct identity *found = *link;
    if (found == NULL) {
        return false;
    }
    *link = found->next;
    memset(found->memory, 0xDD, found->size);
    free(found->memory);
    free(found);
    return true;
}

void sim_forget_identities(void) {
    while (identities != NULL) {
        take_back(identities->memory);
    }
}

static uint32_t hand_out(const struct sim_entry *entry, LPRASEAPUSERIDENTITYW *answer) {
    size_t size = sizeof(RASEAPUSERIDENTITYW) + entry->eap_bytes;
    struct identity *added = malloc(sizeof *added);
    RASEAPUSERIDENTITYW *memory = calloc(1, size);
    if (added == NULL || memory == NULL) {
        free(added);
        free(memory);
        return ERROR_NOT_ENOUGH_MEMORY;
    }
    sim_put16(memory->szUserName, UNLEN + 1, entry->eap_user[0] != 0 ? entry->eap_user : entry->user);
    memory->dwSizeofEapInfo = entry->eap_bytes;
    uint8_t *data = (uint8_t *)memory + offsetof(RASEAPUSERIDENTITYW, pbEapInfo);
    for (uint32_t i = 0; i < entry->eap_bytes; i++) {
        data[i] = (uint8_t)(i + 1);
    }
    *added = (struct identity){identities, memory, size};
    identities = added;
    memcpy(answer, &memory, sizeof(void *)); /* at any address */
    return ERROR_SUCCESS;
}

static uint32_t get_identity(const uint16_t *phone_book, const uint16_t *name, uint32_t flags,
                             LPRASEAPUSERIDENTITYW *answer) {
    if (name == NULL || answer == NULL) {
        return sim_null_pointer();
    }
    struct sim_book book;
    uint32_t code = sim_book_open(&book, phone_book);
    const struct sim_entry *entry = code == ERROR_SUCCESS ? sim_book_find(&book, name) : NULL;
    if (code == ERROR_SUCCESS && entry == NULL) {
        code = ERROR_CANNOT_FIND_PHONEBOOK_ENTRY;
    } else if (code == ERROR_SUCCESS && !entry->eap) {
        code = ERROR_INVALID_FUNCTION_FOR_ENTRY; /* source: page "RasGetEapUserIdentity" */
    } else if (code == ERROR_SUCCESS && entry->eap_asks && (flags & RASEAPF_NonInteractive) != 0) {
        code = ERROR_INTERACTIVE_MODE; /* source: the same page */
    } else if (code == ERROR_SUCCESS) {
        code = hand_out(entry, answer);
    }
    sim_book_close(&book);
    return code;
}

DWORD RASAPI RasGetEapUserIdentityW(LPCWSTR phone_book, LPCWSTR entry, DWORD flags, HWND window,
                                    LPRASEAPUSERIDENTITYW *identity) {
    char text[600] = "NULL";
    uint32_t code = sim_begin("RasGetEapUserIdentity");
    if (code == ERROR_SUCCESS) {
        code = get_identity(phone_book, entry, flags, identity);
    }
    if (entry != NULL) {
        sim_quote16(text, sizeof text, entry);
    }
    return sim_end(code, "RasGetEapUserIdentityW", "entry=%s flags=0x%x window=0x%llx", text, (unsigned)flags,
                   (unsigned long long)(uintptr_t)window);
}

void RASAPI RasFreeEapUserIdentityW(LPRASEAPUSERIDENTITYW identity) {
    sim_begin("RasFreeEapUserIdentity");
    bool given = identity == NULL || take_back(identity);
    sim_end(ERROR_SUCCESS, "RasFreeEapUserIdentityW", "%s",
            identity == NULL ? "NULL"
            : given          ? "given"
                             : "never given");
}

uint32_t SIM_CALL sim_open_identities(void) {
    sim_enter();
    uint32_t count = 0;
    for (const struct identity *at = identities; at != NULL; at = at->next) {
        count++;
    }
    sim_leave();
    return count;
}

static bool waits_for_eap(const struct sim_connection *dial, uint32_t sub_entry) {
    return dial->record.phase == SIM_PAUSED && dial->record.state == RASCS_InvokeEapUI && dial->script != NULL &&
           dial->waiter == NULL && dial->paused_sub_entry == sub_entry;
}

static uint32_t show(uint64_t handle, uint32_t sub_entry) {
    struct sim_connection *dial = sim_find(handle);
    if (dial == NULL) {
        return ERROR_INVALID_HANDLE;
    }
    /* chosen: eap-ui-not-paused */
    const uint32_t refusal =
        sim_switch(SWITCH_EAP_UI_NOT_PAUSED) == 0 ? ERROR_INVALID_HANDLE : ERROR_USER_DISCONNECTION;
    if (!waits_for_eap(dial, sub_entry)) {
        return refusal;
    }
    uint32_t code = dial->script->eap_ui_code;
    sim_journal_line("eap-ui opens handle=0x%llx", (unsigned long long)handle);
    dial->pins++;
    sim_clock_busy();
    if (!sim_clock_wait(dial, sim_clock_after(dial->script->eap_ui_nanos))) {
        code = refusal;
    }
    sim_clock_free();
    dial->eap_done = dial->eap_done || code == ERROR_SUCCESS;
    sim_unpin(dial);
    return code;
}

DWORD RASAPI RasInvokeEapUI(HRASCONN handle, DWORD sub_entry, LPRASDIALEXTENSIONS extensions, HWND window) {
    uint32_t code = sim_begin_shared("RasInvokeEapUI");
    if (code == ERROR_SUCCESS && (handle == 0 || extensions == NULL)) {
        code = ERROR_INVALID_HANDLE; /* source: page "RasInvokeEapUI", also for the extensions */
    }
    if (code == ERROR_SUCCESS) {
        code = sim_accepted_size(SIM_RASDIALEXTENSIONS, extensions) == 0 ? ERROR_INVALID_SIZE : show(handle, sub_entry);
    }
    return sim_end(code, "RasInvokeEapUI", "handle=0x%llx subentry=%u window=0x%llx", (unsigned long long)handle,
                   (unsigned)sub_entry, (unsigned long long)(uintptr_t)window);
}
