package dev.ganglion.ui.chat.setup;

import dev.ganglion.domain.chat.ReplyFormat;
import dev.ganglion.domain.chat.Setup;
import dev.ganglion.schema.SoundSetup;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The setup over the transcript: a chip for each part, of which one at a time is open for editing. Esc closes it.
public final class SetupBar extends VBox {
    private static final PseudoClass SET = PseudoClass.getPseudoClass("set");
    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");

    private final SetupViewModel setup;
    private final ToggleGroup chips = new ToggleGroup();
    private final SetupPanel panel = new SetupPanel();

    public SetupBar(SetupViewModel setup) {
        this.setup = setup;
        getStyleClass().add("setup");
        getStylesheets().add(SetupBar.class.getResource("setup.css").toExternalForm());
        HBox line = new HBox(
                chip("system", Feather.USER, now -> !now.system().isBlank(), () -> new SystemView(setup)),
                chip("tools", Feather.TOOL, now -> !now.offered().isEmpty(), () -> new ToolsView(setup)),
                chip(
                        "format",
                        Feather.CODE,
                        now -> !(now.format() instanceof ReplyFormat.Text),
                        () -> new FormatView(setup)));
        line.getStyleClass().add("setup-chips");
        line.setAlignment(Pos.CENTER_LEFT);
        chips.selectedToggleProperty().subscribe(this::open);
        getChildren().addAll(line, panel, Flaw.error(setup.trouble()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private ToggleButton chip(String name, Feather icon, Function<Setup, Boolean> isSet, Supplier<PartEditor> editor) {
        ToggleButton chip = new ToggleButton("", Icons.small(icon));
        chip.setId("setup-" + name);
        chip.getStyleClass().addAll("quiet", "setup-chip");
        chip.setToggleGroup(chips);
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setTooltip(new Tooltip(Texts.text("setup." + name + ".tip")));
        setup.checked().subscribe(checked -> {
            chip.setText(words(name, checked));
            chip.pseudoClassStateChanged(BROKEN, broken(name, checked));
        });
        setup.setup().subscribe(now -> chip.pseudoClassStateChanged(SET, isSet.apply(now)));
        chip.setUserData(new Editor(editor));
        return chip;
    }

    /// The editor of a part, made when it is first opened.
    private static final class Editor {
        private final Supplier<PartEditor> maker;
        private @Nullable PartEditor made;

        Editor(Supplier<PartEditor> maker) {
            this.maker = maker;
        }

        PartEditor part() {
            PartEditor part = made == null ? maker.get() : made;
            made = part;
            return part;
        }
    }

    private static boolean broken(String name, SoundSetup checked) {
        return switch (name) {
            case "tools" -> checked.brokenTools() > 0;
            case "format" -> checked.format().isPresent();
            default -> false;
        };
    }

    private static String words(String name, SoundSetup checked) {
        Setup now = checked.setup();
        return switch (name) {
            case "tools" -> toolWords(checked, now.offered().size());
            case "format" -> formatWords(checked);
            default -> Texts.text(now.system().isBlank() ? "setup.system.none" : "setup.system");
        };
    }

    private static String toolWords(SoundSetup checked, int offered) {
        if (offered == 0) {
            return Texts.text("setup.tools.none");
        }
        int broken = checked.brokenTools();
        return broken == 0
                ? Texts.text("setup.tools.offered", offered)
                : Texts.text("setup.tools.some-broken", offered, broken);
    }

    private static String formatWords(SoundSetup checked) {
        if (checked.format().isPresent()) {
            return Texts.text("setup.format.chip.broken");
        }
        return switch (checked.setup().format()) {
            case ReplyFormat.Text() -> Texts.text("setup.format.chip.text");
            case ReplyFormat.JsonObject() -> Texts.text("setup.format.chip.json");
            case ReplyFormat.JsonSchema(var _, var _) -> Texts.text("setup.format.chip.schema");
        };
    }

    private void open(@Nullable Toggle chip) {
        panel.setVisible(chip != null);
        if (chip != null && chip.getUserData() instanceof Editor editor) {
            panel.setContent(editor.part().node());
            panel.setVvalue(0);
            // Its skin, which the first style makes, brings the content into the window.
            panel.applyCss();
            editor.part().focusFirst();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && chips.getSelectedToggle() instanceof ToggleButton open) {
            chips.selectToggle(null);
            open.requestFocus();
            event.consume();
        }
    }
}
