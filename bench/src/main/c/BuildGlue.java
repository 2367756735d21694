// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Builds the JNI glue by CMake against the headers of the JDK that runs this file: Maven starts it with the JDK that
 * its toolchain chose, whose home a POM cannot name. Leaves that home in {@code target/java-home} for {@code bench/run}.
 */
class BuildGlue {
    public static void main(String[] args) throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("java.home"));
        if (!Files.exists(home.resolve("include/jni.h"))) {
            throw new IllegalStateException("No include/jni.h in " + home + ": a full JDK is needed, not a runtime");
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/java-home"), home + "\n");
        run("cmake", "-S", ".", "-B", "target/cmake", "-DCMAKE_BUILD_TYPE=Release", "-DJDK_HOME=" + home);
        run("cmake", "--build", "target/cmake", "--config", "Release");
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException failure) {
            throw new IOException("Cannot start cmake (apt-get install cmake make gcc)", failure);
        }
        String output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            System.out.print(output);
            throw new IllegalStateException("Failed: " + String.join(" ", List.of(command)));
        }
    }
}
