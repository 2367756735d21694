/* SPDX-License-Identifier: Apache-2.0 */
/** A project that dials. */
module sample {
    requires io.github.rasffm;

    exports sample;
}
