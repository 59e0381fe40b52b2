// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fake_engine.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSet>
#include <QStringList>
#include <QUrl>

#include <map>
#include <mutex>
#include <optional>

namespace drawbridge::testing {

/// An engine that makes, starts and removes in memory. Containers get healthy, restart or stay unhealthy by
/// the name of their service.
class FakeRehearsalEngine {
public:
    struct Behaviour {
        int healthyAfter = 0;  ///< ms after its start; below 0: never
        int restartsUntil = 0; ///< ms after its start: until then it has restarted
        bool hasCheck = true;
        std::optional<int> endsWith; ///< exit code, at once
    };

    /// Called before anything else with method and path; an answer of its own, or nothing.
    using Fault = std::function<std::optional<QByteArray>(const QString& method, const QString& path)>;

    inline static const QByteArray kCut = "CUT";     ///< at the end of an answer: the connection ends there
    inline static const QByteArray kNever = "NEVER"; ///< no answer

    std::map<QString, Behaviour> behaviours; ///< by service
    QSet<QString> missingImages;
    Fault fault;
    QString id;             ///< of the rehearsal; empty: learned from the first container's name
    bool hasForeign = true; ///< a container that is no rehearsal's

    FakeEngine::Answer serve() {
        return [this](const QByteArray& request, const FakeConnection& connection) {
            const std::lock_guard lock(m_guard);
            const QByteArray answer = answerTo(request);
            const bool isCut = answer.endsWith(kCut);
            if (answer != kNever)
                connection.send(isCut ? answer.chopped(kCut.size()) : answer);
            if (isCut)
                connection.close();
        };
    }

    /// Names of what is there, without the foreign ones.
    QStringList parts() const {
        const std::lock_guard lock(m_guard);
        QStringList names;
        for (const auto& [key, part] : m_parts)
            names += part.name;
        names.sort();
        return names;
    }
    QStringList made() const {
        const std::lock_guard lock(m_guard);
        return m_made;
    }
    QStringList removed() const {
        const std::lock_guard lock(m_guard);
        return m_removed;
    }

private:
    struct Part {
        QString kind; ///< "containers", "networks", "volumes"
        QString name;
        std::optional<qint64> started;
    };

    static QByteArray json(const QJsonObject& object, const QByteArray& status = "200 OK") {
        return httpAnswer(QJsonDocument(object).toJson(QJsonDocument::Compact), status);
    }
    static QByteArray notFound() { return json({{u"message"_qs, u"no such thing"_qs}}, "404 Not Found"); }

    QByteArray answerTo(const QByteArray& request) {
        const QString method = QString::fromLatin1(request.split(' ').value(0));
        QString path = QString::fromLatin1(request.split(' ').value(1));
        if (method != u"GET" && method != u"POST" && method != u"DELETE")
            return kNever; // the body of the request before
        if (path.startsWith(u"/v1."))
            path = path.mid(path.indexOf(u'/', 1));
        if (fault) {
            if (auto answer = fault(method, path))
                return *answer;
        }
        if (method == u"GET")
            return got(path);
        return method == u"POST" ? posted(path) : deleted(path);
    }

    QByteArray got(const QString& path) {
        if (path == u"/_ping")
            return httpAnswer("OK", "200 OK", "Api-Version: 1.41\r\n");
        if (path == u"/version")
            return json({{u"ApiVersion"_qs, u"1.41"_qs}, {u"MinAPIVersion"_qs, u"1.12"_qs}});
        if (path == u"/info")
            return json({{u"NCPU"_qs, 2}});
        if (path.startsWith(u"/images/")) {
            const QString image = QUrl::fromPercentEncoding(path.mid(8).chopped(5).toLatin1());
            return missingImages.contains(image) ? notFound() : json({{u"Id"_qs, u"sha256:1"_qs}});
        }
        if (path.startsWith(u"/containers/json") || path.startsWith(u"/networks?"))
            return httpAnswer(QJsonDocument(rows(path.section(u'/', 1, 1).section(u'?', 0, 0)))
                                  .toJson(QJsonDocument::Compact));
        if (path.startsWith(u"/volumes?"))
            return json({{u"Volumes"_qs, rows(u"volumes"_qs)}});
        return stateOf(path.section(u'/', 2, 2));
    }

