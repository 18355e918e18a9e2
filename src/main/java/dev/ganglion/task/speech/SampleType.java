package dev.ganglion.task.speech;

import dev.ganglion.domain.Octets;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How samples stand that are sent without a header, little-endian.
public enum SampleType {
    /// From -1 to 1.
    FLOAT32("float32", Float.BYTES) {
        @Override
        void put(short sample, ByteBuffer into) {
            into.putFloat(sample / FULL);
        }
    },
    /// From -1 to 1.
    FLOAT64("float64", Double.BYTES) {
        @Override
        void put(short sample, ByteBuffer into) {
            into.putDouble(sample / (double) FULL);
        }
    },
    /// From 0 to 255; silence is 128.
    UINT8("uint8", Byte.BYTES) {
        @Override
        void put(short sample, ByteBuffer into) {
            into.put((byte) ((sample >> Byte.SIZE) + 128));
        }
    };

    private static final float FULL = 32_768f;

    private final String id;
    private final int bytes;

    SampleType(String id, int bytes) {
        this.id = id;
        this.bytes = bytes;
    }

    /// What the service calls it.
    public String id() {
        return id;
    }

    /// Bytes of each sample.
    public int bytes() {
        return bytes;
    }

    abstract void put(short sample, ByteBuffer into);

    /// The first `count` of these samples.
    public Octets of(short[] samples, int count) {
        var all = ByteBuffer.allocate(count * bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            put(samples[i], all);
        }
        return Octets.of(all.array());
    }
}
