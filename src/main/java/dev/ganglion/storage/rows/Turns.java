package dev.ganglion.storage.rows;

import dev.ganglion.domain.StorageException;
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
import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/// Writes turns as rows of the table `turn`, with what goes with them.
public final class Turns {
    private static final String PLACE =
            "(SELECT coalesce(max(place), 0) + 1 FROM turn WHERE conversation = :conversation)";
    private static final String PUT_OURS = """
            INSERT INTO turn (id, conversation, parent, place, kind, at, text, results)
            VALUES (:id, :conversation, :parent, %s, :kind, :at, :text, :results)
            ON CONFLICT (id) DO UPDATE SET at = excluded.at, text = excluded.text, indexed = 0,
                results = excluded.results
            WHERE conversation = excluded.conversation""".formatted(PLACE);
    private static final String PUT_REPLY = """
            INSERT INTO turn (id, conversation, parent, place, kind, at, text,
                model, reasoning, calls, outcome, outcome_word, outcome_message,
                prompt_tokens, cached_tokens, completion_tokens, stated_neurons,
                neurons, first_token, thinking, total, quirks)
            VALUES (:id, :conversation, :parent, %s, 'reply', :at, :text,
                :model, :reasoning, :calls, :outcome, :word, :message,
                :promptTokens, :cachedTokens, :completionTokens, :statedNeurons,
                :neurons, :firstToken, :thinking, :total, :quirks)
            ON CONFLICT (id) DO UPDATE SET at = excluded.at, text = excluded.text, indexed = 0,
                model = excluded.model, reasoning = excluded.reasoning, calls = excluded.calls,
                outcome = excluded.outcome,
                outcome_word = excluded.outcome_word, outcome_message = excluded.outcome_message,
                prompt_tokens = excluded.prompt_tokens, cached_tokens = excluded.cached_tokens,
                completion_tokens = excluded.completion_tokens, stated_neurons = excluded.stated_neurons,
                neurons = excluded.neurons, first_token = excluded.first_token,
                thinking = excluded.thinking, total = excluded.total, quirks = excluded.quirks
            WHERE conversation = excluded.conversation""".formatted(PLACE);

    private Turns() {}

    /// Adds the turn after `parent`, or replaces the one of that id in its place; returns whether it was added.
    /// It is marked as not indexed.
    public static boolean put(Handle handle, String conversation, Turn turn, String parent) {
        boolean added = handle.createQuery("SELECT 1 FROM turn WHERE id = :id")
                .bind("id", turn.id())
                .mapTo(Integer.class)
                .findOne()
                .isEmpty();
        Update put = update(handle, turn)
                .bind("id", turn.id())
                .bind("conversation", conversation)
                .bind("parent", parent)
                .bind("at", Columns.nanos(turn.at()));
        if (put.execute() == 0) {
            throw new StorageException("The turn " + turn.id() + " belongs to another conversation.", null);
        }
        if (turn instanceof Prompt prompt && !(added && prompt.attachments().isEmpty())) {
            AttachmentRows.OF_TURN.put(handle, turn.id(), prompt.attachments());
        }
        return added;
    }

    private static Update update(Handle handle, Turn turn) {
        return switch (turn) {
            case Prompt prompt ->
                handle.createUpdate(PUT_OURS)
                        .bind("kind", "prompt")
                        .bind("text", prompt.text())
                        .bind("results", (String) null);
            case Reply reply -> bind(handle.createUpdate(PUT_REPLY), reply);
            case Results results ->
                handle.createUpdate(PUT_OURS)
                        .bind("kind", "results")
                        .bind("text", "")
                        .bind("results", ChatJson.writeResults(results.results()));
        };
    }

    private static Update bind(Update update, Reply reply) {
        Receipt receipt = reply.receipt();
        bind(update, reply.outcome());
        return Columns.bind(update, receipt.usage())
                .bind("text", reply.text())
                .bind("model", reply.model())
                .bind("reasoning", reply.reasoning())
                .bind("calls", ChatJson.writeCalls(reply.calls()))
                .bind("neurons", Columns.decimal(receipt.neurons()))
                .bind("firstToken", receipt.firstToken().map(Duration::toNanos).orElse(null))
                .bind("thinking", receipt.thinking().map(Duration::toNanos).orElse(null))
                .bind("total", receipt.total().toNanos())
                .bind("quirks", String.join("\n", receipt.quirks()));
    }

    private static void bind(Update update, Outcome outcome) {
        switch (outcome) {
            case Finished(String reason) -> bind(update, "finished", reason, "");
            case Stopped() -> bind(update, "stopped", "", "");
            case Failed(String kind, String message) -> bind(update, "failed", kind, message);
            case Interrupted() -> bind(update, "interrupted", "", "");
        }
    }

    private static void bind(Update update, String outcome, String word, String message) {
        update.bind("outcome", outcome).bind("word", word).bind("message", message);
    }
}
