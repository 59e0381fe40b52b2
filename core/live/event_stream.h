// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/connection.h"

#include <QHash>

#include <chrono>
#include <memory>
#include <vector>

namespace drawbridge::live {

/// Something happened on an engine. Names, labels and other attributes are not kept.
struct EngineEvent {
    QString type;   ///< "container", "network", "volume", "service", …
    QString action; ///< "start", "die", "health_status: healthy"
    QString id;
};

/// Follows the events of an engine (Docker Engine API, GET /events), by GET alone: one request whose answer
/// does not end. What every health check causes is not asked for, and an unchanged health is no event.
/// Blocking, one thread; belongs to the thread that made it. Throws EngineError.
class EventStream {
public:
    /// Connects and asks. Waits for no more than the headers of the answer.
    EventStream(Endpoint endpoint, const Limits& limits, CancelFlag cancelled);
    ~EventStream();

    /// What has happened since; waits for up to `most` if that is nothing yet.
    std::vector<EngineEvent> wait(std::chrono::milliseconds most);

private:
    class Reader;
    void receive(QDeadlineTimer until);
    void addEvent(const QByteArray& line);

    Endpoint m_endpoint;
    Limits m_limits;
    CancelFlag m_cancelled;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Reader> m_reader;
    QByteArray m_text; ///< of an event that has not come whole
    std::vector<EngineEvent> m_events;
    QHash<QString, QString> m_health; ///< last told, by container
};

} // namespace drawbridge::live
