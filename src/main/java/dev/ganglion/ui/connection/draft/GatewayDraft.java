package dev.ganglion.ui.connection.draft;

import dev.ganglion.ui.connection.draft.OptionFields.Logs;
import dev.ganglion.workersai.gateway.Backoff;
import dev.ganglion.workersai.gateway.GatewayForm;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The fields of a gateway while they are edited. UI thread only.
public final class GatewayDraft {
    private final StringProperty id = new SimpleStringProperty("");
    private final ObjectProperty<GatewayForm> form = new SimpleObjectProperty<>(GatewayForm.PROVIDER);
    private final BooleanProperty ownToken = new SimpleBooleanProperty();
    private final StringProperty ttl = new SimpleStringProperty("");
    private final BooleanProperty skipCache = new SimpleBooleanProperty();
    private final ObjectProperty<Logs> logs = new SimpleObjectProperty<>(Logs.AS_SET);
    private final StringProperty metadata = new SimpleStringProperty("");
    private final StringProperty timeout = new SimpleStringProperty("");
    private final StringProperty attempts = new SimpleStringProperty("");
    private final StringProperty delay = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Backoff>> backoff = new SimpleObjectProperty<>(Optional.empty());

    public void set(Fields.Gateway fields) {
        id.set(fields.id());
        form.set(fields.form());
        ownToken.set(fields.ownToken());
        OptionFields options = fields.options();
        ttl.set(options.ttl());
        skipCache.set(options.skipCache());
        logs.set(options.logs());
        metadata.set(options.metadata());
        timeout.set(options.timeout());
        attempts.set(options.attempts());
        delay.set(options.delay());
        backoff.set(options.backoff());
    }

    public Fields.Gateway fields() {
        OptionFields options = new OptionFields(
                ttl.get(),
                skipCache.get(),
                logs.get(),
                metadata.get(),
                timeout.get(),
                attempts.get(),
                delay.get(),
                backoff.get());
        return new Fields.Gateway(id.get(), form.get(), ownToken.get(), options);
    }

    /// Everything that can change.
    public List<Observable> all() {
        return List.of(id, form, ownToken, ttl, skipCache, logs, metadata, timeout, attempts, delay, backoff);
    }

    public StringProperty id() {
        return id;
    }

    public ObjectProperty<GatewayForm> form() {
        return form;
    }

    public BooleanProperty ownToken() {
        return ownToken;
    }

    public StringProperty ttl() {
        return ttl;
    }

    public BooleanProperty skipCache() {
        return skipCache;
    }

    public ObjectProperty<Logs> logs() {
        return logs;
    }

    public StringProperty metadata() {
        return metadata;
    }

    public StringProperty timeout() {
        return timeout;
    }

    public StringProperty attempts() {
        return attempts;
    }

    public StringProperty delay() {
        return delay;
    }

    public ObjectProperty<Optional<Backoff>> backoff() {
        return backoff;
    }
}
