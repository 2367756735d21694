/* SPDX-License-Identifier: Apache-2.0 */
#include "check.h"

#include <stdlib.h>

/*
 * Scenarios and phone books damaged at random: they are taken, or refused with a line and a reason, and
 * whatever was taken can be dialled and reset. RASSIM_TEST_SEED repeats a run.
 */

#define ROUNDS 3000
#define TEXT_CAPACITY 4096
#define FILE_NAME "damage_test.pbk"

static struct notifications told;
static RASDIALEXTENSIONS paused_states = {.dwSize = sizeof paused_states, .dwfOptions = RDEOPT_PausedStates};
static uint64_t random_state;
static char text[TEXT_CAPACITY + 1];
static size_t length;

static const char scenario[] =
    "# all directives\n10..30ms ConnectDevice subentry 2\n5ms AuthNotify error 645 extended 9 subentry 1\n"
    "0 77 silent if connect-sequence minimal unless password \"open sesame\"\n0 RetryAuthentication otherwise 691\n"
    "0 back RetryAuthentication at-most 2 unless callback-number \"*\" if resumed\n0 InvokeEapUI\n5ms Connected\n"
    "1s SubEntryConnected subentry 2\n2s substate Dormant\ndial returns after 2\ndeaf after 9\nhang-up takes 3 looks\n"
    "hang-up takes 2s\ndrop after 10s error 829\neap Office user alice data 32 asks\neap-ui takes 1s\n"
    "eap-ui returns 703\nscript entry \"Home\" dial 2\n0 Connected\nhang-up never\nhang-up returns 753\n"
    "dial returns 619 keeping\non RasHangUp fail 668 once after 1\non RasEnumDevices fail 8 3 times chance 10\n"
    "on RasEnumConnections grow 2 once\nconnected Modem\nentry \"Far away\" type modem subentries 2\nentries 20 Line\n"
    "devices none\nset notifier-thread pool\n";

static const char book[] = "\xEF\xBB\xBF[Branch]\r\nEncoding=1\r\nType=2\r\nCustomAuthKey=13\r\nMEDIA=rastapi\r\n"
                           "Port=VPN2-0\r\nDevice=WAN Miniport (IKEv2)\r\n\r\nDEVICE=vpn\r\nPhoneNumber=h\xC3\xBC\r\n"
                           "[L\xFCne]\r\nType=5\r\n; "
                           "comment\r\n[B\xFCndel]\r\nType=1\r\nDEVICE=sixteen\xE4letters\r\n[Bundle]\r\nMEDIA="
                           "a\r\nDEVICE=modem\r\nMEDIA=b\r\n";

static uint32_t number(uint32_t below) {
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    random_state ^= random_state << 17;
    return (uint32_t)((random_state >> 16) % below);
}

/* Bytes that mean something to the readers come more often. */
static char byte(void) {
    static const char telling[] = " \t\r\n\"#[]=.0123456789-xX\xFF\xC3\xEF";
    if (number(4) == 0) {
        return (char)number(256);
    }
    return telling[number(sizeof telling - 1)];
}

static size_t least(size_t a, size_t b) {
    return a < b ? a : b;
}

static void remove_part(size_t at, size_t many) {
    many = least(many, length - at);
    memmove(text + at, text + at + many, length - at - many);
    length -= many;
}

static void insert_copy(size_t at, size_t from, size_t many) {
    char copy[64];
    many = least(many, least(sizeof copy, length - from));
    if (length + many < TEXT_CAPACITY) {
        memcpy(copy, text + from, many);
        memmove(text + at + many, text + at, length - at);
        memcpy(text + at, copy, many);
        length += many;
    }
}

/* Puts a telling number in place of the next one. */
static void change_number(size_t at) {
    static const char *const numbers[] = {"0", "9", "17", "65537", "4294967295", "4294967296", "-1", "1e30", "0x7B"};
    const char *put = numbers[number(sizeof numbers / sizeof numbers[0])];
    size_t many = strlen(put);
    text[length] = '\0';
    at += strcspn(text + at, "0123456789");
    remove_part(at, strspn(text + at, "0123456789"));
    if (length + many < TEXT_CAPACITY) {
        memmove(text + at + many, text + at, length - at);
        memcpy(text + at, put, many);
        length += many;
    }
}

/* Some of the lines, in their order, so that a mistake in one does not hide the others too often. */
static void choose_lines(const char *whole) {
    length = 0;
    while (*whole != '\0') {
        size_t line = strcspn(whole, "\n") + 1;
        if (number(4) == 0) {
            memcpy(text + length, whole, line);
            length += line;
        }
        whole += line;
    }
}

