package dev.ganglion.app.studio;

import dev.ganglion.catalogue.schema.LiveSchemas;
import dev.ganglion.domain.Model;
import dev.ganglion.ui.kit.Page;
import dev.ganglion.ui.kit.models.Workplace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The pages of tasks: pictures, speech, embeddings, texts. UI thread only.
public final class Studio {
    private final Bench bench;
    private final ImageStudio images;
    private final SpeechStudio speech;
    private final VectorStudio vectors;
    private final TextStudio texts;

    /// Makes them all.
    public Studio(Bench bench) {
        this.bench = bench;
        this.images = new ImageStudio(bench);
        this.speech = new SpeechStudio(bench);
        this.vectors = VectorStudio.of(bench);
        this.texts = TextStudio.of(bench);
    }

    /// All pages in the order of the rail.
    public List<Page> between(List<Page> before, List<Page> after) {
        return Stream.of(before, List.of(images.page(), speech.page(), vectors.page(), texts.page()), after)
                .<Page>flatMap(List::stream)
                .toList();
    }

    /// Opens the page that works with that model, and chooses it there; whether there is one.
    public boolean use(Model model) {
        Optional<Workplace> workplace = Workplace.of(model);
        workplace.ifPresent(place -> open(place, model));
        return workplace.filter(place -> place != Workplace.CHAT).isPresent();
    }

    private void open(Workplace place, Model model) {
        switch (place) {
            case CHAT -> {}
            case DRAW -> images.draw(model);
            case LOOK -> images.look(model);
            case TRANSCRIBE -> speech.transcribe(model);
            case LISTEN -> speech.listen(model);
            case SPEAK -> speech.speak(model);
            case EMBED, RERANK -> vectors.embed(bench, model);
            case TRANSLATE, CLASSIFY, DECIDE -> texts.use(model);
        }
    }

    /// Takes a text to speak, such as an answer in Markdown, and shows where it is spoken.
    public void speak(String markdown) {
        speech.speak(markdown);
    }

    /// Takes what another catalogue says of the models in use.
    public void catalogueChanged() {
        images.catalogueChanged();
        speech.catalogueChanged();
        vectors.catalogueChanged();
        texts.catalogueChanged();
    }

    /// Reads what models take from there from now on, on the pages that show it.
    public void readSchemas(LiveSchemas.Source source) {
        bench.schemas().set(Optional.of(source));
    }

    /// Stops what runs, before the window closes.
    public void stop() {
        images.stop();
        speech.stop();
        vectors.stop();
        texts.stop();
    }
}
