// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/words.h"

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
    {u"on-premises", QT_TRANSLATE_NOOP("ChoiceTexts", "On-premises")},
    {u"private-cloud", QT_TRANSLATE_NOOP("ChoiceTexts", "Private cloud")},
    {u"cloud-region", QT_TRANSLATE_NOOP("ChoiceTexts", "Cloud region")},
    {u"availability-zone", QT_TRANSLATE_NOOP("ChoiceTexts", "Availability zone")},
    {u"colocation", QT_TRANSLATE_NOOP("ChoiceTexts", "Colocation")},
    {u"provider", QT_TRANSLATE_NOOP("ChoiceTexts", "Provider")},
    {u"primary", QT_TRANSLATE_NOOP("ChoiceTexts", "Primary")},
    {u"recovery", QT_TRANSLATE_NOOP("ChoiceTexts", "Recovery")},
    {u"active-active", QT_TRANSLATE_NOOP("ChoiceTexts", "Active-active")},
    {u"manual", QT_TRANSLATE_NOOP("ChoiceTexts", "Manual")},
    {u"command", QT_TRANSLATE_NOOP("ChoiceTexts", "Command")},
    {u"automatic", QT_TRANSLATE_NOOP("ChoiceTexts", "Automatic")},
    {u"verify", QT_TRANSLATE_NOOP("ChoiceTexts", "Verification")},
    {u"wait", QT_TRANSLATE_NOOP("ChoiceTexts", "Wait")},
    {u"approval", QT_TRANSLATE_NOOP("ChoiceTexts", "Approval")},
    {u"synchronous", QT_TRANSLATE_NOOP("ChoiceTexts", "Synchronous replica")},
    {u"asynchronous", QT_TRANSLATE_NOOP("ChoiceTexts", "Asynchronous replica")},
    {u"snapshot", QT_TRANSLATE_NOOP("ChoiceTexts", "Snapshot")},
    {u"backup", QT_TRANSLATE_NOOP("ChoiceTexts", "Backup")},
    {u"started", QT_TRANSLATE_NOOP("ChoiceTexts", "Started")},
    {u"healthy", QT_TRANSLATE_NOOP("ChoiceTexts", "Healthy")},
    {u"completed", QT_TRANSLATE_NOOP("ChoiceTexts", "Completed")},
    {u"hard", QT_TRANSLATE_NOOP("ChoiceTexts", "Hard")},
    {u"soft", QT_TRANSLATE_NOOP("ChoiceTexts", "Soft")},
    {u"failover", QT_TRANSLATE_NOOP("ChoiceTexts", "Failover")},
    {u"restore", QT_TRANSLATE_NOOP("ChoiceTexts", "Restore")},
    {u"rebuild", QT_TRANSLATE_NOOP("ChoiceTexts", "Rebuild")},
    {u"restart", QT_TRANSLATE_NOOP("ChoiceTexts", "Restart")},
    {u"reroute", QT_TRANSLATE_NOOP("ChoiceTexts", "Reroute")},
    {u"none", QT_TRANSLATE_NOOP("ChoiceTexts", "None")},
    {u"wireguard", QT_TRANSLATE_NOOP("ChoiceTexts", "WireGuard")},
    {u"ipsec", QT_TRANSLATE_NOOP("ChoiceTexts", "IPsec")},
    {u"openvpn", QT_TRANSLATE_NOOP("ChoiceTexts", "OpenVPN")},
    {u"allowed", QT_TRANSLATE_NOOP("ChoiceTexts", "Allowed")},
    {u"denied", QT_TRANSLATE_NOOP("ChoiceTexts", "Denied")},
    {u"unavailable", QT_TRANSLATE_NOOP("ChoiceTexts", "Unavailable")},
    {u"destroyed", QT_TRANSLATE_NOOP("ChoiceTexts", "Destroyed")},
    {u"monthly", QT_TRANSLATE_NOOP("ChoiceTexts", "Monthly")},
    {u"quarterly", QT_TRANSLATE_NOOP("ChoiceTexts", "Quarterly")},
    {u"yearly", QT_TRANSLATE_NOOP("ChoiceTexts", "Yearly")},
    {u"tabletop", QT_TRANSLATE_NOOP("ChoiceTexts", "Tabletop")},
    {u"simulation", QT_TRANSLATE_NOOP("ChoiceTexts", "Simulation")},
    {u"walk-through", QT_TRANSLATE_NOOP("ChoiceTexts", "Walk-through")},
    {u"restore-test", QT_TRANSLATE_NOOP("ChoiceTexts", "Restore test")},
    {u"parallel", QT_TRANSLATE_NOOP("ChoiceTexts", "Parallel test")},
    {u"met", QT_TRANSLATE_NOOP("ChoiceTexts", "Met")},
    {u"partly", QT_TRANSLATE_NOOP("ChoiceTexts", "Partly met")},
    {u"not-met", QT_TRANSLATE_NOOP("ChoiceTexts", "Not met")},
    {u"done", QT_TRANSLATE_NOOP("ChoiceTexts", "Done")},
    {u"failed", QT_TRANSLATE_NOOP("ChoiceTexts", "Failed")},
    {u"skipped", QT_TRANSLATE_NOOP("ChoiceTexts", "Skipped")},
    {u"declared", QT_TRANSLATE_NOOP("ChoiceTexts", "Declared")},
    {u"stopped", QT_TRANSLATE_NOOP("ChoiceTexts", "Recovery stopped")},
    {u"decision", QT_TRANSLATE_NOOP("ChoiceTexts", "Decision")},
    {u"note", QT_TRANSLATE_NOOP("ChoiceTexts", "Note")},
    {u"evidence", QT_TRANSLATE_NOOP("ChoiceTexts", "Evidence")},
    {u"message", QT_TRANSLATE_NOOP("ChoiceTexts", "Message")},
    {u"inject", QT_TRANSLATE_NOOP("ChoiceTexts", "Inject")},
    {u"strategy", QT_TRANSLATE_NOOP("ChoiceTexts", "Other strategy")},
    {u"paused", QT_TRANSLATE_NOOP("ChoiceTexts", "Paused")},
    {u"resumed", QT_TRANSLATE_NOOP("ChoiceTexts", "Resumed")},
    {u"management", QT_TRANSLATE_NOOP("ChoiceTexts", "Management")},
    {u"clients", QT_TRANSLATE_NOOP("ChoiceTexts", "Clients")},
    {u"vendors", QT_TRANSLATE_NOOP("ChoiceTexts", "Vendors")},
    {u"regulators", QT_TRANSLATE_NOOP("ChoiceTexts", "Regulators")},
    {u"staff", QT_TRANSLATE_NOOP("ChoiceTexts", "Staff")},
    {u"en", QT_TRANSLATE_NOOP("ChoiceTexts", "English")},
    {u"de", QT_TRANSLATE_NOOP("ChoiceTexts", "German")},
    {u"full-interruption", QT_TRANSLATE_NOOP("ChoiceTexts", "Full interruption")},
    {u"password", QT_TRANSLATE_NOOP("ChoiceTexts", "Password")},
    {u"key", QT_TRANSLATE_NOOP("ChoiceTexts", "Key")},
    {u"certificate", QT_TRANSLATE_NOOP("ChoiceTexts", "Certificate")},
    {u"licence", QT_TRANSLATE_NOOP("ChoiceTexts", "Licence")},
    {u"account", QT_TRANSLATE_NOOP("ChoiceTexts", "Break-glass account")},
    {u"contract", QT_TRANSLATE_NOOP("ChoiceTexts", "Support contract")},
    {u"curved", QT_TRANSLATE_NOOP("ChoiceTexts", "Curved")},
    {u"orthogonal", QT_TRANSLATE_NOOP("ChoiceTexts", "Orthogonal")},
    {u"no", QT_TRANSLATE_NOOP("ChoiceTexts", "Not restarted")},
    {u"on-failure", QT_TRANSLATE_NOOP("ChoiceTexts", "After a failure")},
    {u"always", QT_TRANSLATE_NOOP("ChoiceTexts", "Always")},
    {u"unless-stopped", QT_TRANSLATE_NOOP("ChoiceTexts", "Unless stopped")},
    {u"hosts", QT_TRANSLATE_NOOP("ChoiceTexts", "Different hosts")},
    {u"sites", QT_TRANSLATE_NOOP("ChoiceTexts", "Different sites")},
    {u"source", QT_TRANSLATE_NOOP("ChoiceTexts", "Source")},
    {u"destination", QT_TRANSLATE_NOOP("ChoiceTexts", "Destination")},
    {u"A", QT_TRANSLATE_NOOP("ChoiceTexts", "A (IPv4 address)")},
    {u"AAAA", QT_TRANSLATE_NOOP("ChoiceTexts", "AAAA (IPv6 address)")},
    {u"CNAME", QT_TRANSLATE_NOOP("ChoiceTexts", "CNAME (another name)")},
    {u"MX", QT_TRANSLATE_NOOP("ChoiceTexts", "MX (mail server)")},
    {u"SRV", QT_TRANSLATE_NOOP("ChoiceTexts", "SRV (service)")},
    {u"TXT", QT_TRANSLATE_NOOP("ChoiceTexts", "TXT")},
    {u"true", QT_TRANSLATE_NOOP("ChoiceTexts", "Yes")},
    {u"false", QT_TRANSLATE_NOOP("ChoiceTexts", "No")},
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
    {EntityKind::Site, QT_TRANSLATE_NOOP("KindTexts", "Site"), QT_TRANSLATE_NOOP("KindTexts", "Sites"),
     QT_TRANSLATE_NOOP("KindTexts", "%1 site"), QT_TRANSLATE_NOOP("KindTexts", "%1 sites"), "on-premises"},
    {EntityKind::Network, QT_TRANSLATE_NOOP("KindTexts", "Network"),
     QT_TRANSLATE_NOOP("KindTexts", "Networks"), QT_TRANSLATE_NOOP("KindTexts", "%1 network"),
     QT_TRANSLATE_NOOP("KindTexts", "%1 networks"), "network"},
    {EntityKind::Build, QT_TRANSLATE_NOOP("KindTexts", "Standard build"),
     QT_TRANSLATE_NOOP("KindTexts", "Standard builds"), QT_TRANSLATE_NOOP("KindTexts", "%1 standard build"),
     QT_TRANSLATE_NOOP("KindTexts", "%1 standard builds"), "docker-host"},
    {EntityKind::Team, QT_TRANSLATE_NOOP("KindTexts", "Team"), QT_TRANSLATE_NOOP("KindTexts", "Teams"),
     QT_TRANSLATE_NOOP("KindTexts", "%1 team"), QT_TRANSLATE_NOOP("KindTexts", "%1 teams"), "user-group"},
    {EntityKind::Contact, QT_TRANSLATE_NOOP("KindTexts", "Contact"),
     QT_TRANSLATE_NOOP("KindTexts", "Contacts"), QT_TRANSLATE_NOOP("KindTexts", "%1 contact"),
     QT_TRANSLATE_NOOP("KindTexts", "%1 contacts"), "user-group"},
    {EntityKind::Communication, QT_TRANSLATE_NOOP("KindTexts", "Communication"),
     QT_TRANSLATE_NOOP("KindTexts", "Communications"), QT_TRANSLATE_NOOP("KindTexts", "%1 communication"),
     QT_TRANSLATE_NOOP("KindTexts", "%1 communications"), "note"},
    {EntityKind::Credential, QT_TRANSLATE_NOOP("KindTexts", "Credential"),
     QT_TRANSLATE_NOOP("KindTexts", "Credentials"), QT_TRANSLATE_NOOP("KindTexts", "%1 credential"),
     QT_TRANSLATE_NOOP("KindTexts", "%1 credentials"), "authentication-server"},
    {EntityKind::Procedure, QT_TRANSLATE_NOOP("KindTexts", "Procedure"),
     QT_TRANSLATE_NOOP("KindTexts", "Procedures"), QT_TRANSLATE_NOOP("KindTexts", "%1 procedure"),
     QT_TRANSLATE_NOOP("KindTexts", "%1 procedures"), "runbook"},
    {EntityKind::Component, QT_TRANSLATE_NOOP("KindTexts", "Component"),
     QT_TRANSLATE_NOOP("KindTexts", "Components"), QT_TRANSLATE_NOOP("KindTexts", "%1 component"),
     QT_TRANSLATE_NOOP("KindTexts", "%1 components"), "note"},
    {EntityKind::Tunnel, QT_TRANSLATE_NOOP("KindTexts", "Tunnel"), QT_TRANSLATE_NOOP("KindTexts", "Tunnels"),
     QT_TRANSLATE_NOOP("KindTexts", "%1 tunnel"), QT_TRANSLATE_NOOP("KindTexts", "%1 tunnels"),
     "tunnel-tool"},
    {EntityKind::Firewall, QT_TRANSLATE_NOOP("KindTexts", "Firewall rules"),
     QT_TRANSLATE_NOOP("KindTexts", "Firewall rules"), QT_TRANSLATE_NOOP("KindTexts", "%1 firewall"),
     QT_TRANSLATE_NOOP("KindTexts", "%1 firewalls"), "firewall"},
    {EntityKind::DnsRecord, QT_TRANSLATE_NOOP("KindTexts", "DNS record"),
     QT_TRANSLATE_NOOP("KindTexts", "DNS records"), QT_TRANSLATE_NOOP("KindTexts", "%1 DNS record"),
     QT_TRANSLATE_NOOP("KindTexts", "%1 DNS records"), "dns-server"},
    {EntityKind::Access, QT_TRANSLATE_NOOP("KindTexts", "Access"), QT_TRANSLATE_NOOP("KindTexts", "Accesses"),
     QT_TRANSLATE_NOOP("KindTexts", "%1 access"), QT_TRANSLATE_NOOP("KindTexts", "%1 accesses"), "connect"},
    {EntityKind::ProtectionGroup, QT_TRANSLATE_NOOP("KindTexts", "Protection group"),
     QT_TRANSLATE_NOOP("KindTexts", "Protection groups"),
     QT_TRANSLATE_NOOP("KindTexts", "%1 protection group"),
     QT_TRANSLATE_NOOP("KindTexts", "%1 protection groups"), "redundancy-group"},
    {EntityKind::Scenario, QT_TRANSLATE_NOOP("KindTexts", "Scenario"),
     QT_TRANSLATE_NOOP("KindTexts", "Scenarios"), QT_TRANSLATE_NOOP("KindTexts", "%1 scenario"),
     QT_TRANSLATE_NOOP("KindTexts", "%1 scenarios"), "fail"},
    {EntityKind::Activity, QT_TRANSLATE_NOOP("KindTexts", "Activity"),
     QT_TRANSLATE_NOOP("KindTexts", "Activities"), QT_TRANSLATE_NOOP("KindTexts", "%1 activity"),
     QT_TRANSLATE_NOOP("KindTexts", "%1 activities"), "user-group"},
    {EntityKind::Contract, QT_TRANSLATE_NOOP("KindTexts", "Contract"),
     QT_TRANSLATE_NOOP("KindTexts", "Contracts"), QT_TRANSLATE_NOOP("KindTexts", "%1 contract"),
     QT_TRANSLATE_NOOP("KindTexts", "%1 contracts"), "expose"},
    {EntityKind::Improvement, QT_TRANSLATE_NOOP("KindTexts", "Improvement"),
     QT_TRANSLATE_NOOP("KindTexts", "Improvements"), QT_TRANSLATE_NOOP("KindTexts", "%1 improvement"),
     QT_TRANSLATE_NOOP("KindTexts", "%1 improvements"), "expose"},
    {EntityKind::Exercise, QT_TRANSLATE_NOOP("KindTexts", "Exercise"),
     QT_TRANSLATE_NOOP("KindTexts", "Exercises"), QT_TRANSLATE_NOOP("KindTexts", "%1 exercise"),
     QT_TRANSLATE_NOOP("KindTexts", "%1 exercises"), "exercise"},
    {EntityKind::Run, QT_TRANSLATE_NOOP("KindTexts", "Exercise run"),
     QT_TRANSLATE_NOOP("KindTexts", "Exercise runs"), QT_TRANSLATE_NOOP("KindTexts", "%1 exercise run"),
     QT_TRANSLATE_NOOP("KindTexts", "%1 exercise runs"), "exercise"},
    {EntityKind::CorrectiveAction, QT_TRANSLATE_NOOP("KindTexts", "Corrective action"),
     QT_TRANSLATE_NOOP("KindTexts", "Corrective actions"),
     QT_TRANSLATE_NOOP("KindTexts", "%1 corrective action"),
     QT_TRANSLATE_NOOP("KindTexts", "%1 corrective actions"), "warning"},
    {EntityKind::Page, QT_TRANSLATE_NOOP("KindTexts", "Page"), QT_TRANSLATE_NOOP("KindTexts", "Pages"),
     QT_TRANSLATE_NOOP("KindTexts", "%1 page"), QT_TRANSLATE_NOOP("KindTexts", "%1 pages"), "note"},
    {EntityKind::Placement, QT_TRANSLATE_NOOP("KindTexts", "Placement"),
     QT_TRANSLATE_NOOP("KindTexts", "Placements"), QT_TRANSLATE_NOOP("KindTexts", "%1 placement"),
     QT_TRANSLATE_NOOP("KindTexts", "%1 placements"), "note"},
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
        return WordsTexts::tr("e.g. 4h or 90m");
    case ValueKind::Size:
        return WordsTexts::tr("e.g. 500GiB");
    case ValueKind::Rate:
        return WordsTexts::tr("e.g. 200MiB/s");
    case ValueKind::Percent:
        return WordsTexts::tr("e.g. 99.9%");
    case ValueKind::Frequency:
        return WordsTexts::tr("e.g. 0.2/y");
    case ValueKind::Address:
        return WordsTexts::tr("e.g. 10.10.4.11");
    case ValueKind::Block:
        return WordsTexts::tr("e.g. 10.10.4.0/24");
    case ValueKind::Endpoint:
        return WordsTexts::tr("e.g. 203.0.113.7:51820");
    case ValueKind::Ports:
        return WordsTexts::tr("e.g. 443/tcp, or any");
    case ValueKind::Hours:
        return WordsTexts::tr("24x7, or Mon-Fri 08:00-18:00");
    case ValueKind::Zone:
        return WordsTexts::tr("e.g. Europe/Berlin");
    case ValueKind::Date:
        return WordsTexts::tr("e.g. 2026-04-20");
    case ValueKind::Moment:
        return WordsTexts::tr("e.g. 2026-04-20T09:00+02:00");
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

} // namespace drawbridge
