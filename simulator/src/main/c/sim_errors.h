/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SIM_ERRORS_H
#define SIM_ERRORS_H

#include <stdint.h>

/* The RAS codes 600 to 878 and their texts; generated from headers/raserror.h. */
struct sim_error {
    uint32_t code;
    const char *text;
};
extern const struct sim_error sim_errors[];
extern const uint32_t sim_error_count;

#endif
