// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/words.h"

#include "core/base/enum_rows.h"
#include "core/base/texts.h"
#include "core/model/kind_traits.h"

namespace drawbridge {

namespace {

struct ChoiceWord {
    const char16_t* key;
    const char* label;
};

constexpr ChoiceWord kChoices[] = {
    {u"on-premises", QT_TRANSLATE_NOOP("choice", "On-premises")},
    {u"private-cloud", QT_TRANSLATE_NOOP("choice", "Private cloud")},
    {u"cloud-region", QT_TRANSLATE_NOOP("choice", "Cloud region")},
    {u"availability-zone", QT_TRANSLATE_NOOP("choice", "Availability zone")},
    {u"colocation", QT_TRANSLATE_NOOP("choice", "Colocation")},
    {u"provider", QT_TRANSLATE_NOOP("choice", "Provider")},
    {u"primary", QT_TRANSLATE_NOOP("choice", "Primary")},
    {u"recovery", QT_TRANSLATE_NOOP("choice", "Recovery")},
    {u"active-active", QT_TRANSLATE_NOOP("choice", "Active-active")},
    {u"manual", QT_TRANSLATE_NOOP("choice", "By hand")},
    {u"command", QT_TRANSLATE_NOOP("choice", "Command")},
    {u"automatic", QT_TRANSLATE_NOOP("choice", "Automatic")},
    {u"verify", QT_TRANSLATE_NOOP("choice", "Verification")},
    {u"wait", QT_TRANSLATE_NOOP("choice", "Wait")},
    {u"approval", QT_TRANSLATE_NOOP("choice", "Approval")},
    {u"synchronous", QT_TRANSLATE_NOOP("choice", "Synchronous replica")},
    {u"asynchronous", QT_TRANSLATE_NOOP("choice", "Asynchronous replica")},
    {u"snapshot", QT_TRANSLATE_NOOP("choice", "Snapshot")},
    {u"backup", QT_TRANSLATE_NOOP("choice", "Backup")},
    {u"started", QT_TRANSLATE_NOOP("choice", "Started")},
    {u"healthy", QT_TRANSLATE_NOOP("choice", "Healthy")},
    {u"completed", QT_TRANSLATE_NOOP("choice", "Completed")},
    {u"hard", QT_TRANSLATE_NOOP("choice", "Hard")},
    {u"soft", QT_TRANSLATE_NOOP("choice", "Soft")},
    {u"failover", QT_TRANSLATE_NOOP("choice", "Failover")},
    {u"restore", QT_TRANSLATE_NOOP("choice", "Restore")},
    {u"rebuild", QT_TRANSLATE_NOOP("choice", "Rebuild")},
    {u"restart", QT_TRANSLATE_NOOP("choice", "Restart")},
    {u"reroute", QT_TRANSLATE_NOOP("choice", "Reroute")},
    {u"none", QT_TRANSLATE_NOOP("choice", "None")},
    {u"wireguard", QT_TRANSLATE_NOOP("choice", "WireGuard")},
    {u"ipsec", QT_TRANSLATE_NOOP("choice", "IPsec")},
    {u"openvpn", QT_TRANSLATE_NOOP("choice", "OpenVPN")},
    {u"allowed", QT_TRANSLATE_NOOP("choice", "Allowed")},
    {u"denied", QT_TRANSLATE_NOOP("choice", "Denied")},
    {u"unavailable", QT_TRANSLATE_NOOP("choice", "Unavailable")},
    {u"destroyed", QT_TRANSLATE_NOOP("choice", "Destroyed")},
    {u"monthly", QT_TRANSLATE_NOOP("choice", "Monthly")},
    {u"quarterly", QT_TRANSLATE_NOOP("choice", "Quarterly")},
    {u"yearly", QT_TRANSLATE_NOOP("choice", "Yearly")},
    {u"tabletop", QT_TRANSLATE_NOOP("choice", "Tabletop")},
    {u"simulation", QT_TRANSLATE_NOOP("choice", "Simulation")},
    {u"full-interruption", QT_TRANSLATE_NOOP("choice", "Full interruption")},
    {u"curved", QT_TRANSLATE_NOOP("choice", "Curved")},
    {u"orthogonal", QT_TRANSLATE_NOOP("choice", "Orthogonal")},
    {u"true", QT_TRANSLATE_NOOP("choice", "Yes")},
    {u"false", QT_TRANSLATE_NOOP("choice", "No")},
};

struct EntityWords {
    EntityKind kind;
    const char* label;
    const char* plural;
    const char* one;     ///< with their number
    const char* several; ///< with their number
    const char* icon;
};

constexpr EntityWords kEntities[] = {
    {EntityKind::Site, QT_TRANSLATE_NOOP("kind", "Site"), QT_TRANSLATE_NOOP("kind", "Sites"),
     QT_TRANSLATE_NOOP("kind", "%1 site"), QT_TRANSLATE_NOOP("kind", "%1 sites"), "on-premises"},
    {EntityKind::Network, QT_TRANSLATE_NOOP("kind", "Network"), QT_TRANSLATE_NOOP("kind", "Networks"),
     QT_TRANSLATE_NOOP("kind", "%1 network"), QT_TRANSLATE_NOOP("kind", "%1 networks"), "network"},
    {EntityKind::Build, QT_TRANSLATE_NOOP("kind", "Standard build"),
     QT_TRANSLATE_NOOP("kind", "Standard builds"), QT_TRANSLATE_NOOP("kind", "%1 standard build"),
     QT_TRANSLATE_NOOP("kind", "%1 standard builds"), "docker-host"},
    {EntityKind::Team, QT_TRANSLATE_NOOP("kind", "Team"), QT_TRANSLATE_NOOP("kind", "Teams"),
     QT_TRANSLATE_NOOP("kind", "%1 team"), QT_TRANSLATE_NOOP("kind", "%1 teams"), "user-group"},
    {EntityKind::Contact, QT_TRANSLATE_NOOP("kind", "Contact"), QT_TRANSLATE_NOOP("kind", "Contacts"),
     QT_TRANSLATE_NOOP("kind", "%1 contact"), QT_TRANSLATE_NOOP("kind", "%1 contacts"), "user-group"},
    {EntityKind::Procedure, QT_TRANSLATE_NOOP("kind", "Procedure"), QT_TRANSLATE_NOOP("kind", "Procedures"),
     QT_TRANSLATE_NOOP("kind", "%1 procedure"), QT_TRANSLATE_NOOP("kind", "%1 procedures"), "runbook"},
    {EntityKind::Component, QT_TRANSLATE_NOOP("kind", "Component"), QT_TRANSLATE_NOOP("kind", "Components"),
     QT_TRANSLATE_NOOP("kind", "%1 component"), QT_TRANSLATE_NOOP("kind", "%1 components"), "note"},
    {EntityKind::Tunnel, QT_TRANSLATE_NOOP("kind", "Tunnel"), QT_TRANSLATE_NOOP("kind", "Tunnels"),
     QT_TRANSLATE_NOOP("kind", "%1 tunnel"), QT_TRANSLATE_NOOP("kind", "%1 tunnels"), "tunnel-tool"},
    {EntityKind::Firewall, QT_TRANSLATE_NOOP("kind", "Firewall rules"),
     QT_TRANSLATE_NOOP("kind", "Firewall rules"), QT_TRANSLATE_NOOP("kind", "%1 firewall"),
     QT_TRANSLATE_NOOP("kind", "%1 firewalls"), "firewall"},
    {EntityKind::Access, QT_TRANSLATE_NOOP("kind", "Access"), QT_TRANSLATE_NOOP("kind", "Accesses"),
     QT_TRANSLATE_NOOP("kind", "%1 access"), QT_TRANSLATE_NOOP("kind", "%1 accesses"), "connect"},
    {EntityKind::ProtectionGroup, QT_TRANSLATE_NOOP("kind", "Protection group"),
     QT_TRANSLATE_NOOP("kind", "Protection groups"), QT_TRANSLATE_NOOP("kind", "%1 protection group"),
     QT_TRANSLATE_NOOP("kind", "%1 protection groups"), "redundancy-group"},
    {EntityKind::Scenario, QT_TRANSLATE_NOOP("kind", "Scenario"), QT_TRANSLATE_NOOP("kind", "Scenarios"),
     QT_TRANSLATE_NOOP("kind", "%1 scenario"), QT_TRANSLATE_NOOP("kind", "%1 scenarios"), "fail"},
    {EntityKind::Contract, QT_TRANSLATE_NOOP("kind", "Contract"), QT_TRANSLATE_NOOP("kind", "Contracts"),
     QT_TRANSLATE_NOOP("kind", "%1 contract"), QT_TRANSLATE_NOOP("kind", "%1 contracts"), "expose"},
    {EntityKind::Exercise, QT_TRANSLATE_NOOP("kind", "Exercise"), QT_TRANSLATE_NOOP("kind", "Exercises"),
     QT_TRANSLATE_NOOP("kind", "%1 exercise"), QT_TRANSLATE_NOOP("kind", "%1 exercises"), "exercise"},
    {EntityKind::Page, QT_TRANSLATE_NOOP("kind", "Page"), QT_TRANSLATE_NOOP("kind", "Pages"),
     QT_TRANSLATE_NOOP("kind", "%1 page"), QT_TRANSLATE_NOOP("kind", "%1 pages"), "note"},
    {EntityKind::Placement, QT_TRANSLATE_NOOP("kind", "Placement"), QT_TRANSLATE_NOOP("kind", "Placements"),
     QT_TRANSLATE_NOOP("kind", "%1 placement"), QT_TRANSLATE_NOOP("kind", "%1 placements"), "note"},
};
static_assert(hasRowForEach(kEntities, &EntityWords::kind));

} // namespace

QString choiceLabel(const QString& key) {
    if (const auto kind = choiceNamed<ComponentKind>(key))
        return labelOf(*kind);
    for (const ChoiceWord& word : kChoices) {
        if (key == QStringView(word.key))
            return ChoiceTexts::tr(word.label);
    }
    return key;
}

QString choiceHelp(const QString& key) {
    const auto kind = choiceNamed<ComponentKind>(key);
    const char* help = kind ? traitsOf(*kind).help : nullptr;
    return help != nullptr ? ChoiceTexts::tr(help) : choiceLabel(key);
}

QString fieldLabel(const Field& field) {
    return FieldTexts::tr(field.label.toUtf8().constData());
}

QString fieldHelp(const Field& field) {
    return FieldTexts::tr(field.help.toUtf8().constData());
}

QString exampleOf(const ValueType& type) {
    switch (type.kind) {
    case ValueKind::Duration:
        return WordsTexts::tr("such as 4h or 90m");
    case ValueKind::Size:
        return WordsTexts::tr("such as 500GiB");
    case ValueKind::Rate:
        return WordsTexts::tr("such as 200MiB/s");
    case ValueKind::Percent:
        return WordsTexts::tr("such as 99.9%");
    case ValueKind::Frequency:
        return WordsTexts::tr("such as 0.2/y");
    case ValueKind::Address:
        return WordsTexts::tr("such as 10.10.4.11");
    case ValueKind::Block:
        return WordsTexts::tr("such as 10.10.4.0/24");
    case ValueKind::Endpoint:
        return WordsTexts::tr("such as 203.0.113.7:51820");
    case ValueKind::Ports:
        return WordsTexts::tr("such as 443/tcp, or any");
    case ValueKind::Hours:
        return WordsTexts::tr("24x7, or Mon-Fri 08:00-18:00");
    case ValueKind::Date:
        return WordsTexts::tr("such as 2026-04-20");
    default:
        return {};
    }
}

QString kindLabel(EntityKind kind) {
    return KindTexts::tr(rowOf(kEntities, kind).label);
}

QString kindPluralLabel(EntityKind kind) {
    return KindTexts::tr(rowOf(kEntities, kind).plural);
}

QString countOfKind(EntityKind kind, std::size_t count) {
    const EntityWords& words = rowOf(kEntities, kind);
    return KindTexts::tr(count == 1 ? words.one : words.several).arg(count);
}

QString entitySort(const Plan& plan, const EntityRef& ref) {
    if (ref.kind == EntityKind::Component) {
        if (const Component* component = plan.components.find(ComponentId(ref.id)))
            return labelOf(component->kind);
    } else if (ref.kind == EntityKind::Site) {
        if (const Site* site = plan.sites.find(SiteId(ref.id)))
            return choiceLabel(choiceName(site->kind));
    }
    return kindLabel(ref.kind);
}

QString entityIcon(const Plan& plan, const EntityRef& ref) {
    if (ref.kind == EntityKind::Component) {
        if (const Component* component = plan.components.find(ComponentId(ref.id)))
            return choiceName(component->kind);
    } else if (ref.kind == EntityKind::Site) {
        if (const Site* site = plan.sites.find(SiteId(ref.id)))
            return choiceName(site->kind);
    }
    return QString::fromLatin1(rowOf(kEntities, ref.kind).icon);
}

DiagramState diagramStateOf(ImpactState state) {
    switch (state) {
    case ImpactState::Lost:
        return DiagramState::Lost;
    case ImpactState::Disabled:
        return DiagramState::Disabled;
    case ImpactState::Degraded:
        return DiagramState::Degraded;
    case ImpactState::Unaffected:
        break;
    }
    return DiagramState::Unaffected;
}

QString severityIcon(Severity severity) {
    if (severity == Severity::Error)
        return QStringLiteral("error");
    return severity == Severity::Warning ? QStringLiteral("warning") : QStringLiteral("note");
}

QString lossNotToldText(const ComponentResult& result) {
    return result.ownLossNotTold
               ? WordsTexts::tr("Not known: the plan tells neither data nor copies")
               : WordsTexts::tr("Not known: the plan tells neither data nor copies of something it needs");
}

} // namespace drawbridge
