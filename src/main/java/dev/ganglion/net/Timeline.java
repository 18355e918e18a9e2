package dev.ganglion.net;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/// When pieces came and how big they were, in constant memory and without an allocation a piece. One thread adds,
/// any may look.
///
/// A piece is one number, units of 1,024 ns above and bytes below, so that who looks sees both or neither.
final class Timeline {
    static final int FIRST = 32;
    /// A power of two, so that finding a place costs next to nothing.
    static final int LAST = 64;
    private static final int TIME_SHIFT = 10;
    private static final int SIZE_BITS = 24;
    private static final int LARGEST = (1 << SIZE_BITS) - 1;

    private final AtomicLongArray first = new AtomicLongArray(FIRST);
    private final AtomicLongArray last = new AtomicLongArray(LAST);
    private final AtomicLong count = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong longestGap = new AtomicLong();
    private long before;

    /// Adds a piece that came `nanos` after the beginning.
    void add(long nanos, int size) {
        long number = count.getPlain();
        long piece = ((nanos >> TIME_SHIFT) << SIZE_BITS) | Math.min(size, LARGEST);
        if (number < FIRST) {
            first.setRelease((int) number, piece);
        } else {
            last.setRelease((int) number & (LAST - 1), piece);
        }
        if (number > 0 && nanos - before > longestGap.getPlain()) {
            longestGap.setRelease(nanos - before);
        }
        before = nanos;
        bytes.setRelease(bytes.getPlain() + size);
        count.setRelease(number + 1);
    }

    /// What has come. While more comes, the last pieces may be newer than the count.
    Exchange.Series series() {
        long seen = count.getAcquire();
        List<Exchange.Moment> begin = new ArrayList<>();
        for (int each = 0; each < Math.min(seen, FIRST); each++) {
            begin.add(moment(first.getAcquire(each)));
        }
        List<Exchange.Moment> end = new ArrayList<>();
        for (long each = Math.max(FIRST, seen - LAST); each < seen; each++) {
            end.add(moment(last.getAcquire((int) each & (LAST - 1))));
        }
        return new Exchange.Series(seen, bytes.getAcquire(), Duration.ofNanos(longestGap.getAcquire()), begin, end);
    }

    private static Exchange.Moment moment(long piece) {
        return new Exchange.Moment(Duration.ofNanos((piece >>> SIZE_BITS) << TIME_SHIFT), (int) (piece & LARGEST));
    }
}
