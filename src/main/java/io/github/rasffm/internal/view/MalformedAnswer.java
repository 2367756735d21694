/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.view;

import io.github.rasffm.model.RasException;

/** Makes the exception for an answer of RAS that contradicts itself; following it would read foreign memory. */
final class MalformedAnswer {
    private MalformedAnswer() {}

    static RasException of(String operation, String what) {
        return new RasException(
                operation,
                null,
                null,
                "malformed answer: " + what,
                "please report this, with the versions of Windows and of rasffm",
                null);
    }
}
