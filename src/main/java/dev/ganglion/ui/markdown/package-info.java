/// Markdown as it arrives: text to blocks and blocks to nodes.
///
/// [MarkdownDocument] and the records know no toolkit. A document is a flat list of [Block]s: what Markdown nests
/// (quotes, lists) is written on each block as [Frame]s, and what is long (code, tables, paragraphs) is cut into
/// several blocks, so that a row of the list is always small and only the last one changes while text arrives.
@NullMarked
package dev.ganglion.ui.markdown;

import org.jspecify.annotations.NullMarked;
