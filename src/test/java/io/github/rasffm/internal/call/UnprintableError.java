// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.call;

/** A failure that the logger fails to tell, and the failure of the logger too. */
public final class UnprintableError extends OutOfMemoryError {
    private static final long serialVersionUID = 1;

    @Override
    public String getMessage() {
        throw this;
    }
}
