/// The messages of a conversation as rows: what they show, what grows while an answer comes, and what can be done with
/// each. What doing it means is the page's affair, by [Deeds].
@NullMarked
package dev.ganglion.ui.chat.message;

import org.jspecify.annotations.NullMarked;
