/// The page of tasks on text that are no chat: translating, classifying, deciding, converting to Markdown.
@NullMarked
package dev.ganglion.ui.text;

import org.jspecify.annotations.NullMarked;
