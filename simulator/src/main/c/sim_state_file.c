/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_core.h"

#include <stdio.h>

bool sim_state_file_used(void) {
    return false;
}

bool sim_state_file_open(const char *path, char *message, size_t capacity) {
    (void)path;
    snprintf(message, capacity, "not supported yet");
    return false;
}

void sim_state_file_close(void) {
}

void sim_state_file_take(void) {
}

void sim_state_file_give(void) {
}

void sim_touch(void) {
}
