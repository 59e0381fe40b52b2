// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/rehearsal/rehearsal_client.h"
#include "core/operations/start/rehearsal_plan.h"

#include <chrono>
#include <functional>

namespace drawbridge {

using Milliseconds = std::chrono::milliseconds;

enum class RehearsedEnd {
    NotStarted, ///< what it waits for never came
    Started,    ///< runs; it has no health check
    Healthy,
    Completed,    ///< ended with exit code 0
    Failed,       ///< ended otherwise, or the engine could not start it
    NeverHealthy, ///< within the time limit
    Stopped       ///< the rehearsal was cancelled before
};

/// What became of one service. Times are after the first start of the rehearsal.
struct RehearsedService {
    RehearsedEnd end = RehearsedEnd::NotStarted;
    std::optional<Milliseconds> started;
    std::optional<Milliseconds> ready;        ///< healthy, completed, or started without a health check
    std::optional<Milliseconds> firstTrouble; ///< unhealthy, failed or restarted for the first time
    bool checksHealth = false;
    int restarts = 0;
    int exitCode = 0;
    QString because; ///< half a sentence, where it did not come up
    QStringList log; ///< last lines, only if asked for: may hold secrets
    bool isUp() const {
        return end == RehearsedEnd::Started || end == RehearsedEnd::Healthy || end == RehearsedEnd::Completed;
    }
};

struct Rehearsal {
    RehearsalPlan plan;
    std::vector<RehearsedService> services; ///< as plan.containers
    Milliseconds took{0};
    bool isCancelled = false;
    QStringList left; ///< names of what could not be removed
};

struct RehearsalSettings {
    live::Endpoint endpoint;
    live::Limits limits;
    std::chrono::seconds timeout{300}; ///< for a service, from its start until it is healthy
    bool pulls = false;
    std::chrono::seconds removing{30}; ///< how long removal is tried where the engine fails
    int logLines = 0;                  ///< to keep of services that do not come up
    live::CancelFlag cancelled = nullptr;
    /// This program's own file: a child of it removes everything if this process is killed. Empty: none does.
    QString program;
    /// Called on the same thread with a line for a person: "db is healthy after 3 s".
    std::function<void(const QString& line)> progress;
};

/// Makes what the plan says on an engine, starts it in its order, watches it until each service is up, has
/// failed or took too long, and removes it all, whatever happens. Throws EngineError (nothing is left then
/// either, as far as the engine still answers; else the sentence says what is), InputError for images that
/// the engine does not have, before anything is made.
Rehearsal rehearseStart(RehearsalPlan plan, const RehearsalSettings& settings);

/// Images that the engine does not have.
QStringList missingImages(const RehearsalPlan& plan, live::RehearsalClient& client);

/// What rehearsals left on an engine; of one, or without an id of any.
std::vector<live::RehearsalPart> rehearsalLeftovers(const live::Endpoint& endpoint,
                                                    const live::Limits& limits, const QString& id = {});
/// Removes it, trying for up to `patience` while the engine answers. Returns the names of what is left.
QStringList removeRehearsal(const live::Endpoint& endpoint, const live::Limits& limits, const QString& id,
                            std::chrono::seconds patience = std::chrono::seconds(30));

} // namespace drawbridge
