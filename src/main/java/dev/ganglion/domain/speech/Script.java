package dev.ganglion.domain.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that is said in a recording.
///
/// @param passages by when they begin
/// @param language that was heard, where the model tells, such as `en`
public record Script(List<Passage> passages, Optional<String> language) {
    public static final Script EMPTY = new Script(List.of(), Optional.empty());

    public Script {
        passages = passages.stream()
                .sorted(Comparator.comparingDouble(passage -> passage.at().start()))
                .toList();
    }

    public Script(List<Passage> passages) {
        this(passages, Optional.empty());
    }

    /// The passages one after the other, without line breaks of their own.
    public String text() {
        return passages.stream()
                .map(passage -> passage.text().strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /// The same, so many seconds later.
    public Script later(double seconds) {
        return new Script(
                passages.stream().map(passage -> passage.later(seconds)).toList(), language);
    }

    /// Both together, in the language of this one.
    public Script with(Script other) {
        return new Script(
                Stream.concat(passages.stream(), other.passages.stream()).toList(), language.or(other::language));
    }

    /// The passage of that place in another form.
    public Script replacing(int place, Passage changed) {
        List<Passage> all = new ArrayList<>(passages);
        all.set(place, changed);
        return new Script(all, language);
    }
}
