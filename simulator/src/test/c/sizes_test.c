/* SPDX-License-Identifier: Apache-2.0 */
#include "check.h"

#include <stdlib.h>

/* What the simulator takes and writes: sizes, buffers, text. */

#define GUARD 0xA5

static struct notifications told;

/* A buffer of exactly this size, so that a checker of memory sees every write past it. */
static void *exact(size_t size, uint32_t claimed) {
    unsigned char *buffer = malloc(size);
    memset(buffer, GUARD, size);
    memcpy(buffer, &claimed, sizeof claimed);
    return buffer;
}

static void status_has_one_of_three_sizes_and_keeps_within(void) {
    static const uint32_t sizes[] = {304, 564, 608};
    HRASCONN handle = dial_to_end("Office", &told);
    for (size_t i = 0; i < 3; i++) {
        RASCONNSTATUSW *status = exact(sizes[i], sizes[i]);
        CHECK_EQUAL(RasGetConnectStatusW(handle, status), 0);
        CHECK_EQUAL(status->dwSize, sizes[i]);
        CHECK_EQUAL(status->rasconnstate, RASCS_Connected);
        free(status);
    }
}

static void wrong_sizes_are_refused_before_the_handle(void) {
    static const uint32_t wrong[] = {0, 4, 303, 305, 607, 609, 0xFFFFFFFF};
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        RASCONNSTATUSW *status = exact(608, wrong[i]);
        CHECK_EQUAL(RasGetConnectStatusW(12345, status), ERROR_INVALID_SIZE);
        CHECK_EQUAL(((unsigned char *)status)[4], GUARD);
        free(status);
    }
    CHECK_EQUAL(RasGetConnectStatusW(12345, NULL), ERROR_INVALID_PARAMETER);
}

static void text_is_poisoned_after_its_end(void) {
    HRASCONN handle = dial_to_end("Office", &told);
    RASCONNSTATUSW status = {.dwSize = sizeof status};
    CHECK_EQUAL(RasGetConnectStatusW(handle, &status), 0);
    CHECK_TEXT(status.szDeviceType, "vpn");
    CHECK_EQUAL(status.szDeviceType[4], 0xDDDD);
    CHECK_EQUAL(status.szDeviceType[RAS_MaxDeviceType], 0xDDDD);
    CHECK_TEXT(status.szPhoneNumber, "vpn.example.org");
}

static void dial_parameters_have_one_of_four_sizes(void) {
    static const uint32_t sizes[] = {2096, 2108, 2112, 2120};
    for (size_t i = 0; i < 4; i++) {
        RASDIALPARAMSW *params = calloc(1, sizes[i]);
        HRASCONN handle = 0;
        params->dwSize = sizes[i];
        wide(params->szEntryName, "Office");
        CHECK_EQUAL(RasDialW(NULL, NULL, params, 0, NULL, &handle), 0);
        CHECK_EQUAL(RasHangUpW(handle), 0);
        CHECK_EQUAL(sim_await_idle(5000), 0);
        params->dwSize = sizes[i] - 1;
        handle = 0;
        CHECK_EQUAL(RasDialW(NULL, NULL, params, 0, NULL, &handle), ERROR_INVALID_SIZE);
        CHECK(handle == 0);
        free(params);
    }
}

static void dial_extensions_have_one_of_three_sizes(void) {
    static const uint32_t sizes[] = {24, 44, 60};
    for (size_t i = 0; i < 3; i++) {
        RASDIALEXTENSIONS *extensions = calloc(1, sizes[i]);
        HRASCONN handle = 0;
        extensions->dwSize = sizes[i];
        CHECK_EQUAL(RasDialW(extensions, NULL, params_for("Office", NULL), 0, NULL, &handle), 0);
        CHECK_EQUAL(RasHangUpW(handle), 0);
        CHECK_EQUAL(sim_await_idle(5000), 0);
        extensions->dwSize = 32;
        CHECK_EQUAL(RasDialW(extensions, NULL, params_for("Office", NULL), 0, NULL, &handle), ERROR_INVALID_SIZE);
        free(extensions);
    }
}

