package dev.ganglion.ui.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.catalogue.schema.Forms;
import dev.ganglion.catalogue.schema.SettingsMemory;
import dev.ganglion.catalogue.schema.ValueJson;
import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.form.Field;
import dev.ganglion.domain.form.Form;
import dev.ganglion.domain.form.Value;
import dev.ganglion.domain.form.Values;
import dev.ganglion.sandbox.Pace;
import dev.ganglion.sandbox.Sandbox;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.ui.kit.form.FilledForms.End;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// The form of every active model, filled in its own views to each end, and sent to the sandbox, which checks requests
/// with the model's schema.
@ExtendWith(ApplicationExtension.class)
class EveryModelTest {
    /// Fields that decide what kind of reply comes; the pages fill them.
    private static final Set<String> OWN = Set.of("stream", "raw", "requests", "videos");

    private static final long PATIENCE = 20_000;

    private static Sandbox sandbox;
    private static SandboxRequests requests;

    @BeforeAll
    static void startTheSandbox() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.defaults().withPace(Pace.INSTANT));
        requests = new SandboxRequests(sandbox);
    }

    @AfterAll
    static void closeTheSandbox() {
        requests.close();
        sandbox.close();
    }

    @ParameterizedTest
    @EnumSource
    void isAcceptedWhereverItIsFilledTo(End end) throws Exception {
        Map<String, String> refused = new TreeMap<>();
        for (Model model : Catalogue.bundled().active()) {
            Values values = WaitForAsyncUtils.waitForAsyncFx(PATIENCE, () -> filled(model, end));
            String answer = requests.send(model, ValueJson.object(values));
            if (!answer.isEmpty()) {
                refused.put(model.id(), answer);
            }
        }

        assertThat(refused).isEmpty();
    }

    /// Fills the form in its views, and sees to it that each shows what it was filled with.
    private static Values filled(Model model, End end) {
        Form form = Forms.bundled(model.id());
        FormViewModel filled = new FormViewModel(new SettingsMemory(new MemorySettings()), OWN);
        FieldsView view = new FieldsView(filled);
        new Scene(view, 320, 1_000);
        filled.use(model.id(), asked(form));
        view.applyCss();
        if (view.lookup("#more-fields") instanceof ToggleButton more) {
            more.setSelected(true);
            view.finish();
        }
        Map<String, Value> wanted = FilledForms.fill(filled.form().get(), end);
        wanted.forEach(filled::set);
        view.applyCss();
        view.layout();
        assertThat(filled.values().get().byName()).as(model.id()).isEqualTo(wanted);
        assertThat(view.lookupAll(".field-row"))
                .as(model.id())
                .hasSize(fillable(filled.form().get()));
        return filled.values().get();
    }

    private static int fillable(Form form) {
        return (int) form.fields().stream()
                .filter(field -> !(field instanceof Field.File))
                .count();
    }

    /// A request has the fields of one way of asking.
    private static Form asked(Form form) {
        return List.of("messages", "text", "contexts").stream()
                .filter(name -> form.field(name).isPresent())
                .findFirst()
                .map(form::beside)
                .orElse(form);
    }
}
