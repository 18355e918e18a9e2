package dev.ganglion.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.backup.Holding;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.ui.kit.Theme;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataViewModelTest {
    private static final Path FILE = Path.of("mine.ganglion-backup");

    private final MemorySettings settings = new MemorySettings();
    private final FixedLooks looks = new FixedLooks();
    private final FixedBackups backups = new FixedBackups();
    private final DataViewModel data = new DataViewModel(new SettingsServices(
            new InlineBackground(),
            settings,
            looks,
            backups,
            List.of(),
            (_, _) -> List.of(),
            _ -> {},
            LinkedHashMap::new));

    @Test
    void saysWhatABackupHolds() {
        data.backUp(FILE);

        assertThat(data.state().get())
                .isEqualTo(new DataState.Done("mine.ganglion-backup holds 12 conversations and 345 ledger entries."));
    }

    @Test
    void restoresNothingWithoutAYes() {
        data.consider(FILE);
        data.dismiss();
        data.restore();

        assertThat(backups.asked).containsExactly("inspect mine.ganglion-backup");
        assertThat(data.state().get()).isEqualTo(new DataState.Idle());
    }

    @Test
    void makesABackupReadyOnceItIsWanted() {
        data.consider(FILE);

        data.restore();

        assertThat(backups.asked).containsExactly("inspect mine.ganglion-backup", "stage mine.ganglion-backup");
        assertThat(data.state().get()).isEqualTo(new DataState.Staged(FixedBackups.CONTENTS));
    }

    @Test
    void callsARestoreOff() {
        data.consider(FILE);
        data.restore();

        data.dismiss();

        assertThat(backups.asked).endsWith("unstage");
        assertThat(data.state().get()).isEqualTo(new DataState.Idle());
    }

    @Test
    void showsABackupThatIsReadyAgainAfterAnythingElse() {
        data.consider(FILE);
        data.restore();
        DataState ready = data.state().get();

        data.consider(FILE);
        data.dismiss();
        assertThat(data.state().get()).isEqualTo(ready);

        data.backUp(FILE);
        data.dismiss();
        assertThat(data.state().get()).isEqualTo(ready);

        data.dismiss();
        assertThat(data.state().get()).isEqualTo(new DataState.Idle());
        assertThat(backups.asked).endsWith("unstage");
    }

    @Test
    void saysWhyAFileIsRefused() {
        data.consider(Path.of("bad"));

        assertThat(data.state().get())
                .isEqualTo(new DataState.Failed(
                        "The file bad is no backup of Ganglion, or it is damaged. Nothing was changed."));
    }

    @Test
    void resetsWhatIsAMatterOfTasteAndTakesItBack() {
        Map<String, String> before =
                Map.of("window.theme", "DARK", "window.zoom", "1.5", "chat.model", "@cf/a/b", "connections", "[]");
        before.forEach(settings::put);
        looks.use(Theme.DARK);
        looks.zoomTo(1.5);

        data.reset();

        assertThat(settings.all()).isEqualTo(Map.of("connections", "[]"));
        assertThat(looks.theme().get()).isEqualTo(Theme.SYSTEM);
        assertThat(data.state().get()).isEqualTo(new DataState.Reset(3));

        data.takeBack();

        assertThat(settings.all()).isEqualTo(before);
        assertThat(looks.theme().get()).isEqualTo(Theme.DARK);
        assertThat(looks.zoom().get()).isEqualTo(1.5);
    }

    @Test
    void takesAResetBackWhateverTheSettingsSaid() {
        Map<String, String> odd = Map.of("window.theme", "PINK", "window.zoom", "huge");
        odd.forEach(settings::put);
        data.reset();

        data.takeBack();

        assertThat(settings.all()).containsKeys("window.theme", "window.zoom");
        assertThat(data.state().get()).isEqualTo(new DataState.Idle());
    }

    @Test
    void looksAgainAtWhatIsStored() {
        data.refresh();
        data.refresh();

        assertThat(data.holdings()).extracting(Holding::kind).containsExactly(Holding.Kind.values());
    }
}
