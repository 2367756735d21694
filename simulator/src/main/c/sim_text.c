/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_text.h"

#include <stdio.h>
#include <string.h>

bool sim_copy16(uint16_t *target, size_t capacity, const uint16_t *source, size_t limit) {
    size_t used = 0;
    while (used < limit) {
        uint16_t unit;
        memcpy(&unit, (const char *)source + used * 2, 2); /* the caller's text may lie at any address */
        if (unit == 0 || used == capacity - 1) {
            target[used] = 0;
            return unit == 0;
        }
        target[used++] = unit;
    }
    target[used < capacity ? used : capacity - 1] = 0;
    return false;
}

void sim_put16(uint16_t *field, size_t capacity, const uint16_t *text) {
    size_t used = 0;
    while (used < capacity - 1 && text[used] != 0) {
        field[used] = text[used];
        used++;
    }
    field[used++] = 0;
    while (used < capacity) {
        field[used++] = SIM_POISON;
    }
}

static uint16_t fold(uint16_t unit, bool ignore_case) {
    return ignore_case && unit >= 'A' && unit <= 'Z' ? (uint16_t)(unit + ('a' - 'A')) : unit;
}

bool sim_equal16(const uint16_t *a, const uint16_t *b, bool ignore_case) {
    size_t i = 0;
    while (a[i] != 0 && (a[i] == b[i] || fold(a[i], ignore_case) == fold(b[i], ignore_case))) {
        i++;
    }
    return a[i] == 0 && b[i] == 0;
}

uint64_t sim_mark16(const uint16_t *text) {
    uint64_t mark = 1469598103934665603u;
    for (size_t i = 0; text[i] != 0; i++) {
        mark = (mark ^ text[i]) * 1099511628211u;
    }
    return mark;
}

size_t sim_length16(const uint16_t *text) {
    size_t length = 0;
    while (text[length] != 0) {
        length++;
    }
    return length;
}

static bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

const char *sim_read_natural(const char *text, uint64_t *number) {
    const char *at = text;
    *number = 0;
    for (; is_digit(*at); at++) {
        uint64_t digit = (uint64_t)(*at - '0');
        if (*number > (UINT64_MAX - digit) / 10) {
            return NULL;
        }
        *number = *number * 10 + digit;
    }
    return at == text ? NULL : at;
}

const char *sim_read_decimal(const char *text, double *number) {
    uint64_t whole = 0;
    const char *at = sim_read_natural(text, &whole);
    *number = (double)whole;
    if (at == NULL || at[0] != '.' || !is_digit(at[1])) {
        return at;
    }
    double place = 1;
    double fraction = 0;
    for (at++; is_digit(*at); at++) {
        if (place < 1e15) { /* more digits change nothing */
            place *= 10;
            fraction = fraction * 10 + (*at - '0');
        }
    }
    *number += fraction / place;
    return at;
}

/* Reads one code point; 0 bytes on malformed text. Surrogates pass: they are kept as they are. */
static size_t decode(const unsigned char *at, uint32_t *point) {
    if (at[0] < 0x80) {
        *point = at[0];
        return 1;
    }
    size_t length = at[0] >= 0xF0 ? 4 : at[0] >= 0xE0 ? 3 : 2;
    if (at[0] < 0xC2 || at[0] > 0xF4) {
        return 0;
    }
    uint32_t value = at[0] & (0xFFU >> (length + 1));
    for (size_t i = 1; i < length; i++) {
        if ((at[i] & 0xC0) != 0x80) {
            return 0;
        }
        value = value << 6 | (at[i] & 0x3F);
    }
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    *point = value;
    return value < least[length] || value > 0x10FFFF ? 0 : length;
}

bool sim_is_utf8(const char *text) {
    const unsigned char *at = (const unsigned char *)text;
    uint32_t point;
    size_t length = 1;
    while (*at != 0 && length > 0) {
        length = decode(at, &point);
        at += length;
    }
    return length > 0;
}

bool sim_from_utf8(uint16_t *target, size_t capacity, const char *text) {
    size_t used = 0;
    const unsigned char *at = (const unsigned char *)text;
    while (*at != 0) {
        uint32_t point = 0;
        size_t length = decode(at, &point);
        size_t units = point >= 0x10000 ? 2 : 1;
        if (length == 0 || used + units >= capacity) {
            target[used] = 0;
            return false;
        }
        if (units == 2) {
            target[used++] = (uint16_t)(0xD800 + ((point - 0x10000) >> 10));
            target[used++] = (uint16_t)(0xDC00 + ((point - 0x10000) & 0x3FF));
        } else {
            target[used++] = (uint16_t)point;
        }
        at += length;
    }
    target[used] = 0;
    return true;
}

/* Reads one code point of UTF-16; an unpaired surrogate is one of its own. */
static size_t decode16(const uint16_t *at, uint32_t *point) {
    if (at[0] >= 0xD800 && at[0] < 0xDC00 && at[1] >= 0xDC00 && at[1] < 0xE000) {
        *point = 0x10000 + ((uint32_t)(at[0] - 0xD800) << 10) + (at[1] - 0xDC00);
        return 2;
    }
    *point = at[0];
    return 1;
}

static size_t encode(uint32_t point, char *out) {
    if (point < 0x80) {
        out[0] = (char)point;
        return 1;
    }
    size_t length = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t i = length - 1; i > 0; i--) {
        out[i] = (char)(0x80 | (point & 0x3F));
        point >>= 6;
    }
    out[0] = (char)(lead[length] | point);
    return length;
}

bool sim_to_utf8(char *target, size_t capacity, const uint16_t *text) {
    size_t used = 0;
    while (*text != 0) {
        uint32_t point;
        char bytes[4];
        text += decode16(text, &point);
        size_t length = encode(point, bytes);
        if (used + length >= capacity) {
            target[used] = '\0';
            return false;
        }
        memcpy(target + used, bytes, length);
        used += length;
    }
    target[used] = '\0';
    return true;
}

void sim_quote16(char *target, size_t capacity, const uint16_t *text) {
    size_t used = 0;
    target[used++] = '"';
    while (*text != 0 && used + 8 < capacity) {
        uint32_t point;
        text += decode16(text, &point);
        if (point < 0x20 || point == 0x7F || point == '"' || point == '\\' || (point >= 0xD800 && point < 0xE000)) {
            used += (size_t)snprintf(target + used, capacity - used, "\\u%04X", (unsigned)point);
        } else {
            used += encode(point, target + used);
        }
    }
    target[used++] = '"';
    target[used] = '\0';
}
