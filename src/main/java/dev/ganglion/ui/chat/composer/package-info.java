/// Where a prompt is written: its text, what is attached to it, and the messages that wait for their turn.
///
/// [ComposerViewModel] owns what is written and not sent, and tells by [ComposerActions] what is to happen with it; it
/// knows neither the conversation nor the request. What is pasted or dropped is read off the UI thread, one thing after
/// another, and nothing of it is lost silently: what is not taken gives its sentence.
@NullMarked
package dev.ganglion.ui.chat.composer;

import org.jspecify.annotations.NullMarked;
