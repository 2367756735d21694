/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The test kit: a RAS simulator for tests of code that dials, on Linux and Windows. The code under test
 * opens RAS as always.
 *
 * <pre>{@code
 * @Test
 * @Scenario("failsAuthentication")
 * void saysThatThePasswordIsWrong(RasSimulator simulator) throws Exception {
 *     try (Ras ras = Ras.open()) {
 *         DialOperation dial = ras.dialer().dial("Office");
 *         assertThatThrownBy(() -> dial.await(Duration.ofSeconds(30))).hasMessageContaining("691");
 *     }
 *     assertThat(simulator.journal().hangUps("Office")).hasSize(1);
 * }
 * }</pre>
 *
 * <p>It depends on nothing but, for the annotations, JUnit; not on the library either. {@link
 * io.github.rasffm.simulator.RasSimulator} alone serves other test frameworks.
 */
@NullMarked
package io.github.rasffm.simulator;

import org.jspecify.annotations.NullMarked;
