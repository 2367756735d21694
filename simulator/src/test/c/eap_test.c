/* SPDX-License-Identifier: Apache-2.0 */
#include "check.h"
#include "sim_platform.h"

/* The EAP identity, RasInvokeEapUI, and the paused state that waits for it. */

static struct notifications told;
static RASDIALEXTENSIONS extensions = {.dwSize = sizeof extensions, .dwfOptions = RDEOPT_PausedStates};
static const HWND window = (HWND)(uintptr_t)0x1234;

static HRASCONN dial_until_paused(const char *scenario) {
    static HRASCONN handle;
    handle = 0;
    memset(&told, 0, sizeof told);
    told.answer = 1;
    load_scenario(scenario);
    CHECK_EQUAL(
        RasDialW(&extensions, NULL, params_for("Office", &told), 2, (LPVOID)(uintptr_t)record_notification, &handle),
        0);
    CHECK_EQUAL(sim_await_idle(5000), 0);
    CHECK_EQUAL(state_of(handle), RASCS_InvokeEapUI);
    return handle;
}

static uint32_t resume(HRASCONN handle) {
    static HRASCONN again;
    again = handle;
    uint32_t code =
        RasDialW(&extensions, NULL, params_for("Office", &told), 2, (LPVOID)(uintptr_t)record_notification, &again);
    CHECK_EQUAL(sim_await_idle(5000), 0);
    return code;
}

static RASEAPUSERIDENTITYW *identity_of(const char *entry, DWORD flags, uint32_t expected) {
    WCHAR name[64];
    RASEAPUSERIDENTITYW *identity = NULL;
    wide(name, entry);
    CHECK_EQUAL(RasGetEapUserIdentityW(NULL, name, flags, window, &identity), expected);
    CHECK_EQUAL(identity == NULL, expected != 0);
    return identity;
}

static void entries_with_eap_have_an_identity(void) {
    load_scenario("eap Office data 40\neap Home user carol@example.org data 0 asks\n0 Connected");
    RASEAPUSERIDENTITYW *office = identity_of("Office", RASEAPF_NonInteractive, 0);
    CHECK_TEXT(office->szUserName, "alice");
    CHECK_EQUAL(office->dwSizeofEapInfo, 40);
    CHECK_EQUAL(office->pbEapInfo[0], 1);
    CHECK_EQUAL(((BYTE *)office)[offsetof(RASEAPUSERIDENTITYW, pbEapInfo) + 39], 40);
    identity_of("Home", RASEAPF_NonInteractive, ERROR_INTERACTIVE_MODE);
    RASEAPUSERIDENTITYW *home = identity_of("Home", 0, 0);
    CHECK_TEXT(home->szUserName, "carol@example.org");
    CHECK_EQUAL(home->dwSizeofEapInfo, 0);
    CHECK_EQUAL(sim_open_identities(), 2);
    RasFreeEapUserIdentityW(office);
    RasFreeEapUserIdentityW(home);
    CHECK_EQUAL(sim_open_identities(), 0);
    CHECK_EQUAL(journal_count("RasGetEapUserIdentityW(entry=\"Home\" flags=0x0 window=0x1234) -> 0"), 1);
}

static void entries_without_eap_say_so(void) {
    identity_of("Office", 0, ERROR_INVALID_FUNCTION_FOR_ENTRY);
    identity_of("Nowhere", 0, ERROR_CANNOT_FIND_PHONEBOOK_ENTRY);
    WCHAR name[16];
    wide(name, "Office");
    CHECK_EQUAL(RasGetEapUserIdentityW(NULL, name, 0, 0, NULL), ERROR_INVALID_PARAMETER);
    load_scenario("on RasGetEapUserIdentity fail 711");
    identity_of("Office", 0, ERROR_RASMAN_CANNOT_INITIALIZE);
}

static void only_what_was_given_is_freed(void) {
    RASEAPUSERIDENTITYW own;
    RasFreeEapUserIdentityW(NULL);
    RasFreeEapUserIdentityW(&own);
    CHECK_EQUAL(journal_count("RasFreeEapUserIdentityW(NULL)"), 1);
    CHECK_EQUAL(journal_count("RasFreeEapUserIdentityW(never given)"), 1);
}

static void dial_shows_how_much_eap_data_it_got(void) {
    load_scenario("eap Office data 40\n0 Connected");
    RASEAPUSERIDENTITYW *identity = identity_of("Office", 0, 0);
    RASDIALEXTENSIONS with_eap = extensions;
    HRASCONN handle = 0;
    with_eap.RasEapInfo.dwSizeofEapInfo = identity->dwSizeofEapInfo;
    with_eap.RasEapInfo.pbEapInfo = identity->pbEapInfo;
    CHECK_EQUAL(RasDialW(&with_eap, NULL, params_for("Office", &told), 0, NULL, &handle), 0);
    CHECK_EQUAL(journal_count(" eap=40 "), 1);
    RasFreeEapUserIdentityW(identity);
}

static void eap_ui_lets_the_dial_go_on(void) {
    HRASCONN handle = dial_until_paused("5ms Authenticate\n0 InvokeEapUI\n5ms AuthNotify\n5ms Connected\n"
                                        "eap-ui takes 2s");
    uint64_t before = sim_now();
    CHECK_EQUAL(RasInvokeEapUI(handle, 1, &extensions, window), 0);
    CHECK_EQUAL(sim_now() - before, 2000);
    CHECK_EQUAL(state_of(handle), RASCS_InvokeEapUI);
    CHECK_EQUAL(resume(handle), 0);
    CHECK_EQUAL(state_of(handle), RASCS_Connected);
    CHECK_EQUAL(told.count, 4);
    char line[128];
    snprintf(line, sizeof line, "RasInvokeEapUI(handle=0x%llx subentry=1 window=0x1234) -> 0",
             (unsigned long long)handle);
    CHECK_EQUAL(journal_count(line), 1);
}

