// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/read_engines.h"

#include "core/base/index.h"
#include "core/base/parallel.h"
#include "core/live/answers/raw_engine.h"
#include "core/live/live_texts.h"
#include "core/live/read_only_client.h"

namespace drawbridge::live {

namespace {

using What = EngineError::What;

/// Part of an engine's answers that may be missing: an older engine, another product, no permission, or too
/// much to add up.
template <class F>
void tryTo(F&& ask, const QString& sentence, RawEngine& raw) {
    try {
        ask();
    } catch (const EngineError& error) {
        if (error.cause() != What::Status && error.cause() != What::TimedOut)
            throw;
        raw.unread += sentence;
    }
}

/// Containers that vanish while being read are left out.
void readContainers(ReadOnlyClient& client, RawEngine& raw, const std::function<void(double)>& progress) {
    const QJsonArray list = client.get(QStringLiteral("/containers/json?all=1")).array();
    int done = 0;
    for (const QJsonValue& container : list) {
        try {
            raw.containers.push_back(
                client.get(QStringLiteral("/containers/%1/json").arg(container[u"Id"].toString())).object());
        } catch (const EngineError& error) {
            if (error.status() != 404)
                throw;
        }
        progress(static_cast<double>(++done) / static_cast<double>(list.size()));
    }
}

void readSizes(ReadOnlyClient& client, RawEngine& raw) {
    const bool canChoose = client.version() && *client.version() >= ApiVersion{1, 42};
    const QString path = canChoose ? QStringLiteral("/system/df?type=volume") : QStringLiteral("/system/df");
    tryTo([&] { raw.volumeUsage = client.get(path).object()[u"Volumes"].toArray(); },
          LiveTexts::tr("The sizes of volumes were not told."), raw);
}

void readSwarm(ReadOnlyClient& client, RawEngine& raw) {
    if (!raw.info[u"Swarm"][u"ControlAvailable"].toBool()) {
        if (!raw.info[u"Swarm"][u"NodeID"].toString().isEmpty())
            raw.unread +=
                LiveTexts::tr("It is a worker of a Swarm; only a manager tells the Swarm's services.");
        return;
    }
    // A Swarm without a majority of managers answers none of it.
    tryTo(
        [&] {
            raw.nodes = client.get(QStringLiteral("/nodes")).array();
            raw.services = client.get(QStringLiteral("/services")).array();
            raw.tasks = client.get(QStringLiteral("/tasks")).array();
        },
        LiveTexts::tr("The services of the Swarm were not told."), raw);
}

RawEngine readRaw(const Endpoint& endpoint, const ReadOptions& options,
                  const std::function<void(double)>& progress) {
    ReadOnlyClient client(endpoint, options.limits, options.cancelled);
    RawEngine raw;
    raw.endpoint = endpoint.text();
    raw.version = client.negotiate();
    raw.apiVersion = client.version()->text();
    raw.info = client.get(QStringLiteral("/info")).object();
    readContainers(client, raw, progress);
    raw.images = client.get(QStringLiteral("/images/json")).array();
    raw.volumes = client.get(QStringLiteral("/volumes")).object()[u"Volumes"].toArray();
    raw.networks = client.get(QStringLiteral("/networks")).array();
    tryTo([&] { raw.plugins = client.get(QStringLiteral("/plugins")).array(); },
          LiveTexts::tr("The plugins were not told."), raw);
    if (options.sizes)
        readSizes(client, raw);
    readSwarm(client, raw);
    return raw;
}

} // namespace

std::vector<EngineFacts> readEngines(const std::vector<Endpoint>& endpoints, const ReadOptions& options) {
    const int count = static_cast<int>(endpoints.size());
    std::vector<RawEngine> answers(endpoints.size());
    std::vector<std::atomic<double>> shares(endpoints.size());
    const auto report = [&](int engine, double share) {
        shares[idx(engine)] = share;
        if (!options.progress)
            return;
        double sum = 0;
        for (const auto& each : shares)
            sum += each;
        options.progress(sum / count);
    };
    ParallelWork work;
    work.pieces = count;
    work.threads = std::min(count, 16);
    runInParallel(work, [&](int engine, int) {
        answers[idx(engine)] = readRaw(endpoints[idx(engine)], options,
                                       [&report, engine](double share) { report(engine, share); });
    });
    QSet<QString> known = options.knownNames;
    for (const RawEngine& raw : answers)
        known += namesIn(raw);
    std::vector<EngineFacts> facts;
    for (const RawEngine& raw : answers)
        facts.push_back(factsOf(raw, known));
    return facts;
}

} // namespace drawbridge::live
