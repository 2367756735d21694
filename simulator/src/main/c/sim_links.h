/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SIM_LINKS_H
#define SIM_LINKS_H

#include "sim_core.h"

/* All locked; an index counts from 0. */

/* The connection with a link of this handle; NULL if there is none. */
struct sim_connection *sim_find_link(uint64_t handle, uint32_t *index);
bool sim_link_is_up(const struct sim_record *record, uint32_t index);
uint32_t sim_links_up(const struct sim_record *record);
/* What RasGetConnectStatus says of a link. */
uint32_t sim_link_state(const struct sim_record *record, uint32_t index);
/* A link goes down, and with the last one the connection. */
void sim_link_down(struct sim_connection *connection, uint32_t index, uint32_t error);
/* A link's new state; up with SubEntryConnected or Connected. */
void sim_link_changes(struct sim_connection *connection, uint32_t index, uint32_t state, uint32_t error);
void sim_substate_changes(struct sim_connection *connection, uint32_t substate);
/* Takes what is due of a connection whose process has ended. */
void sim_take_over(struct sim_connection *connection);
/* When the next of it is due; never while the process that dialled is there. */
int64_t sim_next_take_over(const struct sim_connection *connection);
/* RasHangUp of a link's handle. */
uint32_t sim_link_hang_up(struct sim_connection *connection, uint32_t index);

#endif