static void damage(const char *whole) {
    choose_lines(whole);
    for (uint32_t times = 1 + number(4); times > 0 && length > 0; times--) {
        size_t at = number((uint32_t)length);
        switch (number(6)) {
        case 0:
            text[at] = byte();
            break;
        case 1:
            remove_part(at, 1 + number(20));
            break;
        case 2:
            insert_copy(at, number((uint32_t)length), 1 + number(60));
            break;
        case 3:
        case 4:
            change_number(at);
            break;
        default:
            length = number(10) == 0 ? at : length;
            break;
        }
    }
    text[length] = '\0';
}

static void begin(void) {
    const char *seed = getenv("RASSIM_TEST_SEED");
    random_state = seed == NULL ? 20240229 : strtoull(seed, NULL, 10);
    printf("seed %llu\n", (unsigned long long)random_state);
    fflush(stdout); /* a crash must not lose it */
    random_state = random_state * 2 + 1;
}

static bool begins_with_line(const char *message, const char *file) {
    size_t used = strlen(file);
    if (strncmp(message, file, used) != 0 || message[used] != ':') {
        return false;
    }
    size_t digits = strspn(message + used + 1, "0123456789");
    return digits > 0 && strncmp(message + used + 1 + digits, ": ", 2) == 0;
}

/* Uses what was taken: a dial, a list, a hang-up; then everything can be ended. */
static void use_it(const char *entry) {
    static HRASCONN handle;
    DWORD bytes = 0;
    DWORD rows = 0;
    handle = 0;
    memset(&told, 0, sizeof told);
    told.answer = 1;
    RASDIALPARAMSW *params = params_for(entry, &told);
    RasDialW(&paused_states, NULL, params, 2, (LPVOID)(uintptr_t)record_notification, &handle);
    CHECK_EQUAL(sim_await_idle(10000), 0);
    RasEnumConnectionsW(NULL, &bytes, &rows);
    RasEnumEntriesW(NULL, NULL, NULL, &bytes, &rows);
    RasInvokeEapUI(handle, 1, &paused_states, 0);
    RasHangUpW(handle);
    CHECK_EQUAL(sim_reset(), 0);
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_VIRTUAL, 0), 0);
}

static void damaged_scenarios_are_taken_or_refused_with_a_line(void) {
    uint32_t taken = 0;
    begin();
    load_scenario(scenario);
    use_it("Office");
    for (uint32_t round = 0; round < ROUNDS; round++) {
        char message[1500] = "";
        damage(scenario);
        uint32_t code = sim_load_scenario(text, message, sizeof message);
        if (code == 0) {
            taken++;
            use_it("Office");
        } else if (code != 13 || !begins_with_line(message, "text")) {
            printf("round %u answers %u: %s\n%s\n", (unsigned)round, (unsigned)code, message, text);
            CHECK(code == 13 && begins_with_line(message, "text"));
        }
    }
    printf("%u of %u taken\n", (unsigned)taken, (unsigned)ROUNDS);
    CHECK(taken > ROUNDS / 20 && taken < ROUNDS);
}

static void damaged_books_are_read_and_the_first_mistake_named(void) {
    uint32_t good = 0;
    WCHAR path[32];
    begin();
    wide(path, FILE_NAME);
    for (uint32_t round = 0; round < ROUNDS; round++) {
        char message[1500] = "";
        damage(book);
        FILE *file = fopen(FILE_NAME, "wb");
        CHECK(file != NULL && fwrite(text, 1, length, file) == length);
        fclose(file);
        uint32_t code = sim_check_phonebook(FILE_NAME, message, sizeof message);
        good += code == 0 ? 1 : 0;
        CHECK(code == 0 || (code == 13 && begins_with_line(message, FILE_NAME)));
        DWORD bytes = 0;
        DWORD rows = 0;
        uint32_t listed = RasEnumEntriesW(NULL, path, NULL, &bytes, &rows);
        uint32_t empty = code == 0 ? 0 : ERROR_CANNOT_LOAD_PHONEBOOK;
        CHECK(listed == (rows == 0 ? empty : (uint32_t)ERROR_BUFFER_TOO_SMALL));
        CHECK(rows <= 10);
    }
    remove(FILE_NAME);
    printf("%u of %u without a mistake\n", (unsigned)good, (unsigned)ROUNDS);
    CHECK(good > ROUNDS / 20 && good < ROUNDS);
}

static const struct test tests[] = {
    TEST(damaged_scenarios_are_taken_or_refused_with_a_line),
    TEST(damaged_books_are_read_and_the_first_mistake_named),
};

int main(int argc, char **argv) {
    return run_tests(tests, sizeof tests / sizeof tests[0], argc, argv);
}
