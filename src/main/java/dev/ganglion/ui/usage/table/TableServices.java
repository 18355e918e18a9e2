package dev.ganglion.ui.usage.table;

import dev.ganglion.domain.meter.Tallies;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.usage.sums.Names;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// What the table works with.
///
/// @param titles of the conversations of those ids, as far as they are there; blocks
/// @param openChat opens the conversation of an id
/// @param compare shows cheaper models for the work of the model of an id
public record TableServices(
        Background background,
        Tallies tallies,
        Names names,
        Function<Set<String>, Map<String, String>> titles,
        Consumer<String> openChat,
        Consumer<String> compare) {}
