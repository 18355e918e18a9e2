package dev.ganglion.storage.rows;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Usage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/// How values lie in columns, both ways: points in time and spans as nanoseconds, amounts as decimal text.
public final class Columns {
    private static final long NANOS = 1_000_000_000L;

    private Columns() {}

    /// Since 1970.
    public static long nanos(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), NANOS), at.getNano());
    }

    /// Of nanoseconds since 1970.
    public static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }

    /// Without an exponent.
    /// Throws [IllegalArgumentException] when the column holds no amount.
    public static @Nullable String decimal(Optional<Neurons> neurons) {
        return neurons.map(amount -> amount.amount().toPlainString()).orElse(null);
    }

    public static Optional<Neurons> neurons(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(written -> new Neurons(Amounts.decimal(written)));
    }

    /// Of nanoseconds.
    public static Optional<Duration> duration(ResultSet row, String column) throws SQLException {
        long nanos = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofNanos(nanos));
    }

    /// Binds what [#usage] reads.
    /// Throws [IllegalArgumentException] when no reply can say this.
    public static Update bind(Update update, Optional<Usage> usage) {
        return update.bind("promptTokens", usage.map(Usage::promptTokens).orElse(null))
                .bind("cachedTokens", usage.map(Usage::cachedTokens).orElse(null))
                .bind("completionTokens", usage.map(Usage::completionTokens).orElse(null))
                .bind("statedNeurons", decimal(usage.flatMap(Usage::neurons)));
    }

    public static Optional<Usage> usage(ResultSet row) throws SQLException {
        long prompt = row.getLong("prompt_tokens");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Usage(
                        prompt,
                        row.getLong("cached_tokens"),
                        row.getLong("completion_tokens"),
                        neurons(row, "stated_neurons")));
    }
}
