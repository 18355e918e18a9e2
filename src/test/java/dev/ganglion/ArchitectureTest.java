package dev.ganglion;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The walls of the house: each holds in our code, and each is seen to fail on code that breaks it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    private final JavaClasses ours = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.ganglion");

    private final PlantedCode planted;

    ArchitectureTest(@TempDir Path folder) throws IOException {
        var plants = walls().flatMap(wall -> wall.plants().stream()).toList();
        planted = PlantedCode.compile(folder, RoomWalls.ROOMS, plants);
    }

    @ParameterizedTest
    @MethodSource("walls")
    void wallStands(Wall wall) {
        wall.rule().check(ours);
    }

    @ParameterizedTest
    @MethodSource("walls")
    void wallIsSeenToFailOnAPlantedViolation(Wall wall) {
        var result = wall.rule().evaluate(planted.with(RoomWalls.ROOMS, wall.plants()));

        assertThat(result.getFailureReport().toString())
                .contains(wall.plants().stream().map(Plant::qualified).toList());
    }

    @ParameterizedTest
    @MethodSource("walls")
    void wallStandsInAHouseOfEmptyRooms(Wall wall) {
        wall.rule().check(planted.with(RoomWalls.ROOMS, List.of()));
    }

    static Stream<Wall> walls() {
        return Stream.concat(RoomWalls.all().stream(), CodeWalls.all().stream());
    }
}
