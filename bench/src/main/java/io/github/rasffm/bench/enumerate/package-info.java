// SPDX-License-Identifier: Apache-2.0
/** What listing the connections costs. */
@NullMarked
package io.github.rasffm.bench.enumerate;

import org.jspecify.annotations.NullMarked;
