package dev.ganglion.ui.chat.composer.attach;

/// How the user comes to another model. Both are called on the UI thread.
///
/// @param choose lets the user choose
/// @param useSeeing goes on with the one that [Sight.Blind] offers
public record Models(Runnable choose, Runnable useSeeing) {}
