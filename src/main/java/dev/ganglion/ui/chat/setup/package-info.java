/// What a conversation carries beside its turns: system prompt, tools, and the form of replies.
///
/// [SetupViewModel] holds it, [SetupBar] shows it over the transcript; [ReplyCheck] judges a reply against the schema
/// while it arrives. Nothing here knows the chat page.
@NullMarked
package dev.ganglion.ui.chat.setup;

import org.jspecify.annotations.NullMarked;
