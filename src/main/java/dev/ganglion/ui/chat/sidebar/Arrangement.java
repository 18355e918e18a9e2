package dev.ganglion.ui.chat.sidebar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.ganglion.domain.chat.Conversations.Summary;
import dev.ganglion.ui.kit.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Conversations in their groups: pinned ones, then folders by name, then days.
///
/// @param drafted the ids of those with a draft
/// @param folded the names of the folders whose content is not shown
record Arrangement(Days days, Set<String> drafted, Set<String> folded) {
    private static final Comparator<String> BY_NAME =
            String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    /// The rows of `all`, which come newest first.
    List<Row> rows(List<Summary> all) {
        List<Row> rows = new ArrayList<>(all.size());
        add(rows, head("sidebar.pinned"), all.stream().filter(Summary::pinned).toList());
        List<Summary> rest = all.stream().filter(one -> !one.pinned()).toList();
        rest.stream()
                .filter(one -> !one.folder().isEmpty())
                .collect(groupingBy(Summary::folder, () -> new TreeMap<>(BY_NAME), toList()))
                .forEach((folder, lines) ->
                        add(rows, new Row.Head(folder, 0, Optional.of(folder), folded.contains(folder)), lines));
        rest.stream()
                .filter(one -> one.folder().isEmpty())
                .collect(groupingBy(one -> days.group(one.changed()), LinkedHashMap::new, toList()))
                .forEach((group, lines) -> add(rows, new Row.Head(group, 0, Optional.empty(), false), lines));
        return rows;
    }

    private void add(List<Row> rows, Row.Head head, List<Summary> lines) {
        if (lines.isEmpty()) {
            return;
        }
        rows.add(new Row.Head(head.words(), lines.size(), head.folder(), head.folded()));
        if (!head.folded()) {
            lines.forEach(one -> rows.add(new Row.Line(one, days.brief(one.changed()), drafted.contains(one.id()))));
        }
    }

    private static Row.Head head(String key) {
        return new Row.Head(Texts.text(key), 0, Optional.empty(), false);
    }
}
