/* SPDX-License-Identifier: Apache-2.0 */
#include "check.h"

/* Switches of docs/facts.csv, continued: what a request may hold, and which errors come when. */

static struct notifications told;
static struct notifications other;
#define recorder ((LPVOID)(uintptr_t)record_notification)

static DWORD RASAPI other_notifier(ULONG_PTR id, DWORD sub_entry, HRASCONN handle, UINT message, RASCONNSTATE state,
                                   DWORD error, DWORD extended) {
    return record_notification(id, sub_entry, handle, message, state, error, extended);
}

static RASDIALEXTENSIONS paused_states = {.dwSize = sizeof paused_states, .dwfOptions = RDEOPT_PausedStates};
static HRASCONN handle;

static uint32_t resume(const WCHAR *book, const char *entry, DWORD type, LPVOID notifier, struct notifications *to) {
    uint32_t code = RasDialW(&paused_states, book, params_for(entry, to), type, notifier, &handle);
    CHECK_EQUAL(sim_await_idle(5000), 0);
    return code;
}

static void resume_changed(void) {
    RASENTRYNAMEW *rows = (RASENTRYNAMEW[3]){{.dwSize = sizeof(RASENTRYNAMEW)}};
    DWORD bytes = 3 * sizeof *rows;
    DWORD count = 0;
    load_scenario("0 RetryAuthentication\n0 RetryAuthentication\n0 Connected");
    CHECK_EQUAL(RasEnumEntriesW(NULL, NULL, rows, &bytes, &count), 0);
    handle = 0;
    memset(&told, 0, sizeof told);
    told.answer = other.answer = 1;
    CHECK_EQUAL(resume(NULL, "Office", 2, recorder, &told), 0);
    CHECK_EQUAL(resume(NULL, "Home", 2, recorder, &told), ERROR_INVALID_PARAMETER);
    CHECK_EQUAL(resume(NULL, "Office", 1, recorder, &told), ERROR_INVALID_PARAMETER);
    CHECK_EQUAL(resume(NULL, "Office", 2, (LPVOID)(uintptr_t)other_notifier, &told), ERROR_INVALID_PARAMETER);
    CHECK_EQUAL(resume(NULL, "Office", 2, recorder, &other), ERROR_INVALID_PARAMETER);
    CHECK_EQUAL(resume(rows[0].szPhonebookPath, "Office", 2, recorder, &told), ERROR_INVALID_PARAMETER);
    CHECK_EQUAL(told.count, 1);
    CHECK_EQUAL(resume(NULL, "Office", 2, recorder, &told), 0);
    CHECK_EQUAL(told.count, 2);
    set_switch("resume-changed", "taken");
    CHECK_EQUAL(resume(NULL, "Office", 2, (LPVOID)(uintptr_t)other_notifier, &other), 0);
    CHECK_EQUAL(told.count, 2);
    CHECK_EQUAL(other.list[0].state, RASCS_Connected);
}

static uint32_t blocking_dial(RASDIALEXTENSIONS *extensions, RASDIALPARAMSW *params) {
    static HRASCONN own;
    own = 0;
    uint32_t code = RasDialW(extensions, NULL, params, 0, NULL, &own);
    if (own != 0) {
        hang_up(own);
    }
    return code;
}

static void undocumented_options(void) {
    RASDIALEXTENSIONS extensions = {.dwSize = sizeof extensions, .dwfOptions = 0x10040 | RDEOPT_IgnoreModemSpeaker};
    CHECK_EQUAL(blocking_dial(&extensions, params_for("Office", NULL)), 0);
    set_switch("undocumented-options", "87");
    CHECK_EQUAL(blocking_dial(&extensions, params_for("Office", NULL)), ERROR_INVALID_PARAMETER);
    extensions.dwfOptions = RDEOPT_IgnoreModemSpeaker;
    CHECK_EQUAL(blocking_dial(&extensions, params_for("Office", NULL)), 0);
}

static void undocumented_members(void) {
    RASDIALEXTENSIONS extensions = {.dwSize = sizeof extensions, .reserved1 = 1};
    RASDIALPARAMSW *params = params_for("Office", NULL);
    params->dwIfIndex = 3;
    CHECK_EQUAL(blocking_dial(&extensions, params), 0);
    set_switch("undocumented-members", "87");
    CHECK_EQUAL(blocking_dial(NULL, params), ERROR_INVALID_PARAMETER);
    params->dwIfIndex = 0;
    CHECK_EQUAL(blocking_dial(&extensions, params), ERROR_INVALID_PARAMETER);
    CHECK_EQUAL(blocking_dial(NULL, params), 0);
}

static void callback_star_unpaused(void) {
    RASDIALPARAMSW *params = params_for("Office", NULL);
    wide(params->szCallbackNumber, "*");
    use_scenario("callbackByCaller");
    CHECK_EQUAL(blocking_dial(NULL, params), ERROR_BAD_CALLBACK_NUMBER);
    set_switch("callback-star-unpaused", "stored-number");
    CHECK_EQUAL(blocking_dial(NULL, params), 0);
}

static uint32_t state_of_failure(const char *scenario, uint32_t error) {
    use_scenario(scenario);
    HRASCONN dialled = dial_to_end("Office", &told);
    CHECK_EQUAL(told.list[told.count - 1].error, error);
    hang_up(dialled);
    return told.list[told.count - 1].state;
}

static void ikev2_error_state(void) {
    CHECK_EQUAL(state_of_failure("failsIkev2", 13801), RASCS_Authenticate);
    set_switch("ikev2-error-state", "connect-device");
    CHECK_EQUAL(state_of_failure("failsIkev2", 13801), RASCS_ConnectDevice);
}

static void automatic_strategy(void) {
    CHECK_EQUAL(state_of_failure("triesProtocols", 800), RASCS_ConnectDevice);
    CHECK_EQUAL(told.count, 7);
    set_switch("automatic-strategy", "once");
    CHECK_EQUAL(state_of_failure("triesProtocols", 800), RASCS_ConnectDevice);
    CHECK_EQUAL(told.count, 4);
}

static void status_check_order(void) {
    RASCONNSTATUSW status = {.dwSize = 7};
    CHECK_EQUAL(RasGetConnectStatusW(12345, &status), ERROR_INVALID_SIZE);
    set_switch("status-check-order", "handle-first");
    CHECK_EQUAL(RasGetConnectStatusW(12345, &status), ERROR_INVALID_HANDLE);
    CHECK_EQUAL(RasGetConnectStatusW(dial_to_end("Office", &told), &status), ERROR_INVALID_SIZE);
}

static const struct test tests[] = {
    TEST(resume_changed),    TEST(undocumented_options), TEST(undocumented_members), TEST(callback_star_unpaused),
    TEST(ikev2_error_state), TEST(automatic_strategy),   TEST(status_check_order),
};

int main(int argc, char **argv) {
    return run_tests(tests, sizeof tests / sizeof tests[0], argc, argv);
}
