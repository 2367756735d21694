/* SPDX-License-Identifier: Apache-2.0 */
#include "check.h"

/* The file that processes share, as one of them sees it; environment_test.cmake has several. */

static const char file[] = "state_test.state";
static struct notifications told;

static HRASCONN list_one(DWORD expected) {
    RASCONNW row = {.dwSize = sizeof row};
    DWORD bytes = sizeof row;
    DWORD count = 99;
    CHECK_EQUAL(RasEnumConnectionsW(&row, &bytes, &count), 0);
    CHECK_EQUAL(count, expected);
    return row.hrasconn;
}

static void connections_outlive_a_reset(void) {
    remove(file);
    CHECK_EQUAL(sim_use_state_file(file), 0);
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_SPEED, 100000), 0);
    HRASCONN handle = dial_to_end("Office", &told);
    CHECK_EQUAL(told.count, 9);
    CHECK_EQUAL(sim_reset(), 0);
    list_one(0);
    CHECK_EQUAL(sim_use_state_file(file), 0);
    CHECK(list_one(1) == handle);
    CHECK_EQUAL(sim_open_handles(), 0);
    CHECK_EQUAL(RasHangUpW(handle), 0);
    CHECK_EQUAL(sim_await_idle(5000), 0);
    list_one(0);
}

/* As a second process has it: in its eyes the connection never had a script. */
static HRASCONN adopt_connection(void) {
    remove(file);
    CHECK_EQUAL(sim_use_state_file(file), 0);
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_SPEED, 100000), 0);
    dial_to_end("Office", &told);
    CHECK_EQUAL(sim_reset(), 0);
    CHECK_EQUAL(sim_use_state_file(file), 0);
    return list_one(1);
}

static void dial_of_an_adopted_connection_may_notify(void) {
    HRASCONN adopted = adopt_connection();
    set_switch("notify-when-already-connected", "yes");
    CHECK(dial_to_end("Office", &told) == adopted);
    CHECK_EQUAL(told.count, 1);
    CHECK_EQUAL(told.list[0].state, RASCS_Connected);
    CHECK_EQUAL(sim_notify(adopted, RASCS_Connected, 0), 0);
    CHECK_EQUAL(told.count, 2);
    CHECK_EQUAL(RasHangUpW(adopted), 0);
    CHECK_EQUAL(RasHangUpW(adopted), 0);
}

static void hang_up_of_an_adopted_connection_may_notify(void) {
    HRASCONN adopted = adopt_connection();
    set_switch("notify-when-already-connected", "yes");
    set_switch("notify-after-hang-up", "yes");
    dial_to_end("Office", &told);
    CHECK_EQUAL(RasHangUpW(adopted), 0);
    CHECK_EQUAL(told.count, 1);
    CHECK_EQUAL(RasHangUpW(adopted), 0);
    CHECK_EQUAL(told.count, 2);
    CHECK_EQUAL(told.list[1].state, RASCS_Disconnected);
}

static void adopted_connection_cannot_be_resumed(void) {
    HRASCONN handle = adopt_connection();
    HRASCONN adopted = handle;
    CHECK_EQUAL(RasDialW(NULL, NULL, params_for("Office", &told), 2, (LPVOID)(uintptr_t)record_notification, &handle),
                ERROR_INVALID_HANDLE);
    CHECK_EQUAL(RasHangUpW(adopted), 0);
}

static void dials_in_progress_end_with_a_reset(void) {
    remove(file);
    CHECK_EQUAL(sim_use_state_file(file), 0);
    load_scenario("0 OpenPort\n1h Connected");
    HRASCONN handle = dial("Office", &told);
    CHECK_EQUAL(sim_reset(), 0);
    CHECK_EQUAL(sim_use_state_file(file), 0);
    CHECK_EQUAL(status_code(handle), ERROR_INVALID_HANDLE);
}

static void virtual_clock_is_refused(void) {
    remove(file);
    CHECK_EQUAL(sim_use_state_file(file), 0);
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_VIRTUAL, 0), ERROR_INVALID_PARAMETER);
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_MANUAL, 0), ERROR_INVALID_PARAMETER);
}

#define IMAGE_MOST 65536
static char image[IMAGE_MOST];
static char seen[IMAGE_MOST];

static size_t read_file(char *bytes) {
    FILE *stream = fopen(file, "rb");
    CHECK(stream != NULL);
    size_t length = stream == NULL ? 0 : fread(bytes, 1, IMAGE_MOST, stream);
    if (stream != NULL) {
        fclose(stream);
    }
    return length;
}

static void write_file(const char *bytes, size_t length) {
    FILE *stream = fopen(file, "wb");
    CHECK(stream != NULL);
    if (stream != NULL) {
        CHECK_EQUAL(fwrite(bytes, 1, length, stream), length);
        fclose(stream);
    }
}

static bool failure_says(const char *text) {
    char reason[2048];
    uint32_t needed = sim_failure(reason, sizeof reason);
    CHECK_EQUAL(needed, strlen(reason) + 1);
    return strstr(reason, text) != NULL;
}

static void check_refused(const char *bytes, size_t length) {
    RASCONNW row = {.dwSize = sizeof row};
    DWORD size = sizeof row;
    DWORD count = 99;
    write_file(bytes, length);
    CHECK_EQUAL(RasEnumConnectionsW(&row, &size, &count), 1392);
    CHECK(failure_says("RASSIM_STATE=state_test.state: "));
    CHECK_EQUAL(read_file(seen), length);
    CHECK_EQUAL(memcmp(seen, bytes, length), 0);
}