    /// Whatever the filter says: the client has to look for itself.
    QJsonArray rows(const QString& kind) const {
        QJsonArray rows;
        for (const auto& [key, part] : m_parts) {
            if (part.kind == kind)
                rows += row(key, part.name, part.name.section(u'-', 1, 1));
        }
        if (hasForeign)
            rows += row(u"f0e1"_qs, u"somebody-elses"_qs, {});
        return rows;
    }

    static QJsonObject row(const QString& key, const QString& name, const QString& rehearsal) {
        const QJsonObject labels = rehearsal.isEmpty()
                                       ? QJsonObject{{u"com.docker.compose.project"_qs, u"shop"_qs}}
                                       : QJsonObject{{u"drawbridge.rehearsal"_qs, rehearsal}};
        return {{u"Id"_qs, key},
                {u"Name"_qs, name},
                {u"Names"_qs, QJsonArray{u'/' + name}},
                {u"Labels"_qs, labels}};
    }

    QByteArray stateOf(const QString& key) {
        const auto part = m_parts.find(key);
        if (part == m_parts.end())
            return notFound();
        const Behaviour how = behaviours[part->second.name.section(u'-', 2)];
        const qint64 age = part->second.started ? m_clock.elapsed() - *part->second.started : -1;
        QJsonObject state{{u"Status"_qs, age < 0 ? u"created"_qs : u"running"_qs}, {u"ExitCode"_qs, 0}};
        if (age >= 0 && how.endsWith) {
            state[u"Status"_qs] = u"exited"_qs;
            state[u"ExitCode"_qs] = *how.endsWith;
        } else if (age >= 0 && age < how.restartsUntil) {
            state[u"Status"_qs] = u"restarting"_qs;
            state[u"ExitCode"_qs] = 1;
        } else if (how.hasCheck) {
            const bool isHealthy = how.healthyAfter >= 0 && age >= how.healthyAfter;
            state[u"Health"_qs] = QJsonObject{{u"Status"_qs, isHealthy ? u"healthy"_qs : u"starting"_qs}};
        }
        const QJsonObject check{
            {u"Test"_qs, how.hasCheck ? QJsonArray{u"CMD"_qs, u"true"_qs} : QJsonArray{}}};
        return json({{u"State"_qs, state},
                     {u"RestartCount"_qs, how.restartsUntil > 0 ? 2 : 0},
                     {u"Config"_qs, QJsonObject{{u"Healthcheck"_qs, check}}}});
    }

    QByteArray posted(const QString& path) {
        const QString kind = path.section(u'/', 1, 1);
        if (path.contains(u"/create")) {
            // The name of networks and volumes is in the body, which this engine does not read.
            const QString key = QString::number(0xa000 + ++m_count, 16);
            const QString given = QUrl::fromPercentEncoding(path.section(u"name="_qs, 1).toLatin1());
            const QString name = given.isEmpty() ? rehearsalName() + kind + QString::number(m_count) : given;
            if (!given.isEmpty())
                learn(given);
            m_parts[kind == u"volumes" ? name : key] = {kind, name, {}};
            m_made += name;
            return json({{u"Id"_qs, key}, {u"Name"_qs, name}}, "201 Created");
        }
        const auto part = m_parts.find(path.section(u'/', 2, 2));
        if (part == m_parts.end())
            return notFound();
        if (!path.endsWith(u"/start"))
            return json({});
        if (!m_clock.isValid())
            m_clock.start();
        part->second.started = m_clock.elapsed();
        return "HTTP/1.1 204 No Content\r\n\r\n";
    }

    /// Networks are made first: they are named once a container tells the rehearsal's id.
    QString rehearsalName() const { return u"drawbridge-"_qs + (id.isEmpty() ? u"ID"_qs : id) + u'-'; }
    void learn(const QString& name) {
        id = name.section(u'-', 1, 1);
        std::map<QString, Part> named;
        for (auto [key, part] : m_parts) {
            part.name.replace(u"-ID-"_qs, u'-' + id + u'-');
            named[part.kind == u"volumes" ? part.name : key] = part;
        }
        m_parts = named;
    }

    QByteArray deleted(const QString& path) {
        const QString key = path.section(u'/', 2, 2).section(u'?', 0, 0);
        m_removed += key;
        return m_parts.erase(key) > 0 ? QByteArray("HTTP/1.1 204 No Content\r\n\r\n") : notFound();
    }

    mutable std::mutex m_guard;
    std::map<QString, Part> m_parts; ///< by id
    QStringList m_made;
    QStringList m_removed;
    int m_count = 0;
    QElapsedTimer m_clock;
};

} // namespace drawbridge::testing
