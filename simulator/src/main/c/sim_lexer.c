/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_lexer.h"

#include "ras_constants.h"
#include "sim_core.h"
#include "sim_text.h"

#include <stdio.h>
#include <string.h>

struct named {
    const char *name;
    uint32_t number;
};

static const struct named substates[] = {
    {"None", 0},
    {"Dormant", 1},
    {"Reconnecting", 2},
    {"Reconnected", 0x2000},
};

static const struct named states[] = {
    {"OpenPort", 0},
    {"PortOpened", 1},
    {"ConnectDevice", 2},
    {"DeviceConnected", 3},
    {"AllDevicesConnected", 4},
    {"Authenticate", 5},
    {"AuthNotify", 6},
    {"AuthRetry", 7},
    {"AuthCallback", 8},
    {"AuthChangePassword", 9},
    {"AuthProject", 10},
    {"AuthLinkSpeed", 11},
    {"AuthAck", 12},
    {"ReAuthenticate", 13},
    {"Authenticated", 14},
    {"PrepareForCallback", 15},
    {"WaitForModemReset", 16},
    {"WaitForCallback", 17},
    {"Projected", 18},
    {"StartAuthentication", 19},
    {"CallbackComplete", 20},
    {"LogonNetwork", 21},
    {"SubEntryConnected", 22},
    {"SubEntryDisconnected", 23},
    {"ApplySettings", 24},
    {"Interactive", 0x1000},
    {"RetryAuthentication", 0x1001},
    {"CallbackSetByCaller", 0x1002},
    {"PasswordExpired", 0x1003},
    {"InvokeEapUI", 0x1004},
    {"Connected", 0x2000},
    {"Disconnected", 0x2001},
};

const char *SIM_CALL sim_state_name(uint32_t state) {
    for (size_t i = 0; i < sizeof states / sizeof states[0]; i++) {
        if (states[i].number == state) {
            return states[i].name;
        }
    }
    return NULL;
}

bool sim_complain(struct sim_lexer *lexer, const char *reason, const char *word) {
    if (!lexer->failed && lexer->message != NULL && lexer->message_capacity > 0) {
        snprintf(lexer->message, lexer->message_capacity, "%s:%u: %s%s%s", lexer->file, (unsigned)lexer->line, reason,
                 word == NULL ? "" : ": ", word == NULL ? "" : word);
    }
    lexer->failed = true;
    return false;
}

/* Cuts the line into words; "..." keeps spaces, # begins a comment. */
static bool split(struct sim_lexer *lexer) {
    char *at = lexer->text;
    lexer->count = 0;
    lexer->next = 0;
    for (;;) {
        at += strspn(at, " \t\r");
        if (*at == '\0' || *at == '#') {
            return true;
        }
        if (lexer->count == SIM_WORDS_MOST) {
            return sim_complain(lexer, "too many words", NULL);
        }
        bool quoted = *at == '"';
        char *word = quoted ? at + 1 : at;
        at = word + strcspn(word, quoted ? "\"" : " \t\r");
        if (quoted && *at == '\0') {
            return sim_complain(lexer, "the quotes do not close", NULL);
        }
        lexer->words[lexer->count++] = word;
        if (*at != '\0') {
            *at++ = '\0';
        }
    }
}

bool sim_next_line(struct sim_lexer *lexer) {
    while (!lexer->failed && lexer->rest < lexer->end) {
        const char *stop = memchr(lexer->rest, '\n', (size_t)(lexer->end - lexer->rest));
        size_t length = (size_t)((stop == NULL ? lexer->end : stop) - lexer->rest);
        lexer->line++;
        if (memchr(lexer->rest, '\0', length) != NULL) {
            return sim_complain(lexer, "a NUL character: UTF-8 text is wanted", NULL);
        }
        if (length >= SIM_LINE_CAPACITY) {
            return sim_complain(lexer, "the line is too long", NULL);
        }
        memcpy(lexer->text, lexer->rest, length);
        lexer->text[length] = '\0';
        lexer->rest += length + (stop == NULL ? 0 : 1);
        if (!split(lexer)) {
            return false;
        }
        if (lexer->count > 0) {
            return true;
        }
    }
    return false;
}

