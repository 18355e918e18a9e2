@NullMarked
package dev.ganglion.workersai.wire.chat.body;

import org.jspecify.annotations.NullMarked;
