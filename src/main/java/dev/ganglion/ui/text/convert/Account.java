package dev.ganglion.ui.text.convert;

import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.account.CloudflareAccount;
import dev.ganglion.workersai.markdown.Conversion;
import dev.ganglion.workersai.markdown.ConversionOptions;
import dev.ganglion.workersai.markdown.Document;
import dev.ganglion.workersai.markdown.DocumentFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Documents that an account converts.
///
/// @param account the one in use, which may be another for each call
public record Account(Supplier<CloudflareAccount> account) implements Documents {
    @Override
    public List<DocumentFormat> formats() throws WorkersAiException, InterruptedException {
        return account.get().documentFormats();
    }

    @Override
    public Conversion convert(Document document, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException {
        return account.get().telling(waits).toMarkdown(List.of(document), ConversionOptions.USUAL).stream()
                .findFirst()
                .orElseGet(() -> new Conversion.Failed(
                        "", document.name(), document.type(), Texts.text("convert.failed.silent")));
    }
}
