package dev.ganglion.ui.connection.draft;

import dev.ganglion.ui.kit.Texts;
import dev.ganglion.workersai.Token;
import dev.ganglion.workersai.profile.TokenText;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A token while it is typed. UI thread only.
public final class TokenDraft {
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");

    /// What becomes of what is typed; says so when it is not what was typed.
    public String clean(String typed) {
        String clean = TokenText.token(typed).map(Token::secret).orElse("");
        note.set(clean.equals(typed) ? note.get() : Texts.text("connection.cleaned"));
        return clean;
    }

    public void clear() {
        text.set("");
        note.set("");
    }

    public boolean isEmpty() {
        return text.get().isEmpty();
    }

    /// Whether that is the token which is typed.
    boolean is(String other) {
        return !isEmpty() && text.get().equals(other.strip());
    }

    public Optional<Token> typed() {
        return TokenText.token(text.get());
    }

    public StringProperty text() {
        return text;
    }

    /// What was done to what was pasted; empty when nothing was.
    public ReadOnlyStringProperty note() {
        return note.getReadOnlyProperty();
    }
}
