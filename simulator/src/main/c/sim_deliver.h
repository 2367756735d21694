/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SIM_DELIVER_H
#define SIM_DELIVER_H

#include <stdbool.h>
#include <stdint.h>

/* One call of a notifier. */
struct sim_call {
    uint32_t type;
    void *notifier;
    uint64_t callback_id;
    uint64_t handle;
    uint32_t state;
    uint32_t error;
    uint32_t extended;
    uint32_t sub_entry;
    bool send;
    uint32_t window_message;
    uint32_t answer;
    int64_t held; /* nanoseconds that the notifier took */
};

/* Whether a window is sent its message, and waited for, or posted it. */
bool sim_sends_windows(void);

/* Not locked: makes the call, which is a struct sim_call, as its type asks. */
void sim_make_call(void *call_to_make);

#endif
