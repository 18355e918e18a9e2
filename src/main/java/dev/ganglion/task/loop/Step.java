package dev.ganglion.task.loop;

import dev.ganglion.domain.speech.Spoken.Spent;
import dev.ganglion.domain.speech.TalkTurn;
import dev.ganglion.task.Paid;
import dev.ganglion.task.speak.Said;
import dev.ganglion.task.speak.Spending;
import dev.ganglion.workersai.speech.Transcript;

/// What a stage tells while it works.
public sealed interface Step {
    /// A piece of what was said has been heard.
    record Heard(int place, Paid<Transcript> paid) implements Step {}

    /// A piece of the answer has come.
    record Answering(String piece) implements Step {}

    /// The answer is whole.
    record Answered(Paid<String> paid) implements Step {}

    /// The answer is cut into that many passages.
    record Cut(int passages) implements Step {}

    /// A passage of the answer has been spoken.
    record Spoken(Said said) implements Step {}

    /// Whether it is the end of a call.
    default boolean ends() {
        return switch (this) {
            case Heard _, Answered _, Spoken _ -> true;
            case Answering _, Cut _ -> false;
        };
    }

    /// The turn with what has come.
    default Turn in(Turn turn) {
        TalkTurn facts = turn.facts();
        return switch (this) {
            case Heard(int place, var paid) ->
                turn.with(facts.heard(place, paid.value().text()));
            case Answering(String piece) -> turn.with(facts.answered(facts.answer() + piece));
            case Answered(var paid) -> turn.with(facts.answered(paid.value()));
            case Cut(int passages) -> turn.with(facts.cutInto(passages));
            case Spoken(Said said) -> turn.spoken(said.place(), said.paid().value());
        };
    }

    /// What was paid by it; nothing for what is no end of a call.
    default Spent spent() {
        return switch (this) {
            case Heard(var _, Paid<Transcript> paid) -> Spending.of(paid);
            case Answered(Paid<String> paid) -> Spending.of(paid);
            case Spoken(Said said) -> Spending.of(said.paid());
            case Answering _, Cut _ -> Spent.NOTHING;
        };
    }
}
