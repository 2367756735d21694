/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_book.h"
#include "sim_sizes.h"
#include "sim_text.h"

#include <string.h>

/* RasGetEntryDialParamsW, RasGetCredentialsW: what is saved with an entry. */

/* A saved password is never given back, but a handle of 16 asterisks. Source: page "RasGetCredentials". */
static void put_password(uint16_t *field, bool saved) {
    uint16_t asterisks[17] = {0};
    for (size_t i = 0; saved && i < 16; i++) {
        asterisks[i] = '*';
    }
    sim_put16(field, RAS_MaxEntryName + 1, asterisks);
}

/* Finds an entry; close the book in every case. */
static uint32_t find(struct sim_book *book, const uint16_t *phone_book, const uint16_t *name,
                     const struct sim_entry **entry) {
    uint32_t code = sim_book_open(book, phone_book);
    *entry = code == ERROR_SUCCESS ? sim_book_find(book, name) : NULL;
    return code == ERROR_SUCCESS && *entry == NULL ? ERROR_CANNOT_FIND_PHONEBOOK_ENTRY : code;
}

static uint32_t get_dial_params(const uint16_t *phone_book, void *answer, void *password_saved, uint16_t *name) {
    if (answer == NULL || password_saved == NULL) {
        return ERROR_BUFFER_INVALID; /* source: page "RasGetEntryDialParams", 610 */
    }
    uint32_t size = sim_accepted_size(SIM_RASDIALPARAMSW, answer);
    if (size == 0) {
        return ERROR_INVALID_SIZE;
    }
    RASDIALPARAMSW params;
    memset(&params, 0, sizeof params);
    memcpy(&params, answer, size);
    sim_copy16(name, SIM_ENTRY_CAPACITY, params.szEntryName, SIM_ENTRY_CAPACITY);
    struct sim_book book;
    const struct sim_entry *entry;
    uint32_t code = find(&book, phone_book, name, &entry);
    if (code == ERROR_SUCCESS) {
        static const uint16_t nothing[1] = {0};
        memset(&params, 0, sizeof params);
        params.dwSize = size;
        sim_put16(params.szEntryName, SIM_ENTRY_CAPACITY, entry->name);
        sim_put16(params.szPhoneNumber, RAS_MaxPhoneNumber + 1, nothing); /* source: its page: not filled */
        sim_put16(params.szCallbackNumber, RAS_MaxCallbackNumber + 1, nothing);
        sim_put16(params.szUserName, UNLEN + 1, entry->user);
        put_password(params.szPassword, entry->password_saved);
        sim_put16(params.szDomain, DNLEN + 1, entry->domain);
        memcpy(answer, &params, size);
        BOOL saved = entry->password_saved ? 1 : 0;
        memcpy(password_saved, &saved, sizeof saved);
    }
    sim_book_close(&book);
    return code;
}

DWORD RASAPI RasGetEntryDialParamsW(LPCWSTR phone_book, LPRASDIALPARAMSW params, LPBOOL password_saved) {
    uint16_t name[SIM_ENTRY_CAPACITY] = {0};
    char text[600];
    uint32_t code = sim_begin("RasGetEntryDialParams");
    if (code == ERROR_SUCCESS) {
        code = get_dial_params(phone_book, params, password_saved, name);
    }
    sim_quote16(text, sizeof text, name);
    return sim_end(code, "RasGetEntryDialParamsW", "entry=%s", text);
}

static uint32_t get_credentials(const uint16_t *phone_book, const uint16_t *name, RASCREDENTIALSW *answer) {
    if (name == NULL || answer == NULL) {
        return ERROR_INVALID_PARAMETER; /* source: page "RasGetCredentials" */
    }
    if (sim_accepted_size(SIM_RASCREDENTIALSW, answer) == 0) {
        return ERROR_INVALID_SIZE;
    }
    struct sim_book book;
    const struct sim_entry *entry;
    uint32_t code = find(&book, phone_book, name, &entry);
    if (code == ERROR_SUCCESS) {
        RASCREDENTIALSW credentials;
        memcpy(&credentials, answer, sizeof credentials);
        uint32_t wanted = credentials.dwMask;
        uint32_t there = (entry->user[0] != 0 ? RASCM_UserName : 0u) | (entry->domain[0] != 0 ? RASCM_Domain : 0u) |
                         (entry->password_saved ? RASCM_Password : 0u);
        static const uint16_t nothing[1] = {0};
        uint32_t given = wanted & there;
        credentials.dwMask = given;
        sim_put16(credentials.szUserName, UNLEN + 1, (given & RASCM_UserName) != 0 ? entry->user : nothing);
        put_password(credentials.szPassword, (given & RASCM_Password) != 0);
        sim_put16(credentials.szDomain, DNLEN + 1, (given & RASCM_Domain) != 0 ? entry->domain : nothing);
        memcpy(answer, &credentials, sizeof credentials);
    }
    sim_book_close(&book);
    return code;
}

DWORD RASAPI RasGetCredentialsW(LPCWSTR phone_book, LPCWSTR entry, LPRASCREDENTIALSW credentials) {
    char text[600] = "NULL";
    uint32_t code = sim_begin("RasGetCredentials");
    if (code == ERROR_SUCCESS) {
        code = get_credentials(phone_book, entry, credentials);
    }
    if (entry != NULL) {
        sim_quote16(text, sizeof text, entry);
    }
    return sim_end(code, "RasGetCredentialsW", "entry=%s", text);
}
