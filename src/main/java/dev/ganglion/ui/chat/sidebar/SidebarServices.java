package dev.ganglion.ui.chat.sidebar;

import dev.ganglion.domain.Settings;
import dev.ganglion.domain.backup.ChosenFiles;
import dev.ganglion.domain.chat.Attachments;
import dev.ganglion.domain.chat.Conversations;
import dev.ganglion.domain.chat.Search;
import dev.ganglion.domain.chat.Shelves;
import dev.ganglion.ui.kit.Background;
import java.time.Clock;
import java.time.ZoneId;

/// What the sidebar works with.
///
/// @param files where exports go, and imports come from
/// @param clock in any zone
public record SidebarServices(
        Background background,
        Conversations conversations,
        Shelves shelves,
        Search search,
        Attachments attachments,
        ChosenFiles files,
        Settings settings,
        Clock clock) {
    /// With the days of the user's zone.
    SidebarServices atHome() {
        return new SidebarServices(
                background,
                conversations,
                shelves,
                search,
                attachments,
                files,
                settings,
                clock.withZone(ZoneId.systemDefault()));
    }
}
