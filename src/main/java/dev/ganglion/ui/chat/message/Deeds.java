package dev.ganglion.ui.chat.message;

import dev.ganglion.domain.chat.Turn;
import dev.ganglion.schema.Verdict;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// What can be done with the messages of the open conversation. UI thread only. What changes the conversation does
/// nothing while an answer comes.
public interface Deeds {
    /// Whether no answer comes, so that messages may be changed.
    ObservableValue<Boolean> ready();

    /// The turn of that id, if it is shown.
    Optional<Turn> find(String turn);

    /// Asks again for that answer: the new one stands beside it.
    void again(Turn.Reply reply);

    /// The name of the model that would answer.
    ObservableValue<String> answerer();

    /// Takes the answer to where texts are spoken.
    void speak(Turn.Reply reply);

    /// Asks the model to go on with an answer that was cut off.
    void goOn(Turn.Reply reply);

    /// Where more of the last answer is cut off, by its limit or by a budget, in words.
    ObservableValue<String> limit();

    /// Leads to where budgets are set.
    void toBudgets();

    /// Whether that answer has the form that is asked for; nothing where any text will do.
    ObservableValue<Optional<Verdict>> verdict(Turn.Reply reply);

    /// Whether that turn is the last one shown.
    ObservableValue<Boolean> isLast(String turn);

    /// Shows another of the turns in that one's place: the next one, or with -1 the one before.
    void turnTo(String turn, int step);

    /// Opens that message for editing in its place.
    void edit(String turn);

    /// Gives an edit up.
    void cancel(Edit edit);

    /// Changes the message in its place.
    void save(Edit edit);

    /// Puts the prompt beside the old one and asks for its answer.
    void saveAndRun(Edit edit);

    /// Opens a new conversation that has the messages up to that one.
    void branch(String turn);

    /// Takes the message away; it can be brought back.
    void delete(String turn);

    /// Shows the answer as it was written, or as Markdown again.
    void turnRaw(String turn);

    /// Sends the results of the calls, and asks on. What followed without them stays beside that.
    void send(Owed owed);
}
