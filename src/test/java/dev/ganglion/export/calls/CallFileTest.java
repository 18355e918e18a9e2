package dev.ganglion.export.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.Unit;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.domain.meter.Purpose;
import dev.ganglion.domain.meter.Work;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CallFileTest {
    private static final Entry SETTLED = new Entry(
            "call-1",
            Entry.State.STATED,
            Instant.parse("2026-11-23T10:00:00Z"),
            new Purpose(
                    Payer.real("api.example/acc").in("=cmd|' /C calc'!A0"),
                    "@cf/a/b, \"c\"",
                    Task.TEXT_GENERATION,
                    "run"),
            Optional.of(Neurons.of("0.00000012")),
            new Work(
                    Optional.of(new Usage(120, 20, 30, Optional.empty())),
                    Map.of(Unit.TILE, new BigDecimal("4")),
                    Optional.of(Neurons.of("12.5"))),
            Optional.empty());
    private static final Entry UNKNOWN = new Entry(
            "call-2",
            Entry.State.UNKNOWN,
            Instant.parse("2026-11-23T11:00:00Z"),
            new Purpose(new Payer("sandbox", true, Optional.empty()), "@cf/a/b", Task.TEXT_TO_IMAGE, "run"),
            Optional.of(Neurons.of("40")),
            Work.NONE,
            Optional.of("timed-out"));

    @Test
    void writesCallsAsCommaSeparatedValues() throws IOException {
        String[] lines = written(CallFile.Form.CSV, SETTLED, UNKNOWN).split("\r\n", -1);

        assertThat(lines).hasSize(4);
        assertThat(lines[0]).startsWith("time,day_utc,connection,");
        assertThat(lines[1])
                .isEqualTo("2026-11-23T10:00:00Z,2026-11-23,api.example/acc,false,'=cmd|' /C calc'!A0,"
                        + "\"'@cf/a/b, \"\"c\"\"\",TEXT_GENERATION,STATED,0.00000012,0.00000000000132,,12.5,"
                        + "120,20,30,,call-1");
        assertThat(lines[2])
                .isEqualTo("2026-11-23T11:00:00Z,2026-11-23,sandbox,true,,'@cf/a/b,TEXT_TO_IMAGE,UNKNOWN,,,40,,,,,"
                        + "timed-out,call-2");
        assertThat(lines[3]).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"=1+1,'=1+1", "+1,'+1", "-1,'-1", "@sum,'@sum", "a=b,a=b", "`a\"b`,`\"a\"\"b\"`", "``,``"})
    void noTextBecomesAFormula(String text, String cell) {
        assertThat(Cells.text(text)).isEqualTo(cell);
    }

    @Test
    void tabsAndLineEndsAtTheFrontAreNoWayAround() {
        assertThat(List.of(Cells.text("\t=1"), Cells.text("\r=1"), Cells.text("a\nb")))
                .containsExactly("'\t=1", "\"'\r=1\"", "\"a\nb\"");
    }

    @Test
    void writesCallsAsJson() throws IOException {
        JsonNode file = JsonMapper.shared().readTree(written(CallFile.Form.JSON, SETTLED, UNKNOWN));

        assertThat(file.path("format").asString()).isEqualTo("ganglion.calls/1");
        JsonNode first = file.path("calls").path(0);
        assertThat(first.path("neurons").decimalValue()).isEqualByComparingTo("0.00000012");
        assertThat(first.path("amounts").path("TILE").intValue()).isEqualTo(4);
        assertThat(first.path("promptTokens").longValue()).isEqualTo(120);
        JsonNode second = file.path("calls").path(1);
        assertThat(second.has("neurons")).isFalse();
        assertThat(second.path("neuronsAtMost").intValue()).isEqualTo(40);
        assertThat(second.path("failure").asString()).isEqualTo("timed-out");
    }

    @Test
    void aFileOfNoCallsIsWhole() throws IOException {
        assertThat(JsonMapper.shared()
                        .readTree(written(CallFile.Form.JSON))
                        .path("calls")
                        .isEmpty())
                .isTrue();
        assertThat(written(CallFile.Form.CSV).lines()).hasSize(1);
    }

    private static String written(CallFile.Form form, Entry... calls) throws IOException {
        var out = new ByteArrayOutputStream();
        try (CallFile file = CallFile.begin(form, out)) {
            for (Entry call : calls) {
                file.add(call);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
