/* SPDX-License-Identifier: Apache-2.0 */
/** What users touch: dial, follow, list and hang up Windows Remote Access (RAS) connections. */
@NullMarked
package io.github.rasffm;

import org.jspecify.annotations.NullMarked;
