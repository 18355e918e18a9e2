/// One answer, from the turns that it answers to the line on the disk: the request, its price, what arrives of it, and
/// the crash journal. Off the UI thread; the page learns by [Answering.Step].
@NullMarked
package dev.ganglion.ui.chat.answer;

import org.jspecify.annotations.NullMarked;
