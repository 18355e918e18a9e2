/// Sound on a page: whether this machine has any, what is played of it, and how that is shown.
@NullMarked
package dev.ganglion.ui.speech.sound;

import org.jspecify.annotations.NullMarked;
