package dev.ganglion.sandbox.answer;

import dev.ganglion.sandbox.text.Prompt;
import dev.ganglion.sandbox.text.Prompt.Speaker;
import dev.ganglion.sandbox.text.Prompt.Turn;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A conversation in which the model is to go on with what it said last: because that is the end of it, or because
/// the user says so.
///
/// @param asked the conversation up to what the model answered
/// @param said what it answered so far
record GoingOn(Prompt asked, String said) {
    private static final Pattern WISH = Pattern.compile(
            "(please )?(continue|go on|carry on|keep going)"
                    + "(\\W*|\\b.*\\b(where|cut off|left off|stopped|last message)\\b.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    static Optional<GoingOn> of(Prompt prompt) {
        List<Turn> turns = prompt.turns();
        int last = turns.size() - 1;
        if (last < 1) {
            return Optional.empty();
        }
        boolean wished = turns.get(last).speaker() == Speaker.USER
                && WISH.matcher(turns.get(last).text().strip()).matches();
        int said = wished ? last - 1 : last;
        if (said < 1
                || turns.get(said).speaker() != Speaker.MODEL
                || turns.get(said - 1).speaker() != Speaker.USER) {
            return Optional.empty();
        }
        return Optional.of(new GoingOn(
                new Prompt(
                        prompt.model(),
                        prompt.system(),
                        turns.subList(0, said),
                        prompt.pictures(),
                        prompt.room(),
                        prompt.seed(),
                        prompt.beside()),
                turns.get(said).text()));
    }

    /// What is missing of the whole answer; empty when it does not begin like this.
    Optional<String> rest(String whole) {
        return whole.startsWith(said) && whole.length() > said.length()
                ? Optional.of(whole.substring(said.length()))
                : Optional.empty();
    }
}
