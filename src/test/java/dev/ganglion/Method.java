package dev.ganglion;

import static java.lang.Math.max;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A method or constructor where it stands, in nested and anonymous types too.
///
/// @param bodyLines the lines between its braces; a text block counts as one
/// @param ours whether its parameters are our choice: not those of an override or of a record's constructor
record Method(MethodTree tree, long line, long bodyLines, boolean ours) {
    static List<Method> in(Source source) {
        return source.all(ClassTree.class).stream()
                .flatMap(type -> methods(type)
                        .map(method -> new Method(
                                method,
                                source.firstLine(method),
                                bodyLines(source, method.getBody()),
                                ours(type, method))))
                .toList();
    }

    /// What a person needs to find it.
    String at(Source source) {
        return source.at(line, tree.getName().toString());
    }

    private static Stream<MethodTree> methods(ClassTree type) {
        return type.getMembers().stream().filter(MethodTree.class::isInstance).map(MethodTree.class::cast);
    }

    private static long bodyLines(Source source, @Nullable BlockTree body) {
        if (body == null) {
            return 0;
        }
        var text = Source.all(LiteralTree.class, body).stream()
                .mapToLong(literal -> source.lastLine(literal) - source.firstLine(literal))
                .sum();
        return max(0, source.lastLine(body) - source.firstLine(body) - 1 - text);
    }

    private static boolean ours(ClassTree type, MethodTree method) {
        var canonical = type.getKind() == Tree.Kind.RECORD && method.getName().contentEquals("<init>");
        return !canonical
                && method.getModifiers().getAnnotations().stream()
                        .noneMatch(annotation ->
                                annotation.getAnnotationType().toString().equals("Override"));
    }
}
