package dev.ganglion;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/// Names, words and constructs that we do without.
final class HabitChecks {
    private static final Pattern EMPTY_NAME = Pattern.compile("Abstract.*|.*(Utils?|Helper|Manager|Impl)");
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
    private static final Set<String> BROAD = Set.of("Exception", "RuntimeException", "Throwable", "Error");

    /// Where whatever is thrown ends: at the door of a thread, or around a library that declares nothing narrower.
    private static final Set<String> OUTERMOST = Set.of(
            "dev.ganglion.ui.kit.FxBackground",
            "dev.ganglion.sandbox.Router",
            "dev.ganglion.sandbox.Sandbox",
            "dev.ganglion.picture.Decoder",
            "dev.ganglion.audio.codec.Guarded",
            "dev.ganglion.audio.codec.PacketStream");

    private HabitChecks() {}

    /// Of every source, tests and benches too.
    static List<Check> everywhere() {
        return List.of(
                new Check("a name says what the thing is", HabitChecks::emptyNames, "class C { class PriceHelper {} }"),
                new Check("nothing is left for later", HabitChecks::unfinished, "// TO" + "DO: count"));
    }

    /// Of the application.
    static List<Check> inMain() {
        return List.of(
                new Check(
                        "looks are style classes",
                        HabitChecks::ownLooks,
                        "class C { void m(javafx.scene.Node n) { n.setStyle(\"x\"); } }"),
                new Check(
                        "locks are left by interruption, monitors are not",
                        HabitChecks::monitors,
                        "class C { void m() { synchronized (this) {} } }"),
                new Check(
                        "the narrowest type is caught",
                        HabitChecks::broadCatches,
                        "class C { void m() { try { m(); } catch (java.io.IOException | Error e) {} } }"),
                new Check("a public type says what it promises", HabitChecks::undocumented, "public class C {}"));
    }

    private static List<String> emptyNames(Source source) {
        return source.all(ClassTree.class).stream()
                .filter(type -> EMPTY_NAME.matcher(type.getSimpleName()).matches())
                .map(type ->
                        source.at(source.firstLine(type), type.getSimpleName().toString()))
                .toList();
    }

    private static List<String> unfinished(Source source) {
        return source.text()
                .lines()
                .filter(line -> UNFINISHED.matcher(line).find())
                .map(line -> source.name() + ": " + line)
                .toList();
    }

    private static List<String> ownLooks(Source source) {
        return places(
                source,
                source.all(MemberSelectTree.class).stream()
                        .filter(select -> select.getIdentifier().contentEquals("setStyle"))
                        .toList());
    }

    private static List<String> monitors(Source source) {
        return places(source, source.all(SynchronizedTree.class));
    }

    private static List<String> broadCatches(Source source) {
        var type = source.packageName() + "." + source.name().replace(".java", "");
        if (OUTERMOST.contains(type) || source.packageName().equals("dev.ganglion.app")) {
            return List.of();
        }
        return places(
                source,
                source.all(CatchTree.class).stream()
                        .filter(caught -> caughtTypes(caught).stream().anyMatch(one -> BROAD.contains(one.toString())))
                        .toList());
    }

    private static List<? extends Tree> caughtTypes(CatchTree caught) {
        var type = caught.getParameter().getType();
        return type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
    }

    private static List<String> undocumented(Source source) {
        return places(
                source,
                source.types().stream()
                        .filter(type -> type.getModifiers().getFlags().contains(Modifier.PUBLIC))
                        .filter(type -> !source.documented(type))
                        .toList());
    }

    private static List<String> places(Source source, List<? extends Tree> trees) {
        return trees.stream()
                .map(tree -> source.at(source.firstLine(tree), tree.getKind().toString()))
                .toList();
    }
}
