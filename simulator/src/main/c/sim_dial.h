/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SIM_DIAL_H
#define SIM_DIAL_H

#include "sim_core.h"

/* The arguments of one RasDialW. */
struct sim_request {
    RASDIALPARAMSW params; /* a copy; RasDialW wipes its password */
    uint32_t options;
    uint32_t eap_bytes;
    bool undocumented; /* members are set that no page describes */
    uint64_t handle;   /* in and out */
    uint32_t notifier_type;
    void *notifier;
    const void *kept_extensions;
    const uint16_t *kept_phone_book;
    const void *kept_params;
    void *kept_handle;
};

/* locked, and let go meanwhile: lets a new or resumed dial run as its request asks; RasDial's answer. */
uint32_t sim_run(struct sim_connection *dial, struct sim_request *request);
/* locked: what of a request a resume must repeat; 0 for no phone book. */
uint64_t sim_book_mark(const struct sim_request *request);
/* locked: one more reference to a connected entry; RasDial's answer. */
uint32_t sim_join(struct sim_connection *connection, struct sim_request *request);
/* locked: process, phone-book entry id and correlation id of a new connection. */
void sim_identify(struct sim_record *record);
struct sim_entry;
/* Copies what a phone book says of an entry. */
void sim_describe(struct sim_record *record, const struct sim_entry *entry);
/* The script of a dial whose entry turns out to be unknown while it runs. */
const struct sim_script *sim_script_unknown(void);

#endif
