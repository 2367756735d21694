/* SPDX-License-Identifier: Apache-2.0 */
#include "check.h"

/* Notifier windows and connection events: Windows alone has them. */

#ifdef _WIN32
#include "win32.h"

static UINT event_message;
static uint32_t count;
static uint32_t states[16];
static uint32_t errors;

static LRESULT RASAPI on_message(HWND window, UINT message, WPARAM wparam, LPARAM lparam) {
    if (message != event_message) {
        return DefWindowProcW(window, message, wparam, lparam);
    }
    if (count < 16) {
        states[count++] = (uint32_t)wparam;
    }
    errors |= (uint32_t)lparam;
    if ((wparam & RASCS_DONE) != 0) {
        PostThreadMessageW(GetCurrentThreadId(), WM_QUIT, 0, 0);
    }
    return 1;
}

static HWND open_window(void) {
    static const WCHAR name[] = {'r', 'a', 's', 's', 'i', 'm', 0};
    static const WCHAR event[] = {'R', 'a', 's', 'D', 'i', 'a', 'l', 'E', 'v', 'e', 'n', 't', 0};
    WNDCLASSEXW class_of = {.cbSize = sizeof class_of,
                            .lpfnWndProc = on_message,
                            .hInstance = GetModuleHandleW(NULL),
                            .lpszClassName = name};
    event_message = RegisterWindowMessageW(event);
    RegisterClassExW(&class_of); /* fails the second time, as it is there already */
    HWND window = CreateWindowExW(0, name, name, 0, 0, 0, 0, 0, HWND_MESSAGE, 0, class_of.hInstance, NULL);
    CHECK(window != 0);
    count = errors = 0;
    return window;
}

/* Dials with a window and pumps its messages to the end; how many of them were posted ones. */
static uint32_t dial_with_window(void) {
    static HRASCONN handle;
    HWND window = open_window();
    uint32_t posted = 0;
    MSG message;
    handle = 0;
    CHECK_EQUAL(RasDialW(NULL, NULL, params_for("Office", NULL), 0xFFFFFFFF, (LPVOID)(uintptr_t)window, &handle), 0);
    while (GetMessageW(&message, 0, 0, 0) > 0) {
        posted += message.message == event_message ? 1 : 0;
        DispatchMessageW(&message);
    }
    CHECK_EQUAL(count, 9);
    CHECK_EQUAL(states[8], RASCS_Connected);
    CHECK_EQUAL(errors, 0);
    CHECK_EQUAL(RasHangUpW(handle), 0);
    CHECK_EQUAL(sim_await_idle(5000), 0);
    DestroyWindow(window);
    return posted;
}

static void window_message(void) {
    CHECK_EQUAL(dial_with_window(), 9);
    set_switch("window-message", "sent");
    CHECK_EQUAL(dial_with_window(), 0);
}

static void number_of_the_message_can_be_that_of_a_windows_which_gives_none(void) {
    sim_window_message(WM_RASDIALEVENT);
    HWND window = open_window();
    event_message = WM_RASDIALEVENT;
    static HRASCONN handle;
    MSG message;
    handle = 0;
    CHECK_EQUAL(RasDialW(NULL, NULL, params_for("Office", NULL), 0xFFFFFFFF, (LPVOID)(uintptr_t)window, &handle), 0);
    while (GetMessageW(&message, 0, 0, 0) > 0) {
        DispatchMessageW(&message);
    }
    CHECK_EQUAL(count, 9);
    CHECK_EQUAL(states[8], RASCS_Connected);
    hang_up(handle);
    DestroyWindow(window);
    CHECK_EQUAL(sim_reset(), 0);
    CHECK_EQUAL(dial_with_window(), 9);
}

/* The window's own thread sends, so it has taken the message when the call returns. */
static void held_time_of_a_window_that_is_sent_to_has_its_procedure(void) {
    HWND window = open_window();
    const struct sim_bench_target target = {.notifier = (uint64_t)(uintptr_t)window, .type = 0xFFFFFFFF, .state = 5};
    set_switch("window-message", "sent");
    sim_bench_held_clear();
    CHECK_EQUAL(sim_bench_hold(&target, 2), 2);
    CHECK_EQUAL(count, 2);
    CHECK_EQUAL(sim_bench_held_count(), 2);
    DestroyWindow(window);
}

