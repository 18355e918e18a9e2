/// What the chat page tells a model beside the conversation, and where its answers end.
@NullMarked
package dev.ganglion.ui.chat.parameters;

import org.jspecify.annotations.NullMarked;
