/* SPDX-License-Identifier: Apache-2.0 */
/** Windows Remote Access (RAS) for Java, by the Foreign Function and Memory API. */
module io.github.rasffm {
    requires static org.jspecify;

    exports io.github.rasffm;
    exports io.github.rasffm.model;
}
