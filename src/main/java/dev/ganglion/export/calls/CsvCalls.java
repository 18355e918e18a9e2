package dev.ganglion.export.calls;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Payer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// Calls as lines of comma-separated values. What is not known is an empty cell, never a zero.
final class CsvCalls implements CallFile {
    private static final List<String> HEAD = List.of(
            "time",
            "day_utc",
            "connection",
            "simulated",
            "conversation",
            "model",
            "task",
            "state",
            "neurons",
            "usd_list_price",
            "neurons_at_most",
            "neurons_by_price_list",
            "prompt_tokens",
            "cached_tokens",
            "completion_tokens",
            "failure",
            "call");

    private final Writer out;

    CsvCalls(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write(Cells.line(HEAD));
    }

    @Override
    public void add(Entry call) throws IOException {
        Payer payer = call.purpose().payer();
        Optional<Neurons> known = Known.spent(call);
        out.write(Cells.line(List.of(
                call.at().toString(),
                call.day().toString(),
                Cells.text(payer.connection()),
                Boolean.toString(payer.simulated()),
                Cells.text(payer.conversation().orElse("")),
                Cells.text(call.purpose().model()),
                call.purpose().task().name(),
                call.state().name(),
                number(known.map(Neurons::amount)),
                number(known.map(Neurons::usd)),
                number(Known.bound(call).map(Neurons::amount)),
                number(call.work().computed().map(Neurons::amount)),
                tokens(call, Usage::promptTokens),
                tokens(call, Usage::cachedTokens),
                tokens(call, Usage::completionTokens),
                Cells.text(call.failure().orElse("")),
                Cells.text(call.call()))));
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }

    private static String number(Optional<BigDecimal> amount) {
        return amount.map(BigDecimal::toPlainString).orElse("");
    }

    private static String tokens(Entry call, ToLongFunction<Usage> count) {
        return call.work()
                .usage()
                .map(usage -> Long.toString(count.applyAsLong(usage)))
                .orElse("");
    }
}
