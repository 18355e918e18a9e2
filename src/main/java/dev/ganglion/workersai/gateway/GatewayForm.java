package dev.ganglion.workersai.gateway;

/// By which address a request goes through a gateway. A form for chats only is used for chats given as messages;
/// everything else then goes by [#PROVIDER].
public enum GatewayForm {
    /// `…/{account}/{gateway}/workers-ai/{model}`
    PROVIDER,
    /// `…/{account}/{gateway}/workers-ai/run/{model}`, as Cloudflare's own provider library writes it.
    PROVIDER_RUN,
    /// Chats go to `…/{account}/{gateway}/workers-ai/v1/chat/completions`.
    OPENAI,
    /// Chats go to `…/{account}/{gateway}/compat/chat/completions`, the model named with its provider.
    UNIFIED,
    /// The usual address of the API; a header names the gateway.
    API,
    /// `…/accounts/{account}/ai/run` of the API with the model in the body; a header names the gateway.
    API_RUN;

    /// Whether requests go to the host of the API, not to the gateway's own.
    public boolean byApi() {
        return this == API || this == API_RUN;
    }
}