static void damaged_file_is_refused_and_kept(void) {
    HRASCONN handle = adopt_connection();
    CHECK_EQUAL(sim_failure(NULL, 0), 1);
    size_t length = read_file(image);
    CHECK(length > 100);
    for (size_t i = 0; i < 100; i++) {
        image[i] ^= 1;
        check_refused(image, length);
        image[i] ^= 1;
    }
    check_refused(image, length - 1);
    check_refused(image, 1);
    write_file(image, length);
    CHECK(list_one(1) == handle);
    CHECK_EQUAL(sim_failure(NULL, 0), 1);
    CHECK_EQUAL(RasHangUpW(handle), 0);
}

static void file_of_a_former_format_counts_as_empty(void) {
    adopt_connection();
    size_t length = read_file(image);
    image[3] = '1';
    write_file(image, length);
    list_one(0);
    image[3] = '2';
    write_file(image, length);
    list_one(0);
    image[3] = '4';
    write_file(image, length);
    list_one(0);
    CHECK_EQUAL(sim_failure(NULL, 0), 1);
    HRASCONN handle = dial_to_end("Office", &told);
    CHECK_EQUAL(read_file(seen), length);
    CHECK_EQUAL(seen[3], '8');
    CHECK_EQUAL(RasHangUpW(handle), 0);
}

static void damaged_file_stops_what_is_about_connections_alone(void) {
    static const char text[] = "no state file";
    HRASCONN handle = adopt_connection();
    HRASCONN dialled = 0;
    WCHAR name[] = {'N', 'e', 'w', 0};
    write_file(text, sizeof text);
    CHECK_EQUAL(status_code(handle), 1392);
    CHECK_EQUAL(RasHangUpW(handle), 1392);
    CHECK_EQUAL(RasDialW(NULL, NULL, params_for("Home", &told), 2, (LPVOID)(uintptr_t)record_notification, &dialled),
                1392);
    CHECK_EQUAL(dialled, 0);
    CHECK_EQUAL(RasValidateEntryNameW(NULL, name), 0);
    CHECK_EQUAL(sim_use_state_file(file), 1392);
    CHECK(failure_says("damaged"));
    CHECK_EQUAL(sim_reset(), 0);
    CHECK_EQUAL(sim_failure(NULL, 0), 1);
    CHECK_EQUAL(read_file(seen), sizeof text);
    CHECK_EQUAL(remove(file), 0);
    CHECK_EQUAL(sim_use_state_file(file), 0);
    list_one(0);
}

static const char damage[] = "64 bytes, more than the head of the file has, and nothing of it .";

static DWORD RASAPI damage_at_first_call(ULONG_PTR id, DWORD sub_entry, HRASCONN handle, UINT message,
                                         RASCONNSTATE state, DWORD error, DWORD extended) {
    (void)id, (void)sub_entry, (void)handle, (void)message, (void)error, (void)extended;
    told.count++;
    FILE *stream = state == RASCS_OpenPort ? fopen(file, "r+b") : NULL;
    if (stream != NULL) {
        fwrite(damage, 1, sizeof damage, stream);
        fclose(stream);
    }
    return 1;
}

static void dial_in_progress_does_not_write_a_damaged_file(void) {
    HRASCONN handle = 0;
    remove(file);
    CHECK_EQUAL(sim_use_state_file(file), 0);
    load_scenario("0 OpenPort\n0 Connected");
    told.count = 0;
    CHECK_EQUAL(RasDialW(NULL, NULL, params_for("Office", &told), 2, (LPVOID)(uintptr_t)damage_at_first_call, &handle),
                0);
    CHECK_EQUAL(sim_await_idle(5000), 0);
    CHECK_EQUAL(told.count, 2);
    CHECK(failure_says("damaged"));
    CHECK(read_file(seen) >= sizeof damage);
    CHECK_EQUAL(memcmp(seen, damage, sizeof damage), 0);
}

#ifndef _WIN32
static void deleted_file_is_made_anew(void) {
    remove(file);
    CHECK_EQUAL(sim_use_state_file(file), 0);
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_SPEED, 100000), 0);
    dial_to_end("Office", &told);
    CHECK_EQUAL(remove(file), 0);
    list_one(0);
    CHECK_EQUAL(remove(file), 0);
}
#endif

static const struct test tests[] = {
    TEST(connections_outlive_a_reset),
    TEST(dial_of_an_adopted_connection_may_notify),
    TEST(hang_up_of_an_adopted_connection_may_notify),
    TEST(adopted_connection_cannot_be_resumed),
    TEST(dials_in_progress_end_with_a_reset),
    TEST(damaged_file_is_refused_and_kept),
    TEST(file_of_a_former_format_counts_as_empty),
    TEST(damaged_file_stops_what_is_about_connections_alone),
    TEST(dial_in_progress_does_not_write_a_damaged_file),
    TEST(virtual_clock_is_refused),
#ifndef _WIN32
    TEST(deleted_file_is_made_anew),
#endif
};

int main(int argc, char **argv) {
    return run_tests(tests, sizeof tests / sizeof tests[0], argc, argv);
}
