/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SIM_ENUM_H
#define SIM_ENUM_H

#include "sim_sizes.h"

/* A call of the family "size, fill, grow": the caller's buffer and what would go into it. */
struct sim_list {
    void *buffer;
    void *bytes; /* in: room; out: needed */
    void *count;
    uint32_t found;
    enum sim_structure structure;
    uint32_t newest_size;
};

/*
 * locked: checks pointer, size field, buffer - in this order - and writes bytes and count. 0: the
 * rows fit, stride bytes each; 603 with the bytes needed. Source: page "RasEnumConnections" and
 * its sample; with nothing to list a size query answers 0.
 */
uint32_t sim_list_room(const struct sim_list *list, uint32_t *stride);

/* locked: lets connections appear that the scenario wants between two calls. */
void sim_grow(void);

#endif
