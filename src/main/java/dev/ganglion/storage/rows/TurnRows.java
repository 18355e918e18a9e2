package dev.ganglion.storage.rows;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.chat.Attachment;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.domain.chat.Outcome.Failed;
import dev.ganglion.domain.chat.Outcome.Finished;
import dev.ganglion.domain.chat.Outcome.Interrupted;
import dev.ganglion.domain.chat.Outcome.Stopped;
import dev.ganglion.domain.chat.Receipt;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.domain.chat.Turn.Prompt;
import dev.ganglion.domain.chat.Turn.Reply;
import dev.ganglion.domain.chat.Turn.Results;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Reads rows of the table `turn`. A column that cannot be read has what it has in a turn that says nothing.
public final class TurnRows {
    private final Damage damage;

    /// Tells `damage` of what cannot be read.
    public TurnRows(Damage damage) {
        this.damage = damage;
    }

    /// The turn of a row that has the columns of `turn`.
    public Turn turn(ResultSet row, List<Attachment> attachments) throws SQLException {
        String id = row.getString("id");
        Instant at = Columns.instant(row.getLong("at"));
        String text = row.getString("text");
        return switch (row.getString("kind")) {
            case "prompt" -> new Prompt(id, at, text, attachments);
            case "results" ->
                new Results(id, at, whole(ChatJson.results(row.getString("results")), "turn.results", id));
            default ->
                new Reply(
                        id,
                        at,
                        text(row, "model"),
                        text,
                        text(row, "reasoning"),
                        whole(ChatJson.calls(row.getString("calls")), "turn.calls", id),
                        outcome(row, id),
                        receipt(row, id));
        };
    }

    private <T> List<T> whole(Optional<List<T>> read, String column, String id) {
        if (read.isEmpty()) {
            damage.found(column, id);
        }
        return read.orElse(List.of());
    }

    private Outcome outcome(ResultSet row, String id) throws SQLException {
        return switch (text(row, "outcome")) {
            case "finished" -> new Finished(text(row, "outcome_word"));
            case "stopped" -> new Stopped();
            case "failed" -> new Failed(text(row, "outcome_word"), text(row, "outcome_message"));
            case "interrupted" -> new Interrupted();
            default -> {
                damage.found("turn.outcome", id);
                yield new Interrupted();
            }
        };
    }

    private Receipt receipt(ResultSet row, String id) throws SQLException {
        String quirks = text(row, "quirks");
        return new Receipt(
                usage(row, id),
                neurons(row, id),
                Columns.duration(row, "first_token"),
                Columns.duration(row, "thinking"),
                Duration.ofNanos(row.getLong("total")),
                quirks.isEmpty() ? List.of() : List.of(quirks.split("\n", -1)));
    }

    private Optional<Usage> usage(ResultSet row, String id) throws SQLException {
        try {
            return Columns.usage(row);
        } catch (IllegalArgumentException unreadable) {
            damage.found("turn.stated_neurons", id);
            return Optional.empty();
        }
    }

    private Optional<Neurons> neurons(ResultSet row, String id) throws SQLException {
        try {
            return Columns.neurons(row, "neurons");
        } catch (IllegalArgumentException unreadable) {
            damage.found("turn.neurons", id);
            return Optional.empty();
        }
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
