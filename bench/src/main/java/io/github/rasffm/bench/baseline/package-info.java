// SPDX-License-Identifier: Apache-2.0
/** What happens with the mappings that JNA ships. */
@NullMarked
package io.github.rasffm.bench.baseline;

import org.jspecify.annotations.NullMarked;