static void dial_without_parameters_or_handle_is_refused(void) {
    HRASCONN handle = 0;
    CHECK_EQUAL(RasDialW(NULL, NULL, NULL, 0, NULL, &handle), ERROR_INVALID_PARAMETER);
    CHECK_EQUAL(RasDialW(NULL, NULL, params_for("Office", NULL), 0, NULL, NULL), ERROR_INVALID_PARAMETER);
}

static void rows_stand_as_far_apart_as_the_size_passed(void) {
    static const uint32_t sizes[] = {820, 1344, 1360, 1372, 1388};
    HRASCONN first = dial_to_end("Office", &told);
    HRASCONN second = dial_to_end("Home", &told);
    for (size_t i = 0; i < 5; i++) {
        unsigned char *rows = exact((size_t)2 * sizes[i], sizes[i]);
        DWORD bytes = 2 * sizes[i];
        DWORD count = 0;
        HRASCONN handle;
        CHECK_EQUAL(RasEnumConnectionsW((LPRASCONNW)(void *)rows, &bytes, &count), 0);
        CHECK_EQUAL(count, 2);
        CHECK_EQUAL(bytes, 2 * sizes[i]);
        memcpy(&handle, rows + offsetof(RASCONNW, hrasconn), sizeof handle);
        CHECK(handle == first);
        memcpy(&handle, rows + sizes[i] + offsetof(RASCONNW, hrasconn), sizeof handle);
        CHECK(handle == second);
        free(rows);
    }
}

static void list_is_checked_for_pointer_size_and_room(void) {
    dial_to_end("Office", &told);
    RASCONNW *row = exact(sizeof *row, 77);
    DWORD bytes = 10;
    DWORD count = 0;
    CHECK_EQUAL(RasEnumConnectionsW(row, NULL, &count), ERROR_INVALID_PARAMETER);
    CHECK_EQUAL(RasEnumConnectionsW(row, &bytes, NULL), ERROR_INVALID_PARAMETER);
    CHECK_EQUAL(RasEnumConnectionsW(row, &bytes, &count), ERROR_INVALID_SIZE);
    row->dwSize = sizeof *row;
    CHECK_EQUAL(RasEnumConnectionsW(row, &bytes, &count), ERROR_BUFFER_TOO_SMALL);
    CHECK_EQUAL(bytes, sizeof *row);
    CHECK_EQUAL(((unsigned char *)row)[4], GUARD);
    free(row);
}

static void structures_may_lie_at_any_address(void) {
    unsigned char *bytes = malloc(sizeof(RASCONNSTATUSW) + 1);
    HRASCONN handle = dial_to_end("Office", &told);
    uint32_t size = sizeof(RASCONNSTATUSW);
    memcpy(bytes + 1, &size, sizeof size);
    CHECK_EQUAL(RasGetConnectStatusW(handle, (LPRASCONNSTATUSW)(void *)(bytes + 1)), 0);
    free(bytes);
}

static const struct test tests[] = {
    TEST(status_has_one_of_three_sizes_and_keeps_within),
    TEST(wrong_sizes_are_refused_before_the_handle),
    TEST(text_is_poisoned_after_its_end),
    TEST(dial_parameters_have_one_of_four_sizes),
    TEST(dial_extensions_have_one_of_three_sizes),
    TEST(dial_without_parameters_or_handle_is_refused),
    TEST(rows_stand_as_far_apart_as_the_size_passed),
    TEST(list_is_checked_for_pointer_size_and_room),
    TEST(structures_may_lie_at_any_address),
};

int main(int argc, char **argv) {
    return run_tests(tests, sizeof tests / sizeof tests[0], argc, argv);
}
