package dev.ganglion.ui.connection;

import dev.ganglion.ui.connection.doctor.DoctorView;
import dev.ganglion.ui.connection.draft.Draft;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/// A profile in the editor: its form, and the doctor and the guide beside it or, where there is little room, below.
final class EditorView extends BorderPane {
    private static final double BESIDE = 960;

    private final Optional<FormView> form;
    private final GuideView guide;
    private final DoctorView doctor;
    private final VBox column = new VBox();
    private final VBox aside = new VBox();
    private final ScrollPane main = scroll(column, "main");
    private final ScrollPane side = scroll(aside, "aside");
    private final ObservableValue<Boolean> beside = widthProperty().map(width -> width.doubleValue() >= BESIDE);

    EditorView(ConnectionViewModel connections, Opened opened, Consumer<URI> browser) {
        Draft draft = opened.draft();
        getStyleClass().add("editor");
        guide = new GuideView(browser);
        doctor = new DoctorView(opened.doctor(), connections::examine);
        form = draft.builtIn()
                ? Optional.empty()
                : Optional.of(new FormView(draft, connections.homes(), () -> reveal(guide)));
        Node fields = form.<Node>map(view -> view)
                .or(() -> draft.kept().map(BuiltInView::new))
                .orElseThrow();
        column.getStyleClass().add("column");
        aside.getStyleClass().add("aside-content");
        aside.getChildren().setAll(parts(draft));
        setTop(new EditorHead(connections, draft, () -> {
            connections.examine();
            reveal(draft.shown().get().isEmpty() ? doctor : fields);
        }));
        setCenter(main);
        beside.subscribe(fits -> place(fields, fits));
    }

    /// A new account begins with the guide; one that is kept, with the doctor.
    private List<Node> parts(Draft draft) {
        if (draft.builtIn() || !draft.kind().cloudflare()) {
            return List.of(doctor);
        }
        return draft.kept().isPresent() ? List.of(doctor, guide) : List.of(guide, doctor);
    }

    private void place(Node fields, boolean fits) {
        side.setContent(null);
        column.getChildren().setAll(fits ? List.of(fields) : List.of(fields, aside));
        side.setContent(fits ? aside : null);
        setRight(fits ? side : null);
    }

    /// Scrolls to a part of the editor.
    private void reveal(Node part) {
        ScrollPane scroll = part.getParent() == aside && beside.getValue() ? side : main;
        Node content = scroll.getContent();
        double from =
                part.localToScene(0, 0).getY() - content.localToScene(0, 0).getY();
        double room = content.getLayoutBounds().getHeight()
                - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(room <= 0 ? 0 : Math.clamp(from / room, 0, 1));
    }

    private static ScrollPane scroll(Node content, String style) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", style);
        return scroll;
    }

    /// Puts the cursor where typing begins, if there is something to type.
    void focus() {
        // What scrolls is in the scene only once it is dressed.
        applyCss();
        form.ifPresent(FormView::focus);
    }

    /// Lets go of what outlives the editor.
    void close() {
        form.ifPresent(FormView::close);
    }
}
