// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/unknown_name.h"

#include "core/base/nearest_name.h"
#include "core/base/texts.h"

namespace drawbridge {

QString noneCalled(EntityKind kind, const QString& name) {
    const QString it = inQuotes(name);
    switch (kind) {
    case EntityKind::Site:
        return WordsTexts::tr("no site is called %1").arg(it);
    case EntityKind::Network:
        return WordsTexts::tr("no network is called %1").arg(it);
    case EntityKind::Build:
        return WordsTexts::tr("no standard build is called %1").arg(it);
    case EntityKind::Team:
        return WordsTexts::tr("no team is called %1").arg(it);
    case EntityKind::Credential:
        return WordsTexts::tr("no credential is called %1").arg(it);
    case EntityKind::Procedure:
        return WordsTexts::tr("no procedure is called %1").arg(it);
    case EntityKind::Component:
        return WordsTexts::tr("no component is called %1").arg(it);
    case EntityKind::Tunnel:
        return WordsTexts::tr("no tunnel is called %1").arg(it);
    case EntityKind::ProtectionGroup:
        return WordsTexts::tr("no protection group is called %1").arg(it);
    case EntityKind::Scenario:
        return WordsTexts::tr("no scenario is called %1").arg(it);
    case EntityKind::Activity:
        return WordsTexts::tr("no activity is called %1").arg(it);
    case EntityKind::Improvement:
        return WordsTexts::tr("no improvement is called %1").arg(it);
    case EntityKind::Contract:
        return WordsTexts::tr("no contract is with a client called %1").arg(it);
    case EntityKind::Exercise:
        return WordsTexts::tr("no exercise is called %1").arg(it);
    case EntityKind::Run:
        return WordsTexts::tr("no exercise run is called %1").arg(it);
    case EntityKind::CorrectiveAction:
        return WordsTexts::tr("no corrective action is called %1").arg(it);
    case EntityKind::Communication:
        return WordsTexts::tr("no communication is called %1").arg(it);
    case EntityKind::Page:
        return WordsTexts::tr("no page is called %1").arg(it);
    default:
        return WordsTexts::tr("nothing is called %1").arg(it);
    }
}

QString noPlaceCalled(const QString& name) {
    return WordsTexts::tr("no component or site is called %1").arg(inQuotes(name));
}

QStringList namesOfKind(const Plan& plan, EntityKind kind) {
    const EntityType& type = entityType(kind);
    QStringList names;
    for (int i = 0, n = type.count(plan); i < n; ++i)
        names += type.name(type.at(plan, i));
    return names;
}

} // namespace drawbridge
