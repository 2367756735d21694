/* SPDX-License-Identifier: Apache-2.0 */
#include "check.h"

/* Phone book, saved credentials, devices, error texts, functions that are not simulated. */

static const WCHAR missing_book[] = {'/', 'n', 'o', 'n', 'e', '.', 'p', 'b', 'k', 0};

static void built_in_entries_are_listed_with_their_book(void) {
    DWORD bytes = 0;
    DWORD count = 0;
    CHECK_EQUAL(RasEnumEntriesW(NULL, NULL, NULL, &bytes, &count), ERROR_BUFFER_TOO_SMALL);
    CHECK_EQUAL(bytes, 3 * sizeof(RASENTRYNAMEW));
    CHECK_EQUAL(count, 3);
    RASENTRYNAMEW *rows = (RASENTRYNAMEW[3]){{.dwSize = sizeof(RASENTRYNAMEW)}};
    CHECK_EQUAL(RasEnumEntriesW(NULL, NULL, rows, &bytes, &count), 0);
    CHECK_TEXT(rows[0].szEntryName, "Office");
    CHECK_TEXT(rows[1].szEntryName, "Home");
    CHECK_TEXT(rows[2].szEntryName, "Modem");
    CHECK_EQUAL(rows[0].dwFlags, REN_AllUsers);
    /* The path that comes back is good for dialling. */
    HRASCONN handle = 0;
    CHECK_EQUAL(RasDialW(NULL, rows[0].szPhonebookPath, params_for("Office", NULL), 0, NULL, &handle), 0);
}

static void book_that_is_not_there_cannot_be_opened(void) {
    DWORD bytes = 0;
    DWORD count = 0;
    HRASCONN handle = 0;
    CHECK_EQUAL(RasEnumEntriesW(NULL, missing_book, NULL, &bytes, &count), ERROR_CANNOT_OPEN_PHONEBOOK);
    CHECK_EQUAL(RasDialW(NULL, missing_book, params_for("Office", NULL), 0, NULL, &handle),
                ERROR_CANNOT_OPEN_PHONEBOOK);
    CHECK_EQUAL(RasValidateEntryNameW(missing_book, missing_book + 1), ERROR_CANNOT_OPEN_PHONEBOOK);
}

static uint32_t validate(const char *name) {
    WCHAR text[512];
    wide(text, name);
    return RasValidateEntryNameW(NULL, text);
}

static void names_are_validated(void) {
    static const char *const bad[] = {"", ".hidden", "a|b", "a>b", "a<b", "a?b", "a*b", "a\\b", "a/b", "a:b"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        CHECK_EQUAL(validate(bad[i]), ERROR_INVALID_NAME);
    }
    CHECK_EQUAL(validate("Office"), ERROR_ALREADY_EXISTS);
    CHECK_EQUAL(validate("office"), ERROR_ALREADY_EXISTS);
    CHECK_EQUAL(validate("New one."), 0);
    char longest[258];
    memset(longest, 'n', sizeof longest);
    longest[257] = '\0';
    CHECK_EQUAL(validate(longest), ERROR_INVALID_NAME);
    longest[256] = '\0';
    CHECK_EQUAL(validate(longest), 0);
    CHECK_EQUAL(RasValidateEntryNameW(NULL, NULL), ERROR_INVALID_PARAMETER);
}

static void saved_parameters_come_without_password_and_number(void) {
    RASDIALPARAMSW params = {.dwSize = sizeof params};
    BOOL saved = 0;
    wide(params.szEntryName, "Office");
    CHECK_EQUAL(RasGetEntryDialParamsW(NULL, &params, &saved), 0);
    CHECK_EQUAL(saved, 1);
    CHECK_TEXT(params.szUserName, "alice");
    CHECK_TEXT(params.szDomain, "EXAMPLE");
    CHECK_TEXT(params.szPassword, "****************");
    CHECK_TEXT(params.szPhoneNumber, "");
    wide(params.szEntryName, "Home");
    CHECK_EQUAL(RasGetEntryDialParamsW(NULL, &params, &saved), 0);
    CHECK_EQUAL(saved, 0);
    CHECK_TEXT(params.szPassword, "");
    wide(params.szEntryName, "Nowhere");
    CHECK_EQUAL(RasGetEntryDialParamsW(NULL, &params, &saved), ERROR_CANNOT_FIND_PHONEBOOK_ENTRY);
    params.dwSize = 5;
    CHECK_EQUAL(RasGetEntryDialParamsW(NULL, &params, &saved), ERROR_INVALID_SIZE);
    CHECK_EQUAL(RasGetEntryDialParamsW(NULL, NULL, &saved), ERROR_BUFFER_INVALID);
}

