/* SPDX-License-Identifier: Apache-2.0 */
/** What a notification costs: RAS, which calls, and the program, which waits for it. */
@NullMarked
package io.github.rasffm.bench.notify;

import org.jspecify.annotations.NullMarked;
