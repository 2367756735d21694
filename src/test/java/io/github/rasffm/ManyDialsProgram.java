// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import io.github.rasffm.internal.dial.DialService;
import io.github.rasffm.model.NotificationChannel;
import io.github.rasffm.simulator.RasSimulator;
import io.github.rasffm.simulator.SimulatorClock;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Has as many dials in progress at once as it is told, and prints what there is of everything then and when all are hung up. */
final class ManyDialsProgram {
    /** Of a phone book: a dial reads the whole file. */
    private static final int ENTRIES = 50;

    private static final long LOOK_NANOS = 10_000_000;
    /** Not how long it may take, but when to say what is missing. */
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private static final Pattern NOTIFIER = Pattern.compile("function=(0x[0-9a-f]+)");
    private static final Pattern TOKEN = Pattern.compile("id=(0x[0-9a-f]+)");

    private ManyDialsProgram() {}

    public static void main(String[] arguments) throws Exception {
        NotificationChannel channel = NotificationChannel.valueOf(arguments[1]);
        RasSimulator simulator = RasSimulator.open();
        simulator.clock(SimulatorClock.manual());
        simulator.scenarioText("0 OpenPort\n1s Connected\nhang-up takes 0 looks");
        Path folder = Files.createTempDirectory("rasffm");
        try (Ras ras = Ras.open(RasLibrary.at(simulator.library()))) {
            hangUp(dial(ras, folder, 1, channel));
            simulator.clearJournal();
            long before = Diagnostics.nativeKilobytes();

            List<DialOperation> dials = dial(ras, folder, Integer.parseInt(arguments[0]), channel);
            System.out.printf(
                    "%d operations, %d tokens, %d notifiers, %d dispatchers, %d windows, %d kB%n",
                    DialService.liveOperations(),
                    journalled(simulator, TOKEN),
                    journalled(simulator, NOTIFIER),
                    dispatchers(),
                    windows(),
                    Diagnostics.nativeKilobytes() - before);

            List<WeakReference<DialOperation>> objects =
                    dials.stream().map(WeakReference::new).toList();
            hangUp(dials);
            // The last ones may still be on the stack of a thread that waits for work.
            await(() -> {
                System.gc();
                return left(objects) < 10 && windows() < 10;
            });
            System.out.printf(
                    "%d operations, %d handles, %d objects, %d dispatchers, %d windows, %d kB%n",
                    DialService.liveOperations(),
                    simulator.openHandles(),
                    left(objects),
                    dispatchers(),
                    windows(),
                    Diagnostics.nativeKilobytes() - before);
        }
    }

    /** Returns when all are in progress. */
    private static List<DialOperation> dial(Ras ras, Path folder, int count, NotificationChannel channel)
            throws IOException, InterruptedException {
        List<DialOperation> dials = new ArrayList<>();
        CountDownLatch begun = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            dials.add(ras.dialer()
                    .dial(DialRequest.of("Line " + i)
                            .phoneBook(phoneBook(folder, i / ENTRIES))
                            .options(DialOptions.defaults().channel(channel))
                            .handler((operation, notification) -> begun.countDown())));
        }
        if (!begun.await(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException(begun.getCount() + " dials have not begun");
        }
        return dials;
    }

    private static Path phoneBook(Path folder, int number) throws IOException {
        Path book = folder.resolve(number + ".pbk");
        if (!Files.exists(book)) {
            Files.writeString(
                    book,
                    IntStream.range(number * ENTRIES, (number + 1) * ENTRIES)
                            .mapToObj(line -> "[Line " + line + "]\nType=2\n\n")
                            .collect(Collectors.joining()));
        }
        book.toFile().deleteOnExit();
        return book;
    }

    /** Returns when nothing is left of them; takes them out of the list. */
    private static void hangUp(List<DialOperation> dials) throws InterruptedException {
        for (DialOperation dial : dials) {
            dial.hangUp(LIMIT);
        }
        dials.clear();
        DialService.awaitQuiescence(LIMIT);
        await(() -> DialService.liveOperations() == 0);
    }

    private static void await(BooleanSupplier reached) {
        long began = System.nanoTime();
        while (!reached.getAsBoolean() && System.nanoTime() - began < LIMIT.toNanos()) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private static long left(List<WeakReference<DialOperation>> objects) {
        return objects.stream().filter(object -> object.get() != null).count();
    }

    private static long journalled(RasSimulator simulator, Pattern what) {
        return simulator.journal().stream()
                .filter(line -> line.contains("RasDialW("))
                .flatMap(line -> what.matcher(line).results())
                .map(match -> match.group(1))
                .distinct()
                .count();
    }

    /** Those that the library has not destroyed. */
    private static long windows() {
        try {
            return Diagnostics.instances("io.github.rasffm.internal.call.WindowRoute");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long dispatchers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("rasffm-dispatcher"))
                .count();
    }
}
