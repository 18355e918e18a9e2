package dev.ganglion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// How our code reads, as far as the JDK's own parser can tell; each rule is seen to fail on a text that breaks it.
class SizeTest {
    private static final List<Source> MAIN = Source.below(Path.of("src/main/java"));
    private static final List<Source> REST =
            Source.below(Path.of("src/test/java"), Path.of("src/bench/java"), Path.of("jpackage"));

    @ParameterizedTest
    @MethodSource("all")
    void holdsInTheApplication(Check check) {
        assertThat(check.places(MAIN)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void holdsInTestsBenchesAndPackaging(Check check) {
        assertThat(check.places(REST)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void isSeenToFailOnAPlantedText(Check check) {
        assertThat(check.places(List.of(Source.planted("Planted", check.plant()))))
                .hasSize(1);
    }

    @Test
    void nineteenMethodsOfTwentyHaveAtMostTwentyLines() {
        assertThat(p95(MAIN)).isLessThanOrEqualTo(20);
    }

    @Test
    void oneLongMethodInTenIsSeen() {
        var shortMethods =
                IntStream.range(0, 9).mapToObj(i -> "void m" + i + "() {}").toList();
        var text = "class C { void m() {" + "\n".repeat(22) + "} " + String.join(" ", shortMethods) + " }";

        assertThat(p95(List.of(Source.planted("C", text)))).isEqualTo(21);
    }

    @Test
    void packagesAreNeitherTinyNorHuge() {
        assertThat(PackageChecks.oddlySized(MAIN)).isEmpty();
    }

    @Test
    void tinyAndHugePackagesAreSeen() {
        var two = Source.planted("two", "package two; class A {} class B {}");
        var open = Source.planted("open", "package open; " + "public class A {} ".repeat(16));
        var huge = Source.planted("huge", "package huge; " + "class A {} ".repeat(31));
        var good = Source.planted("good", "package good; " + "public class A {} ".repeat(3));

        assertThat(PackageChecks.oddlySized(List.of(two, open, huge, good)))
                .containsExactly("huge has 31 types", "open has 16 public types", "two has 2 types");
    }

    @Test
    void aTextBlockIsOneLineOfAMethod() {
        var quotes = "\"".repeat(3);
        var text = "class C { String m() {\nreturn " + quotes + "\n".repeat(50) + quotes + ";\n} }";

        assertThat(Method.in(Source.planted("C", text)))
                .extracting(Method::bodyLines)
                .containsExactly(1L);
    }

    @Test
    void packagesSayWhatBelongsThere() {
        assertThat(PackageChecks.undescribed(MAIN)).isEmpty();
    }

    @Test
    void packagesThatSayNothingAreSeen() {
        var silent = Source.planted("package-info", "@NullMarked package silent;");
        var unmarked = Source.planted("package-info", "/// Things.\npackage unmarked;");
        var without = Source.planted("A", "package without; class A {}");
        var good = Source.planted("package-info", "/// Things.\n@NullMarked package good;");

        assertThat(PackageChecks.undescribed(List.of(silent, unmarked, without, good)))
                .containsExactly("silent", "unmarked", "without");
    }

    static Stream<Check> everywhere() {
        return Stream.of(SizeChecks.everywhere(), HabitChecks.everywhere()).flatMap(List::stream);
    }

    static Stream<Check> all() {
        return Stream.of(everywhere().toList(), SizeChecks.inMain(), HabitChecks.inMain())
                .flatMap(List::stream);
    }

    private static long p95(List<Source> sources) {
        var lines = sources.stream()
                .flatMap(source -> Method.in(source).stream())
                .filter(method -> method.tree().getBody() != null)
                .map(Method::bodyLines)
                .sorted()
                .toList();
        return lines.get((int) Math.ceil(lines.size() * 0.95) - 1);
    }
}
