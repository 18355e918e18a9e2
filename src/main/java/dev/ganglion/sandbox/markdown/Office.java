package dev.ganglion.sandbox.markdown;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Turns office documents, which are archives of XML, into Markdown.
final class Office {
    /// Of all entries together.
    private static final long MOST_BYTES = 48L * 1024 * 1024;
    private static final int LARGEST_ENTRY = 16 * 1024 * 1024;

    private Office() {}

    /// A text document of Word.
    static String docx(byte[] file) throws Unreadable {
        var text = new StringBuilder();
        walk(entry(file, "word/document.xml"), new Visitor() {
            private String style = "";

            @Override
            public boolean takes(String name) {
                return name.equals("t");
            }

            @Override
            public void start(XMLStreamReader xml) {
                if (xml.getLocalName().equals("pStyle")) {
                    style = value(xml, "val");
                }
            }

            @Override
            public void end(String name, String content) {
                switch (name) {
                    case "t" -> text.append(content);
                    case "p" -> {
                        int line = Math.max(text.lastIndexOf("\n"), -1) + 1;
                        if (style.matches("Heading[1-6]")) {
                            text.insert(line, "#".repeat(style.charAt(7) - '0') + " ");
                        }
                        text.append("\n\n");
                        style = "";
                    }
                    case "tab" -> text.append(' ');
                    default -> {} // it carries no text
                }
            }
        });
        return text.toString().strip();
    }

    /// A text document of LibreOffice.
    static String odt(byte[] file) throws Unreadable {
        var text = new StringBuilder();
        walk(entry(file, "content.xml"), new Visitor() {
            private int level;

            @Override
            public boolean takes(String name) {
                return name.equals("h") || name.equals("p");
            }

            @Override
            public void start(XMLStreamReader xml) {
                if (xml.getLocalName().equals("h")) {
                    level = value(xml, "outline-level").matches("[1-6]")
                            ? Integer.parseInt(value(xml, "outline-level"))
                            : 1;
                }
            }

            @Override
            public void end(String name, String content) {
                if (name.equals("h")) {
                    text.append("#".repeat(level)).append(' ').append(content).append("\n\n");
                } else if (name.equals("p")) {
                    text.append(content).append("\n\n");
                }
            }
        });
        return text.toString().strip();
    }

    /// A workbook of Excel: a table for each sheet.
    static String xlsx(byte[] file) throws Unreadable {
        var entries = entries(file);
        var words = new ArrayList<String>();
        if (entries.containsKey("xl/sharedStrings.xml")) {
            walk(entries.get("xl/sharedStrings.xml"), new Visitor() {
                private final StringBuilder word = new StringBuilder();

                @Override
                public boolean takes(String name) {
                    return name.equals("t");
                }

                @Override
                public void start(XMLStreamReader xml) {
                    // a word has no attributes that matter
                }

                @Override
                public void end(String name, String content) {
                    if (name.equals("t")) {
                        word.append(content);
                    } else if (name.equals("si")) {
                        words.add(word.toString());
                        word.setLength(0);
                    }
                }
            });
        }
        var text = new StringBuilder();
        for (var entry : entries.entrySet()) {
            if (entry.getKey().startsWith("xl/worksheets/sheet")) {
                var name = entry.getKey().substring("xl/worksheets/".length()).replace(".xml", "");
                text.append("## ").append(name).append("\n\n");
                text.append(Grid.table(sheet(entry.getValue(), words))).append('\n');
            }
        }
        return text.toString().strip();
    }

    private static List<List<String>> sheet(byte[] xml, List<String> words) throws Unreadable {
        var rows = new ArrayList<List<String>>();
        walk(xml, new Visitor() {
            private final List<String> row = new ArrayList<>();
            private String type = "";

            @Override
            public boolean takes(String name) {
                return name.equals("v") || name.equals("t");
            }

            @Override
            public void start(XMLStreamReader reader) {
                if (reader.getLocalName().equals("c")) {
                    type = value(reader, "t");
                }
            }

            @Override
            public void end(String name, String content) {
                switch (name) {
                    case "v" -> row.add(type.equals("s") ? word(words, content) : content);
                    case "t" -> row.add(content);
                    case "row" -> {
                        rows.add(List.copyOf(row));
                        row.clear();
                    }
                    default -> {} // it carries no cell
                }
            }
        });
        return rows;
    }

    private static String word(List<String> words, String number) {
        return number.matches("\\d{1,8}") && Integer.parseInt(number) < words.size()
                ? words.get(Integer.parseInt(number))
                : "";
    }

    /// Sees the elements of a document.
    private interface Visitor {
        /// Whether the text of elements of that name belongs to them, and not to those around them.
        boolean takes(String name);

        void start(XMLStreamReader xml);

        /// @param content the text within, empty for an element that takes none
        void end(String name, String content);
    }

    private static void walk(byte[] document, Visitor visitor) throws Unreadable {
        var factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            walk(factory.createXMLStreamReader(new ByteArrayInputStream(document)), visitor);
        } catch (XMLStreamException e) {
            throw new Unreadable("The document's XML is broken");
        }
    }

    /// Every character is copied once, however deep the elements are nested.
    private static void walk(XMLStreamReader xml, Visitor visitor) throws XMLStreamException {
        var text = new StringBuilder();
        var starts = new ArrayDeque<Integer>();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    starts.push(text.length());
                    visitor.start(xml);
                }
                case XMLStreamConstants.CHARACTERS -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    int start = starts.pop();
                    boolean taken = visitor.takes(xml.getLocalName());
                    var content = taken ? text.substring(start) : "";
                    text.setLength(taken ? start : text.length());
                    visitor.end(xml.getLocalName(), content);
                }
                default -> {} // neither an element nor text
            }
        }
    }

    private static String value(XMLStreamReader xml, String attribute) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(attribute)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private static byte[] entry(byte[] file, String name) throws Unreadable {
        var found = entries(file).get(name);
        if (found == null) {
            throw new Unreadable("The archive has no " + name);
        }
        return found;
    }

    private static Map<String, byte[]> entries(byte[] file) throws Unreadable {
        var entries = new HashMap<String, byte[]>();
        long left = MOST_BYTES;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".xml")) {
                    var bytes = read(zip);
                    left -= bytes.length;
                    if (left < 0) {
                        throw new Unreadable("The archive is too large when unpacked");
                    }
                    entries.put(entry.getName(), bytes);
                }
            }
        } catch (IOException e) {
            throw new Unreadable("The archive is broken");
        }
        return new TreeMap<>(entries);
    }

    private static byte[] read(InputStream zip) throws IOException, Unreadable {
        var bytes = zip.readNBytes(LARGEST_ENTRY + 1);
        if (bytes.length > LARGEST_ENTRY) {
            throw new Unreadable("The archive holds more than can be read");
        }
        return bytes;
    }
}
