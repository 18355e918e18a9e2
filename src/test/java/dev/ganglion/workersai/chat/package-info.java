@NullMarked
package dev.ganglion.workersai.chat;

import org.jspecify.annotations.NullMarked;
