/* SPDX-License-Identifier: Apache-2.0 */
/** What asking for the status of a connection costs. */
@NullMarked
package io.github.rasffm.bench.poll;

import org.jspecify.annotations.NullMarked;
