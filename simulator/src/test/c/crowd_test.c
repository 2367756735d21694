/* SPDX-License-Identifier: Apache-2.0 */
#include "check.h"

#include <stdlib.h>

/* A state file with very many connections: as many as a scenario lets appear, and as many as it takes. */

#define CONNECTIONS_MOST 32768u

static const char file[] = "crowd_test.state";
static struct notifications told;
static char *image;

static FILE *open_file(const char *mode) {
    FILE *stream = fopen(file, mode);
    if (stream == NULL) {
        perror(file);
        exit(1);
    }
    return stream;
}

static char *room_for(size_t length) {
    char *room = malloc(length);
    if (room == NULL) {
        perror("crowd_test");
        exit(1);
    }
    return room;
}

static size_t read_file(void) {
    FILE *stream = open_file("rb");
    fseek(stream, 0, SEEK_END);
    size_t length = (size_t)ftell(stream);
    rewind(stream);
    free(image);
    image = room_for(length);
    CHECK_EQUAL(fread(image, 1, length, stream), length);
    fclose(stream);
    return length;
}

static uint32_t sum(const char *bytes, size_t length) {
    uint32_t sum = 2166136261u;
    for (size_t i = 0; i < length; i++) {
        sum = (sum ^ (uint8_t)bytes[i]) * 16777619u;
    }
    return sum;
}

static DWORD list_all(void) {
    DWORD bytes = 0;
    DWORD count = 0;
    CHECK_EQUAL(RasEnumConnectionsW(NULL, &bytes, &count), ERROR_BUFFER_TOO_SMALL);
    CHECK_EQUAL(bytes, count * sizeof(RASCONNW));
    return count;
}

static void use_file(void) {
    CHECK_EQUAL(sim_use_state_file(file), 0);
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_SPEED, 100000), 0);
}

static void all_that_a_scenario_lets_appear_outlive_a_reset(void) {
    DWORD bytes = 0;
    DWORD count = 0;
    HRASCONN office = 0;
    remove(file);
    use_file();
    load_scenario("on RasEnumConnections grow 5000 once");
    CHECK_EQUAL(RasEnumConnectionsW(NULL, &bytes, &count), 0);
    CHECK_EQUAL(list_all(), 5000);
    CHECK_EQUAL(sim_reset(), 0);
    use_file();
    CHECK_EQUAL(list_all(), 5000);
    load_scenario("0 Connected");
    CHECK_EQUAL(RasDialW(NULL, NULL, params_for("Office", NULL), 0, NULL, &office), 0);
    CHECK_EQUAL(list_all(), 5001);
    CHECK_EQUAL(RasHangUpW(office), 0);
    CHECK_EQUAL(status_code(office), ERROR_INVALID_HANDLE);
    CHECK_EQUAL(list_all(), 5000);
    CHECK_EQUAL(sim_failure(NULL, 0), 1);
}

/* Makes the record of one connection those of many; their handles differ. */
static void multiply(uint32_t many) {
    size_t length = read_file();
    uint32_t record_size;
    uint64_t handle;
    memcpy(&record_size, image + 4, sizeof record_size);
    size_t header_size = length - record_size;
    size_t whole_length = header_size + many * (size_t)record_size;
    char *whole = room_for(whole_length);
    memcpy(whole, image, header_size);
    memcpy(&handle, image + header_size, sizeof handle);
    for (uint32_t i = 0; i < many; i++, handle += 0x11) {
        char *record = whole + header_size + i * (size_t)record_size;
        memcpy(record, image + header_size, record_size);
        memcpy(record, &handle, sizeof handle);
    }
    memcpy(whole + 8, &many, sizeof many);
    memset(whole + 12, 0, sizeof(uint32_t));
    memcpy(whole + 16, &handle, sizeof handle);
    uint32_t checksum = sum(whole, whole_length);
    memcpy(whole + 12, &checksum, sizeof checksum);
    FILE *stream = open_file("wb");
    CHECK_EQUAL(fwrite(whole, 1, whole_length, stream), whole_length);
    fclose(stream);
    free(whole);
}

static void full_file_takes_no_more_and_stays_whole(void) {
    HRASCONN handle = 0;
    remove(file);
    use_file();
    dial_to_end("Office", &told); /* while the file is still small */
    multiply(CONNECTIONS_MOST);
    load_scenario("on RasEnumConnections grow 2 once\n0 Connected");
    size_t length = read_file();
    uint32_t before = sum(image, length);
    CHECK_EQUAL(list_all(), CONNECTIONS_MOST);
    CHECK_EQUAL(journal_count("RASSIM_STATE=crowd_test.state: is full: 32768 connections"), 1);
    CHECK_EQUAL(RasDialW(NULL, NULL, params_for("Home", &told), 0, NULL, &handle), ERROR_NOT_ENOUGH_MEMORY);
    CHECK_EQUAL(handle, 0);
    CHECK_EQUAL(list_all(), CONNECTIONS_MOST);
    CHECK_EQUAL(read_file(), length);
    CHECK_EQUAL(sum(image, length), before);
    CHECK_EQUAL(sim_failure(NULL, 0), 1);
}

static const struct test tests[] = {
    TEST(all_that_a_scenario_lets_appear_outlive_a_reset),
    TEST(full_file_takes_no_more_and_stays_whole),
};

int main(int argc, char **argv) {
    int result = run_tests(tests, sizeof tests / sizeof tests[0], argc, argv);
    remove(file);
    free(image);
    return result;
}
