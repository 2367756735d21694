/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_dial.h"

#include "sim_book.h"
#include "sim_sizes.h"
#include "sim_text.h"

#include <string.h>

/* RasDialW: checks its arguments, then starts a dial, joins a connection, or resumes a dial. */

/* The caller's structures, whatever their size, as the newest ones. */
static void read_request(struct sim_request *request, uint32_t params_size, uint32_t extensions_size) {
    memset(&request->params, 0, sizeof request->params);
    memcpy(&request->params, request->kept_params, params_size);
    RASDIALEXTENSIONS extensions;
    memset(&extensions, 0, sizeof extensions);
    if (request->kept_extensions != NULL) {
        memcpy(&extensions, request->kept_extensions, extensions_size);
    }
    request->options = extensions.dwfOptions;
    request->undocumented = extensions.reserved != 0 || extensions.reserved1 != 0 || request->params.dwIfIndex != 0 ||
                            request->params.szEncPassword != NULL;
    request->eap_bytes = extensions.RasEapInfo.dwSizeofEapInfo;
    RASDIALPARAMSW *params = &request->params;
    params->szEntryName[RAS_MaxEntryName] = 0;
    params->szPhoneNumber[RAS_MaxPhoneNumber] = 0;
    params->szCallbackNumber[RAS_MaxCallbackNumber] = 0;
    params->szUserName[UNLEN] = 0;
    params->szPassword[PWLEN] = 0;
    params->szDomain[DNLEN] = 0;
}

static uint32_t check(struct sim_request *request) {
    if (request->kept_params == NULL || request->kept_handle == NULL) {
        return sim_null_pointer();
    }
    uint32_t params_size = sim_accepted_size(SIM_RASDIALPARAMSW, request->kept_params);
    uint32_t extensions_size =
        request->kept_extensions == NULL ? 0 : sim_accepted_size(SIM_RASDIALEXTENSIONS, request->kept_extensions);
    if (params_size == 0 || (request->kept_extensions != NULL && extensions_size == 0)) {
        return ERROR_INVALID_SIZE;
    }
    read_request(request, params_size, extensions_size);
    memcpy(&request->handle, request->kept_handle, sizeof request->handle);
    const uint32_t documented = RDEOPT_UsePrefixSuffix | RDEOPT_PausedStates | RDEOPT_IgnoreModemSpeaker |
                                RDEOPT_SetModemSpeaker | RDEOPT_IgnoreSoftwareCompression |
                                RDEOPT_SetSoftwareCompression | RDEOPT_PauseOnScript | RDEOPT_CustomDial |
                                RDEOPT_UseCustomScripting;
    /* chosen: undocumented-options; chosen: undocumented-members */
    bool refused = ((request->options & ~documented) != 0 && sim_switch(SWITCH_UNDOCUMENTED_OPTIONS) == 1) ||
                   (request->undocumented && sim_switch(SWITCH_UNDOCUMENTED_MEMBERS) == 1);
    return refused ? ERROR_INVALID_PARAMETER : ERROR_SUCCESS;
}

void sim_describe(struct sim_record *record, const struct sim_entry *entry) {
    record->link_count = entry->sub_entries > 1 ? entry->sub_entries : 1;
    memcpy(record->device_type, entry->device_type, sizeof record->device_type);
    memcpy(record->device_name, entry->device_name, sizeof record->device_name);
    memcpy(record->number, entry->number, sizeof record->number);
}

/* What an entry of the book, or a bare number, makes of a new connection. */
static uint32_t describe(struct sim_record *record, const struct sim_request *request) {
    const RASDIALPARAMSW *params = &request->params;
    struct sim_book book;
    uint32_t code = sim_book_open(&book, request->kept_phone_book);
    record->link_count = 1;
    const struct sim_entry *entry = NULL;
    sim_copy16(record->phone_book, SIM_PATH_CAPACITY, book.path, SIM_PATH_CAPACITY);
    if (code == ERROR_SUCCESS && params->szEntryName[0] != 0) {
        entry = sim_book_find(&book, params->szEntryName);
        code = entry == NULL ? ERROR_CANNOT_FIND_PHONEBOOK_ENTRY : ERROR_SUCCESS;
        sim_copy16(record->entry, SIM_ENTRY_CAPACITY, entry == NULL ? params->szEntryName : entry->name,
                   SIM_ENTRY_CAPACITY);
    } else if (code == ERROR_SUCCESS && params->szPhoneNumber[0] != 0) {
        /* Source: page "RASCONN": a call without an entry is named "." and the number. */
        record->entry[0] = '.';
        sim_copy16(record->entry + 1, SIM_ENTRY_CAPACITY - 1, params->szPhoneNumber, RAS_MaxPhoneNumber + 1);
        sim_from_utf8(record->device_type, RAS_MaxDeviceType + 1, RASDT_Modem);
        sim_from_utf8(record->device_name, RAS_MaxDeviceName + 1, "Standard Modem");
    } else if (code == ERROR_SUCCESS) {
        code = ERROR_CANNOT_FIND_PHONEBOOK_ENTRY;
    }
    if (entry != NULL) {
        sim_describe(record, entry);
    }
    if (params->szPhoneNumber[0] != 0) {
        sim_copy16(record->number, RAS_MaxPhoneNumber + 1, params->szPhoneNumber, RAS_MaxPhoneNumber + 1);
    }
    sim_book_close(&book);
    return code;
}

