/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
@ResourceLock(RasSimulatorExtension.LOCK)
class LibraryFileTest {
    private final Properties before = new Properties();

    @TempDir
    Path folder;

    @BeforeEach
    void nothingIsTold() {
        before.putAll(System.getProperties());
        System.clearProperty(LibraryFile.PROPERTY);
        System.clearProperty(LibraryFile.CLIENT_PROPERTY);
    }

    @AfterEach
    void everythingIsAsBefore() {
        System.setProperties(before);
    }

    private Path file(String name) throws Exception {
        return Files.writeString(folder.resolve(name), name);
    }

    @Test
    void tellsTheClientOfTheSimulator() throws Exception {
        Path simulator = file("simulator");
        LibraryFile.pointClientTo(simulator);
        assertThat(System.getProperty(LibraryFile.CLIENT_PROPERTY)).isEqualTo(simulator.toString());
        assertThatCode(() -> LibraryFile.pointClientTo(
                        folder.resolve("..").resolve(folder.getFileName()).resolve("simulator")))
                .as("the same file by another path")
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAClientThatLoadsAnotherFile() throws Exception {
        Path other = file("other");
        System.setProperty(LibraryFile.CLIENT_PROPERTY, other.toString());
        Path simulator = file("simulator");
        assertThatThrownBy(() -> LibraryFile.pointClientTo(simulator))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("rasffm.library is " + other)
                .hasMessageContaining(simulator + ": leave the property out");
    }

    @Test
    void isTheFileOfItsOwnPropertyElseThatOfTheClient() throws Exception {
        System.setProperty(LibraryFile.CLIENT_PROPERTY, file("client").toString());
        assertThat(LibraryFile.find()).isEqualTo(folder.resolve("client"));
        System.setProperty(LibraryFile.PROPERTY, file("own").toString());
        assertThat(LibraryFile.find()).isEqualTo(folder.resolve("own"));
    }

    @Test
    void namesThePropertyWhoseFileIsNotThere() {
        System.setProperty(LibraryFile.PROPERTY, folder.resolve("none").toString());
        assertThatThrownBy(LibraryFile::find)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("rassim.library names no file: " + folder.resolve("none"));
    }
}
