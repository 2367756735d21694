/* SPDX-License-Identifier: Apache-2.0 */
#include "check.h"

/* Paused states and what resumes them. */

static struct notifications told;
static RASDIALEXTENSIONS paused_states = {.dwSize = sizeof paused_states, .dwfOptions = RDEOPT_PausedStates};

static const char script[] = "5ms Authenticate\n5ms AuthNotify\n0 RetryAuthentication otherwise 691\n"
                             "5ms AuthRetry\n5ms Connected\nhang-up takes 20ms\n";

static HRASCONN dial_with(RASDIALEXTENSIONS *extensions) {
    static HRASCONN handle;
    handle = 0;
    memset(&told, 0, sizeof told);
    told.answer = 1;
    load_scenario(script);
    CHECK_EQUAL(
        RasDialW(extensions, NULL, params_for("Office", &told), 2, (LPVOID)(uintptr_t)record_notification, &handle), 0);
    CHECK_EQUAL(sim_await_idle(5000), 0);
    return handle;
}

static uint32_t resume(HRASCONN *handle) {
    uint32_t code =
        RasDialW(&paused_states, NULL, params_for("Office", &told), 2, (LPVOID)(uintptr_t)record_notification, handle);
    CHECK_EQUAL(sim_await_idle(5000), 0);
    return code;
}

static void dial_pauses_until_it_is_resumed(void) {
    HRASCONN handle = dial_with(&paused_states);
    CHECK_EQUAL(told.count, 3);
    CHECK_EQUAL(told.list[2].state, RASCS_RetryAuthentication);
    CHECK_EQUAL(told.list[2].error, 0);
    CHECK_EQUAL(state_of(handle), RASCS_RetryAuthentication);
    HRASCONN again = handle;
    CHECK_EQUAL(resume(&again), 0);
    CHECK(again == handle);
    CHECK_EQUAL(told.count, 5);
    CHECK_EQUAL(told.list[3].state, RASCS_AuthRetry);
    CHECK_EQUAL(state_of(handle), RASCS_Connected);
    CHECK_EQUAL(sim_open_handles(), 1);
}

/* Source: page "Paused States": without the option they are fatal errors. */
static void without_the_option_a_pause_is_an_error(void) {
    HRASCONN handle = dial_with(NULL);
    CHECK_EQUAL(told.count, 3);
    CHECK_EQUAL(told.list[2].state, RASCS_AuthNotify);
    CHECK_EQUAL(told.list[2].error, ERROR_AUTHENTICATION_FAILURE);
    CHECK(handle != 0);
}

static void paused_dial_can_be_hung_up(void) {
    HRASCONN handle = dial_with(&paused_states);
    CHECK_EQUAL(RasHangUpW(handle), 0);
    CHECK_EQUAL(sim_await_idle(5000), 0);
    CHECK_EQUAL(status_code(handle), ERROR_INVALID_HANDLE);
    CHECK_EQUAL(told.count, 3);
    CHECK_EQUAL(resume(&handle), ERROR_INVALID_HANDLE);
}

static void stale_handle_does_not_start_a_dial(void) {
    HRASCONN handle = 12345;
    CHECK_EQUAL(resume(&handle), ERROR_INVALID_HANDLE);
    CHECK(handle == 12345);
    CHECK_EQUAL(sim_open_handles(), 0);
}

/* "same handle, notifier, token, book, entry" (page "Paused States") must be visible. */
static void journal_shows_what_a_resume_repeats_and_changes(void) {
    HRASCONN handle = dial_with(&paused_states);
    char expected[256];
    snprintf(expected, sizeof expected, "id=0x%llx notifier=0x2 function=0x%llx options=0x2 eap=0 handle=0x%llx) -> 0",
             (unsigned long long)(uintptr_t)&told, (unsigned long long)(uintptr_t)record_notification,
             (unsigned long long)handle);
    CHECK_EQUAL(journal_count(expected), 1);
    CHECK_EQUAL(journal_count("resume"), 0);
    RASDIALPARAMSW *params = params_for("Office", &told);
    wide(params->szPhoneNumber, "555 \"1\"");
    wide(params->szCallbackNumber, "555-0123");
    wide(params->szUserName, "bob");
    wide(params->szDomain, "BRANCH");
    wide(params->szPassword, "swordfish");
    params->dwSubEntry = 2;
    HRASCONN again = handle;
    CHECK_EQUAL(RasDialW(&paused_states, NULL, params, 2, (LPVOID)(uintptr_t)record_notification, &again), 0);
    CHECK_EQUAL(sim_await_idle(5000), 0);
    CHECK_EQUAL(
        journal_count("RasDialW(phonebook=NULL entry=\"Office\" number=\"555 \\u00221\\u0022\" "
                      "callback-number=\"555-0123\" user=\"bob\" domain=\"BRANCH\" password=*** subentry=2 id="),
        1);
    snprintf(expected, sizeof expected, "handle=0x%llx resume) -> 0", (unsigned long long)handle);
    CHECK_EQUAL(journal_count(expected), 1);
    CHECK_EQUAL(journal_count("swordfish"), 0);
}

static const struct test tests[] = {
    TEST(journal_shows_what_a_resume_repeats_and_changes),
    TEST(dial_pauses_until_it_is_resumed),
    TEST(without_the_option_a_pause_is_an_error),
    TEST(paused_dial_can_be_hung_up),
    TEST(stale_handle_does_not_start_a_dial),
};

int main(int argc, char **argv) {
    return run_tests(tests, sizeof tests / sizeof tests[0], argc, argv);
}
