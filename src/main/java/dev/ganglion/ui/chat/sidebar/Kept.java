package dev.ganglion.ui.chat.sidebar;

import dev.ganglion.domain.Settings;
import dev.ganglion.domain.chat.Conversations;
import dev.ganglion.ui.kit.Background;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The conversations that are kept, as rows. UI thread only.
final class Kept {
    private static final String FOLDED = "sidebar.folded";

    /// What one reading of the disk brings.
    private record Reading(List<Conversations.Summary> list, Set<String> drafted, List<Row> rows) {}

    private final Disk disk;
    private final Conversations conversations;
    private final Settings settings;
    private final Clock clock;
    private final ObservableList<Conversations.Summary> list = FXCollections.observableArrayList();
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private Set<String> drafted = Set.of();
    private final Set<String> folded;
    private LocalDate today;
    private Background.Job reading = () -> {};

    Kept(Disk disk, SidebarServices services) {
        this.disk = disk;
        this.conversations = services.conversations();
        this.settings = services.settings();
        this.clock = services.clock();
        this.today = days().now().toLocalDate();
        this.folded =
                settings.value(FOLDED).stream().flatMap(String::lines).collect(Collectors.toCollection(HashSet::new));
    }

    /// Reads the list again; an earlier reading that is still under way is given up.
    void refresh() {
        reading.cancel();
        Set<String> folds = Set.copyOf(folded);
        reading = disk.read(() -> read(folds), this::show);
    }

    private Reading read(Set<String> folds) {
        List<Conversations.Summary> all = conversations.list();
        Set<String> drafts = conversations.drafted();
        return new Reading(all, drafts, arrangement(drafts, folds).rows(all));
    }

    private void show(Reading read) {
        drafted = read.drafted();
        if (!list.equals(read.list())) {
            list.setAll(read.list());
        }
        show(read.rows());
    }

    private void show(List<Row> arranged) {
        today = days().now().toLocalDate();
        if (!rows.equals(arranged)) {
            rows.setAll(arranged);
        }
    }

    /// Says the days anew where another one has begun.
    void turnDay() {
        if (!today.equals(days().now().toLocalDate())) {
            show(arrangement(drafted, folded).rows(list));
        }
    }

    /// Shows the content of that folder, or no longer.
    void fold(String folder) {
        if (!folded.remove(folder)) {
            folded.add(folder);
        }
        settings.put(FOLDED, String.join("\n", new TreeSet<>(folded)));
        show(arrangement(drafted, folded).rows(list));
    }

    /// Makes sure that the content of that folder is shown.
    void unfold(String folder) {
        if (folded.contains(folder)) {
            fold(folder);
        }
    }

    private Arrangement arrangement(Set<String> drafts, Set<String> folds) {
        return new Arrangement(days(), drafts, folds);
    }

    Days days() {
        return new Days(ZonedDateTime.now(clock));
    }

    ObservableList<Conversations.Summary> list() {
        return list;
    }

    ObservableList<Row> rows() {
        return rows;
    }

    /// The folders that there are, by name.
    List<String> folders() {
        return list.stream()
                .map(Conversations.Summary::folder)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }
}
