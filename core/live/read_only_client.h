// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/bounded_json.h"
#include "core/live/http_channel.h"

namespace drawbridge::live {

/// The versions of the Engine API that this program understands; in between the engine's own is spoken.
struct ApiVersion {
    int major = 1;
    int minor = 0;
    friend auto operator<=>(const ApiVersion&, const ApiVersion&) = default;
    QString text() const; ///< "1.41"
    static std::optional<ApiVersion> parse(QStringView text);
};
inline constexpr ApiVersion kOldestApi{1, 24};
inline constexpr ApiVersion kNewestApi{1, 52};

/// The header Host of requests to an endpoint (RFC 9110, section 7.2).
QByteArray hostHeader(const Endpoint& endpoint);
/// The engine's own words for an error, {"message": …} or plain text, in one short visible line.
QString engineMessage(const HttpAnswer& answer, qint64 largest);
/// A request for a path, in HTTP/1.1.
QByteArray getRequest(const Endpoint& endpoint, const QByteArray& path);

/// Asks an engine with GET: it has no way to send anything else. Blocking, one thread.
class ReadOnlyClient {
public:
    ReadOnlyClient(Endpoint endpoint, const Limits& limits, CancelFlag cancelled = nullptr);

    const Endpoint& endpoint() const { return m_channel.endpoint(); }
    const std::optional<ApiVersion>& version() const { return m_version; }

    /// Asks for the engine's versions and agrees on one: the lower of both newest. Returns the answer to
    /// /version. Throws EngineError when there is no common one.
    QJsonObject negotiate();

    /// GET of a path such as "/containers/json?all=1", in the agreed version. Throws EngineError, also for a
    /// status other than 200.
    QJsonDocument get(const QString& path);

private:
    HttpAnswer ask(const QString& path);
    QJsonDocument parsed(const HttpAnswer& answer, const QString& path);

    HttpChannel m_channel;
    qint64 m_largest;
    std::optional<ApiVersion> m_version;
};

} // namespace drawbridge::live