bool sim_accept(struct sim_lexer *lexer, const char *word) {
    if (lexer->next < lexer->count && strcmp(lexer->words[lexer->next], word) == 0) {
        lexer->next++;
        return true;
    }
    return false;
}

const char *sim_word(struct sim_lexer *lexer, const char *wanted) {
    if (lexer->next == lexer->count) {
        sim_complain(lexer, "missing", wanted);
        return NULL;
    }
    return lexer->words[lexer->next++];
}

static const char *read_hexadecimal(const char *text, uint64_t *number) {
    static const char digits[] = "0123456789abcdef";
    const char *at = text;
    for (*number = 0; *at != '\0' && at < text + 16; at++) {
        const char *digit = strchr(digits, *at >= 'A' && *at <= 'F' ? *at + ('a' - 'A') : *at);
        if (digit == NULL) {
            break;
        }
        *number = *number * 16 + (uint64_t)(digit - digits);
    }
    return at == text ? NULL : at;
}

bool sim_number(struct sim_lexer *lexer, uint32_t *number) {
    const char *word = sim_word(lexer, "a number");
    if (word == NULL) {
        return false;
    }
    uint64_t value = 0;
    bool hexadecimal = word[0] == '0' && (word[1] == 'x' || word[1] == 'X');
    const char *end = hexadecimal ? read_hexadecimal(word + 2, &value) : sim_read_natural(word, &value);
    if (end == NULL || *end != '\0' || value > UINT32_MAX) {
        return sim_complain(lexer, "not a number", word);
    }
    *number = (uint32_t)value;
    return true;
}

static bool unit(const char *word, double *nanos) {
    static const struct {
        const char *name;
        double nanos;
    } units[] = {{"us", 1e3}, {"ms", 1e6}, {"s", 1e9}, {"min", 60e9}, {"h", 3600e9}};
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        if (strcmp(units[i].name, word) == 0) {
            *nanos = units[i].nanos;
            return true;
        }
    }
    return false;
}

bool sim_delay(struct sim_lexer *lexer, int64_t *least, int64_t *most) {
    const char *word = sim_word(lexer, "a delay such as 10ms");
    if (word == NULL) {
        return false;
    }
    double low = 0;
    const char *rest = sim_read_decimal(word, &low);
    double high = low;
    if (rest != NULL && strncmp(rest, "..", 2) == 0) {
        rest = sim_read_decimal(rest + 2, &high);
    }
    double nanos = 0;
    bool zero = rest != NULL && *rest == '\0' && low == 0 && high == 0;
    if (rest == NULL || (!zero && !unit(rest, &nanos)) || high < low || high * nanos > 1e18) {
        return sim_complain(lexer, "not a delay such as 10ms, 2s, 0 or 10..30ms", word);
    }
    *least = (int64_t)(low * nanos + 0.5);
    *most = (int64_t)(high * nanos + 0.5);
    return true;
}

/* One of these names, with or without a prefix, or a number. */
static bool named_word(struct sim_lexer *lexer, const struct named *names, size_t count, const char *prefix,
                       const char *kind, uint32_t *number) {
    char reason[32];
    snprintf(reason, sizeof reason, "a %s", kind);
    const char *word = sim_word(lexer, reason);
    if (word == NULL) {
        return false;
    }
    if (word[0] >= '0' && word[0] <= '9') {
        lexer->next--;
        return sim_number(lexer, number);
    }
    const char *name = strncmp(word, prefix, strlen(prefix)) == 0 ? word + strlen(prefix) : word;
    for (size_t i = 0; i < count; i++) {
        if (strcmp(names[i].name, name) == 0) {
            *number = names[i].number;
            return true;
        }
    }
    snprintf(reason, sizeof reason, "no such %s", kind);
    return sim_complain(lexer, reason, word);
}

bool sim_state_word(struct sim_lexer *lexer, uint32_t *state) {
    return named_word(lexer, states, sizeof states / sizeof states[0], "RASCS_", "state", state);
}

bool sim_substate_word(struct sim_lexer *lexer, uint32_t *substate) {
    return named_word(lexer, substates, sizeof substates / sizeof substates[0], "RASCSS_", "sub-state", substate);
}

bool sim_line_ends(struct sim_lexer *lexer) {
    return lexer->next == lexer->count || sim_complain(lexer, "unexpected word", lexer->words[lexer->next]);
}
