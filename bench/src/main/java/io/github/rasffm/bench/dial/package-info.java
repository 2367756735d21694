// SPDX-License-Identifier: Apache-2.0
/** What a whole dial costs. */
@NullMarked
package io.github.rasffm.bench.dial;

import org.jspecify.annotations.NullMarked;
