/// Writing the calls that are looked at into a file of the user's choice.
@NullMarked
package dev.ganglion.ui.usage.save;

import org.jspecify.annotations.NullMarked;
