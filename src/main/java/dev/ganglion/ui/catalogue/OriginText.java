package dev.ganglion.ui.catalogue;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.catalogue.live.Origin;
import dev.ganglion.catalogue.live.Standing;
import dev.ganglion.domain.Model;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.models.ModelLine;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Where the list comes from, of when it is, and what is wrong with it.
final class OriginText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

    private OriginText() {}

    static String of(Standing standing) {
        String origin = origin(standing);
        return standing.trouble().isEmpty() ? origin : Texts.text("catalogue.origin.trouble", origin);
    }

    /// Of a catalogue that nothing else is known of: what its prices say.
    static String of(Catalogue catalogue) {
        return catalogue.models().stream()
                .map(Model::prices)
                .filter(prices -> !prices.lines().isEmpty())
                .findFirst()
                .map(prices -> Texts.text("catalogue.source", prices.source(), ModelLine.day(prices.read())))
                .orElse("");
    }

    private static String origin(Standing standing) {
        return switch (standing.origin()) {
            case Origin.Bundled _ -> of(standing.catalogue());
            case Origin.Kept(var read) -> Texts.text("catalogue.origin.kept", time(read));
            case Origin.Live(var read, var whole) ->
                Texts.text(whole ? "catalogue.origin.live" : "catalogue.origin.part", time(read));
        };
    }

    private static String time(Instant instant) {
        return TIME.format(instant.atZone(ZoneId.systemDefault()));
    }
}