static uint32_t refused_by_older(const struct sim_connection *older) {
    switch (older->record.phase) {
    case SIM_OVER: /* chosen: dial-after-failure (DotRas: the entry is spoilt until it is hung up) */
        return sim_switch(SWITCH_DIAL_AFTER_FAILURE) == 0 ? ERROR_DIAL_ALREADY_IN_PROGRESS : ERROR_SUCCESS;
    case SIM_HANGING_UP: /* chosen: dial-while-hanging-up (page "RasHangUp": dialling at once may fail) */
        return sim_switch(SWITCH_DIAL_WHILE_HANGING_UP) == 0 ? ERROR_DIAL_ALREADY_IN_PROGRESS : ERROR_SUCCESS;
    case SIM_CONNECTED:
        return ERROR_SUCCESS;
    default: /* source: RasError.h, 756 */
        return ERROR_DIAL_ALREADY_IN_PROGRESS;
    }
}

static struct sim_connection *add_dial(const struct sim_record *description, const struct sim_script *script) {
    struct sim_connection *dial = sim_add();
    if (dial == NULL) {
        return NULL;
    }
    struct sim_record *record = &dial->record;
    memcpy(record->entry, description->entry, sizeof record->entry);
    memcpy(record->phone_book, description->phone_book, sizeof record->phone_book);
    memcpy(record->device_type, description->device_type, sizeof record->device_type);
    memcpy(record->device_name, description->device_name, sizeof record->device_name);
    memcpy(record->number, description->number, sizeof record->number);
    record->link_count = description->link_count > script->links ? description->link_count : script->links;
    sim_identify(record);
    record->hang_up_nanos = script->hang_up_nanos;
    record->hang_up_looks = script->hang_up_looks;
    record->hang_up_code = script->hang_up_code;
    record->hang_up_never = script->hang_up_never;
    record->references = 1;
    dial->own_references = 1;
    dial->script = script;
    dial->last_step = sim_clock_now();
    return dial;
}

static uint32_t start(struct sim_request *request) {
    struct sim_record description;
    memset(&description, 0, sizeof description);
    uint32_t code = describe(&description, request);
    bool unknown = code == ERROR_CANNOT_FIND_PHONEBOOK_ENTRY;
    if (unknown && sim_switch(SWITCH_UNKNOWN_ENTRY) == 1 && request->notifier != NULL) {
        code = ERROR_SUCCESS; /* chosen: unknown-entry */
    }
    if (code != ERROR_SUCCESS) {
        return code;
    }
    struct sim_connection *older = sim_find_entry(description.phone_book, description.entry);
    if (older != NULL) {
        code = refused_by_older(older);
        if (code != ERROR_SUCCESS) {
            return code;
        }
        if (older->record.phase == SIM_CONNECTED) {
            return sim_join(older, request);
        }
    }
    const struct sim_script *script = unknown ? sim_script_unknown() : sim_scenario_script(description.entry);
    if (script->dial_code != 0 && !script->dial_keeps) {
        return script->dial_code;
    }
    struct sim_connection *dial = add_dial(&description, script);
    if (dial == NULL) {
        return ERROR_NOT_ENOUGH_MEMORY;
    }
    request->handle = dial->record.handle;
    if (script->dial_code != 0) {
        dial->record.phase = SIM_OVER;
        dial->record.error = script->dial_code;
        return script->dial_code;
    }
    return sim_run(dial, request);
}

