package dev.ganglion.storage;

import dev.ganglion.domain.Outcome;
import dev.ganglion.domain.Outcome.Failed;
import dev.ganglion.domain.Outcome.Finished;
import dev.ganglion.domain.Outcome.Interrupted;
import dev.ganglion.domain.Outcome.Stopped;
import dev.ganglion.domain.Receipt;
import dev.ganglion.domain.Turn;
import dev.ganglion.domain.Turn.Prompt;
import dev.ganglion.domain.Turn.Reply;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/// Turns as rows of the table `turn`.
final class Turns {
    private static final String PLACE =
            "(SELECT coalesce(max(place), 0) + 1 FROM turn WHERE conversation = :conversation)";
    private static final String PUT_PROMPT = """
            INSERT INTO turn (id, conversation, place, kind, at, text)
            VALUES (:id, :conversation, %s, 'prompt', :at, :text)
            ON CONFLICT (id) DO UPDATE SET aside = 0, at = excluded.at, text = excluded.text""".formatted(PLACE);
    private static final String PUT_REPLY = """
            INSERT INTO turn (id, conversation, place, kind, at, text,
                model, reasoning, outcome, outcome_word, outcome_message,
                prompt_tokens, cached_tokens, completion_tokens, stated_neurons,
                neurons, first_token, total, quirks)
            VALUES (:id, :conversation, %s, 'reply', :at, :text,
                :model, :reasoning, :outcome, :word, :message,
                :promptTokens, :cachedTokens, :completionTokens, :statedNeurons,
                :neurons, :firstToken, :total, :quirks)
            ON CONFLICT (id) DO UPDATE SET aside = 0, at = excluded.at, text = excluded.text,
                model = excluded.model, reasoning = excluded.reasoning, outcome = excluded.outcome,
                outcome_word = excluded.outcome_word, outcome_message = excluded.outcome_message,
                prompt_tokens = excluded.prompt_tokens, cached_tokens = excluded.cached_tokens,
                completion_tokens = excluded.completion_tokens, stated_neurons = excluded.stated_neurons,
                neurons = excluded.neurons, first_token = excluded.first_token, total = excluded.total,
                quirks = excluded.quirks""".formatted(PLACE);

    private Turns() {}

    /// Adds the turn at the end, or replaces the one of that id in its place and out of the bin.
    static void put(Handle handle, String conversation, Turn turn) {
        switch (turn) {
            case Prompt prompt ->
                bind(handle.createUpdate(PUT_PROMPT), conversation, prompt).execute();
            case Reply reply ->
                bindReply(bind(handle.createUpdate(PUT_REPLY), conversation, reply), reply)
                        .execute();
        }
    }

    static Turn turn(ResultSet row) throws SQLException {
        String id = row.getString("id");
        Instant at = Columns.instant(row.getLong("at"));
        String text = row.getString("text");
        return row.getString("kind").equals("prompt")
                ? new Prompt(id, at, text)
                : new Reply(
                        id, at, row.getString("model"), text, row.getString("reasoning"), outcome(row), receipt(row));
    }

    private static Update bind(Update update, String conversation, Turn turn) {
        return update.bind("conversation", conversation)
                .bind("id", turn.id())
                .bind("at", Columns.nanos(turn.at()))
                .bind("text", turn.text());
    }

    private static Update bindReply(Update update, Reply reply) {
        Receipt receipt = reply.receipt();
        bindOutcome(update, reply.outcome());
        return Columns.bind(update, receipt.usage())
                .bind("model", reply.model())
                .bind("reasoning", reply.reasoning())
                .bind("neurons", Columns.decimal(receipt.neurons()))
                .bind("firstToken", receipt.firstToken().map(Duration::toNanos).orElse(null))
                .bind("total", receipt.total().toNanos())
                .bind("quirks", String.join("\n", receipt.quirks()));
    }

    private static void bindOutcome(Update update, Outcome outcome) {
        switch (outcome) {
            case Finished(String reason) -> bindOutcome(update, "finished", reason, "");
            case Stopped() -> bindOutcome(update, "stopped", "", "");
            case Failed(String kind, String message) -> bindOutcome(update, "failed", kind, message);
            case Interrupted() -> bindOutcome(update, "interrupted", "", "");
        }
    }

    private static void bindOutcome(Update update, String outcome, String word, String message) {
        update.bind("outcome", outcome).bind("word", word).bind("message", message);
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return switch (outcome) {
            case "finished" -> new Finished(row.getString("outcome_word"));
            case "stopped" -> new Stopped();
            case "failed" -> new Failed(row.getString("outcome_word"), row.getString("outcome_message"));
            case "interrupted" -> new Interrupted();
            default -> throw new SQLException("unknown outcome " + outcome);
        };
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        String quirks = row.getString("quirks");
        return new Receipt(
                Columns.usage(row),
                Columns.neurons(row, "neurons"),
                Columns.duration(row, "first_token"),
                Duration.ofNanos(row.getLong("total")),
                quirks.isEmpty() ? List.of() : List.of(quirks.split("\n", -1)));
    }
}
