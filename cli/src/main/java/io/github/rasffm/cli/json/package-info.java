/* SPDX-License-Identifier: Apache-2.0 */
/** What the {@code --json} output of all commands has in common (docs/ras-json.md). */
@NullMarked
package io.github.rasffm.cli.json;

import org.jspecify.annotations.NullMarked;
