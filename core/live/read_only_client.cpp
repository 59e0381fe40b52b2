// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/read_only_client.h"

#include "core/base/visible_text.h"
#include "core/live/live_texts.h"

#include <QRegularExpression>

namespace drawbridge::live {

namespace {

using What = EngineError::What;

} // namespace

QByteArray hostHeader(const Endpoint& endpoint) {
    if (endpoint.transport != Transport::Tcp)
        return "docker";
    const QString host = endpoint.host.contains(u':') ? u'[' + endpoint.host + u']' : endpoint.host;
    return (host + u':' + QString::number(endpoint.port)).toLatin1();
}

QString engineMessage(const HttpAnswer& answer, qint64 largest) {
    constexpr qsizetype most = 200;
    QString text;
    if (const auto document = parseBoundedJson(answer.body, largest)) {
        text = document->object()[u"message"].toString();
        if (text.isEmpty())
            text = document->object()[u"cause"].toString();
    }
    if (text.isEmpty())
        text = QString::fromUtf8(answer.body.left(1000));
    text = text.simplified();
    return visibleText(text.size() > most ? text.left(most) + QStringLiteral("…") : text);
}

QByteArray getRequest(const Endpoint& endpoint, const QByteArray& path) {
    return "GET " + path + " HTTP/1.1\r\nHost: " + hostHeader(endpoint) +
           "\r\nUser-Agent: drawbridge\r\nAccept: application/json\r\n\r\n";
}

QString ApiVersion::text() const {
    return QStringLiteral("%1.%2").arg(major).arg(minor);
}

std::optional<ApiVersion> ApiVersion::parse(QStringView text) {
    static const QRegularExpression form(QStringLiteral("\\A([0-9]{1,3})\\.([0-9]{1,4})\\z"));
    const auto match = form.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    return ApiVersion{match.captured(1).toInt(), match.captured(2).toInt()};
}

ReadOnlyClient::ReadOnlyClient(Endpoint endpoint, const Limits& limits, CancelFlag cancelled)
    : m_channel(std::move(endpoint), limits, cancelled), m_largest(limits.answer) {}

HttpAnswer ReadOnlyClient::ask(const QString& path) {
    static const QRegularExpression safe(QStringLiteral("\\A/[A-Za-z0-9/_.:%?&=,~+-]*\\z"));
    if (!safe.match(path).hasMatch())
        throw EngineError(What::NotHttp, LiveTexts::tr("%1: the engine gave an id that cannot be asked for.")
                                             .arg(m_channel.endpoint().text()));
    return m_channel.exchange(getRequest(m_channel.endpoint(), path.toLatin1()));
}

QJsonDocument ReadOnlyClient::parsed(const HttpAnswer& answer, const QString& path) {
    const QString where = endpoint().text();
    const QString what = visibleText(path.section(u'?', 0, 0).left(100));
    if (answer.status != 200) {
        const QString message = engineMessage(answer, m_largest);
        throw EngineError(
            What::Status,
            message.isEmpty()
                ? LiveTexts::tr("%1: the engine answered %2 to %3.").arg(where).arg(answer.status).arg(what)
                : LiveTexts::tr("%1: the engine answered %2 to %3: \"%4\".")
                      .arg(where)
                      .arg(answer.status)
                      .arg(what, message),
            answer.status);
    }
    const auto document = parseBoundedJson(answer.body, m_largest);
    if (!document)
        throw EngineError(
            What::NotHttp,
            LiveTexts::tr("%1: the answer to %2 is not valid JSON: %3.").arg(where, what, document.error()));
    return *document;
}

QJsonObject ReadOnlyClient::negotiate() {
    const HttpAnswer ping = ask(QStringLiteral("/_ping"));
    const QJsonObject told = parsed(ask(QStringLiteral("/version")), QStringLiteral("/version")).object();
    auto newest = ApiVersion::parse(told[u"ApiVersion"].toString());
    if (!newest)
        newest = ApiVersion::parse(QString::fromLatin1(ping.apiVersion));
    const QString where = endpoint().text();
    if (!newest)
        throw EngineError(
            What::Version,
            LiveTexts::tr("%1: it does not say which version of the Engine API it speaks; is it a "
                          "container engine?")
                .arg(where));
    if (*newest < kOldestApi)
        throw EngineError(What::Version,
                          LiveTexts::tr("%1: its API %2 is too old; at least %3 is needed (Docker 1.12).")
                              .arg(where, newest->text(), kOldestApi.text()));
    const auto oldest = ApiVersion::parse(told[u"MinAPIVersion"].toString());
    if (oldest && *oldest > kNewestApi)
        throw EngineError(
            What::Version,
            LiveTexts::tr("%1: it serves only API %2 and later, and this program knows none later "
                          "than %3; a newer Drawbridge is needed.")
                .arg(where, oldest->text(), kNewestApi.text()));
    m_version = std::min(*newest, kNewestApi);
    return told;
}

QJsonDocument ReadOnlyClient::get(const QString& path) {
    const QString versioned = m_version ? QStringLiteral("/v") + m_version->text() + path : path;
    return parsed(ask(versioned), path);
}

} // namespace drawbridge::live
