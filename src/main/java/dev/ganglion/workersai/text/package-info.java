/// What goes into and comes out of the tasks on text that are no chat: embeddings, rerank, translation, summaries,
/// decisions. Values only; who calls the service with them is `workersai.TextTasks`.
@NullMarked
package dev.ganglion.workersai.text;

import org.jspecify.annotations.NullMarked;
