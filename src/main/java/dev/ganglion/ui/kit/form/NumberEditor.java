package dev.ganglion.ui.kit.form;

import dev.ganglion.domain.form.Field;
import dev.ganglion.domain.form.Value;
import java.math.BigDecimal;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A box for a number, with a slider where its range is one to slide in. What is typed counts when the box is left or
/// Enter is pressed; an empty box is the model's default.
final class NumberEditor implements Editor {
    private static final PseudoClass UNSET = PseudoClass.getPseudoClass("unset");
    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");
    private static final BigDecimal LEAP = BigDecimal.TEN;

    private final Entry entry;
    private final Field.Numeric field;
    private final HBox node = new HBox();
    private final TextField box = new TextField();
    private final Slider slider = new Slider();
    private final Optional<Slide> slide;
    private Optional<BigDecimal> shown = Optional.empty();
    private boolean showing;

    NumberEditor(Entry entry, Field.Numeric field) {
        this.entry = entry;
        this.field = field;
        this.slide = Slide.of(field);
        node.getStyleClass().add("number-editor");
        node.setAlignment(Pos.CENTER_LEFT);
        slide.ifPresent(this::addSlider);
        node.getChildren().add(box());
    }

    private void addSlider(Slide range) {
        slider.setMin(range.least().doubleValue());
        slider.setMax(range.most().doubleValue());
        slider.setBlockIncrement(range.step().doubleValue());
        slider.setAccessibleText(entry.label());
        slider.setMinWidth(0);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty().addListener((_, _, position) -> {
            if (!showing) {
                entry.say("");
                take(range.at(position.doubleValue()));
            }
        });
        node.getChildren().add(slider);
    }

    private TextField box() {
        box.getStyleClass().add("numeric");
        box.setAccessibleText(entry.label());
        if (slide.isEmpty()) {
            HBox.setHgrow(box, Priority.ALWAYS);
        } else {
            box.getStyleClass().add("narrow");
        }
        box.setPromptText(byDefault().map(FormText::number).orElse(""));
        box.setOnAction(_ -> commit());
        box.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                commit();
            }
        });
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        return box;
    }

    private void pressed(KeyEvent key) {
        BigDecimal steps = switch (key.getCode()) {
            case UP -> BigDecimal.ONE;
            case DOWN -> BigDecimal.ONE.negate();
            case PAGE_UP -> LEAP;
            case PAGE_DOWN -> LEAP.negate();
            default -> BigDecimal.ZERO;
        };
        if (steps.signum() != 0) {
            commit();
            BigDecimal from =
                    shown.or(this::byDefault).or(() -> field.bounds().least()).orElse(BigDecimal.ZERO);
            take(field.nearest(from.add(steps.multiply(Slide.step(field)))));
            key.consume();
        }
    }

    private void commit() {
        String text = box.getText().strip();
        if (text.equals(shown.map(FormText::number).orElse(""))) {
            return;
        }
        if (text.isEmpty()) {
            entry.say("");
            entry.unset();
            return;
        }
        NumberText.Typed typed = NumberText.read(field, text);
        entry.say(typed.said());
        typed.number().ifPresent(this::take);
        write();
    }

    private void take(BigDecimal number) {
        entry.set(new Value.Numeral(number));
    }

    private Optional<BigDecimal> byDefault() {
        return number(entry.byDefault());
    }

    private static Optional<BigDecimal> number(Optional<Value> value) {
        return value.orElse(null) instanceof Value.Numeral(BigDecimal number) ? Optional.of(number) : Optional.empty();
    }

    @Override
    public void show(Optional<Value> value) {
        shown = number(value);
        write();
        showing = true;
        shown.or(this::byDefault).ifPresent(number -> slider.setValue(number.doubleValue()));
        showing = false;
        slider.pseudoClassStateChanged(UNSET, shown.isEmpty());
        slider.pseudoClassStateChanged(UNKNOWN, shown.or(this::byDefault).isEmpty());
    }

    private void write() {
        box.setText(shown.map(FormText::number).orElse(""));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node target() {
        return box;
    }
}
