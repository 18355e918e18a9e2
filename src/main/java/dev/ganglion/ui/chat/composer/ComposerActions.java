package dev.ganglion.ui.chat.composer;

import dev.ganglion.domain.chat.Draft;
import dev.ganglion.ui.chat.composer.attach.Models;
import java.util.function.Consumer;

/// What the page does with what is written. All are called on the UI thread.
///
/// @param send adds a message and asks for its answer; only called while nothing runs
/// @param add adds a message without asking for an answer; only called while nothing runs
/// @param runAgain asks for an answer to the last message, which has none
/// @param editLast opens the last message for editing
/// @param stop ends the answer that runs; [ComposerViewModel#ended] is to follow, at once or later
/// @param keep remembers what is written for the next start, off the UI thread and in the order of the calls
/// @param models how the user comes to another model
/// @param budgets leads to where budgets are set
public record ComposerActions(
        Consumer<Draft> send,
        Consumer<Draft> add,
        Runnable runAgain,
        Runnable editLast,
        Runnable stop,
        Consumer<Draft> keep,
        Models models,
        Runnable budgets) {}
