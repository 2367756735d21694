// SPDX-License-Identifier: Apache-2.0
/** What reading a structure of RAS costs. */
@NullMarked
package io.github.rasffm.bench.view;

import org.jspecify.annotations.NullMarked;
