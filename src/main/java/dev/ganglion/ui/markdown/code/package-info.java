/// Colours for code: languages, and a lexer that knows their words but no grammar.
@NullMarked
package dev.ganglion.ui.markdown.code;

import org.jspecify.annotations.NullMarked;
