package dev.ganglion.ui.catalogue.news;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.listing.Change;
import dev.ganglion.domain.listing.News;
import dev.ganglion.ui.catalogue.news.NewsLine.Kind;
import dev.ganglion.ui.kit.models.Mark;
import dev.ganglion.ui.kit.models.Mark.Tone;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NewsViewModelTest {
    private static final News NEWS = new News(
            Instant.parse("2026-11-25T12:00:00Z"),
            List.of(
                    new Change.Added("@cf/acme/b"),
                    new Change.Added("@cf/acme/a"),
                    new Change.Gone("@cf/acme/c"),
                    new Change.Repriced(
                            "@cf/acme/d",
                            List.of(
                                    new Change.Move("per M input tokens", usd("0.2"), usd("0.35")),
                                    new Change.Move("per thought", Optional.empty(), usd("1")))),
                    new Change.Retiring(
                            "@cf/acme/e", LocalDate.of(2027, 1, 15), Optional.of("@cf/acme/f (automatic alias)"))));

    private final MemorySettings settings = new MemorySettings();
    private final NewsViewModel news = new NewsViewModel(settings);

    @Test
    void listsTheMostUrgentFirst() {
        news.show(NEWS);

        assertThat(news.lines().get())
                .containsExactly(
                        new NewsLine(
                                Kind.RETIRING,
                                new Mark("Retires", Tone.WARNING),
                                "@cf/acme/e",
                                "on 15 Jan 2027",
                                Optional.of("@cf/acme/f")),
                        line(Kind.GONE, new Mark("Gone", Tone.WARNING), "@cf/acme/c", "is listed no more"),
                        line(
                                Kind.REPRICED,
                                new Mark("Price", Tone.PLAIN),
                                "@cf/acme/d",
                                "$0.20 → $0.35 per M input tokens; none → $1.00 per thought"),
                        line(Kind.ADDED, new Mark("New", Tone.PLAIN), "@cf/acme/a", "is listed now"),
                        line(Kind.ADDED, new Mark("New", Tone.PLAIN), "@cf/acme/b", "is listed now"));
        assertThat(news.summary().get()).isEqualTo("Changed on 25 Nov 2026: 1 retiring, 1 gone, 1 re-priced, 2 new");
    }

    @Test
    void isToldUntilItIsSeenAndNotAgainInTheNextRun() {
        news.show(NEWS);
        boolean before = news.told().get();

        news.dismiss();
        var next = new NewsViewModel(settings);
        next.show(NEWS);

        assertThat(before).isTrue();
        assertThat(news.told().get()).isFalse();
        assertThat(next.told().get()).isFalse();
        assertThat(next.lines().get()).hasSize(5);
    }

    @Test
    void comesBackWithEachChangeOnRequest() {
        news.show(NEWS);
        news.dismiss();

        news.recall();

        assertThat(news.told().get()).isTrue();
        assertThat(news.listed().get()).isTrue();
    }

    @Test
    void newerChangesAreToldAlthoughEarlierOnesWereSeen() {
        news.show(NEWS);
        news.dismiss();

        news.show(new News(NEWS.found().plusSeconds(60), NEWS.changes()));

        assertThat(news.told().get()).isTrue();
    }

    @Test
    void doesNotTellAgainWhatWasSeenOfTwoConnectionsInTurn() {
        News other = new News(NEWS.found().plusSeconds(60), NEWS.changes());
        news.show(NEWS);
        news.dismiss();
        news.show(other);
        news.dismiss();

        news.show(NEWS);
        boolean first = news.told().get();
        news.show(other);

        assertThat(first).isFalse();
        assertThat(news.told().get()).isFalse();
    }

    @Test
    void staysQuietWithoutChanges() {
        news.show(News.NONE);
        news.recall();

        assertThat(news.told().get()).isFalse();
        assertThat(news.lines().get()).isEmpty();
    }

    private static NewsLine line(Kind kind, Mark what, String model, String words) {
        return new NewsLine(kind, what, model, words, Optional.empty());
    }

    private static Optional<BigDecimal> usd(String amount) {
        return Optional.of(new BigDecimal(amount));
    }
}
