package dev.ganglion.ui.connection.draft;

import dev.ganglion.workersai.Connection.Speaks;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The fields of a server of one's own while they are edited. UI thread only.
public final class ServerDraft {
    private final StringProperty base = new SimpleStringProperty("");
    private final ObjectProperty<Speaks> speaks = new SimpleObjectProperty<>(Speaks.WORKERS_AI);
    private final BooleanProperty wantsToken = new SimpleBooleanProperty(true);

    public void set(Fields.Server fields) {
        base.set(fields.base());
        speaks.set(fields.speaks());
        wantsToken.set(fields.token());
    }

    public Fields.Server fields() {
        return new Fields.Server(base.get(), speaks.get(), wantsToken.get());
    }

    /// Everything that can change.
    public List<Observable> all() {
        return List.of(base, speaks, wantsToken);
    }

    public StringProperty base() {
        return base;
    }

    public ObjectProperty<Speaks> speaks() {
        return speaks;
    }

    public BooleanProperty wantsToken() {
        return wantsToken;
    }
}
