package dev.ganglion;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/// Who may use whom.
final class RoomWalls {
    /// Every room there is, and every page that a rule here names.
    static final List<String> ROOMS = Stream.of(
                    "app",
                    "cli",
                    "ui.shell",
                    "ui.chat",
                    "ui.image",
                    "ui.kit",
                    "ui.markdown",
                    "ui.task",
                    "domain",
                    "catalogue",
                    "workersai",
                    "workersai.wire",
                    "net",
                    "ledger",
                    "task",
                    "storage",
                    "sandbox",
                    "picture",
                    "audio",
                    "bridge",
                    "export",
                    "schema")
            .map(RoomWalls::room)
            .toList();

    private RoomWalls() {}

    static List<Wall> all() {
        return Stream.of(layers(), libraries(), formats(), pages(), shared(), secrets(), whole())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Wall> layers() {
        return List.of(
                layer("a domain that knows its users cannot be shared by them", "domain"),
                layer("transport carries bytes for any protocol", "net", "domain"),
                layer("prices and budgets are arithmetic, whoever asks", "ledger", "domain"),
                layer("a client is used with any storage, ledger or page", "workersai", "net", "domain"),
                layer("the catalogue reads models through the client", "catalogue", "domain", "workersai"),
                layer("storage keeps what it is given and calls nobody", "storage", "domain", "ledger"),
                layer("a picture is read alike for any page and any model", "picture", "domain"),
                layer(
                        "a call is booked alike whichever page makes it",
                        "task",
                        "workersai",
                        "ledger",
                        "catalogue",
                        "picture",
                        "audio",
                        "domain"),
                layer("sound is decoded, cut and played alike for any page and any model", "audio", "domain"),
                layer("an export is written from values alone", "export", "domain"),
                layer("what JSON must be is the same for pages and commands", "schema", "domain"),
                layer("the bridge is a server before the client", "bridge", "workersai", "ledger", "domain"),
                layer(
                        "commands and pages use the same services",
                        "cli",
                        "catalogue",
                        "workersai",
                        "ledger",
                        "task",
                        "schema",
                        "picture",
                        "export",
                        "task",
                        "audio",
                        "task",
                        "domain"));
    }

    private static List<Wall> libraries() {
        return List.of(
                Wall.of(
                        onlyKnows("domain", "java..", "org.jspecify.."),
                        plant("domain", "Annotated", "tools.jackson.databind.JsonNode json;")),
                Wall.of(
                        onlyKnows(
                                "net",
                                "java..",
                                "javax.net..",
                                "org.jspecify..",
                                "io.github.resilience4j..",
                                room("domain..")),
                        plant("net", "Reader", "tools.jackson.databind.JsonNode json;")),
                Wall.of(
                        onlyKnows(
                                "sandbox",
                                "java..",
                                "org.jspecify..",
                                "org.eclipse.jetty..",
                                "tools.jackson..",
                                "com.fasterxml.jackson..",
                                "com.networknt..",
                                "javax.imageio..",
                                "javax.xml.stream.."),
                        plant("sandbox", "Borrower", "dev.ganglion.net.Room net;")));
    }

    private static List<Wall> formats() {
        return List.of(
                Wall.of(
                        onlyKnows("picture", "java..", "javax.imageio..", "org.jspecify..", room("domain..")),
                        plant("picture", "Viewer", "tools.jackson.databind.JsonNode json;")),
                Wall.of(
                        onlyKnows(
                                "audio",
                                "java..",
                                "javax.sound.sampled..",
                                "org.jspecify..",
                                "javazoom.jl.decoder..",
                                "com.jcraft..",
                                "io.github.jaredmdobson.concentus..",
                                "net.sourceforge.jaad..",
                                room("domain..")),
                        plant("audio", "Listener", "tools.jackson.databind.JsonNode json;")),
                Wall.of(
                        onlyKnows(
                                "schema",
                                "java..",
                                "org.jspecify..",
                                "tools.jackson..",
                                "com.networknt..",
                                room("domain..")),
                        plant("schema", "Shower", "javafx.beans.property.StringProperty text;")),
                Wall.of(
                        onlyKnows(
                                "export",
                                "java..",
                                "javax.imageio..",
                                "org.jspecify..",
                                "org.commonmark..",
                                "tools.jackson..",
                                room("domain..")),
                        plant("export", "Dialog", "javafx.stage.FileChooser chooser;")));
    }

    private static List<Wall> pages() {
        return List.of(
                Wall.of(
                        slices().matching("dev.ganglion.ui.(*)..")
                                .should()
                                .notDependOnEachOther()
                                .ignoreDependency(
                                        alwaysTrue(),
                                        resideInAnyPackage(room("ui.kit.."), room("ui.markdown.."), room("ui.task..")))
                                .because("pages are islands: one is removed without touching another"),
                        plant("ui.chat", "Neighbour", "dev.ganglion.ui.image.Room image;")),
                Wall.of(
                        noClasses()
                                .that()
                                .resideInAPackage(room("ui.shell.."))
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(room("ui.markdown.."))
                                .because("the shell shows pages and draws no answers itself"),
                        plant("ui.shell", "Drawer", "dev.ganglion.ui.markdown.Room text;")),
                layer(
                        "a page sees services, never how they store or speak",
                        "ui",
                        "catalogue",
                        "workersai",
                        "ledger",
                        "schema",
                        "export",
                        "picture",
                        "task",
                        "audio",
                        "domain"));
    }

    private static List<Wall> shared() {
        return List.of(
                layer("what every page is built from knows no page and no service", "ui.kit", "schema", "domain"),
                layer("Markdown is drawn alike wherever it comes from", "ui.markdown", "ui.kit", "domain"),
                layer(
                        "what pages of tasks share is no page",
                        "ui.task",
                        "ui.kit",
                        "picture",
                        "task",
                        "catalogue",
                        "workersai",
                        "ledger",
                        "schema",
                        "domain"));
    }

    private static List<Wall> secrets() {
        return List.of(
                hidden("storage", "storage is behind the ports of the domain"),
                hidden("sandbox", "the sandbox is a peer on the network, not a part of the client"),
                hidden("app", "the wiring knows all, and nobody knows the wiring"),
                Wall.of(
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(room("app.."), room("workersai.."))
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(room("workersai.wire.."))
                                .because("wire formats change; the client's interface does not"),
                        plant("ui.chat", "Tapper", "dev.ganglion.workersai.wire.Room wire;")));
    }

    private static List<Wall> whole() {
        return List.of(
                Wall.of(
                        slices().matching("dev.ganglion.(**)")
                                .should()
                                .beFreeOfCycles()
                                .because("a package is understood after those it uses, never together with them"),
                        plant("workersai", "Asks", "dev.ganglion.workersai.wire.Room wire;"),
                        plant("workersai.wire", "Answers", "dev.ganglion.workersai.Room client;")),
                Wall.of(
                        classes()
                                .should()
                                .resideInAnyPackage(Stream.concat(ROOMS.stream(), Stream.of(room("ui.*")))
                                        .map(room -> room + "..")
                                        .toArray(String[]::new))
                                .because("a thing without a home needs a room of its own in the house's plan"),
                        plant("misc", "Stray", "")));
    }

    /// Of our own code, `room` uses itself and `others` only.
    private static Wall layer(String reason, String room, String... others) {
        var allowed = Stream.concat(Stream.of(room), Stream.of(others))
                .map(name -> room(name) + "..")
                .toArray(String[]::new);
        return Wall.of(
                classes()
                        .that()
                        .resideInAPackage(room(room) + "..")
                        .should()
                        .onlyDependOnClassesThat(
                                resideOutsideOfPackage("dev.ganglion..").or(resideInAnyPackage(allowed)))
                        .because(reason),
                plant(room, "Intruder", "dev.ganglion.app.Room app;"));
    }

    private static ArchRule onlyKnows(String room, String... packages) {
        var own = room(room) + "..";
        return classes()
                .that()
                .resideInAPackage(own)
                .should()
                .onlyDependOnClassesThat(resideInAPackage(own).or(resideInAnyPackage(packages)))
                .because(room + " is written against these and nothing else");
    }

    private static Wall hidden(String room, String reason) {
        return Wall.of(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(room("app.."), room(room) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(room(room) + "..")
                        .because(reason),
                plant("cli", "Peeks" + room, "dev.ganglion." + room + ".Room peeked;"));
    }

    private static Plant plant(String room, String type, String body) {
        return new Plant(room(room), type, body);
    }

    private static String room(String name) {
        return "dev.ganglion." + name;
    }
}
