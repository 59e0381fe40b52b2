// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/compose/service_bodies.h"
#include "core/operations/start/services_to_start.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace drawbridge {

struct RehearsalVolume {
    QString key;  ///< "PROJECT/VOLUME"
    QString name; ///< on the engine
};

/// A container to be made.
struct RehearsalContainer {
    int service = 0; ///< index in RehearsalPlan::start
    QString name;
    QString image;
    QStringList aliases;
    std::vector<int> networks; ///< indices in RehearsalPlan::networks, at least one
    /// As in POST /containers/create, without its network and label. Holds secrets where the Compose files
    /// do: it goes to the engine and nowhere else.
    QJsonObject body;
};

/// What a rehearsal makes, before it makes anything.
struct RehearsalPlan {
    QString id;
    ServicesToStart start;
    QStringList networks; ///< names on the engine, each isolated
    std::vector<RehearsalVolume> volumes;
    std::vector<RehearsalContainer> containers; ///< one for each service, in the same order
    QStringList notes;                          ///< sentences: what is otherwise than at the recovery site
};

/// The containers of a scenario's services as on one engine, in networks of their own: no published ports, no
/// paths of the host, no rights beyond those of a container, memory and processors capped by what the plan
/// says that they need. Volumes are empty. A pure function.
RehearsalPlan planRehearsal(const ScenarioAnalysis& analysis, std::optional<ProtectionGroupId> group,
                            const std::vector<compose::ServiceBodies>& bodies, const QString& id);

/// Caps the processors by those of the engine's machine, which refuses more.
void capProcessors(RehearsalPlan& plan, int processors);

/// A new one, of lower-case letters and digits.
QString newRehearsalId();

} // namespace drawbridge
