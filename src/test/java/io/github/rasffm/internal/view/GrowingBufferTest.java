/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.view;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.rasffm.model.RasErrors;
import io.github.rasffm.model.RasException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class GrowingBufferTest {
    private static final int STRIDE = 20;

    private final Arena arena = Arena.ofShared(); // a bounded test runs on a thread of its own
    private final List<String> calls = new ArrayList<>();

    @AfterEach
    void free() {
        arena.close();
    }

    /** A list of a length that changes from call to call; the size query answers with a code of its own. */
    private GrowingBuffer ask(int sizeQueryCode, int... lengths) {
        return GrowingBuffer.fill(arena, "listing", STRIDE, (buffer, bytes, count) -> {
            int length = lengths[Math.min(calls.size(), lengths.length - 1)];
            long capacity = bytes.get(JAVA_INT, 0);
            boolean sizeQuery = buffer.equals(MemorySegment.NULL);
            calls.add((sizeQuery ? "size" : "fill " + buffer.get(JAVA_INT, 0)) + " " + capacity);
            bytes.set(JAVA_INT, 0, length * STRIDE);
            if (sizeQuery) {
                return sizeQueryCode;
            }
            if (capacity < (long) length * STRIDE) {
                return RasErrors.ERROR_BUFFER_TOO_SMALL;
            }
            count.set(JAVA_INT, 0, length);
            for (int i = 0; i < length; i++) {
                buffer.set(JAVA_BYTE, (long) i * STRIDE + 4, (byte) (i + 1));
            }
            return 0;
        });
    }

    @Test
    void anEmptyListIsOneCallWhenTheSizeQuerySaysZero() {
        assertThat(ask(0, 0).count()).isZero();
        assertThat(calls).containsExactly("size 0");
    }

    @Test
    void anEmptyListIsAlsoEmptyWhenTheSizeQuerySays603() {
        GrowingBuffer answer = ask(603, 0);

        assertThat(answer.code()).isZero();
        assertThat(answer.count()).isZero();
        assertThat(calls).containsExactly("size 0", "fill 20 20");
    }

    @Test
    void fillsWithTheSizeWrittenIntoTheFirstElement() {
        GrowingBuffer answer = ask(603, 3);

        assertThat(calls).containsExactly("size 0", "fill 20 60");
        assertThat(answer.count()).isEqualTo(3);
        assertThat(answer.element(0).byteSize()).isEqualTo(STRIDE);
        assertThat(answer.element(2).get(JAVA_BYTE, 4)).isEqualTo((byte) 3);
    }

    @Test
    void aSizeQueryThatSucceedsWithASizeIsASizeQueryToo() {
        assertThat(ask(0, 2).count()).isEqualTo(2);
    }

    @Test
    void growsAsOftenAsTheListGotLonger() {
        GrowingBuffer answer = ask(603, 1, 2, 5, 5);

        assertThat(calls).containsExactly("size 0", "fill 20 20", "fill 20 40", "fill 20 100");
        assertThat(answer.count()).isEqualTo(5);
    }

    @Test
    void aListThatNeverFitsIsGivenUp() {
        int[] lengths = new int[100];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = i + 1;
        }

        assertThatExceptionOfType(RasException.class)
                .isThrownBy(() -> ask(603, lengths))
                .withMessageContaining("listing")
                .withMessageContaining(GrowingBuffer.MAX_ROUNDS + " rounds");
        assertThat(calls).hasSize(1 + GrowingBuffer.MAX_ROUNDS);
    }

    @Test
    void tooSmallWithoutASizeGrowsByItself() {
        List<Integer> capacities = new ArrayList<>();
        GrowingBuffer answer = GrowingBuffer.fill(arena, "listing", STRIDE, (buffer, bytes, count) -> {
            int capacity = bytes.get(JAVA_INT, 0);
            capacities.add(capacity);
            bytes.set(JAVA_INT, 0, 0);
            count.set(JAVA_INT, 0, capacity / STRIDE);
            return capacity < 3 * STRIDE ? 603 : 0;
        });

        assertThat(capacities).containsExactly(0, 20, 40, 60);
        assertThat(answer.count()).isEqualTo(3);
    }

    @Test
    void otherCodesComeBackUntouched() {
        GrowingBuffer query = GrowingBuffer.fill(arena, "listing", STRIDE, (buffer, bytes, count) -> 632);
        GrowingBuffer fill = GrowingBuffer.fill(arena, "listing", STRIDE, (buffer, bytes, count) -> {
            bytes.set(JAVA_INT, 0, STRIDE);
            count.set(JAVA_INT, 0, 1);
            return buffer.equals(MemorySegment.NULL) ? 603 : 8;
        });

        assertThat(query.code()).isEqualTo(632);
        assertThat(fill.code()).isEqualTo(8);
        assertThat(fill.count()).isZero();
    }

    @Test
    void moreElementsThanTheBufferHoldsAreRefused() {
        for (int count : new int[] {2, -1, Integer.MAX_VALUE}) {
            assertThatExceptionOfType(RasException.class)
                    .isThrownBy(() -> GrowingBuffer.fill(arena, "listing", STRIDE, (buffer, bytes, counter) -> {
                        bytes.set(JAVA_INT, 0, STRIDE);
                        counter.set(JAVA_INT, 0, count);
                        return buffer.equals(MemorySegment.NULL) ? 603 : 0;
                    }))
                    .withMessageContaining("malformed answer: " + count + " elements");
        }
    }

    @Test
    void anAbsurdSizeIsRefusedInsteadOfAllocated() {
        assertThatExceptionOfType(RasException.class)
                .isThrownBy(() -> GrowingBuffer.fill(arena, "listing", STRIDE, (buffer, bytes, count) -> {
                    bytes.set(JAVA_INT, 0, -1);
                    return 603;
                }))
                .withMessageContaining("4294967295 bytes");
    }
}
