package dev.ganglion;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNCHRONIZED;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import dev.ganglion.domain.Failure;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.stream.Stream;

/// What code in a room may do, whoever it uses.
final class CodeWalls {
    private CodeWalls() {}

    static List<Wall> all() {
        return Stream.of(toolkit(), doors(), threads(), outcomes())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Wall> toolkit() {
        return List.of(
                Wall.of(
                        noClasses()
                                .that()
                                .resideOutsideOfPackages("dev.ganglion.ui..", "dev.ganglion.app..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("javafx..", "atlantafx..", "org.controlsfx..", "org.kordamp..")
                                .because("services run and are tested without a toolkit"),
                        new Plant("dev.ganglion.ledger", "Bound", "javafx.beans.property.StringProperty text;")),
                Wall.of(
                        noClasses()
                                .that()
                                .haveSimpleNameEndingWith("ViewModel")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "javafx.scene..",
                                        "javafx.stage..",
                                        "java.net.http..",
                                        "java.sql..",
                                        "javax.sql..",
                                        "org.jdbi..")
                                .because("a view model is tested without a window, a network and a database"),
                        new Plant("dev.ganglion.ui.chat", "ChatViewModel", "javafx.scene.Node node;")));
    }

    private static List<Wall> doors() {
        return List.of(
                Wall.of(
                        noClasses()
                                .that()
                                .doNotHaveFullyQualifiedName("dev.ganglion.ui.kit.FxBackground")
                                .should()
                                .accessTargetWhere(targetOwner(name("javafx.application.Platform"))
                                        .and(targetNamed("runLater")))
                                .because("one door leads to the JavaFX thread"),
                        new Plant(
                                "dev.ganglion.ui.chat",
                                "BackDoor",
                                "void open() { javafx.application.Platform.runLater(() -> {}); }")),
                Wall.of(
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("javafx.concurrent..")
                                .because("work runs in Background, which a test replaces"),
                        new Plant("dev.ganglion.ui.chat", "Busy", "javafx.concurrent.Worker<String> worker;")));
    }

    private static List<Wall> threads() {
        return List.of(
                Wall.of(
                        methods()
                                .should()
                                .notHaveModifier(SYNCHRONIZED)
                                .because("a monitor around I/O cannot be left by interruption"),
                        new Plant("dev.ganglion.net", "Guarded", "synchronized void send() {}")),
                Wall.of(
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("dev.ganglion.net..")
                                .should()
                                .dependOnClassesThat()
                                .areAssignableTo(CompletionStage.class)
                                .because("a client method blocks; only net meets the futures of the JDK's HTTP client"),
                        new Plant(
                                "dev.ganglion.workersai",
                                "Later",
                                "java.util.concurrent.CompletableFuture<String> text;")),
                Wall.of(
                        noClasses()
                                .should()
                                .accessTargetWhere(targetOwner(equivalentTo(Executors.class))
                                        .and(targetNamed("newVirtualThreadPerTaskExecutor")
                                                .negate()))
                                .because("virtual threads are started, never pooled"),
                        new Plant(
                                "dev.ganglion.net",
                                "Pool",
                                "Object pool = java.util.concurrent.Executors.newCachedThreadPool();")),
                Wall.of(
                        noClasses()
                                .should()
                                .dependOnClassesThat(
                                        assignableTo(ThreadPoolExecutor.class).or(assignableTo(ForkJoinPool.class)))
                                .because("virtual threads are started, never pooled"),
                        new Plant("dev.ganglion.net", "Fork", "java.util.concurrent.ForkJoinPool pool;")));
    }

    private static List<Wall> outcomes() {
        return List.of(
                Wall.of(
                        noClasses()
                                .that()
                                .resideOutsideOfPackages("dev.ganglion.net..", "dev.ganglion.workersai.wire..")
                                .should()
                                .accessTargetWhere(
                                        targetOwner(assignableTo(Failure.class)).and(targetNamed("<init>")))
                                .because("only who saw the wire knows why a call failed"),
                        new Plant(
                                "dev.ganglion.ui.chat",
                                "Excuse",
                                "Object made = new dev.ganglion.domain.Failure.Cancelled();")),
                Wall.of(
                        noClasses()
                                .that()
                                // It silences a library that writes to the console.
                                .doNotHaveFullyQualifiedName("dev.ganglion.audio.codec.AacCodec")
                                .should(USE_JAVA_UTIL_LOGGING)
                                .because("one backend redacts what is logged: System.Logger leads to it"),
                        new Plant(
                                "dev.ganglion.net",
                                "Chatter",
                                "java.util.logging.Logger log = java.util.logging.Logger.getLogger(\"net\");")),
                Wall.of(
                        noClasses()
                                .that()
                                .resideOutsideOfPackages("dev.ganglion.cli..", "dev.ganglion.app..")
                                .should(ACCESS_STANDARD_STREAMS)
                                .because("standard output belongs to the command line's user"),
                        new Plant("dev.ganglion.net", "Shout", "void shout() { System.out.println(\"hey\"); }")));
    }

    private static DescribedPredicate<JavaAccess<?>> targetNamed(String name) {
        return DescribedPredicate.describe(
                "called " + name, access -> access.getTarget().getName().equals(name));
    }
}