static void credentials_answer_what_was_asked_and_is_there(void) {
    RASCREDENTIALSW credentials = {.dwSize = sizeof credentials, .dwMask = RASCM_UserName | RASCM_Password};
    WCHAR name[32];
    wide(name, "Office");
    CHECK_EQUAL(RasGetCredentialsW(NULL, name, &credentials), 0);
    CHECK_EQUAL(credentials.dwMask, RASCM_UserName | RASCM_Password);
    CHECK_TEXT(credentials.szUserName, "alice");
    CHECK_TEXT(credentials.szPassword, "****************");
    CHECK_TEXT(credentials.szDomain, "");
    credentials.dwMask = RASCM_PreSharedKey;
    CHECK_EQUAL(RasGetCredentialsW(NULL, name, &credentials), 0);
    CHECK_EQUAL(credentials.dwMask, 0);
    CHECK_TEXT(credentials.szPassword, "");
    wide(name, "Nowhere");
    CHECK_EQUAL(RasGetCredentialsW(NULL, name, &credentials), ERROR_CANNOT_FIND_PHONEBOOK_ENTRY);
    CHECK_EQUAL(RasGetCredentialsW(NULL, name, NULL), ERROR_INVALID_PARAMETER);
    credentials.dwSize = 5;
    CHECK_EQUAL(RasGetCredentialsW(NULL, name, &credentials), ERROR_INVALID_SIZE);
}

/* Source of all codes: Wine, dlls/rasapi32/tests/rasapi.c, results from Windows. */
static void devices_are_checked_as_windows_does(void) {
    RASDEVINFOW rows[8] = {{.dwSize = sizeof rows[0]}};
    DWORD bytes = 0;
    DWORD count = 0;
    CHECK_EQUAL(RasEnumDevicesW(NULL, NULL, &count), ERROR_INVALID_PARAMETER);
    CHECK_EQUAL(RasEnumDevicesW(NULL, &bytes, NULL), ERROR_INVALID_PARAMETER);
    CHECK_EQUAL(RasEnumDevicesW(rows, &bytes, &count), ERROR_BUFFER_TOO_SMALL);
    CHECK_EQUAL(bytes, 6 * sizeof rows[0]);
    rows[0].dwSize = 1;
    CHECK_EQUAL(RasEnumDevicesW(rows, &bytes, &count), ERROR_INVALID_SIZE);
    rows[0].dwSize = sizeof rows[0];
    CHECK_EQUAL(RasEnumDevicesW(rows, &bytes, &count), 0);
    CHECK_EQUAL(count, 6);
    CHECK_TEXT(rows[0].szDeviceType, "vpn");
    load_scenario("devices none");
    bytes = 0;
    CHECK_EQUAL(RasEnumDevicesW(NULL, &bytes, &count), 0);
    CHECK_EQUAL(count, 0);
    load_scenario("on RasEnumDevices fail 711");
    CHECK_EQUAL(RasEnumDevicesW(NULL, &bytes, &count), ERROR_RASMAN_CANNOT_INITIALIZE);
}

static void error_codes_have_texts(void) {
    WCHAR text[512];
    for (uint32_t code = RASBASE; code <= RASBASEEND; code++) {
        CHECK_EQUAL(RasGetErrorStringW(code, text, 512), 0);
        CHECK(text[0] != 0);
    }
    CHECK_EQUAL(RasGetErrorStringW(ERROR_PORT_NOT_OPEN, text, 512), 0);
    CHECK_TEXT(text, "The port is not open.");
    CHECK_EQUAL(RasGetErrorStringW(ERROR_PORT_NOT_OPEN, text, 22), 0);
    CHECK_EQUAL(RasGetErrorStringW(ERROR_PORT_NOT_OPEN, text, 21), ERROR_INSUFFICIENT_BUFFER);
    CHECK_EQUAL(RasGetErrorStringW(5, text, 512), ERROR_INVALID_PARAMETER);
    CHECK_EQUAL(RasGetErrorStringW(599, text, 512), ERROR_INVALID_PARAMETER);
    CHECK_EQUAL(RasGetErrorStringW(879, text, 512), ERROR_INVALID_PARAMETER);
    CHECK_EQUAL(RasGetErrorStringW(ERROR_PORT_NOT_OPEN, NULL, 512), ERROR_INVALID_PARAMETER);
}

static void other_functions_exist_and_say_that_they_do_nothing(void) {
    RAS_STATS statistics = {.dwSize = sizeof statistics};
    CHECK_EQUAL(RasGetConnectionStatistics(1, &statistics), 120);
    CHECK_EQUAL(RasDeleteEntryW(NULL, missing_book), 120);
    CHECK_EQUAL(RasDialA(NULL, NULL, NULL, 0, NULL, NULL), 120);
    CHECK_EQUAL(journal_count("RasDeleteEntryW() -> 120"), 1);
    load_scenario("on RasDeleteEntry fail 5");
    CHECK_EQUAL(RasDeleteEntryW(NULL, missing_book), ERROR_ACCESS_DENIED);
}

static const struct test tests[] = {
    TEST(built_in_entries_are_listed_with_their_book),
    TEST(book_that_is_not_there_cannot_be_opened),
    TEST(names_are_validated),
    TEST(saved_parameters_come_without_password_and_number),
    TEST(credentials_answer_what_was_asked_and_is_there),
    TEST(devices_are_checked_as_windows_does),
    TEST(error_codes_have_texts),
    TEST(other_functions_exist_and_say_that_they_do_nothing),
};

int main(int argc, char **argv) {
    return run_tests(tests, sizeof tests / sizeof tests[0], argc, argv);
}
