package dev.ganglion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ModelsCommandTest {
    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
    }

    @AfterEach
    void leave() {
        desk.close();
    }

    @Test
    void listsActiveModelsInColumns() {
        int code = desk.run("models");

        List<String> lines = desk.out().lines().toList();
        assertThat(code).isZero();
        assertThat(lines).hasSize(69).noneMatch(line -> line.endsWith(" "));
        assertThat(lines.getFirst()).matches("MODEL +TASK +CONTEXT +\\$/M IN +\\$/M OUT +NOTES");
        assertThat(lines.get(1))
                .matches("@cf/zai-org/glm-5\\.3 +Text Generation +1\\.3 M +1\\.40 +4\\.40 +Workers Paid");
        int end = lines.getFirst().indexOf("$/M IN") + "$/M IN".length();
        assertThat(lines.subList(1, 30)).allMatch(line -> line.length() < end || line.charAt(end) == ' ');
    }

    @ParameterizedTest
    @ValueSource(strings = {"text-embeddings", "Text Embeddings", "TEXT_EMBEDDINGS"})
    void keepsToATask(String task) {
        desk.run("models", "--task", task);

        assertThat(desk.out().lines().skip(1)).hasSize(7).allMatch(line -> line.contains("Text Embeddings"));
    }

    @Test
    void printsJson() {
        int code = desk.run("models", "--json", "--task", "text-generation");

        JsonNode models = JsonMapper.shared().readTree(desk.out());
        assertThat(code).isZero();
        assertThat(models.size()).isEqualTo(34);
        assertThat(models.get(0).propertyNames())
                .containsExactly(
                        "id",
                        "vendor",
                        "task",
                        "context_window",
                        "capabilities",
                        "requires_workers_paid",
                        "beta",
                        "prices");
        assertThat(models.get(0).at("/prices/0").toString())
                .isEqualTo("{\"unit\":\"per M input tokens\",\"usd\":1.4,\"neurons\":127273}");
    }
}
