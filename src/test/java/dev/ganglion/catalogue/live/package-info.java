@NullMarked
package dev.ganglion.catalogue.live;

import org.jspecify.annotations.NullMarked;
