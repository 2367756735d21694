/* SPDX-License-Identifier: Apache-2.0 */
#include "check.h"

/* What each built-in scenario promises. Those of facts_test, dial_test and hang_up_test are not repeated. */

static struct notifications told;
static RASDIALEXTENSIONS paused_states = {.dwSize = sizeof paused_states, .dwfOptions = RDEOPT_PausedStates};
#define recorder ((LPVOID)(uintptr_t)record_notification)

/* Dials or, with a handle, resumes with a password and a callback number; waits for the end. */
static uint32_t dial_with(HRASCONN *handle, const char *password, const char *callback) {
    RASDIALPARAMSW *params = params_for("Office", &told);
    wide(params->szPassword, password);
    wide(params->szCallbackNumber, callback);
    told.answer = 1;
    uint32_t code = RasDialW(&paused_states, NULL, params, 2, recorder, handle);
    CHECK_EQUAL(sim_await_idle(5000), 0);
    return code;
}

static uint32_t times_told(uint32_t state) {
    uint32_t times = 0;
    for (uint32_t i = 0; i < told.count; i++) {
        times += told.list[i].state == state ? 1 : 0;
    }
    return times;
}

static void hang_up_and_forget(HRASCONN handle) {
    hang_up(handle);
    memset(&told, 0, sizeof told);
}

static void pauses_for_password(void) {
    static HRASCONN handle;
    handle = 0;
    use_scenario("pausesForPassword");
    CHECK_EQUAL(dial_with(&handle, "first", ""), 0);
    CHECK_EQUAL(dial_with(&handle, "second", ""), 0);
    CHECK_EQUAL(dial_with(&handle, "third", ""), 0);
    CHECK_EQUAL(state_of(handle), RASCS_RetryAuthentication);
    CHECK_EQUAL(times_told(RASCS_RetryAuthentication), 3);
    CHECK_EQUAL(times_told(RASCS_AuthRetry), 2);
    CHECK_EQUAL(dial_with(&handle, "sesame", ""), 0);
    CHECK_EQUAL(state_of(handle), RASCS_Connected);
    CHECK_EQUAL(times_told(RASCS_RetryAuthentication), 3);
    hang_up_and_forget(handle);
    handle = 0;
    CHECK_EQUAL(dial_with(&handle, "sesame", ""), 0);
    CHECK_EQUAL(state_of(handle), RASCS_Connected);
    CHECK_EQUAL(times_told(RASCS_RetryAuthentication) + times_told(RASCS_AuthRetry), 0);
    CHECK_EQUAL(journal_count("sesame"), 0);
}

static void password_expired(void) {
    static HRASCONN handle;
    handle = 0;
    use_scenario("passwordExpired");
    CHECK_EQUAL(dial_with(&handle, "old", ""), 0);
    CHECK_EQUAL(state_of(handle), RASCS_PasswordExpired);
    CHECK_EQUAL(dial_with(&handle, "new", ""), 0);
    CHECK_EQUAL(times_told(RASCS_AuthChangePassword), 1);
    CHECK_EQUAL(state_of(handle), RASCS_Connected);
    hang_up_and_forget(handle);
    handle = 0;
    CHECK_EQUAL(dial_with(&handle, "old", ""), 0);
    CHECK_EQUAL(dial_with(&handle, "", ""), 0);
    CHECK_EQUAL(told.list[told.count - 1].error, ERROR_CHANGING_PASSWORD);
}

static void callback_by_caller(void) {
    static HRASCONN handle;
    handle = 0;
    use_scenario("callbackByCaller");
    CHECK_EQUAL(dial_with(&handle, "", "*"), 0);
    CHECK_EQUAL(state_of(handle), RASCS_CallbackSetByCaller);
    CHECK_EQUAL(dial_with(&handle, "", "555-0123"), 0);
    CHECK_EQUAL(state_of(handle), RASCS_Connected);
    CHECK_EQUAL(times_told(RASCS_AuthCallback), 1);
    CHECK_EQUAL(times_told(RASCS_WaitForCallback), 1);
    hang_up_and_forget(handle);
    handle = 0;
    CHECK_EQUAL(dial_with(&handle, "", ""), 0);
    CHECK_EQUAL(times_told(RASCS_CallbackSetByCaller) + times_told(RASCS_WaitForCallback), 0);
    hang_up_and_forget(handle);
    handle = 0;
    CHECK_EQUAL(dial_with(&handle, "", "555-0123"), 0);
    CHECK_EQUAL(times_told(RASCS_CallbackSetByCaller), 0);
    CHECK_EQUAL(times_told(RASCS_WaitForCallback), 1);
}

static void paused_scenarios_fail_without_the_option(void) {
    static const struct {
        const char *name;
        uint32_t error;
    } all[] = {{"pausesForPassword", 691}, {"passwordExpired", 648}, {"callbackByCaller", 704}, {"asksForEap", 703}};
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
        use_scenario(all[i].name);
        RASDIALPARAMSW *params = params_for("Office", &told);
        static HRASCONN handle;
        handle = 0;
        wide(params->szCallbackNumber, "*");
        told.answer = 1;
        CHECK_EQUAL(RasDialW(NULL, NULL, params, 2, recorder, &handle), 0);
        CHECK_EQUAL(sim_await_idle(5000), 0);
        CHECK_EQUAL(told.list[told.count - 1].error, all[i].error);
        hang_up_and_forget(handle);
    }
}

