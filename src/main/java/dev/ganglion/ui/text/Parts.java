package dev.ganglion.ui.text;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.StreamFormat;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.Presenting;
import dev.ganglion.ui.task.TabbedView.Tab;
import dev.ganglion.ui.task.run.TaskFrame;
import dev.ganglion.ui.text.classify.ClassifyTab;
import dev.ganglion.ui.text.convert.ConvertPane;
import dev.ganglion.ui.text.decide.DecideTab;
import dev.ganglion.ui.text.translate.TranslateTab;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;

/// The kinds of work on the page, each made when it is first seen. UI thread only.
final class Parts {
    private final TextServices services;
    private final Map<String, TaskFrame> frames = new LinkedHashMap<>();
    private Optional<ConvertPane> convert = Optional.empty();
    private Presenting presenting = Presenting.OFF;

    Parts(TextServices services) {
        this.services = services;
    }

    List<Tab> tabs() {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(tab("translate", () -> TranslateTab.of(services.tasks())));
        tabs.add(tab("classify", () -> ClassifyTab.of(services.tasks())));
        tabs.add(tab("decide", () -> DecideTab.of(services.tasks())));
        tabs.add(new Tab(
                "convert", Texts.text("text.tab.convert"), this::convert, () -> convert.ifPresent(ConvertPane::shown)));
        return tabs;
    }

    private Tab tab(String id, Supplier<TaskFrame> make) {
        Supplier<Node> content = () -> {
            TaskFrame frame = frames.computeIfAbsent(id, _ -> make.get());
            frame.present(presenting);
            return frame;
        };
        return new Tab(
                id,
                Texts.text("text.tab." + id),
                content,
                () -> Optional.ofNullable(frames.get(id)).ifPresent(TaskFrame::shown));
    }

    private Node convert() {
        ConvertPane pane = new ConvertPane(services.tasks(), services.documents(), services.browser());
        convert = Optional.of(pane);
        return pane;
    }

    /// What that model does; empty where it does none of this.
    static Optional<String> workOf(Model model) {
        return switch (model.task()) {
            case TRANSLATION -> Optional.of("translate");
            case TEXT_CLASSIFICATION ->
                Optional.of("classify").filter(_ -> !model.id().contains("rerank"));
            case TEXT_GENERATION -> Optional.of("decide").filter(_ -> model.stream() == StreamFormat.NONE);
            default -> Optional.empty();
        };
    }

    /// Works with that model, where that kind of work has been made.
    void choose(String id, Model model) {
        Optional.ofNullable(frames.get(id)).ifPresent(frame -> frame.models().choose(model.id()));
    }

    void present(Presenting how) {
        presenting = how;
        frames.values().forEach(frame -> frame.present(how));
    }

    void catalogueChanged() {
        frames.values().forEach(TaskFrame::catalogueChanged);
    }

    void stop() {
        frames.values().forEach(TaskFrame::stop);
        convert.ifPresent(ConvertPane::stop);
    }
}
