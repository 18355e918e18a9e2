/// What a page does beside showing itself: keep the keyboard, be rehearsed, be shown to others.
@NullMarked
package dev.ganglion.ui.kit.page;

import org.jspecify.annotations.NullMarked;
