package dev.ganglion.ui.text.decide;

import dev.ganglion.domain.Settings;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.workersai.text.Question;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The questions as they are being written, kept over a restart. UI thread only.
final class Drafts {
    /// As many as the service takes.
    static final int MOST = 64;

    private static final String KEY = "text.decide.questions";
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final ObservableList<Draft> all;

    Drafts(Settings settings) {
        all = FXCollections.observableArrayList(
                settings.value(KEY).map(Drafts::read).orElse(List.of()));
        all.subscribe(() -> settings.put(KEY, MAPPER.writeValueAsString(all)));
    }

    /// What somebody edited in the settings so that it cannot be read counts as nothing.
    private static List<Draft> read(String json) {
        try {
            return Arrays.asList(MAPPER.readValue(json, Draft[].class));
        } catch (JacksonException edited) {
            return List.of();
        }
    }

    ObservableList<Draft> all() {
        return all;
    }

    /// Adds a question of that kind at the end.
    void add(Kind kind) {
        if (all.size() < MOST) {
            int number = IntStream.rangeClosed(1, MOST + 1)
                    .filter(i -> all.stream().noneMatch(draft -> draft.id().equals("q" + i)))
                    .findFirst()
                    .orElse(MOST);
            all.add(Draft.of("q" + number, kind, ""));
        }
    }

    /// Puts another version in the place of the one at `index`.
    void put(int index, Draft draft) {
        if (!all.get(index).equals(draft)) {
            all.set(index, draft);
        }
    }

    void remove(int index) {
        all.remove(index);
    }

    void show(List<Draft> drafts) {
        all.setAll(drafts);
    }

    /// Why the question at `index` cannot be asked; empty where it can.
    Optional<String> fault(int index) {
        Draft draft = all.get(index);
        boolean twice =
                all.stream().filter(other -> other.id().equals(draft.id())).count() > 1;
        return draft.fault()
                .or(() -> Optional.of(Texts.text("decide.fault.twice")).filter(_ -> twice));
    }

    /// All of them, by their names; empty where one cannot be asked, or there is none.
    Optional<SequencedMap<String, Question>> questions() {
        boolean whole = !all.isEmpty() && IntStream.range(0, all.size()).allMatch(i -> fault(i).isEmpty());
        if (!whole) {
            return Optional.empty();
        }
        SequencedMap<String, Question> questions = new LinkedHashMap<>();
        all.forEach(draft -> questions.put(draft.id(), draft.question()));
        return Optional.of(questions);
    }
}
