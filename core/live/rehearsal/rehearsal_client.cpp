// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/rehearsal/rehearsal_client.h"

#include "core/base/parallel.h"
#include "core/base/visible_text.h"
#include "core/live/live_texts.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <stdexcept>

namespace drawbridge::live {

namespace {

using What = EngineError::What;
using Kind = RehearsalPart::Kind;

QString encoded(const QString& text) {
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

bool isId(const QString& text) {
    static const QRegularExpression form(QStringLiteral("\\A[A-Za-z0-9][A-Za-z0-9_.-]{0,254}\\z"));
    return form.match(text).hasMatch();
}

QString listOf(Kind kind) {
    switch (kind) {
    case Kind::Container:
        return QStringLiteral("/containers/json?all=1&filters=");
    case Kind::Network:
        return QStringLiteral("/networks?filters=");
    case Kind::Volume:
        break;
    }
    return QStringLiteral("/volumes?filters=");
}

QString pathOf(const RehearsalPart& part) {
    switch (part.kind) {
    case Kind::Container:
        return QStringLiteral("/containers/%1?force=1&v=1").arg(part.id);
    case Kind::Network:
        return QStringLiteral("/networks/%1").arg(part.id);
    case Kind::Volume:
        break;
    }
    return QStringLiteral("/volumes/%1").arg(part.id);
}

/// The engine's reason, if it is one that quotes nothing of a container.
QString knownReason(const QString& message) {
    struct Phrase {
        const char* phrase;
        QString reason;
    };
    const Phrase phrases[] = {
        {"executable file not found", LiveTexts::tr("the image has no such program")},
        {"no such file or directory", LiveTexts::tr("a file or program that it needs is not in the image")},
        {"permission denied", LiveTexts::tr("permission denied")},
        {"no space left", LiveTexts::tr("no space is left on the engine's disk")},
        {"No such image", LiveTexts::tr("the engine does not have the image")},
        {"Minimum memory limit", LiveTexts::tr("its memory limit is too small")},
        {"is already in use", LiveTexts::tr("the name is in use")},
        {"unable to find user", LiveTexts::tr("the image does not have its user")},
        {"cgroup", LiveTexts::tr("the engine's machine does not allow its limits")}};
    for (const Phrase& each : phrases) {
        if (message.contains(QLatin1String(each.phrase), Qt::CaseInsensitive))
            return each.reason;
    }
    return {};
}

QString startFailure(const HttpAnswer& answer, qint64 largest) {
    const QString reason = knownReason(engineMessage(answer, largest));
    return reason.isEmpty() ? LiveTexts::tr("the engine answered %1").arg(answer.status)
                            : LiveTexts::tr("the engine could not start it: %1").arg(reason);
}

Limits forHours(Limits limits) {
    limits.whole = std::chrono::hours(24);
    limits.together = qint64{1} << 40;
    return limits;
}

} // namespace

RehearsalClient::RehearsalClient(Endpoint endpoint, const Limits& limits, CancelFlag cancelled, QString id)
    : m_reader(endpoint, forHours(limits), cancelled),
      m_writer(std::move(endpoint), forHours(limits), cancelled), m_limits(forHours(limits)),
      m_cancelled(cancelled), m_largest(limits.answer), m_id(std::move(id)) {}

QJsonObject RehearsalClient::labels() const {
    return {{kRehearsalLabel, m_id}};
}

QByteArray RehearsalClient::request(const QByteArray& method, const QString& path,
                                    const QJsonObject* body) const {
    const QString versioned = QStringLiteral("/v") + m_reader.version()->text() + path;
    QByteArray head = method + ' ' + versioned.toLatin1() + " HTTP/1.1\r\nHost: " + hostHeader(endpoint()) +
                      "\r\nUser-Agent: drawbridge\r\nAccept: application/json\r\nConnection: close\r\n";
    const QByteArray content =
        body == nullptr ? QByteArray() : QJsonDocument(*body).toJson(QJsonDocument::Compact);
    if (body != nullptr)
        head += "Content-Type: application/json\r\n";
    if (method == "POST")
        head += "Content-Length: " + QByteArray::number(content.size()) + "\r\n";
    return head + "\r\n" + content;
}

HttpAnswer RehearsalClient::send(const QByteArray& method, const QString& path, const QJsonObject* body) {
    return m_writer.exchangeOnce(request(method, path, body));
}

void RehearsalClient::refuse(const HttpAnswer& answer, const QString& what, bool mayQuote) const {
    const QString message = engineMessage(answer, m_largest);
    const QString reason = mayQuote ? message : knownReason(message);
    throw EngineError(
        What::Status,
        reason.isEmpty()
            ? LiveTexts::tr("%1: %2: the engine answered %3.").arg(endpoint().text(), what).arg(answer.status)
            : LiveTexts::tr("%1: %2: the engine answered %3: %4.")
                  .arg(endpoint().text(), what)
                  .arg(answer.status)
                  .arg(reason),
        answer.status);
}

QJsonObject RehearsalClient::made(const QString& path, const QJsonObject& body, const QString& what,
                                  bool mayQuote) {
    const HttpAnswer answer = send("POST", path, &body);
    if (answer.status != 201 && answer.status != 200)
        refuse(answer, what, mayQuote);
    const auto document = parseBoundedJson(answer.body, m_largest);
    if (!document || !document->isObject())
        throw EngineError(
            What::NotHttp,
            LiveTexts::tr("%1: %2: the answer is not valid JSON.").arg(endpoint().text(), what));
    return document->object();
}

std::optional<QString> RehearsalClient::imageOf(const QString& image) {
    try {
        const QString id =
            m_reader.get(QStringLiteral("/images/%1/json").arg(encoded(image))).object()[u"Id"].toString();
        return id.isEmpty() ? std::nullopt : std::optional(id);
    } catch (const EngineError& error) {
        if (error.status() == 404)
            return std::nullopt;
        throw;
    }
}

int RehearsalClient::processors() {
    return m_reader.get(QStringLiteral("/info")).object()[u"NCPU"].toInt(1);
}

void RehearsalClient::pull(const QString& image) {
    const bool isPinned = image.contains(u'@');
    const bool hasTag = image.section(u'/', -1).contains(u':');
    const QString from = isPinned || hasTag ? image : image + QStringLiteral(":latest");
    const HttpAnswer answer =
        send("POST", QStringLiteral("/images/create?fromImage=%1").arg(encoded(from)), nullptr);
    if (answer.status != 200)
        refuse(answer, LiveTexts::tr("pulling %1").arg(visibleText(image)), true);
}

QString RehearsalClient::createNetwork(const QString& name) {
    const QJsonObject body{{QStringLiteral("Name"), name},
                           {QStringLiteral("Driver"), QStringLiteral("bridge")},
                           {QStringLiteral("CheckDuplicate"), true},
                           {QStringLiteral("Internal"), true},
                           {QStringLiteral("Labels"), labels()}};
    const QString id = made(QStringLiteral("/networks/create"), body,
                            LiveTexts::tr("making the network %1").arg(name), true)[u"Id"]
                           .toString();
    if (!isId(id))
        throw EngineError(
            What::NotHttp,
            LiveTexts::tr("%1: the engine gave an id that cannot be asked for.").arg(endpoint().text()));
    return id;
}

void RehearsalClient::createVolume(const QString& name) {
    made(QStringLiteral("/volumes/create"),
         {{QStringLiteral("Name"), name}, {QStringLiteral("Labels"), labels()}},
         LiveTexts::tr("making the volume %1").arg(name), true);
}

QString RehearsalClient::createContainer(const QString& name, QJsonObject body) {
    body[QStringLiteral("Labels")] = labels();
    const QString id = made(QStringLiteral("/containers/create?name=%1").arg(encoded(name)), body,
                            LiveTexts::tr("making the container %1").arg(name), false)[u"Id"]
                           .toString();
    if (!isId(id))
        throw EngineError(
            What::NotHttp,
            LiveTexts::tr("%1: the engine gave an id that cannot be asked for.").arg(endpoint().text()));
    m_made += id;
    return id;
}

void RehearsalClient::connect(const QString& network, const QString& container, const QStringList& aliases) {
    Q_ASSERT(m_made.contains(container));
    const QJsonObject body{{QStringLiteral("Container"), container},
                           {QStringLiteral("EndpointConfig"),
                            QJsonObject{{QStringLiteral("Aliases"), QJsonArray::fromStringList(aliases)}}}};
    const HttpAnswer answer = send("POST", QStringLiteral("/networks/%1/connect").arg(network), &body);
    if (answer.status != 200)
        refuse(answer, LiveTexts::tr("connecting a container"), true);
}

QStringList RehearsalClient::start(const QStringList& containers) {
    std::vector<HttpAnswer> answers(static_cast<std::size_t>(containers.size()));
    ParallelWork work;
    work.pieces = static_cast<int>(containers.size());
    constexpr int most = 16;
    work.threads = std::min(work.pieces, most);
    runInParallel(work, [&](int piece, int) {
        const QString& container = containers[piece];
        if (!m_made.contains(container))
            throw std::logic_error("a rehearsal starts only what it made");
        const QJsonObject nothing;
        HttpChannel channel(endpoint(), m_limits, m_cancelled);
        answers[static_cast<std::size_t>(piece)] = channel.exchangeOnce(
            request("POST", QStringLiteral("/containers/%1/start").arg(container), &nothing));
    });
    QStringList failures;
    for (const HttpAnswer& answer : answers) {
        const bool isStarted = answer.status == 204 || answer.status == 304;
        failures += isStarted ? QString() : startFailure(answer, m_largest);
    }
    return failures;
}

RehearsedState RehearsalClient::stateOf(const QString& container) {
    const QJsonObject told = m_reader.get(QStringLiteral("/containers/%1/json").arg(container)).object();
    const QJsonObject state = told[u"State"].toObject();
    RehearsedState result;
    result.status = state[u"Status"].toString();
    result.exitCode = state[u"ExitCode"].toInt();
    result.outOfMemory = state[u"OOMKilled"].toBool();
    result.restarts = told[u"RestartCount"].toInt();
    // Podman before version 5 calls it otherwise.
    const QJsonObject health =
        state[state.contains(u"Health") ? QStringLiteral("Health") : QStringLiteral("Healthcheck")]
            .toObject();
    result.health = health[u"Status"].toString();
    if (result.health == u"none")
        result.health.clear();
    const QJsonArray test = told[u"Config"].toObject()[u"Healthcheck"].toObject()[u"Test"].toArray();
    result.checksHealth = !test.isEmpty() && test.first().toString() != u"NONE";
    return result;
}

QStringList RehearsalClient::lastLines(const QString& container, int lines) {
    // The answer is no JSON: frames of {stream, 0, 0, 0, length}, see "Stream format" of the Engine API.
    const HttpAnswer answer =
        send("GET", QStringLiteral("/containers/%1/logs?stdout=1&stderr=1&tail=%2").arg(container).arg(lines),
             nullptr);
    if (answer.status != 200)
        return {};
    QByteArray text;
    for (qsizetype at = 0; at + 8 <= answer.body.size();) {
        const auto byte = [&](qsizetype i) {
            return static_cast<quint32>(static_cast<unsigned char>(answer.body[at + i]));
        };
        const qsizetype length =
            static_cast<qsizetype>(byte(4) << 24 | byte(5) << 16 | byte(6) << 8 | byte(7));
        text += answer.body.mid(at + 8, length);
        at += 8 + length;
    }
    QStringList result;
    for (const QString& line : QString::fromUtf8(text).split(u'\n', Qt::SkipEmptyParts))
        result += visibleText(line.left(500));
    return result.mid(std::max<qsizetype>(0, result.size() - lines));
}

void RehearsalClient::addParts(Kind kind, std::vector<RehearsalPart>& parts) {
    const QString filter = m_id.isEmpty() ? kRehearsalLabel : kRehearsalLabel + u'=' + m_id;
    const QJsonObject filters{{QStringLiteral("label"), QJsonArray{filter}}};
    const QString path =
        listOf(kind) + encoded(QString::fromUtf8(QJsonDocument(filters).toJson(QJsonDocument::Compact)));
    const QJsonDocument told = m_reader.get(path);
    const QJsonArray rows = kind == Kind::Volume ? told.object()[u"Volumes"].toArray() : told.array();
    for (const QJsonValue& row : rows) {
        const QString rehearsal = row[u"Labels"].toObject()[kRehearsalLabel].toString();
        const QString name = kind == Kind::Container ? row[u"Names"].toArray().first().toString().mid(1)
                                                     : row[u"Name"].toString();
        const QString id = kind == Kind::Volume ? name : row[u"Id"].toString();
        const bool isOurs = m_id.isEmpty() ? !rehearsal.isEmpty() : rehearsal == m_id;
        if (isOurs && isId(id))
            parts.push_back({kind, id, name, rehearsal});
    }
}

std::vector<RehearsalPart> RehearsalClient::parts() {
    std::vector<RehearsalPart> result;
    for (const Kind kind : {Kind::Container, Kind::Network, Kind::Volume})
        addParts(kind, result);
    return result;
}

void RehearsalClient::remove(const RehearsalPart& part) {
    const HttpAnswer answer = send("DELETE", pathOf(part), nullptr);
    if (answer.status != 204 && answer.status != 200 && answer.status != 404)
        refuse(answer, LiveTexts::tr("removing %1").arg(visibleText(part.name)), true);
}

} // namespace drawbridge::live
