package dev.ganglion.ui.embedding.input;

import dev.ganglion.domain.backup.ChosenFiles;
import dev.ganglion.domain.table.Table;
import dev.ganglion.domain.table.UnclosedQuote;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/// A file of texts: a table where its name says so, else lines. Blocks.
record InputFile(Path path, ChosenFiles files) {
    /// Texts of more bytes than that are hardly meant.
    static final int MOST = 20_000_000;

    private static final Set<String> TABLES = Set.of("csv", "tsv", "tab");

    /// There is more in it than [#MOST] bytes.
    static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1L;
    }

    Table read() throws TooLarge, UnclosedQuote {
        byte[] bytes = files.<byte[], TooLarge>read(path, InputFile::some);
        String text = text(bytes);
        return TABLES.contains(ending()) ? Table.read(text) : Table.ofLines(text);
    }

    private static byte[] some(InputStream in) throws IOException, TooLarge {
        byte[] bytes = in.readNBytes(MOST + 1);
        if (bytes.length > MOST) {
            throw new TooLarge();
        }
        return bytes;
    }

    private String ending() {
        String name = String.valueOf(path.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /// What is not UTF-8 was written by a spreadsheet on Windows.
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
