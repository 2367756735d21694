/* SPDX-License-Identifier: Apache-2.0 */

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import net.sourceforge.plantuml.zopfli.Options;
import net.sourceforge.plantuml.zopfli.Options.BlockSplitting;
import net.sourceforge.plantuml.zopfli.Options.OutputFormat;
import net.sourceforge.plantuml.zopfli.Zopfli;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Packs the entries of a jar anew by Zopfli, which takes long and packs about a twentieth tighter; what it packed is
 * unpacked again and compared. Names, order and times stay.
 */
final class Recompress {
    private static final int ITERATIONS = 30;

    private Recompress() {}

    public static void main(String[] arguments) throws IOException {
        Path jar = Path.of(arguments[0]);
        Path part = Path.of(arguments[0] + ".part");
        try (ZipFile old = ZipFile.builder().setPath(jar).get();
                ZipArchiveOutputStream packed = new ZipArchiveOutputStream(part)) {
            List<ZipArchiveEntry> entries = Collections.list(old.getEntriesInPhysicalOrder());
            List<byte[]> contents =
                    entries.stream().map(entry -> read(old, entry)).toList();
            List<byte[]> bytes = contents.parallelStream().map(Recompress::pack).toList();
            for (int i = 0; i < bytes.size(); i++) {
                ZipArchiveEntry entry = entries.get(i);
                entry.setMethod(ZipEntry.DEFLATED);
                entry.setCompressedSize(bytes.get(i).length);
                packed.addRawArchiveEntry(entry, new ByteArrayInputStream(bytes.get(i)));
            }
        }
        Files.delete(jar);
        Files.move(part, jar);
    }

    private static byte[] read(ZipFile jar, ZipArchiveEntry entry) {
        try (InputStream content = jar.getInputStream(entry)) {
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
}
