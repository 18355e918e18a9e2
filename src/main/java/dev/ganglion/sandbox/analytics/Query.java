package dev.ganglion.sandbox.analytics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Reads the text of a GraphQL query: one operation without fragments, which is what analytics needs.
final class Query {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"|[A-Za-z_]\\w*|-?\\d+(?:\\.\\d+)?|[{}()\\[\\]:$!=]|\\S");
    private static final Pattern SKIPPED = Pattern.compile("#[^\n]*|,");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final String END = "";
    private static final int DEEPEST = 32;

    private final List<String> tokens;
    private final JsonNode variables;
    private int at;
    private int depth;

    private Query(String text, JsonNode variables) {
        tokens = TOKEN.matcher(SKIPPED.matcher(text).replaceAll(" "))
                .results()
                .map(result -> result.group())
                .toList();
        this.variables = variables;
    }

    static List<Selection> parse(String text, JsonNode variables) throws QueryFailure {
        return new Query(text, variables).operation();
    }

    private List<Selection> operation() throws QueryFailure {
        if (peek().equals("query")) {
            while (!peek().equals("{")) {
                if (next().equals(END)) {
                    throw unexpected(END);
                }
            }
        }
        var selections = selections();
        if (!peek().equals(END)) {
            throw unexpected(peek());
        }
        return selections;
    }

    private List<Selection> selections() throws QueryFailure {
        expect("{");
        if (++depth > DEEPEST) {
            throw new QueryFailure("query is nested too deep");
        }
        var selections = new ArrayList<Selection>();
        while (!peek().equals("}")) {
            selections.add(selection());
        }
        expect("}");
        depth--;
        return selections;
    }

    private Selection selection() throws QueryFailure {
        var key = name();
        var name = key;
        if (peek().equals(":")) {
            expect(":");
            name = name();
        }
        var arguments = peek().equals("(") ? arguments("(", ")") : Map.<String, JsonNode>of();
        var children = peek().equals("{") ? selections() : List.<Selection>of();
        return new Selection(key, name, arguments, children);
    }

    private Map<String, JsonNode> arguments(String open, String close) throws QueryFailure {
        expect(open);
        var arguments = new HashMap<String, JsonNode>();
        while (!peek().equals(close)) {
            var name = name();
            expect(":");
            arguments.put(name, value());
        }
        expect(close);
        return arguments;
    }

    private JsonNode value() throws QueryFailure {
        var token = peek();
        if (token.equals("{")) {
            var object = NODES.objectNode();
            arguments("{", "}").forEach(object::set);
            return object;
        }
        if (token.equals("[")) {
            return list();
        }
        next();
        if (token.equals("$")) {
            return variables.path(name());
        }
        if (token.startsWith("\"")) {
            return NODES.stringNode(token.substring(1, token.length() - 1).replace("\\\"", "\""));
        }
        if (NUMBER.matcher(token).matches()) {
            return NODES.numberNode(new BigDecimal(token));
        }
        return switch (token) {
            case "true", "false" -> NODES.booleanNode(Boolean.parseBoolean(token));
            case "null" -> NODES.nullNode();
            case END -> throw unexpected(END);
            default -> NODES.stringNode(token);
        };
    }

    private JsonNode list() throws QueryFailure {
        expect("[");
        var list = NODES.arrayNode();
        while (!peek().equals("]")) {
            list.add(value());
        }
        expect("]");
        return list;
    }

    private String name() throws QueryFailure {
        var token = next();
        if (token.equals(END) || !Character.isJavaIdentifierStart(token.charAt(0))) {
            throw unexpected(token);
        }
        return token;
    }

    private void expect(String token) throws QueryFailure {
        var found = next();
        if (!found.equals(token)) {
            throw unexpected(found);
        }
    }

    private String peek() {
        return at < tokens.size() ? tokens.get(at) : END;
    }

    private String next() {
        var token = peek();
        at++;
        return token;
    }

    private static QueryFailure unexpected(String token) {
        return new QueryFailure("syntax error: unexpected " + (token.equals(END) ? "end of query" : "'" + token + "'"));
    }
}
