package dev.ganglion.ui.usage;

import dev.ganglion.ui.kit.Page;
import dev.ganglion.ui.kit.Shortcut;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.Presenting;
import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The page that tells what calls used and cost. UI thread only.
public final class UsagePage implements Page {
    private final UsageViewModel usage;
    private final List<Section> sections;
    private Presenting presenting = Presenting.OFF;
    private @Nullable UsageView view;

    /// @param sections what stands on the page beside its own sections, in that order
    public UsagePage(UsageServices services, List<Section> sections) {
        this.usage = new UsageViewModel(services);
        this.sections = List.copyOf(sections);
    }

    /// Brings the section of that id to the front of the page; nothing happens when there is none.
    public void show(String section) {
        usage.open(section);
    }

    /// Reads the ledger anew, as something was called or a budget set; does nothing while nobody sees the page.
    public void refresh() {
        UsageView built = view;
        if (built != null && built.getScene() != null) {
            usage.refresh();
        }
    }

    @Override
    public String id() {
        return "usage";
    }

    @Override
    public String title() {
        return Texts.text("usage.title");
    }

    @Override
    public Feather icon() {
        return Feather.BAR_CHART_2;
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                new Shortcut("← →", Texts.text("keys.usage.bars")),
                new Shortcut("Enter", Texts.text("keys.usage.follow")));
    }

    @Override
    public void present(Presenting how) {
        presenting = how;
        UsageView built = view;
        if (built != null) {
            built.present(how);
        }
    }

    @Override
    public Node content() {
        return view();
    }

    @Override
    public void shown() {
        usage.refresh();
        view().shown();
    }

    private UsageView view() {
        if (view == null) {
            view = new UsageView(usage, sections);
            view.present(presenting);
        }
        return view;
    }
}
