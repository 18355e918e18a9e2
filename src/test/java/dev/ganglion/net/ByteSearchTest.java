package dev.ganglion.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteSearchTest {
    @Test
    void findsWhatALoopFinds() {
        Random random = new Random(5);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(40)];
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = (byte) (random.nextInt(12) == 0 ? random.nextInt(256) : 'a');
            }
            int from = bytes.length == 0 ? 0 : random.nextInt(bytes.length);

            int line = from;
            while (line < bytes.length && bytes[line] != '\n') {
                line++;
            }
            int plain = from;
            while (plain < bytes.length && bytes[plain] >= ' ' && bytes[plain] != '"' && bytes[plain] != '\\') {
                plain++;
            }

            assertThat(ByteSearch.lineFeed(bytes, from, bytes.length)).isEqualTo(line);
            assertThat(ByteSearch.plainEnd(bytes, from, bytes.length)).isEqualTo(plain);
        }
    }
}
