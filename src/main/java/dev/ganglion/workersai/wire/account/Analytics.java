package dev.ganglion.workersai.wire.account;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Failure.Forbidden.Missing;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.account.NeuronUse;
import dev.ganglion.workersai.wire.Decimals;
import dev.ganglion.workersai.wire.Envelope;
import dev.ganglion.workersai.wire.ErrorTable;
import dev.ganglion.workersai.wire.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Asks the analytics for neurons and reads what they say.
public final class Analytics {
    private static final String QUERY = """
            query Neurons($account: string!, $day: Date!) {
              viewer {
                accounts(filter: {accountTag: $account}) {
                  aiInferenceAdaptiveGroups(limit: 10000, filter: {date: $day}) {
                    count
                    sum { totalNeurons totalInputTokens totalOutputTokens }
                    dimensions { modelId datetimeHour }
                  }
                }
              }
            }
            """;

    private Analytics() {}

    public static JsonNode query(String account, LocalDate day) {
        ObjectNode body = Json.MAPPER.createObjectNode().put("query", QUERY);
        body.putObject("variables").put("account", account).put("day", day.toString());
        return body;
    }

    /// What a reply says, which states its errors beside a good status. An account that the token may not read is left
    /// out of it without a word.
    public static List<NeuronUse> read(JsonNode reply, LocalDate day, ErrorTable errors) throws WorkersAiException {
        List<Envelope.Said> said = Envelope.errors(reply);
        if (!said.isEmpty()) {
            throw new WorkersAiException(failure(errors.words(said.getFirst().message())));
        }
        JsonNode accounts = reply.path("data").path("viewer").path("accounts");
        if (accounts.isArray() && accounts.isEmpty()) {
            throw new WorkersAiException(forbidden("The analytics know no such account that the token may read."));
        }
        return Listed.each(accounts.path(0).path("aiInferenceAdaptiveGroups"), group -> use(group, day));
    }

    private static Failure failure(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        return lower.contains("not authorized") || lower.contains("does not have access")
                ? forbidden(message)
                : new Failure.Server(said(message));
    }

    private static Failure forbidden(String message) {
        return new Failure.Forbidden(Missing.PERMISSION, said(message));
    }

    private static ServiceError said(String message) {
        return new ServiceError(ServiceError.NONE.http(), ServiceError.NONE.code(), message);
    }

    private static NeuronUse use(JsonNode group, LocalDate day) {
        JsonNode sum = group.path("sum");
        return new NeuronUse(
                Listed.text(group.path("dimensions"), "modelId"),
                hour(Listed.text(group.path("dimensions"), "datetimeHour"), day),
                Listed.whole(group, "count").orElse(0),
                Decimals.amount(Listed.text(sum, "totalNeurons"))
                        .map(Neurons::new)
                        .orElse(Neurons.ZERO),
                Listed.whole(sum, "totalInputTokens").orElse(0),
                Listed.whole(sum, "totalOutputTokens").orElse(0));
    }

    private static Instant hour(String text, LocalDate day) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException unreadable) {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }
}