static uint32_t resume(struct sim_request *request) {
    struct sim_connection *dial = sim_find(request->handle);
    if (dial == NULL || dial->script == NULL) {
        return ERROR_INVALID_HANDLE;
    }
    if (dial->notifying && sim_switch(SWITCH_DIAL_IN_NOTIFIER) == 0) {
        /* Source: page "RasDial": not inside the notifier. chosen: dial-in-notifier */
        sim_journal_line("RasDial inside a notifier of handle=0x%llx", (unsigned long long)request->handle);
        return PENDING;
    }
    if (dial->record.phase != SIM_PAUSED || dial->waiter != NULL) {
        /* chosen: resume-not-paused */
        return sim_switch(SWITCH_RESUME_NOT_PAUSED) == 0 ? ERROR_INVALID_HANDLE : ERROR_DIAL_ALREADY_IN_PROGRESS;
    }
    bool same = dial->entry_mark == sim_mark16(request->params.szEntryName) &&
                dial->book_mark == sim_book_mark(request) && dial->notifier == request->notifier &&
                dial->notifier_type == request->notifier_type && dial->callback_id == request->params.dwCallbackId;
    if (!same && sim_switch(SWITCH_RESUME_CHANGED) == 0) {
        return ERROR_INVALID_PARAMETER; /* source: page "Paused States": the same. chosen: resume-changed */
    }
    if (dial->record.state == RASCS_InvokeEapUI && !dial->eap_done) {
        /* chosen: resume-without-eap-ui */
        if (sim_switch(SWITCH_RESUME_WITHOUT_EAP_UI) == 1) {
            return ERROR_INTERACTIVE_MODE;
        }
        dial->step--; /* it pauses once more */
    }
    dial->resumes++;
    dial->record.phase = SIM_DIALLING;
    dial->last_step = sim_clock_now();
    dial->stop = false;
    sim_touch();
    return sim_run(dial, request);
}

/* The journal shows everything that a resume must repeat, and of the password whether there is one. */
static uint32_t end_dial(uint32_t code, struct sim_request *request, bool resumed) {
    RASDIALPARAMSW *params = &request->params;
    char book[600] = "NULL";
    char entry[600];
    char number[600];
    char callback[600];
    char user[600];
    char domain[100];
    if (request->kept_phone_book != NULL) {
        sim_quote16(book, sizeof book, request->kept_phone_book);
    }
    sim_quote16(entry, sizeof entry, params->szEntryName);
    sim_quote16(number, sizeof number, params->szPhoneNumber);
    sim_quote16(callback, sizeof callback, params->szCallbackNumber);
    sim_quote16(user, sizeof user, params->szUserName);
    sim_quote16(domain, sizeof domain, params->szDomain);
    const char *password = params->szPassword[0] == 0 ? "\"\"" : "***";
    for (volatile uint16_t *at = params->szPassword; at < params->szPassword + PWLEN + 1; at++) {
        *at = 0;
    }
    return sim_end(code, "RasDialW",
                   "phonebook=%s entry=%s number=%s callback-number=%s user=%s domain=%s password=%s subentry=%u "
                   "id=0x%llx notifier=0x%x function=0x%llx options=0x%x eap=%u handle=0x%llx%s",
                   book, entry, number, callback, user, domain, password, (unsigned)params->dwSubEntry,
                   (unsigned long long)params->dwCallbackId, (unsigned)request->notifier_type,
                   (unsigned long long)(uintptr_t)request->notifier, (unsigned)request->options,
                   (unsigned)request->eap_bytes, (unsigned long long)request->handle, resumed ? " resume" : "");
}

DWORD RASAPI RasDialW(LPRASDIALEXTENSIONS extensions, LPCWSTR phone_book, LPRASDIALPARAMSW params, DWORD notifier_type,
                      LPVOID notifier, LPHRASCONN handle) {
    uint32_t code = sim_begin_shared("RasDial");
    struct sim_request request = {
        .kept_extensions = extensions,
        .kept_phone_book = phone_book,
        .kept_params = params,
        .kept_handle = handle,
        .notifier_type = notifier_type,
        .notifier = notifier,
    };
    bool resumed = false;
    if (code == ERROR_SUCCESS) {
        code = check(&request);
        resumed = request.handle != 0;
        if (code == ERROR_SUCCESS) {
            code = resumed ? resume(&request) : start(&request);
            memcpy(handle, &request.handle, sizeof request.handle);
        }
    }
    return end_dial(code, &request, resumed);
}
