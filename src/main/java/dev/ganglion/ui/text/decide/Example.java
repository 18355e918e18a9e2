package dev.ganglion.ui.text.decide;

import dev.ganglion.ui.kit.Texts;
import java.util.List;

/// A state with questions to begin with.
record Example(String id, StateForm form, List<Draft> drafts) {
    static final List<Example> ALL = List.of(
            new Example("mail", StateForm.TEXT, List.of(noul("mail"), choice("mail"), score("mail"))),
            new Example("order", StateForm.JSON, List.of(noul("order"), choice("order"))),
            new Example("review", StateForm.TEXT, List.of(score("review"), noul("review"))));

    String words() {
        return Texts.text("decide.example." + id);
    }

    String state() {
        return Texts.text("decide.example." + id + ".state");
    }

    private static Draft noul(String id) {
        return Draft.of(text(id, "noul.id"), Kind.NOUL, text(id, "noul"))
                .when(text(id, "noul.yes"), text(id, "noul.no"));
    }

    private static Draft choice(String id) {
        return Draft.of(text(id, "choice.id"), Kind.CHOICE, text(id, "choice")).choosing(text(id, "choice.options"));
    }

    private static Draft score(String id) {
        return Draft.of(text(id, "score.id"), Kind.SCORE, text(id, "score")).scoring(text(id, "score.levels"));
    }

    private static String text(String id, String what) {
        return Texts.text("decide.example." + id + "." + what);
    }
}
