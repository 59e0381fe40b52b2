// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/read_only_client.h"

#include <QStringList>

#include <vector>

namespace drawbridge::live {

/// The label of all that rehearsals make; its value is the rehearsal's id.
inline const QString kRehearsalLabel = QStringLiteral("drawbridge.rehearsal");

/// What a rehearsal made on an engine.
struct RehearsalPart {
    enum class Kind { Container, Network, Volume }; ///< in the order of removal
    Kind kind = Kind::Container;
    QString id; ///< of a volume its name
    QString name;
    QString rehearsal; ///< id
};

/// State of a container that a rehearsal made.
struct RehearsedState {
    QString status;            ///< "created", "running", "restarting", "exited", "dead" …
    bool checksHealth = false; ///< it, or its image, has a health check
    QString health;            ///< "starting", "healthy", "unhealthy"; empty without a check
    int exitCode = 0;          ///< of the last run
    int restarts = 0;          ///< by the engine
    bool outOfMemory = false;
};

/// Makes, starts and removes what belongs to one rehearsal: see README.md. Blocking, one thread. All
/// functions throw EngineError.
class RehearsalClient {
public:
    /// `id`: lower-case letters and digits.
    RehearsalClient(Endpoint endpoint, const Limits& limits, CancelFlag cancelled, QString id);

    const QString& id() const { return m_id; }
    const Endpoint& endpoint() const { return m_reader.endpoint(); }
    void negotiate() { m_reader.negotiate(); }

    /// Of an image on the engine: its id. Nothing: it has none of that name.
    std::optional<QString> imageOf(const QString& image);
    int processors(); ///< of the engine's machine
    /// Fetches an image. `limits.idle` bounds how long the registry may be silent.
    void pull(const QString& image);

    /// An isolated network, from which nothing outside can be reached. Returns its id.
    QString createNetwork(const QString& name);
    void createVolume(const QString& name);
    /// `body` as in POST /containers/create; its label is added here. Returns the container's id.
    QString createContainer(const QString& name, QJsonObject body);
    void connect(const QString& network, const QString& container, const QStringList& aliases);
    /// Starts containers side by side, each over a connection of its own. Returns, in their order, why the
    /// engine could not start one; empty: it did. Any other failure is thrown once all have ended.
    QStringList start(const QStringList& containers);
    RehearsedState stateOf(const QString& container);
    /// The last lines that a container wrote, visible text each. They may hold secrets: for a terminal only.
    QStringList lastLines(const QString& container, int lines);

    /// What has the label, of this rehearsal or, without an id, of any.
    std::vector<RehearsalPart> parts();
    /// Removes a part that parts() gave. What is gone already is fine.
    void remove(const RehearsalPart& part);

private:
    QByteArray request(const QByteArray& method, const QString& path, const QJsonObject* body) const;
    HttpAnswer send(const QByteArray& method, const QString& path, const QJsonObject* body);
    QJsonObject made(const QString& path, const QJsonObject& body, const QString& what, bool mayQuote);
    [[noreturn]] void refuse(const HttpAnswer& answer, const QString& what, bool mayQuote) const;
    void addParts(RehearsalPart::Kind kind, std::vector<RehearsalPart>& parts);
    QJsonObject labels() const;

    ReadOnlyClient m_reader;
    HttpChannel m_writer;
    Limits m_limits;
    CancelFlag m_cancelled;
    qint64 m_largest;
    QString m_id;
    QStringList m_made; ///< ids of containers made here: no other is started
};

} // namespace drawbridge::live
