package dev.ganglion.workersai.profile;

import dev.ganglion.workersai.WorkersAi;
import dev.ganglion.workersai.account.CloudflareAccount;

/// The connection in use, as a page needs it. Whoever makes a call asks for it once, when the call starts, and keeps
/// to it until the call ends.
///
/// @param ledgerName what the ledger books its calls under
/// @param simulated whether the sandbox answers
public record Access(
        Profile profile, String ledgerName, boolean simulated, WorkersAi client, CloudflareAccount account) {}