static void held_time_of_a_window_is_that_of_posting(void) {
    HWND window = open_window();
    const struct sim_bench_target target = {.notifier = (uint64_t)(uintptr_t)window, .type = 0xFFFFFFFF, .state = 5};
    MSG message;
    sim_bench_held_clear();
    CHECK_EQUAL(sim_bench_hold(&target, 2), 2);
    CHECK_EQUAL(count, 0);
    CHECK_EQUAL(sim_bench_held_count(), 2);
    CHECK(sim_bench_held(1000) > 0);
    for (uint32_t i = 0; i < 2 && GetMessageW(&message, window, 0, 0) > 0; i++) {
        DispatchMessageW(&message);
    }
    CHECK_EQUAL(count, 2);
    CHECK_EQUAL(states[1], 5);
    DestroyWindow(window);
}

static void events_tell_that_connections_come_and_go(void) {
    static struct notifications told;
    HANDLE came = CreateEventW(NULL, 0, 0, NULL);
    HANDLE went = CreateEventW(NULL, 0, 0, NULL);
    CHECK_EQUAL(RasConnectionNotificationW(INVALID_HANDLE_VALUE, came, RASCN_Connection), 0);
    CHECK_EQUAL(RasConnectionNotificationW(INVALID_HANDLE_VALUE, went, RASCN_Disconnection), 0);
    CHECK_EQUAL(RasConnectionNotificationW(12345, went, RASCN_Disconnection), ERROR_INVALID_HANDLE);
    CHECK_EQUAL(WaitForSingleObject(came, 0), WAIT_TIMEOUT);
    HRASCONN handle = dial_to_end("Office", &told);
    CHECK_EQUAL(WaitForSingleObject(came, 5000), WAIT_OBJECT_0);
    CHECK_EQUAL(WaitForSingleObject(went, 0), WAIT_TIMEOUT);
    CHECK_EQUAL(RasHangUpW(handle), 0);
    CHECK_EQUAL(WaitForSingleObject(went, 5000), WAIT_OBJECT_0);
    CHECK_EQUAL(WaitForSingleObject(came, 0), WAIT_TIMEOUT);
}

/* Nobody looks meanwhile: the event is set by time alone. */
static void event_tells_of_a_drop(void) {
    static struct notifications told;
    HANDLE went = CreateEventW(NULL, 0, 0, NULL);
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_REAL, 0), 0);
    load_scenario("0 Connected\ndrop after 100ms error 829");
    dial("Office", &told);
    CHECK_EQUAL(RasConnectionNotificationW(INVALID_HANDLE_VALUE, went, RASCN_Disconnection), 0);
    CHECK_EQUAL(WaitForSingleObject(went, 5000), WAIT_OBJECT_0);
}

static uint32_t sleep_and_wake(HANDLE event) {
    static struct notifications told;
    HRASCONN handle = dial_to_end("Office", &told);
    uint32_t answer = WaitForSingleObject(event, 0);
    CHECK_EQUAL(RasHangUpW(handle), 0);
    CHECK_EQUAL(sim_await_idle(5000), 0);
    return answer;
}

static void dormant_events(void) {
    HANDLE slept = CreateEventW(NULL, 0, 0, NULL);
    HANDLE woke = CreateEventW(NULL, 0, 0, NULL);
    use_scenario("dormantAndReconnects");
    CHECK_EQUAL(RasConnectionNotificationW(INVALID_HANDLE_VALUE, slept, RASCN_Dormant), 0);
    CHECK_EQUAL(RasConnectionNotificationW(INVALID_HANDLE_VALUE, woke, RASCN_ReConnection), 0);
    CHECK_EQUAL(sleep_and_wake(slept), WAIT_OBJECT_0);
    CHECK_EQUAL(WaitForSingleObject(woke, 0), WAIT_OBJECT_0);
    set_switch("dormant-events", "not-set");
    CHECK_EQUAL(sleep_and_wake(slept), WAIT_TIMEOUT);
    CHECK_EQUAL(WaitForSingleObject(woke, 0), WAIT_TIMEOUT);
}

