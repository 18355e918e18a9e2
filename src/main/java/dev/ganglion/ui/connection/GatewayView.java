package dev.ganglion.ui.connection;

import dev.ganglion.ui.connection.draft.Draft;
import dev.ganglion.ui.connection.draft.GatewayDraft;
import dev.ganglion.ui.connection.draft.OptionFields.Logs;
import dev.ganglion.ui.connection.draft.Problem.Spot;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Leaving;
import dev.ganglion.workersai.gateway.Backoff;
import dev.ganglion.workersai.gateway.GatewayForm;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// What is asked of an AI Gateway beside its id: folded away, since the gateway's own settings are what most want.
final class GatewayView extends TitledPane {
    private static final int METADATA_LINES = 3;
    private static final double HALF = 50;

    private final Draft draft;
    private final GatewayDraft gateway;

    GatewayView(Draft draft) {
        this.draft = draft;
        this.gateway = draft.gateway();
        setId("gateway-options");
        getStyleClass().add("options");
        setText(Texts.text("gateway.options"));
        setAnimated(false);
        setExpanded(false);
        VBox content = new VBox(grid(), metadata());
        content.getStyleClass().add("form-part");
        setContent(content);
    }

    private GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("pairs");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(HALF);
        grid.getColumnConstraints().addAll(half, half);
        grid.addRow(0, number("gateway.ttl", gateway.ttl(), Spot.TTL), logs());
        grid.addRow(
                1,
                number("gateway.timeout", gateway.timeout(), Spot.TIMEOUT),
                number("gateway.attempts", gateway.attempts(), Spot.ATTEMPTS));
        grid.addRow(2, number("gateway.delay", gateway.delay(), Spot.DELAY), backoff());
        grid.addRow(3, form(), skip());
        return grid;
    }

    private FieldBox number(String key, StringProperty text, Spot spot) {
        TextField field = new TextField();
        field.setId(key.replace('.', '-'));
        field.setPromptText(Texts.text("gateway.as-set"));
        field.textProperty().bindBidirectional(text);
        return FieldBox.of(key, field).judged(draft, spot);
    }

    private FieldBox logs() {
        return choice("gateway.logs", List.of(Logs.values()), gateway.logs(), logs -> "gateway.logs." + logs);
    }

    private FieldBox backoff() {
        List<Optional<Backoff>> all = Stream.concat(
                        Stream.of(Optional.<Backoff>empty()),
                        Stream.of(Backoff.values()).map(Optional::of))
                .toList();
        return choice(
                "gateway.backoff",
                all,
                gateway.backoff(),
                backoff -> backoff.map(known -> "gateway.backoff." + known).orElse("gateway.as-set"));
    }

    private FieldBox form() {
        return choice("gateway.form", List.of(GatewayForm.values()), gateway.form(), form -> "gateway.form." + form);
    }

    private Node skip() {
        CheckBox skip = new CheckBox(Texts.text("gateway.skip"));
        skip.setId("gateway-skip");
        skip.selectedProperty().bindBidirectional(gateway.skipCache());
        return FieldBox.of("gateway.cache", skip);
    }

    private FieldBox metadata() {
        TextArea area = new TextArea();
        area.setId("gateway-metadata");
        area.setPrefRowCount(METADATA_LINES);
        area.addEventFilter(KeyEvent.KEY_PRESSED, Leaving::byTab);
        area.setPromptText(Texts.text("gateway.metadata.prompt"));
        area.textProperty().bindBidirectional(gateway.metadata());
        return FieldBox.of("gateway.metadata", area).judged(draft, Spot.METADATA);
    }

    private static <T> FieldBox choice(String key, List<T> all, Property<T> value, Function<T, String> textKey) {
        ComboBox<T> box = new ComboBox<>(FXCollections.observableArrayList(all));
        box.setId(key.replace('.', '-'));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(Texts.text(key));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T each) {
                return each == null ? "" : Texts.text(textKey.apply(each));
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("a choice is not typed");
            }
        });
        box.valueProperty().bindBidirectional(value);
        return FieldBox.of(key, box);
    }
}
