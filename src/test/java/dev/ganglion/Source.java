package dev.ganglion;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// A source file as the JDK's own parser reads it.
record Source(CompilationUnitTree unit, DocTrees docs, String text) {
    /// Every Java source below `folders`, those that exist.
    static List<Source> below(Path... folders) {
        var files = new ArrayList<JavaFileObject>();
        for (var folder : folders) {
            files.addAll(filesBelow(folder));
        }
        return parse(files);
    }

    /// A source that exists only as text; its name is that of the package and `type`.
    static Source planted(String name, String text) {
        return parse(List.of(new Text(URI.create("planted:///" + name + ".java"), text)))
                .getFirst();
    }

    String name() {
        return Path.of(unit.getSourceFile().toUri().getPath()).getFileName().toString();
    }

    String packageName() {
        return unit.getPackageName() == null ? "" : unit.getPackageName().toString();
    }

    List<ClassTree> types() {
        return unit.getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .toList();
    }

    /// Every tree of a kind, from top to bottom.
    <T extends Tree> List<T> all(Class<T> kind) {
        return all(kind, unit);
    }

    /// Every tree of a kind within `root`.
    static <T extends Tree> List<T> all(Class<T> kind, Tree root) {
        var found = new ArrayList<T>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
                if (kind.isInstance(tree)) {
                    found.add(kind.cast(tree));
                }
                return super.scan(tree, null);
            }
        }.scan(root, null);
        return found;
    }

    boolean documented(Tree type) {
        return docs.getDocComment(new TreePath(new TreePath(unit), type)) != null;
    }

    long firstLine(Tree tree) {
        return line(docs.getSourcePositions().getStartPosition(unit, tree));
    }

    long lastLine(Tree tree) {
        return line(docs.getSourcePositions().getEndPosition(unit, tree));
    }

    /// What a person needs to find the place.
    String at(long line, String what) {
        return packageName() + " " + name() + ":" + line + " " + what;
    }

    private long line(long position) {
        return unit.getLineMap().getLineNumber(position);
    }

    private static List<JavaFileObject> filesBelow(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .map(Source::file)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaFileObject file(Path path) {
        try {
            return new Text(path.toUri(), Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Source> parse(List<JavaFileObject> files) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, files);
        var docs = DocTrees.instance(task);
        try {
            return StreamSupport.stream(task.parse().spliterator(), false)
                    .map(unit -> new Source(unit, docs, text(unit)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(CompilationUnitTree unit) {
        try {
            return unit.getSourceFile().getCharContent(true).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(URI uri, String text) {
            super(uri, Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
