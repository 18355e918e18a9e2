package dev.ganglion.workersai.wire.account;

import dev.ganglion.workersai.account.ModelSearch;
import dev.ganglion.workersai.lora.AdapterPage;
import java.util.LinkedHashMap;
import java.util.Map;

/// Writes what is looked for as the pairs of a query.
public final class SearchQuery {
    private SearchQuery() {}

    /// The `page`-th page of a search, counted from 1.
    public static Map<String, String> of(ModelSearch search, int page) {
        Map<String, String> query = new LinkedHashMap<>();
        search.text().ifPresent(text -> query.put("search", text));
        search.task().ifPresent(task -> query.put("task", task));
        search.author().ifPresent(author -> query.put("author", author));
        search.source().ifPresent(source -> query.put("source", Integer.toString(source)));
        if (search.hideExperimental()) {
            query.put("hide_experimental", "true");
        }
        if (search.deprecated()) {
            query.put("include_deprecated", "true");
        }
        search.format().ifPresent(format -> query.put("format", format));
        query.put("page", Integer.toString(page));
        query.put("per_page", Integer.toString(search.perPage()));
        return query;
    }

    /// A part of the public adapters.
    public static Map<String, String> of(AdapterPage page) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("limit", Integer.toString(page.limit()));
        query.put("offset", Integer.toString(page.offset()));
        page.order().ifPresent(order -> query.put("orderBy", order));
        return query;
    }
}
