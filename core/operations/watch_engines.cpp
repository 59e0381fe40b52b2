// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/event_stream.h"
#include "core/operations/look_at_engines.h"

#include <QDeadlineTimer>
#include <QThread>

#include <optional>

namespace drawbridge {

namespace {

using live::EngineError;

/// One engine that is followed.
class Watched {
public:
    Watched(live::Endpoint endpoint, const Plan& plan, const EngineReading& reading,
            const WatchSettings& settings)
        : m_endpoint(std::move(endpoint)), m_plan(plan), m_reading(reading), m_settings(settings) {
        m_reading.sizes = false;
        m_reading.progress = {};
    }

    const LookedAt& looked() const { return m_looked; }

    /// True when it was read anew.
    bool follow(std::chrono::milliseconds most) {
        try {
            connect();
            if (m_stream)
                m_hasNews = !m_stream->wait(most).empty() || m_hasNews;
        } catch (const EngineError& error) {
            if (error.cause() == EngineError::What::Cancelled)
                throw;
            lose(error.message());
            return true;
        }
        if (!m_stream || !m_hasNews || !m_next.hasExpired())
            return false;
        read();
        return true;
    }

private:
    /// Whatever happens between the connection and the reading is read, so nothing is missed.
    void connect() {
        if (m_stream || !m_next.hasExpired())
            return;
        m_stream.emplace(m_endpoint, m_reading.limits, m_reading.cancelled);
        m_hasNews = true;
    }

    void read() {
        m_hasNews = false;
        m_next = QDeadlineTimer(m_settings.least);
        m_looked = lookAtEngines({m_endpoint}, m_plan, m_reading).front();
        if (!m_looked.facts)
            lose(m_looked.unreadBecause);
    }

    void lose(const QString& why) {
        m_stream.reset();
        m_next = QDeadlineTimer(m_settings.again);
        m_looked = {m_endpoint.text(), std::nullopt, why};
    }

    live::Endpoint m_endpoint;
    const Plan& m_plan;
    EngineReading m_reading;
    WatchSettings m_settings;
    std::optional<live::EventStream> m_stream;
    bool m_hasNews = false;
    QDeadlineTimer m_next; ///< has expired: it may be read
    LookedAt m_looked;
};

} // namespace

void watchEngines(const std::vector<live::Endpoint>& endpoints, const Plan& plan,
                  const EngineReading& reading, const WatchSettings& settings,
                  const std::function<void(const std::vector<LookedAt>&)>& seen) {
    std::vector<std::unique_ptr<Watched>> engines;
    for (const live::Endpoint& endpoint : endpoints)
        engines.push_back(std::make_unique<Watched>(endpoint, plan, reading, settings));
    constexpr std::chrono::milliseconds round{200};
    const auto turn = round / std::max<std::size_t>(1, engines.size());
    while (reading.cancelled == nullptr || !*reading.cancelled) {
        bool isNew = false;
        const QDeadlineTimer pause(round);
        for (const auto& engine : engines)
            isNew = engine->follow(turn) || isNew;
        if (isNew) {
            std::vector<LookedAt> looked;
            for (const auto& engine : engines) {
                if (!engine->looked().endpoint.isEmpty()) // else its turn is still to come
                    looked.push_back(engine->looked());
            }
            seen(looked);
        }
        if (!pause.hasExpired()) // none of them could be waited for
            QThread::msleep(static_cast<unsigned long>(pause.remainingTime()));
    }
}

} // namespace drawbridge