static void epdg_events(void) {
    HANDLE told = CreateEventW(NULL, 0, 0, NULL);
    use_scenario("dormantAndReconnects");
    CHECK_EQUAL(RasConnectionNotificationW(INVALID_HANDLE_VALUE, told, RASCN_EPDGPacketArrival), 0);
    CHECK_EQUAL(sleep_and_wake(told), WAIT_TIMEOUT);
    set_switch("epdg-events", "87");
    CHECK_EQUAL(RasConnectionNotificationW(INVALID_HANDLE_VALUE, told, RASCN_EPDGPacketArrival | RASCN_Connection),
                ERROR_INVALID_PARAMETER);
    CHECK_EQUAL(RasConnectionNotificationW(INVALID_HANDLE_VALUE, told, RASCN_Connection), 0);
}

static void events_repeat(void) {
    HANDLE came = CreateEventW(NULL, 0, 0, NULL);
    CHECK_EQUAL(RasConnectionNotificationW(INVALID_HANDLE_VALUE, came, RASCN_Connection), 0);
    CHECK_EQUAL(sleep_and_wake(came), WAIT_OBJECT_0);
    CHECK_EQUAL(sleep_and_wake(came), WAIT_OBJECT_0);
    set_switch("events-repeat", "once");
    CHECK_EQUAL(sleep_and_wake(came), WAIT_OBJECT_0);
    CHECK_EQUAL(sleep_and_wake(came), WAIT_TIMEOUT);
}

static void events_tell_of_links(void) {
    static struct notifications told;
    HANDLE added = CreateEventW(NULL, 0, 0, NULL);
    HANDLE removed = CreateEventW(NULL, 0, 0, NULL);
    use_scenario("multilinkJoinsLater");
    CHECK_EQUAL(RasConnectionNotificationW(INVALID_HANDLE_VALUE, added, RASCN_BandwidthAdded), 0);
    CHECK_EQUAL(RasConnectionNotificationW(INVALID_HANDLE_VALUE, removed, RASCN_BandwidthRemoved), 0);
    dial_to_end("Office", &told);
    CHECK_EQUAL(WaitForSingleObject(added, 0), WAIT_OBJECT_0);
    CHECK_EQUAL(WaitForSingleObject(removed, 0), WAIT_OBJECT_0);
}

static const struct test tests[] = {
    TEST(dormant_events),
    TEST(epdg_events),
    TEST(events_repeat),
    TEST(events_tell_of_links),
    TEST(window_message),
    TEST(number_of_the_message_can_be_that_of_a_windows_which_gives_none),
    TEST(held_time_of_a_window_is_that_of_posting),
    TEST(held_time_of_a_window_that_is_sent_to_has_its_procedure),
    TEST(events_tell_that_connections_come_and_go),
    TEST(event_tells_of_a_drop),
};
#else

static void events_answer_that_they_are_not_there(void) {
    CHECK_EQUAL(RasConnectionNotificationW(0xFFFFFFFFFFFFFFFFull, 1, RASCN_Connection), 120);
}

/* What is refused here is the bit alone; that it never tells shows on Windows. */
static void epdg_events(void) {
    const DWORD flags = RASCN_EPDGPacketArrival | RASCN_Connection;
    CHECK_EQUAL(RasConnectionNotificationW(0xFFFFFFFFFFFFFFFFull, 1, flags), 120);
    set_switch("epdg-events", "87");
    CHECK_EQUAL(RasConnectionNotificationW(0xFFFFFFFFFFFFFFFFull, 1, flags), ERROR_INVALID_PARAMETER);
    CHECK_EQUAL(RasConnectionNotificationW(0xFFFFFFFFFFFFFFFFull, 1, RASCN_Connection), 120);
}

static const struct test tests[] = {
    TEST(events_answer_that_they_are_not_there),
    TEST(epdg_events),
};
#endif

int main(int argc, char **argv) {
    return run_tests(tests, sizeof tests / sizeof tests[0], argc, argv);
}