static void asks_for_eap(void) {
    static HRASCONN handle;
    handle = 0;
    WCHAR name[16];
    LPRASEAPUSERIDENTITYW identity = NULL;
    use_scenario("asksForEap");
    wide(name, "Office");
    CHECK_EQUAL(RasGetEapUserIdentityW(NULL, name, RASEAPF_NonInteractive, 0, &identity), 0);
    CHECK_TEXT(identity->szUserName, "alice@example.org");
    RasFreeEapUserIdentityW(identity);
    CHECK_EQUAL(dial_with(&handle, "", ""), 0);
    CHECK_EQUAL(RasInvokeEapUI(handle, 1, &paused_states, 0), 0);
    CHECK_EQUAL(dial_with(&handle, "", ""), 0);
    CHECK_EQUAL(state_of(handle), RASCS_Connected);
}

static void server_calls_back_and_modem_has_two_devices(void) {
    static HRASCONN handle;
    handle = 0;
    use_scenario("serverCallsBack");
    CHECK_EQUAL(dial_with(&handle, "", ""), 0);
    CHECK_EQUAL(times_told(RASCS_PrepareForCallback) + times_told(RASCS_WaitForModemReset) +
                    times_told(RASCS_WaitForCallback) + times_told(RASCS_ReAuthenticate),
                4);
    CHECK_EQUAL(state_of(handle), RASCS_Connected);
    hang_up_and_forget(handle);
    handle = 0;
    use_scenario("connectsByModem");
    CHECK_EQUAL(dial_with(&handle, "", ""), 0);
    CHECK_EQUAL(times_told(RASCS_ConnectDevice), 2);
    CHECK_EQUAL(times_told(RASCS_AuthAck), 1);
    CHECK_EQUAL(state_of(handle), RASCS_Connected);
}

static void drops_after_connect(void) {
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_MANUAL, 0), 0);
    use_scenario("dropsAfterConnect");
    HRASCONN handle = dial("Office", &told);
    CHECK_EQUAL(sim_advance(2019), 0);
    CHECK_EQUAL(state_of(handle), RASCS_Connected);
    CHECK_EQUAL(sim_advance(1), 0);
    CHECK_EQUAL(state_of(handle), RASCS_Disconnected);
}

static void list_grows(void) {
    DWORD bytes = 0;
    DWORD count = 0;
    use_scenario("listGrows");
    CHECK_EQUAL(RasEnumConnectionsW(NULL, &bytes, &count), ERROR_BUFFER_TOO_SMALL);
    CHECK_EQUAL(bytes, sizeof(RASCONNW));
    CHECK_EQUAL(RasEnumConnectionsW(NULL, &bytes, &count), ERROR_BUFFER_TOO_SMALL);
    CHECK_EQUAL(bytes, 3 * sizeof(RASCONNW));
}

static void handle_reused(void) {
    use_scenario("handleReused");
    HRASCONN office = dial_to_end("Office", &told);
    hang_up_and_forget(office);
    HRASCONN home = dial_to_end("Home", &told);
    CHECK(home == office);
    CHECK(dial_to_end("Modem", &told) != home);
    hang_up_and_forget(home);
    set_switch("handle-reuse", "never");
    CHECK(dial_to_end("Office", &told) != home);
}

static void repeats_and_reorders(void) {
    use_scenario("repeatsAndReorders");
    HRASCONN handle = dial_to_end("Office", &told);
    CHECK_EQUAL(told.list[0].state, RASCS_ConnectDevice);
    CHECK_EQUAL(told.list[1].state, RASCS_OpenPort);
    CHECK_EQUAL(times_told(RASCS_Authenticate), 2);
    CHECK_EQUAL(state_of(handle), RASCS_Connected);
}

/* failsIn<State>: the state, then the same state with an error, for each of the 25 running states. */
static void fails_in_each_running_state(void) {
    uint32_t seen = 0;
    for (uint32_t i = 0; sim_scenario_name(i) != NULL; i++) {
        if (strncmp(sim_scenario_name(i), "failsIn", 7) == 0) {
            use_scenario(sim_scenario_name(i));
            HRASCONN handle = dial_to_end("Office", &told);
            uint32_t last = told.count - 1;
            CHECK(told.list[last].error != 0 && told.list[last].state < 32);
            CHECK_EQUAL(told.list[last - 1].state, told.list[last].state);
            CHECK_EQUAL(told.list[last - 1].error, 0);
            seen |= 1u << told.list[last].state;
            hang_up_and_forget(handle);
        }
    }
    CHECK_EQUAL(seen, (1u << 25) - 1);
}

static void names_are_sorted_and_every_scenario_can_be_taken(void) {
    for (uint32_t i = 0; sim_scenario_name(i) != NULL; i++) {
        CHECK(i == 0 || strcmp(sim_scenario_name(i - 1), sim_scenario_name(i)) < 0);
        use_scenario(sim_scenario_name(i));
    }
}

static const struct test tests[] = {
    TEST(pauses_for_password),
    TEST(password_expired),
    TEST(callback_by_caller),
    TEST(paused_scenarios_fail_without_the_option),
    TEST(asks_for_eap),
    TEST(server_calls_back_and_modem_has_two_devices),
    TEST(drops_after_connect),
    TEST(list_grows),
    TEST(handle_reused),
    TEST(repeats_and_reorders),
    TEST(fails_in_each_running_state),
    TEST(names_are_sorted_and_every_scenario_can_be_taken),
};

int main(int argc, char **argv) {
    return run_tests(tests, sizeof tests / sizeof tests[0], argc, argv);
}
