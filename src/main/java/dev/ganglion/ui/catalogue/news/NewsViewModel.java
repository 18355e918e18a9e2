package dev.ganglion.ui.catalogue.news;

import dev.ganglion.domain.Settings;
import dev.ganglion.domain.listing.News;
import dev.ganglion.ui.catalogue.news.NewsLine.Kind;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.models.ModelLine;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The changes of the catalogue, until the user has seen them. UI thread only.
public final class NewsViewModel {
    private static final String SEEN = "catalogue.news.seen";

    /// More than there are connections.
    private static final int MOST_SEEN = 50;

    private final Settings settings;
    private final ReadOnlyObjectWrapper<News> news = new ReadOnlyObjectWrapper<>(News.NONE);
    private final ReadOnlyObjectWrapper<List<NewsLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper told = new ReadOnlyBooleanWrapper();
    private final BooleanProperty listed = new SimpleBooleanProperty();

    /// @param settings keep until when the changes were seen
    public NewsViewModel(Settings settings) {
        this.settings = settings;
    }

    /// Takes the newest changes; those that were seen in an earlier run are not told again.
    public void show(News newest) {
        if (newest.equals(news.get())) {
            return;
        }
        news.set(newest);
        lines.set(newest.changes().stream()
                .map(NewsLine::of)
                .sorted(Comparator.comparing(NewsLine::kind).thenComparing(NewsLine::model))
                .toList());
        summary.set(summarise(newest));
        told.set(!newest.changes().isEmpty() && !seen().contains(newest.found().toString()));
    }

    /// The most urgent first.
    public ReadOnlyObjectProperty<List<NewsLine>> lines() {
        return lines.getReadOnlyProperty();
    }

    /// How many changes there are of each kind, and of when.
    ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /// Whether the banner is shown.
    public ReadOnlyBooleanProperty told() {
        return told.getReadOnlyProperty();
    }

    /// Whether each change is listed below it.
    BooleanProperty listed() {
        return listed;
    }

    /// The changes are seen and told no more.
    void dismiss() {
        Stream<String> all = Stream.concat(Stream.of(news.get().found().toString()), seen().stream());
        settings.put(SEEN, all.distinct().limit(MOST_SEEN).collect(Collectors.joining(" ")));
        told.set(false);
        listed.set(false);
    }

    /// When those were found that were seen, of each connection its own.
    private List<String> seen() {
        return List.of(settings.value(SEEN).orElse("").split(" "));
    }

    /// Shows the changes again, each in its line.
    public void recall() {
        told.set(!lines.get().isEmpty());
        listed.set(!lines.get().isEmpty());
    }

    private String summarise(News newest) {
        String counts = Arrays.stream(Kind.values())
                .map(this::counted)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        String day = ModelLine.day(newest.found().atZone(ZoneId.systemDefault()).toLocalDate());
        return Texts.text("news.summary", day, counts);
    }

    private String counted(Kind kind) {
        long count = lines.get().stream().filter(line -> line.kind() == kind).count();
        return count == 0 ? "" : Texts.text("news.count." + kind, Long.toString(count));
    }
}
