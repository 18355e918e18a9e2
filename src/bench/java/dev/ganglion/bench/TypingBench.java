package dev.ganglion.bench;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.PictureLimits;
import dev.ganglion.domain.chat.Attachments;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.ledger.Estimates;
import dev.ganglion.picture.PictureReader;
import dev.ganglion.ui.chat.composer.ChatState;
import dev.ganglion.ui.chat.composer.ComposerActions;
import dev.ganglion.ui.chat.composer.ComposerContext;
import dev.ganglion.ui.chat.composer.ComposerView;
import dev.ganglion.ui.chat.composer.ComposerViewModel;
import dev.ganglion.ui.chat.composer.Lengths;
import dev.ganglion.ui.chat.composer.Measure;
import dev.ganglion.ui.chat.composer.attach.Intake;
import dev.ganglion.ui.chat.composer.attach.Models;
import dev.ganglion.ui.chat.composer.attach.ReadPictures;
import dev.ganglion.ui.chat.composer.attach.Sight;
import dev.ganglion.ui.kit.Appearance;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Fonts;
import dev.ganglion.ui.kit.FxBackground;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.markdown.Block;
import dev.ganglion.ui.markdown.BlockNodes;
import dev.ganglion.ui.markdown.MarkdownDocument;
import dev.ganglion.ui.markdown.list.BlockList;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javafx.util.Duration;

/// What a key costs the JavaFX thread in the composer, from the change to the pulse that has laid it out: with drafts
/// of
/// several lengths, in a conversation of thousands of turns, and while an answer of 1,000 tokens a second arrives above
/// it; and what a long paste costs.
///
/// Budget: at most 16 ms a key with a draft of 7,000 characters while the answer arrives. Runs headless and under a
/// display.
public final class TypingBench {
    private static final int KEYS = 100;
    private static final int TURNS = 5_000;
    private static final int TOKEN = 4;
    private static final int TOKENS_PER_SECOND = 1_000;
    private static final Duration BETWEEN_KEYS = Duration.millis(60);

    private final Background background = new FxBackground();
    private final Estimates estimates = new Estimates(new MemorySettings());
    private final BlockList<Block> list = new BlockList<>(new BlockNodes(_ -> {})::view);
    private final SimpleObjectProperty<Measure> measure = new SimpleObjectProperty<>(measure(1));
    private final ComposerViewModel composer = composer();
    private final ComposerView view = new ComposerView(composer);
    private final Stage stage = new Stage();
    private final List<Double> millis = new ArrayList<>();
    private final List<Double> busy = new ArrayList<>();

    /// What is typed into, and what happens above it meanwhile.
    private record Scenario(String name, String draft, int turns, boolean streams) {}

    /// Keeps nothing.
    private record Nowhere() implements Attachments {
        @Override
        public void keep(String id, Picture picture) {}

        @Override
        public Optional<Picture> picture(String id) {
            return Optional.empty();
        }
    }

    /// Prints a line for each; takes no arguments.
    public static void main(String[] arguments) throws InterruptedException {
        var done = new CountDownLatch(1);
        Platform.startup(() -> {
            Fonts.load();
            new Appearance(Platform.getPreferences().colorSchemeProperty())
                    .themeProperty()
                    .set(Theme.LIGHT);
            new TypingBench().start(done::countDown);
        });
        done.await();
        System.exit(0);
    }

    private ComposerViewModel composer() {
        var limits = new PictureLimits(1, Set.of("image/png"), 1_000, 1, 1_000_000);
        var context = new ComposerContext(
                new SimpleObjectProperty<>(ChatState.STREAMING),
                new SimpleBooleanProperty(),
                new SimpleObjectProperty<>(new Sight.Sees("any", limits)),
                measure);
        var actions = new ComposerActions(
                _ -> {}, _ -> {}, () -> {}, () -> {}, () -> {}, _ -> {}, new Models(() -> {}, () -> {}), () -> {});
        return new ComposerViewModel(
                new Intake(background, new ReadPictures(new PictureReader()), new Nowhere()), context, actions);
    }

    private Measure measure(int turns) {
        var model = Catalogue.bundled().active().stream()
                .filter(each -> each.id().contains("llama-3.3"))
                .findFirst()
                .orElseThrow();
        List<Turn> said = IntStream.range(0, turns)
                .<Turn>mapToObj(i -> new Turn.Prompt(Integer.toString(i), Instant.EPOCH, "What comes next?"))
                .toList();
        var conversation = new Conversation("c", "t", model.id(), Instant.EPOCH, said);
        return new Measure(estimates, model, new Lengths().of(conversation), OptionalInt.empty(), List.of());
    }

