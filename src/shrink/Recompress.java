/* SPDX-License-Identifier: Apache-2.0 */

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import net.sourceforge.plantuml.zopfli.Options;
import net.sourceforge.plantuml.zopfli.Options.BlockSplitting;
import net.sourceforge.plantuml.zopfli.Options.OutputFormat;
import net.sourceforge.plantuml.zopfli.Zopfli;

/**
 * Packs the entries of a jar anew by Zopfli, which takes long and packs about a twentieth tighter; what it packed is
 * unpacked again and compared. Names, order and times stay. The packing itself is the PlantUML project's copy of Zopfli.
 */
final class Recompress {
    private static final int ITERATIONS = 5;

    private Recompress() {}

    public static void main(String[] arguments) throws IOException {
        Path jar = Path.of(arguments[0]);
        Path part = Path.of(arguments[0] + ".part");
        try (ZipFile old = new ZipFile(jar.toFile());
                OutputStream file = Files.newOutputStream(part);
                PackedStream packed = new PackedStream(file)) {
            List<? extends ZipEntry> entries = old.stream().toList();
            List<byte[]> contents =
                    entries.stream().map(entry -> read(old, entry)).toList();
            List<byte[]> bytes = contents.parallelStream().map(Recompress::pack).toList();
            for (int i : IntStream.range(0, entries.size()).toArray()) {
                packed.add(entries.get(i), contents.get(i), bytes.get(i));
            }
        }
        Files.delete(jar);
        Files.move(part, jar);
    }

    private static byte[] read(ZipFile jar, ZipEntry entry) {
        try (var content = jar.getInputStream(entry)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] pack(byte[] content) {
        Options options = new Options(OutputFormat.DEFLATE, BlockSplitting.FIRST, ITERATIONS);
        byte[] packed = new Zopfli(Math.max(100, 2 * content.length))
                .compress(options, content)
                .getResult();
        if (!Arrays.equals(content, unpack(packed, content.length))) {
            throw new IllegalStateException("what was packed is not what comes out");
        }
        return packed;
    }

    private static byte[] unpack(byte[] packed, int length) {
        byte[] content = new byte[length];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            int bytes = inflater.inflate(content);
            boolean whole = bytes == length && (inflater.finished() || inflater.inflate(new byte[1]) == 0);
            return whole ? content : new byte[0];
        } catch (DataFormatException e) {
            return new byte[0];
        } finally {
            inflater.end();
        }
    }

    /** A ZIP stream for entries that are packed already. */
    private static final class PackedStream extends ZipOutputStream {
        private final Ready ready = new Ready();

        PackedStream(OutputStream file) {
            super(file);
            def.end();
            def = ready;
        }

        void add(ZipEntry old, byte[] content, byte[] packed) throws IOException {
            CRC32 crc = new CRC32();
            crc.update(content);
            // With all of this known beforehand, no descriptor of 16 bytes follows the entry.
            ZipEntry entry = new ZipEntry(old.getName());
            entry.setTimeLocal(old.getTimeLocal());
            entry.setSize(content.length);
            entry.setCompressedSize(packed.length);
            entry.setCrc(crc.getValue());
            ready.packed = packed;
            putNextEntry(entry);
            write(content);
            closeEntry();
        }
    }

    /** Takes the content and gives what was packed before. */
    private static final class Ready extends Deflater {
        private byte[] packed = {};
        private int given;
        private long taken;
        private boolean finishing;

        Ready() {
            super(BEST_COMPRESSION, true);
        }

        @Override
        public void setInput(byte[] input, int offset, int length) {
            taken += length;
        }

        @Override
        public boolean needsInput() {
            return true;
        }

        @Override
        public void finish() {
            finishing = true;
        }

        @Override
        public boolean finished() {
            return finishing && given == packed.length;
        }

        @Override
        public int deflate(byte[] output, int offset, int length) {
            int count = Math.min(length, packed.length - given);
            System.arraycopy(packed, given, output, offset, count);
            given += count;
            return count;
        }

        @Override
        public long getBytesRead() {
            return taken;
        }

        @Override
        public long getBytesWritten() {
            return given;
        }

        @Override
        public void reset() {
            given = 0;
            taken = 0;
            finishing = false;
        }
    }
}
