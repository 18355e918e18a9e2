/// Results as one reads them: long ones stay quick, all of it can be selected and copied, in any script.
@NullMarked
package dev.ganglion.ui.text.prose;

import org.jspecify.annotations.NullMarked;
