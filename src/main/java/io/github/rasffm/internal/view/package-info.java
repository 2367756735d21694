/* SPDX-License-Identifier: Apache-2.0 */
/**
 * One class per structure of RAS, over memory that somebody else owns, on top of the generated layouts; the text codec;
 * the buffer that grows until a list fits. A view keeps no copies, checks bounds, and follows no pointer out of its
 * segment. For the packages call, dial, watch and book only.
 */
@NullMarked
package io.github.rasffm.internal.view;

import org.jspecify.annotations.NullMarked;
