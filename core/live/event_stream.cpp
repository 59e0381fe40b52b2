// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/event_stream.h"

#include "core/live/bounded_json.h"
#include "core/live/http_error.h"
#include "core/live/live_texts.h"
#include "core/live/read_only_client.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

namespace drawbridge::live {

namespace {

namespace http = boost::beast::http;
using What = EngineError::What;

constexpr int kSlice = 100;                  ///< ms
constexpr qsizetype kLongestEvent = 1 << 20; ///< bytes
constexpr std::size_t kMostEvents = 10'000;  ///< between two waits; they only tell that something changed

/// Those that change what runs. Every run of a health check makes exec events, of which there are many.
QByteArray eventsPath() {
    static const QByteArray filters =
        R"({"type":["container","network","volume","service","node","plugin"],)"
        R"("event":["create","start","restart","die","stop","destroy","remove","update","rename","pause",)"
        R"("unpause","kill","oom","health_status","connect","disconnect","enable","disable"]})";
    return "/events?filters=" + filters.toPercentEncoding();
}

} // namespace

/// The answer as it comes.
class EventStream::Reader {
public:
    explicit Reader(const Limits& limits) {
        m_parser.header_limit(static_cast<std::uint32_t>(limits.headers));
        m_parser.body_limit(boost::none);
        m_parser.eager(true);
    }
    bool hasHeader() const { return m_parser.is_header_done(); }
    bool isDone() const { return m_parser.is_done(); }
    int status() const { return static_cast<int>(m_parser.get().result_int()); }

    /// The part of the body that these bytes bring.
    QByteArray take(const QByteArray& bytes, boost::beast::error_code& code) {
        m_bytes += bytes;
        while (!m_bytes.isEmpty() && !m_parser.is_done()) {
            const std::size_t used = m_parser.put(
                boost::asio::const_buffer(m_bytes.constData(), static_cast<std::size_t>(m_bytes.size())),
                code);
            m_bytes.remove(0, static_cast<qsizetype>(used));
            if (code == http::error::need_more) {
                code = {};
                break;
            }
            if (code || used == 0)
                break;
        }
        std::string body;
        std::swap(body, m_parser.get().body());
        return QByteArray::fromStdString(body);
    }
    qsizetype waiting() const { return m_bytes.size(); }

private:
    http::response_parser<http::string_body> m_parser;
    QByteArray m_bytes;
};

EventStream::EventStream(Endpoint endpoint, const Limits& limits, CancelFlag cancelled)
    : m_endpoint(std::move(endpoint)), m_limits(limits), m_cancelled(cancelled) {
    ReadOnlyClient client(m_endpoint, limits, cancelled);
    client.negotiate();
    m_connection = Connection::open(m_endpoint, m_limits, m_cancelled);
    m_reader = std::make_unique<Reader>(m_limits);
    m_connection->device().write(
        getRequest(m_endpoint, "/v" + client.version()->text().toLatin1() + eventsPath()));
    // Some engines send the headers only with the first event.
    receive(QDeadlineTimer(std::min(m_limits.idle, std::chrono::milliseconds(500))));
}

EventStream::~EventStream() = default;

std::vector<EngineEvent> EventStream::wait(std::chrono::milliseconds most) {
    if (m_events.empty())
        receive(QDeadlineTimer(most));
    return std::exchange(m_events, {});
}

void EventStream::receive(QDeadlineTimer until) {
    constexpr qint64 most = 256 * 1024;
    do {
        if (m_cancelled != nullptr && *m_cancelled)
            throw httpError(What::Cancelled, m_endpoint, LiveTexts::tr("cancelled."));
        const QByteArray bytes = m_connection->device().read(most);
        if (bytes.isEmpty() && m_connection->hasEnded()) {
            if (auto words = m_connection->lastWords())
                throw EngineError(*words);
            throw httpError(What::Truncated, m_endpoint,
                            LiveTexts::tr("the engine no longer tells its events; is it restarting?"));
        }
        if (bytes.isEmpty()) {
            const auto left = std::min<qint64>(kSlice, std::max<qint64>(1, until.remainingTime()));
            m_connection->device().waitForReadyRead(static_cast<int>(left));
            continue;
        }
        boost::beast::error_code code;
        m_text += m_reader->take(bytes, code);
        if (code || (!m_reader->hasHeader() && m_reader->waiting() > m_limits.headers))
            throw httpError(
                What::NotHttp, m_endpoint,
                LiveTexts::tr("the answer is not HTTP (%1); does a container engine listen there?")
                    .arg(QString::fromStdString(code.message())));
        if (m_reader->hasHeader() && m_reader->status() != 200)
            throw EngineError(What::Status,
                              LiveTexts::tr("%1: the engine answered %2 to %3.")
                                  .arg(m_endpoint.text())
                                  .arg(m_reader->status())
                                  .arg(QStringLiteral("/events")),
                              m_reader->status());
        for (qsizetype end = m_text.indexOf('\n'); end >= 0; end = m_text.indexOf('\n')) {
            addEvent(m_text.left(end));
            m_text.remove(0, end + 1);
        }
        if (m_text.size() > kLongestEvent)
            throw httpError(What::TooLarge, m_endpoint, LiveTexts::tr("an event is too large."));
    } while (m_events.empty() && !until.hasExpired());
}

void EventStream::addEvent(const QByteArray& line) {
    const auto document = parseBoundedJson(line, kLongestEvent);
    if (!document || !document->isObject() || m_events.size() >= kMostEvents)
        return;
    const QJsonObject told = document->object();
    const auto text = [&](const QJsonValue& value) { return value.toString().left(100); };
    EngineEvent event{text(told[u"Type"]), text(told[u"Action"]), text(told[u"Actor"][u"ID"])};
    if (event.action.isEmpty() || event.action.startsWith(u"exec_"))
        return;
    if (event.action.startsWith(u"health_status")) {
        QString& last = m_health[event.id];
        if (std::exchange(last, event.action) == event.action)
            return;
    }
    m_events.push_back(std::move(event));
}

} // namespace drawbridge::live
