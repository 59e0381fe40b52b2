// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/http_channel.h"

#include "core/live/http_error.h"
#include "core/live/live_texts.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

namespace drawbridge::live {

namespace {

namespace http = boost::beast::http;
using What = EngineError::What;
using Parser = http::response_parser<http::string_body>;

[[noreturn]] void throwParseError(const boost::beast::error_code& code, const Endpoint& endpoint,
                                  const Limits& limits) {
    if (code == http::error::body_limit)
        throw httpError(What::TooLarge, endpoint,
                        LiveTexts::tr("an answer is larger than %1 MiB, so it was not read.")
                            .arg(static_cast<double>(limits.answer) / (1024 * 1024)));
    if (code == http::error::header_limit)
        throw httpError(What::TooLarge, endpoint, LiveTexts::tr("the headers of an answer are too large."));
    if (code == http::error::partial_message || code == http::error::end_of_stream)
        throw httpError(
            What::Truncated, endpoint,
            LiveTexts::tr("the connection ended in the middle of an answer; is the engine restarting?"));
    throw httpError(What::NotHttp, endpoint,
                    LiveTexts::tr("the answer is not HTTP (%1); does a container engine listen there?")
                        .arg(QString::fromStdString(code.message())));
}

/// Gives the parser what it can take of `bytes`. False: it needs more.
bool parse(Parser& parser, QByteArray& bytes, boost::beast::error_code& code) {
    const std::size_t used = parser.put(
        boost::asio::const_buffer(bytes.constData(), static_cast<std::size_t>(bytes.size())), code);
    bytes.remove(0, static_cast<qsizetype>(used));
    if (code != http::error::need_more)
        return !code && !bytes.isEmpty() && used > 0;
    code = {};
    return false;
}

} // namespace

HttpChannel::HttpChannel(Endpoint endpoint, const Limits& limits, CancelFlag cancelled)
    : m_endpoint(std::move(endpoint)), m_limits(limits), m_cancelled(cancelled), m_whole(limits.whole) {}

HttpChannel::~HttpChannel() = default;

void HttpChannel::drop() {
    m_connection.reset();
}

HttpAnswer HttpChannel::exchange(const QByteArray& request) {
    const bool isReused = m_connection != nullptr;
    m_gotSome = false;
    try {
        if (m_connection == nullptr)
            m_connection = Connection::open(m_endpoint, m_limits, m_cancelled);
        m_connection->device().write(request);
        return read();
    } catch (const EngineError& failure) {
        drop();
        if (!isReused || m_gotSome || failure.cause() != What::Truncated)
            throw;
    }
    return exchange(request);
}

HttpAnswer HttpChannel::exchangeOnce(const QByteArray& request) {
    drop();
    m_gotSome = false;
    try {
        m_connection = Connection::open(m_endpoint, m_limits, m_cancelled);
        m_connection->device().write(request);
        HttpAnswer answer = read();
        drop();
        return answer;
    } catch (const EngineError&) {
        drop();
        throw;
    }
}

HttpAnswer HttpChannel::read() {
    Parser parser;
    parser.header_limit(static_cast<std::uint32_t>(m_limits.headers));
    parser.body_limit(static_cast<std::uint64_t>(m_limits.answer));
    parser.eager(true);
    QByteArray bytes;
    boost::beast::error_code code;
    while (!parser.is_done()) {
        const QByteArray more = receive(QDeadlineTimer(m_limits.idle));
        if (more.isEmpty()) {
            if (m_gotSome)
                parser.put_eof(code);
            // Of no byte at all the parser thinks that it is complete.
            if (m_gotSome && !code && parser.is_done())
                break;
            if (auto words = m_connection->lastWords(); words && !m_gotSome)
                throw EngineError(*words);
            throwParseError(code ? code : http::error::partial_message, m_endpoint, m_limits);
        }
        m_gotSome = true;
        bytes += more;
        while (!parser.is_done() && parse(parser, bytes, code)) {
        }
        // Beast forgets that it was too large when the first bytes of the body came along with the headers.
        if (!code && parser.is_header_done() &&
            parser.content_length().value_or(0) > static_cast<std::uint64_t>(m_limits.answer))
            code = http::error::body_limit;
        if (code)
            throwParseError(code, m_endpoint, m_limits);
        if (!parser.is_done() && bytes.size() > m_limits.headers)
            throwParseError(http::error::header_limit, m_endpoint, m_limits);
    }
    const auto& message = parser.get();
    HttpAnswer answer;
    answer.status = static_cast<int>(message.result_int());
    answer.body = QByteArray::fromStdString(message.body());
    m_received += answer.body.size();
    if (m_received > m_limits.together)
        throw httpError(What::TooLarge, m_endpoint,
                        LiveTexts::tr("all answers together are larger than %1 MiB, so reading was given up.")
                            .arg(static_cast<double>(m_limits.together) / (1024 * 1024)));
    const auto version = message["Api-Version"];
    answer.apiVersion = QByteArray(version.data(), static_cast<qsizetype>(version.size()));
    if (!parser.keep_alive() || !bytes.isEmpty() || m_connection->hasEnded())
        drop();
    return answer;
}

QByteArray HttpChannel::receive(QDeadlineTimer idle) {
    constexpr qint64 most = 256 * 1024;
    constexpr int slice = 20; // ms
    QIODevice& device = m_connection->device();
    for (;;) {
        if (m_cancelled != nullptr && *m_cancelled)
            throw httpError(What::Cancelled, m_endpoint, LiveTexts::tr("cancelled."));
        if (m_whole.hasExpired())
            throw httpError(What::TimedOut, m_endpoint,
                            LiveTexts::tr("reading the engine took longer than %1 s, so it was given up.")
                                .arg(static_cast<double>(m_limits.whole.count()) / 1000.0));
        if (const QByteArray bytes = device.read(most); !bytes.isEmpty())
            return bytes;
        if (m_connection->hasEnded())
            return {};
        if (idle.hasExpired())
            throw httpError(What::TimedOut, m_endpoint,
                            LiveTexts::tr("no answer for %1 s; is the engine overloaded or hung?")
                                .arg(static_cast<double>(m_limits.idle.count()) / 1000.0));
        device.waitForReadyRead(slice);
    }
}

} // namespace drawbridge::live
