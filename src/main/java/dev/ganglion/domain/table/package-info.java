/// Tables as spreadsheets write them into text files.
@NullMarked
package dev.ganglion.domain.table;

import org.jspecify.annotations.NullMarked;
