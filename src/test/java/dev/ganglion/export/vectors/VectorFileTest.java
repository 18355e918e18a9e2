package dev.ganglion.export.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class VectorFileTest {
    private static final List<VectorRow> ROWS = List.of(
            new VectorRow("one, \"two\"", "@cf/m", "cls", new float[] {0.5f, -1.25f}),
            new VectorRow("=SUM(A1)", "@cf/m", "", new float[] {1, 2}));

    private static final RankFile RANKS = new RankFile(
            "who?",
            "@cf/r",
            List.of(
                    new RankRow("me", 2, 5, 1, 0.75, OptionalInt.of(2), OptionalDouble.of(0.5)),
                    new RankRow("you", 1, 3, 2, 0.25, OptionalInt.of(1), OptionalDouble.of(0.625))));

    @Test
    void vectorsAreRowsOfNumbers() throws IOException {
        assertThat(written(DataForm.CSV))
                .isEqualTo("text,model,pooling,d0,d1\r\n"
                        + "\"one, \"\"two\"\"\",'@cf/m,cls,0.5,-1.25\r\n"
                        + "'=SUM(A1),'@cf/m,,1.0,2.0\r\n");
    }

    @Test
    void vectorsAreJsonObjectsTogetherOrALineEach() throws IOException {
        String first = "{\"text\":\"one, \\\"two\\\"\",\"model\":\"@cf/m\",\"pooling\":\"cls\",\"vector\":[0.5,-1.25]}";

        assertThat(written(DataForm.JSONL).lines()).hasSize(2).first().isEqualTo(first);
        assertThat(JsonMapper.shared().readTree(written(DataForm.JSON)).valueStream())
                .hasSize(2)
                .first()
                .isEqualTo(JsonMapper.shared().readTree(first));
        assertThat(VectorFile.numbers(new float[] {0.5f, 1})).isEqualTo("[0.5,1.0]");
    }

    @Test
    void ranksTellWhereEachPassageStoodAndStands() throws IOException {
        assertThat(written(RANKS, DataForm.CSV)).isEqualTo("""
                        rank,score,passage,rank_before,row,query,model,cosine_rank,cosine\r
                        1,0.75,me,2,5,who?,'@cf/r,2,0.5\r
                        2,0.25,you,1,3,who?,'@cf/r,1,0.625\r
                        """);
        assertThat(JsonMapper.shared()
                        .readTree(written(RANKS, DataForm.JSON))
                        .get(0)
                        .toString())
                .isEqualTo(
                        "{\"rank\":1,\"score\":0.75,\"passage\":\"me\",\"rank_before\":2,\"row\":5,\"query\":\"who?\","
                                + "\"model\":\"@cf/r\",\"cosine_rank\":2,\"cosine\":0.5}");
    }

    private static String written(DataForm form) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        VectorFile.write(form, ROWS, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String written(RankFile file, DataForm form) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.write(form, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