static void eap_ui_checks_its_arguments(void) {
    RASDIALEXTENSIONS bad = {.dwSize = 7};
    HRASCONN handle = dial_until_paused("0 InvokeEapUI\n0 Connected");
    CHECK_EQUAL(RasInvokeEapUI(0, 1, &extensions, window), ERROR_INVALID_HANDLE);
    CHECK_EQUAL(RasInvokeEapUI(handle, 1, NULL, window), ERROR_INVALID_HANDLE);
    CHECK_EQUAL(RasInvokeEapUI(handle, 1, &bad, window), ERROR_INVALID_SIZE);
    CHECK_EQUAL(RasInvokeEapUI(handle + 1, 1, &extensions, window), ERROR_INVALID_HANDLE);
}

static void eap_ui_may_fail(void) {
    HRASCONN handle = dial_until_paused("0 InvokeEapUI\n0 Connected\neap-ui returns 703");
    CHECK_EQUAL(RasInvokeEapUI(handle, 1, &extensions, window), ERROR_INTERACTIVE_MODE);
    CHECK_EQUAL(resume(handle), 0);
    CHECK_EQUAL(state_of(handle), RASCS_InvokeEapUI);
}

static void without_paused_states_eap_ui_is_an_error(void) {
    load_scenario("5ms Authenticate\n0 InvokeEapUI");
    HRASCONN handle = dial_to_end("Office", &told);
    CHECK_EQUAL(told.list[told.count - 1].error, ERROR_INTERACTIVE_MODE);
    CHECK_EQUAL(RasHangUpW(handle), 0);
}

static sim_mutex lock = SIM_MUTEX_INIT;
static sim_cond done;
static bool answered;
static uint32_t answer;

static void show_ui(void *handle) {
    uint32_t code = RasInvokeEapUI(*(HRASCONN *)handle, 1, &extensions, window);
    sim_mutex_lock(&lock);
    answer = code;
    answered = true;
    sim_cond_broadcast(&done);
    sim_mutex_unlock(&lock);
}

static void hang_up_ends_an_open_eap_ui(void) {
    static HRASCONN handle;
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_MANUAL, 0), 0);
    handle = dial_until_paused("0 InvokeEapUI\n0 Connected\neap-ui takes 1h");
    sim_cond_init(&done);
    answered = false;
    CHECK(sim_thread_start(show_ui, &handle));
    int64_t until = sim_monotonic_nanos() + 10000000000LL;
    while (journal_count("eap-ui opens") == 0 && sim_monotonic_nanos() < until) {
    }
    /* A second window, or a resume, has to wait for the first. */
    CHECK_EQUAL(RasInvokeEapUI(handle, 1, &extensions, window), ERROR_INVALID_HANDLE);
    CHECK_EQUAL(resume(handle), ERROR_INVALID_HANDLE);
    CHECK_EQUAL(RasHangUpW(handle), 0);
    sim_mutex_lock(&lock);
    while (!answered && sim_monotonic_nanos() < until) {
        sim_cond_wait(&done, &lock, 1000000000LL);
    }
    CHECK(answered);
    CHECK_EQUAL(answer, ERROR_INVALID_HANDLE);
    sim_mutex_unlock(&lock);
    CHECK_EQUAL(sim_await_idle(5000), 0);
    CHECK_EQUAL(status_code(handle), ERROR_INVALID_HANDLE);
}

static void eap_ui_not_paused(void) {
    load_scenario("0 Connected");
    HRASCONN handle = dial_to_end("Office", &told);
    CHECK_EQUAL(RasInvokeEapUI(handle, 1, &extensions, window), ERROR_INVALID_HANDLE);
    set_switch("eap-ui-not-paused", "631");
    CHECK_EQUAL(RasInvokeEapUI(handle, 1, &extensions, window), ERROR_USER_DISCONNECTION);
}

static void resume_without_eap_ui(void) {
    HRASCONN handle = dial_until_paused("0 InvokeEapUI\n0 Connected");
    CHECK_EQUAL(resume(handle), 0);
    CHECK_EQUAL(state_of(handle), RASCS_InvokeEapUI);
    CHECK_EQUAL(told.count, 2);
    set_switch("resume-without-eap-ui", "703");
    CHECK_EQUAL(resume(handle), ERROR_INTERACTIVE_MODE);
    CHECK_EQUAL(told.count, 2);
    CHECK_EQUAL(RasInvokeEapUI(handle, 1, &extensions, window), 0);
    CHECK_EQUAL(resume(handle), 0);
    CHECK_EQUAL(state_of(handle), RASCS_Connected);
}

static const struct test tests[] = {
    TEST(entries_with_eap_have_an_identity),
    TEST(entries_without_eap_say_so),
    TEST(only_what_was_given_is_freed),
    TEST(dial_shows_how_much_eap_data_it_got),
    TEST(eap_ui_lets_the_dial_go_on),
    TEST(eap_ui_checks_its_arguments),
    TEST(eap_ui_may_fail),
    TEST(without_paused_states_eap_ui_is_an_error),
    TEST(hang_up_ends_an_open_eap_ui),
    TEST(eap_ui_not_paused),
    TEST(resume_without_eap_ui),
};

int main(int argc, char **argv) {
    return run_tests(tests, sizeof tests / sizeof tests[0], argc, argv);
}
