package dev.ganglion.ui.connection;

import dev.ganglion.domain.Settings;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.workersai.profile.Connecting;
import java.net.URI;
import java.time.Clock;
import java.util.function.Consumer;

/// What the connections page works with.
///
/// @param browser opens a web page
/// @param toFront shows the page, where something is asked or told that must be seen
public record ConnectionServices(
        Background background,
        Connecting connecting,
        Settings settings,
        Clock clock,
        Consumer<URI> browser,
        Runnable toFront) {}