    private void start(Runnable done) {
        stage.setScene(new Scene(new BorderPane(list, null, null, view, null), 960, 800));
        stage.show();
        view.focus();
        System.out.println("draft                            a key (ms): p50    p90  longest  busy p50    p90");
        run(scenarios(), done);
    }

    private static List<Scenario> scenarios() {
        var line = "A sentence of some length that is written by hand, and another one. ";
        var paragraph = line.repeat(103);
        var lines = (line + "\n").repeat(100);
        return List.of(
                new Scenario("(warm-up)", line, 1, true),
                new Scenario("short", line, 1, false),
                new Scenario("short, 5,000 turns", line, TURNS, false),
                new Scenario("7,000 in a paragraph", paragraph, TURNS, false),
                new Scenario("7,000 in lines", lines, TURNS, false),
                new Scenario("short, streaming", line, TURNS, true),
                new Scenario("7,000 in a paragraph, streaming", paragraph, TURNS, true),
                new Scenario("7,000 in lines, streaming", lines, TURNS, true),
                new Scenario("20,000 in lines", lines.repeat(3), TURNS, false),
                new Scenario("20,000 in a paragraph", paragraph.repeat(3), TURNS, false),
                new Scenario("40,000 in lines", lines.repeat(6), TURNS, false),
                new Scenario("40,000 in a paragraph", paragraph.repeat(6), TURNS, false));
    }

    private void run(List<Scenario> scenarios, Runnable done) {
        if (scenarios.isEmpty()) {
            paste();
            done.run();
            return;
        }
        var scenario = scenarios.getFirst();
        measure.set(measure(scenario.turns));
        composer.text().set(scenario.draft);
        millis.clear();
        busy.clear();
        var input = (TextArea) view.lookup("#composer");
        input.positionCaret(scenario.draft.length() / 2);
        var document = new MarkdownDocument();
        list.rows().clear();
        var answer = scenario.streams
                ? background.<String>start(
                        TypingBench::stream,
                        batch -> {
                            var change = document.append(String.join("", batch));
                            list.splice(change.from(), list.rows().size(), change.blocks());
                        },
                        () -> {},
                        Throwable::printStackTrace)
                : (Background.Job) () -> {};
        var keys = new Timeline(new KeyFrame(BETWEEN_KEYS, _ -> type(input)));
        keys.setCycleCount(KEYS);
        keys.setOnFinished(_ -> {
            answer.cancel();
            report(scenario.name);
            run(scenarios.subList(1, scenarios.size()), done);
        });
        keys.play();
    }

    private static void stream(Consumer<String> tokens) {
        var text = Answers.of(Answers.Kind.MIXED, 40 * 1024);
        long start = System.nanoTime();
        for (int i = 0; i < text.length() && !Thread.currentThread().isInterrupted(); i += TOKEN) {
            long due = start + (long) (i / TOKEN) * 1_000_000_000L / TOKENS_PER_SECOND;
            while (System.nanoTime() < due && !Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            tokens.accept(text.substring(i, Math.min(text.length(), i + TOKEN)));
        }
    }

    /// A key, and all that it causes before the next picture can be drawn.
    private void type(TextArea input) {
        long start = System.nanoTime();
        long cpu = cpu();
        input.insertText(input.getCaretPosition(), "x");
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
        millis.add((System.nanoTime() - start) / 1e6);
        busy.add((cpu() - cpu) / 1e6);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void paste() {
        paste("20,000 lines", "a line of text that was copied from somewhere\n".repeat(20_000));
        paste("200,000 backslashes", "\\".repeat(200_000));
    }

    private void paste(String name, String text) {
        composer.text().set("");
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        long start = System.nanoTime();
        long cpu = cpu();
        ((TextArea) view.lookup("#composer")).paste();
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
        System.out.printf(
                Locale.ROOT,
                "paste of %-31s %7.1f %24.1f%n",
                name,
                (System.nanoTime() - start) / 1e6,
                (cpu() - cpu) / 1e6);
    }

    private void report(String name) {
        System.out.printf(
                Locale.ROOT,
                "%-40s %7.1f %6.1f %8.1f %9.1f %6.1f%n",
                name,
                quantile(millis, 0.5),
                quantile(millis, 0.9),
                quantile(millis, 1),
                quantile(busy, 0.5),
                quantile(busy, 0.9));
    }

    private static double quantile(List<Double> values, double share) {
        var sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
    }
}
