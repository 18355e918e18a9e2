package dev.ganglion.domain.chat;

import java.time.Instant;
import java.util.List;

/// A conversation: a tree of turns of which one path is shown.
///
/// @param model the id of the model chosen last
public record Conversation(String id, String title, String model, Instant created, Setup setup, Branches branches) {
    /// A conversation whose turns follow one another.
    public Conversation(String id, String title, String model, Instant created, List<Turn> turns) {
        this(id, title, model, created, Setup.NONE, Branches.line(turns));
    }

    /// The turns that are shown, in order.
    public List<Turn> turns() {
        return branches.shown();
    }

    public Conversation with(Branches other) {
        return new Conversation(id, title, model, created, setup, other);
    }

    public Conversation with(Setup other) {
        return new Conversation(id, title, model, created, other, branches);
    }

    public Conversation titled(String name) {
        return new Conversation(id, name, model, created, setup, branches);
    }

    public Conversation answeredBy(String modelId) {
        return new Conversation(id, title, modelId, created, setup, branches);
    }
}
