// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/entities.h"

#include <QCoreApplication>

namespace drawbridge {

const RecordType& Team::record() {
    static const RecordType type{
        u"team"_qs,
        {required(field<&Team::name>(u"name", QT_TRANSLATE_NOOP("FieldTexts", "Name"),
                                     QT_TRANSLATE_NOOP("FieldTexts", "Unique among the teams."))),
         between(0, 1e6,
                 field<&Team::size>(
                     u"size", QT_TRANSLATE_NOOP("FieldTexts", "Size"),
                     QT_TRANSLATE_NOOP("FieldTexts",
                                       "How many can work at once (people, or shares of a pipe)."))),
         field<&Team::onCallResponse>(
             u"on-call-response", QT_TRANSLATE_NOOP("FieldTexts", "On-call response"),
             QT_TRANSLATE_NOOP("FieldTexts", "From the declaration until the team is at work.")),
         field<&Team::hours>(u"hours", QT_TRANSLATE_NOOP("FieldTexts", "Hours"),
                             QT_TRANSLATE_NOOP("FieldTexts", "24x7, or such as Mon-Fri 08:00-18:00.")),
         field<&Team::timeZone>(u"time-zone", QT_TRANSLATE_NOOP("FieldTexts", "Time zone"),
                                QT_TRANSLATE_NOOP("FieldTexts", "Of its hours; left out: the project's.")),
         field<&Team::contact>(u"contact", QT_TRANSLATE_NOOP("FieldTexts", "Contact"),
                               QT_TRANSLATE_NOOP("FieldTexts", "Whom to call."))}};
    return type;
}

const RecordType& Contact::record() {
    static const RecordType type{
        u"contact"_qs,
        {required(
             field<&Contact::role>(u"role", QT_TRANSLATE_NOOP("FieldTexts", "Role"),
                                   QT_TRANSLATE_NOOP("FieldTexts", "What this person decides or does."))),
         field<&Contact::name>(u"name", QT_TRANSLATE_NOOP("FieldTexts", "Person"),
                               QT_TRANSLATE_NOOP("FieldTexts", "Name of the person.")),
         field<&Contact::phone>(u"phone", QT_TRANSLATE_NOOP("FieldTexts", "Phone"),
                                QT_TRANSLATE_NOOP("FieldTexts", "Reached by day and night.")),
         field<&Contact::deputy>(u"deputy", QT_TRANSLATE_NOOP("FieldTexts", "Deputy"),
                                 QT_TRANSLATE_NOOP("FieldTexts", "Whom to call when nobody answers.")),
         field<&Contact::email>(u"email", QT_TRANSLATE_NOOP("FieldTexts", "E-mail"),
                                QT_TRANSLATE_NOOP("FieldTexts", "For what is not urgent.")),
         field<&Contact::escalatesTo>(u"escalates-to", QT_TRANSLATE_NOOP("FieldTexts", "Escalates to"),
                                      QT_TRANSLATE_NOOP("FieldTexts", "Who is called next.")),
         field<&Contact::escalateAfter>(
             u"escalate-after", QT_TRANSLATE_NOOP("FieldTexts", "Escalate after"),
             QT_TRANSLATE_NOOP("FieldTexts", "How long an answer is waited for."))}};
    return type;
}

const RecordType& Credential::record() {
    static const RecordType type{
        u"credential"_qs,
        {required(field<&Credential::name>(
             u"name", QT_TRANSLATE_NOOP("FieldTexts", "Name"),
             QT_TRANSLATE_NOOP("FieldTexts", "What it is called; never the secret itself."))),
         field<&Credential::kind>(u"kind", QT_TRANSLATE_NOOP("FieldTexts", "Kind"),
                                  QT_TRANSLATE_NOOP("FieldTexts", "What it is.")),
         field<&Credential::heldBy>(u"held-by", QT_TRANSLATE_NOOP("FieldTexts", "Held by"),
                                    QT_TRANSLATE_NOOP("FieldTexts", "Who can produce it at night.")),
         field<&Credential::keptAt>(u"kept-at", QT_TRANSLATE_NOOP("FieldTexts", "Kept at"),
                                    QT_TRANSLATE_NOOP("FieldTexts", "The site or component where it lies.")),
         field<&Credential::alsoAt>(
             u"also-at", QT_TRANSLATE_NOOP("FieldTexts", "Also at"),
             QT_TRANSLATE_NOOP("FieldTexts", "A second place, for when the first is lost.")),
         field<&Credential::expires>(u"expires", QT_TRANSLATE_NOOP("FieldTexts", "Expires"),
                                     QT_TRANSLATE_NOOP("FieldTexts", "The last day on which it is good.")),
         ofKind(ValueKind::Prose,
                field<&Credential::note>(u"note", QT_TRANSLATE_NOOP("FieldTexts", "Note"),
                                         QT_TRANSLATE_NOOP("FieldTexts", "Anything worth knowing.")))}};
    return type;
}

const RecordType& UncertainDuration::record() {
    static const RecordType type{
        u"duration"_qs,
        {field<&UncertainDuration::best>(u"best", QT_TRANSLATE_NOOP("FieldTexts", "At best"),
                                         QT_TRANSLATE_NOOP("FieldTexts", "When everything goes well.")),
         required(field<&UncertainDuration::likely>(
             u"likely", QT_TRANSLATE_NOOP("FieldTexts", "Likely"),
             QT_TRANSLATE_NOOP("FieldTexts", "What a schedule plans with."))),
         field<&UncertainDuration::worst>(u"worst", QT_TRANSLATE_NOOP("FieldTexts", "At worst"),
                                          QT_TRANSLATE_NOOP("FieldTexts", "When much goes wrong."))},
        1};
    return type;
}

const RecordType& TeamUse::record() {
    static const RecordType type{
        u"team-use"_qs,
        {required(field<&TeamUse::team>(u"team", QT_TRANSLATE_NOOP("FieldTexts", "Team"),
                                        QT_TRANSLATE_NOOP("FieldTexts", "Who is needed."))),
         required(between(
             1, 1e6,
             field<&TeamUse::units>(u"units", QT_TRANSLATE_NOOP("FieldTexts", "How many"),
                                    QT_TRANSLATE_NOOP("FieldTexts", "People, or shares of a pipe."))))}};
    return type;
}

const RecordType& Step::record() {
    static const RecordType type{
        u"step"_qs,
        {required(field<&Step::name>(u"name", QT_TRANSLATE_NOOP("FieldTexts", "Name"),
                                     QT_TRANSLATE_NOOP("FieldTexts", "What is done, in a few words."))),
         field<&Step::kind>(u"kind", QT_TRANSLATE_NOOP("FieldTexts", "Kind"),
                            QT_TRANSLATE_NOOP("FieldTexts", "How it is done.")),
         ofKind(ValueKind::Prose,
                field<&Step::before>(u"before", QT_TRANSLATE_NOOP("FieldTexts", "Before"),
                                     QT_TRANSLATE_NOOP("FieldTexts", "What must be true before it begins."))),
         ofKind(ValueKind::Prose,
                field<&Step::doWhat>(u"do", QT_TRANSLATE_NOOP("FieldTexts", "Do"),
                                     QT_TRANSLATE_NOOP("FieldTexts", "What to do, in a sentence."))),
         ofKind(ValueKind::Code,
                field<&Step::run>(
                    u"run", QT_TRANSLATE_NOOP("FieldTexts", "Run"),
                    QT_TRANSLATE_NOOP("FieldTexts", "The command, printed in the runbook; never executed."))),
         ofKind(ValueKind::Prose,
                field<&Step::goodWhen>(u"good-when", QT_TRANSLATE_NOOP("FieldTexts", "Good when"),
                                       QT_TRANSLATE_NOOP("FieldTexts", "How success is seen."))),
         ofKind(ValueKind::Prose,
                field<&Step::ifNot>(u"if-not", QT_TRANSLATE_NOOP("FieldTexts", "If not"),
                                    QT_TRANSLATE_NOOP("FieldTexts", "What to do when it fails."))),
         field<&Step::duration>(u"duration", QT_TRANSLATE_NOOP("FieldTexts", "Duration"),
                                QT_TRANSLATE_NOOP("FieldTexts", "One value, or best, likely and worst.")),
         ofKind(ValueKind::Prose,
                field<&Step::assumedBecause>(
                    u"assumed-because", QT_TRANSLATE_NOOP("FieldTexts", "Assumed because"),
                    QT_TRANSLATE_NOOP("FieldTexts",
                                      "Why the duration is an assumption; left out: it is known."))),
         field<&Step::measuredOn>(
             u"measured-on", QT_TRANSLATE_NOOP("FieldTexts", "Measured on"),
             QT_TRANSLATE_NOOP("FieldTexts", "When the duration was taken from a run; left out: entered.")),
         asMap(field<&Step::teams>(u"teams", QT_TRANSLATE_NOOP("FieldTexts", "Teams"),
                                   QT_TRANSLATE_NOOP("FieldTexts", "Who is busy with it, and how many."))),
         field<&Step::credentials>(
             u"credentials", QT_TRANSLATE_NOOP("FieldTexts", "Credentials"),
             QT_TRANSLATE_NOOP("FieldTexts", "Keys, accounts and contracts that must be at hand."))}};
    return type;
}

const RecordType& Procedure::record() {
    static const RecordType type{
        u"procedure"_qs,
        {required(field<&Procedure::name>(u"name", QT_TRANSLATE_NOOP("FieldTexts", "Name"),
                                          QT_TRANSLATE_NOOP("FieldTexts", "Unique among the procedures."))),
         field<&Procedure::summary>(u"summary", QT_TRANSLATE_NOOP("FieldTexts", "Summary"),
                                    QT_TRANSLATE_NOOP("FieldTexts", "What it does, in one sentence.")),
         field<&Procedure::strategy>(
             u"strategy", QT_TRANSLATE_NOOP("FieldTexts", "Strategy"),
             QT_TRANSLATE_NOOP("FieldTexts", "The recovery strategy that it carries out.")),
         field<&Procedure::products>(
             u"products", QT_TRANSLATE_NOOP("FieldTexts", "Products"),
             QT_TRANSLATE_NOOP("FieldTexts", "What it fits, such as PostgreSQL; left out: any.")),
         field<&Procedure::kinds>(u"kinds", QT_TRANSLATE_NOOP("FieldTexts", "Component kinds"),
                                  QT_TRANSLATE_NOOP("FieldTexts", "Which kinds it fits; left out: any.")),
         field<&Procedure::copies>(
             u"copies", QT_TRANSLATE_NOOP("FieldTexts", "Kinds of copies"),
             QT_TRANSLATE_NOOP("FieldTexts", "What it starts from; left out: any, or none.")),
         field<&Procedure::losesData>(u"loses-data", QT_TRANSLATE_NOOP("FieldTexts", "Loses the data"),
                                      QT_TRANSLATE_NOOP("FieldTexts", "What it recovers comes back empty.")),
         field<&Procedure::follows>(
             u"follows", QT_TRANSLATE_NOOP("FieldTexts", "Follows"),
             QT_TRANSLATE_NOOP("FieldTexts", "The manual that it follows, with its version.")),
         field<&Procedure::tried>(
             u"tried", QT_TRANSLATE_NOOP("FieldTexts", "Tried on"),
             QT_TRANSLATE_NOOP("FieldTexts", "Where it was run as written; left out: nowhere.")),
         field<&Procedure::steps>(u"steps", QT_TRANSLATE_NOOP("FieldTexts", "Steps"),
                                  QT_TRANSLATE_NOOP("FieldTexts", "In the order they are done."))}};
    return type;
}

const RecordType& Recovery::record() {
    static const RecordType type{
        u"recovery"_qs,
        {required(
             field<&Recovery::strategy>(u"strategy", QT_TRANSLATE_NOOP("FieldTexts", "Strategy"),
                                        QT_TRANSLATE_NOOP("FieldTexts", "How the component comes back."))),
         field<&Recovery::to>(u"to", QT_TRANSLATE_NOOP("FieldTexts", "To"),
                              QT_TRANSLATE_NOOP("FieldTexts", "The site where it comes back.")),
         field<&Recovery::host>(u"host", QT_TRANSLATE_NOOP("FieldTexts", "Recovery host"),
                                QT_TRANSLATE_NOOP("FieldTexts", "The Docker host that runs it there.")),
         field<&Recovery::standby>(u"standby", QT_TRANSLATE_NOOP("FieldTexts", "Standby"),
                                   QT_TRANSLATE_NOOP("FieldTexts", "The component that takes over.")),
         field<&Recovery::address>(
             u"address", QT_TRANSLATE_NOOP("FieldTexts", "Address there"),
             QT_TRANSLATE_NOOP("FieldTexts", "Network and address after the failover.")),
         field<&Recovery::procedure>(u"procedure", QT_TRANSLATE_NOOP("FieldTexts", "Procedure"),
                                     QT_TRANSLATE_NOOP("FieldTexts", "Steps shared with others.")),
         field<&Recovery::steps>(u"steps", QT_TRANSLATE_NOOP("FieldTexts", "Steps"),
                                 QT_TRANSLATE_NOOP("FieldTexts", "Steps of its own, in order."))}};
    return type;
}

const RecordType& ProtectionGroup::record() {
    static const RecordType type{
        u"protection-group"_qs,
        {required(field<&ProtectionGroup::name>(
             u"name", QT_TRANSLATE_NOOP("FieldTexts", "Name"),
             QT_TRANSLATE_NOOP("FieldTexts", "Unique among the protection groups."))),
         field<&ProtectionGroup::members>(
             u"members", QT_TRANSLATE_NOOP("FieldTexts", "Members"),
             QT_TRANSLATE_NOOP("FieldTexts", "Components that fail over together.")),
         field<&ProtectionGroup::to>(u"to", QT_TRANSLATE_NOOP("FieldTexts", "To"),
                                     QT_TRANSLATE_NOOP("FieldTexts", "The site they fail over to.")),
         between(1, 5,
                 field<&ProtectionGroup::priority>(u"priority", QT_TRANSLATE_NOOP("FieldTexts", "Priority"),
                                                   QT_TRANSLATE_NOOP("FieldTexts", "1 first … 5 last."))),
         field<&ProtectionGroup::rto>(
             u"rto", QT_TRANSLATE_NOOP("FieldTexts", "RTO target"),
             QT_TRANSLATE_NOOP("FieldTexts", "For each member without one of its own.")),
         field<&ProtectionGroup::rpo>(
             u"rpo", QT_TRANSLATE_NOOP("FieldTexts", "RPO target"),
             QT_TRANSLATE_NOOP("FieldTexts", "For each member without one of its own."))}};
    return type;
}

const RecordType& Failure::record() {
    static const RecordType type{
        u"failure"_qs,
        {field<&Failure::site>(u"site", QT_TRANSLATE_NOOP("FieldTexts", "Site"),
                               QT_TRANSLATE_NOOP("FieldTexts", "A site with everything in it.")),
         field<&Failure::component>(u"component", QT_TRANSLATE_NOOP("FieldTexts", "Component"),
                                    QT_TRANSLATE_NOOP("FieldTexts", "One component.")),
         field<&Failure::network>(u"network", QT_TRANSLATE_NOOP("FieldTexts", "Network"),
                                  QT_TRANSLATE_NOOP("FieldTexts", "One network.")),
         field<&Failure::tunnel>(u"tunnel", QT_TRANSLATE_NOOP("FieldTexts", "Tunnel"),
                                 QT_TRANSLATE_NOOP("FieldTexts", "One tunnel.")),
         field<&Failure::provider>(u"provider", QT_TRANSLATE_NOOP("FieldTexts", "Provider"),
                                   QT_TRANSLATE_NOOP("FieldTexts", "Every site of a provider.")),
         field<&Failure::kind>(u"kind", QT_TRANSLATE_NOOP("FieldTexts", "Kind"),
                               QT_TRANSLATE_NOOP("FieldTexts", "Every component of a kind."))},
        -1,
        {0, 1, 2, 3, 4, 5}};
    return type;
}

const RecordType& Scenario::record() {
    static const RecordType type{
        u"scenario"_qs,
        {required(field<&Scenario::name>(u"name", QT_TRANSLATE_NOOP("FieldTexts", "Name"),
                                         QT_TRANSLATE_NOOP("FieldTexts", "Unique among the scenarios."))),
         field<&Scenario::fails>(u"fails", QT_TRANSLATE_NOOP("FieldTexts", "Fails"),
                                 QT_TRANSLATE_NOOP("FieldTexts", "What the disaster takes away.")),
         field<&Scenario::data>(
             u"data", QT_TRANSLATE_NOOP("FieldTexts", "Data"),
             QT_TRANSLATE_NOOP("FieldTexts", "Destroyed: only backups and snapshots are good.")),
         field<&Scenario::damageBegan>(
             u"damage-began", QT_TRANSLATE_NOOP("FieldTexts", "Damage began"),
             QT_TRANSLATE_NOOP("FieldTexts",
                               "Before the incident, for destroyed data; younger copies are damaged, too.")),
         field<&Scenario::detection>(
             u"detection", QT_TRANSLATE_NOOP("FieldTexts", "Detection"),
             QT_TRANSLATE_NOOP("FieldTexts", "From the incident until it is noticed.")),
         field<&Scenario::declaration>(
             u"declaration", QT_TRANSLATE_NOOP("FieldTexts", "Declaration"),
             QT_TRANSLATE_NOOP("FieldTexts", "From noticing until the disaster is declared.")),
         ofKind(ValueKind::Prose, field<&Scenario::declareWhen>(
                                      u"declare-when", QT_TRANSLATE_NOOP("FieldTexts", "Declare when"),
                                      QT_TRANSLATE_NOOP("FieldTexts", "What must be true."))),
         ofKind(ValueKind::Prose,
                field<&Scenario::stopWhen>(u"stop-when", QT_TRANSLATE_NOOP("FieldTexts", "Stop when"),
                                           QT_TRANSLATE_NOOP("FieldTexts", "What calls it off."))),
         field<&Scenario::rate>(u"rate", QT_TRANSLATE_NOOP("FieldTexts", "Rate"),
                                QT_TRANSLATE_NOOP("FieldTexts", "How often a year, such as 0.1/y.")),
         ofKind(ValueKind::Prose,
                field<&Scenario::note>(u"note", QT_TRANSLATE_NOOP("FieldTexts", "Note"),
                                       QT_TRANSLATE_NOOP("FieldTexts", "Anything worth knowing.")))}};
    return type;
}

const RecordType& LossRate::record() {
    static const RecordType type{
        u"loss-rate"_qs,
        {required(field<&LossRate::from>(u"from", QT_TRANSLATE_NOOP("FieldTexts", "From"),
                                         QT_TRANSLATE_NOOP("FieldTexts", "Length of the outage."))),
         required(field<&LossRate::loss>(u"loss", QT_TRANSLATE_NOOP("FieldTexts", "Loss"),
                                         QT_TRANSLATE_NOOP("FieldTexts", "Of each hour from then on.")))}};
    return type;
}

const RecordType& Activity::record() {
    static const RecordType type{
        u"activity"_qs,
        {required(field<&Activity::name>(u"name", QT_TRANSLATE_NOOP("FieldTexts", "Name"),
                                         QT_TRANSLATE_NOOP("FieldTexts", "Unique among the activities."))),
         field<&Activity::needs>(u"requires", QT_TRANSLATE_NOOP("FieldTexts", "Requires"),
                                 QT_TRANSLATE_NOOP("FieldTexts", "Services without which it stands still.")),
         field<&Activity::mtpd>(u"mtpd", QT_TRANSLATE_NOOP("FieldTexts", "MTPD"),
                                QT_TRANSLATE_NOOP("FieldTexts", "Maximum tolerable period of disruption.")),
         between(0, 100,
                 field<&Activity::minimumLevel>(
                     u"minimum-level", QT_TRANSLATE_NOOP("FieldTexts", "Minimum level"),
                     QT_TRANSLATE_NOOP("FieldTexts", "MBCO: share of its usual output to resume at."))),
         field<&Activity::peak>(u"peak", QT_TRANSLATE_NOOP("FieldTexts", "Peak"),
                                QT_TRANSLATE_NOOP("FieldTexts", "When it matters most, such as Mon-Fri "
                                                                "08:00-18:00.")),
         field<&Activity::lossPerHour>(
             u"loss-per-hour", QT_TRANSLATE_NOOP("FieldTexts", "Loss per hour"),
             QT_TRANSLATE_NOOP("FieldTexts", "The organisation's own loss, by length of the outage.")),
         ofKind(ValueKind::Prose,
                field<&Activity::note>(u"note", QT_TRANSLATE_NOOP("FieldTexts", "Note"),
                                       QT_TRANSLATE_NOOP("FieldTexts", "Anything worth knowing.")))}};
    return type;
}

const RecordType& CreditTier::record() {
    static const RecordType type{
        u"credit-tier"_qs,
        {required(between(
             0, 100,
             field<&CreditTier::below>(
                 u"below", QT_TRANSLATE_NOOP("FieldTexts", "Below"),
                 QT_TRANSLATE_NOOP("FieldTexts", "Availability of the window under which it applies.")))),
         required(between(
             0, 1000,
             field<&CreditTier::credit>(u"credit", QT_TRANSLATE_NOOP("FieldTexts", "Credit"),
                                        QT_TRANSLATE_NOOP("FieldTexts", "Share of the window's fee."))))}};
    return type;
}

const RecordType& ServiceWeight::record() {
    static const RecordType type{
        u"service-weight"_qs,
        {required(field<&ServiceWeight::service>(u"service", QT_TRANSLATE_NOOP("FieldTexts", "Service"),
                                                 QT_TRANSLATE_NOOP("FieldTexts", "One of the services."))),
         required(
             between(0, 1e6,
                     field<&ServiceWeight::weight>(u"weight", QT_TRANSLATE_NOOP("FieldTexts", "Weight"),
                                                   QT_TRANSLATE_NOOP("FieldTexts", "Beside the others."))))}};
    return type;
}

const RecordType& Contract::record() {
    static const RecordType type{
        u"contract"_qs,
        {required(field<&Contract::client>(u"client", QT_TRANSLATE_NOOP("FieldTexts", "Client"),
                                           QT_TRANSLATE_NOOP("FieldTexts", "Unique among the contracts."))),
         field<&Contract::services>(u"services", QT_TRANSLATE_NOOP("FieldTexts", "Services"),
                                    QT_TRANSLATE_NOOP("FieldTexts", "Components promised.")),
         field<&Contract::counts>(
             u"counts", QT_TRANSLATE_NOOP("FieldTexts", "Counts as down"),
             QT_TRANSLATE_NOOP("FieldTexts",
                               "When any of the services is down, when all are, or by their weight.")),
         asMap(field<&Contract::weights>(
             u"weights", QT_TRANSLATE_NOOP("FieldTexts", "Weights"),
             QT_TRANSLATE_NOOP("FieldTexts", "Of the services, where downtime counts by weight."))),
         between(0, 100,
                 field<&Contract::target>(
                     u"target", QT_TRANSLATE_NOOP("FieldTexts", "Target"),
                     QT_TRANSLATE_NOOP("FieldTexts", "Promised availability, such as 99.9%."))),
         field<&Contract::window>(u"window", QT_TRANSLATE_NOOP("FieldTexts", "Window"),
                                  QT_TRANSLATE_NOOP("FieldTexts", "Over which availability is measured.")),
         field<&Contract::fee>(
             u"fee", QT_TRANSLATE_NOOP("FieldTexts", "Fee"),
             QT_TRANSLATE_NOOP("FieldTexts", "For each window, in the project's currency.")),
         field<&Contract::credits>(
             u"credits", QT_TRANSLATE_NOOP("FieldTexts", "Credits"),
             QT_TRANSLATE_NOOP("FieldTexts", "Share of the fee given back below an availability.")),
         field<&Contract::block>(
             u"block", QT_TRANSLATE_NOOP("FieldTexts", "Block"),
             QT_TRANSLATE_NOOP("FieldTexts", "Downtime beyond the target that is credited at a time.")),
         between(0, 1000,
                 field<&Contract::creditPerBlock>(
                     u"credit-per-block", QT_TRANSLATE_NOOP("FieldTexts", "Credit per block"),
                     QT_TRANSLATE_NOOP("FieldTexts", "Share of the window's fee for each full block."))),
         field<&Contract::penaltyPerHour>(
             u"penalty-per-hour", QT_TRANSLATE_NOOP("FieldTexts", "Penalty per hour"),
             QT_TRANSLATE_NOOP("FieldTexts", "Beyond the credits, after the grace.")),
         field<&Contract::grace>(
             u"grace", QT_TRANSLATE_NOOP("FieldTexts", "Grace"),
             QT_TRANSLATE_NOOP("FieldTexts", "Downtime before the hourly penalty begins.")),
         between(0, 100'000,
                 field<&Contract::cap>(u"cap", QT_TRANSLATE_NOOP("FieldTexts", "Cap"),
                                       QT_TRANSLATE_NOOP("FieldTexts", "Of the fee, for the window."))),
         field<&Contract::maintenance>(u"maintenance", QT_TRANSLATE_NOOP("FieldTexts", "Maintenance"),
                                       QT_TRANSLATE_NOOP("FieldTexts", "Planned, of each window; it is taken off the time that is measured.")),
         field<&Contract::leastCountable>(
             u"least-countable", QT_TRANSLATE_NOOP("FieldTexts", "Least countable"),
             QT_TRANSLATE_NOOP("FieldTexts", "Outages shorter than that do not count.")),
         field<&Contract::excludes>(
             u"excludes", QT_TRANSLATE_NOOP("FieldTexts", "Excludes"),
             QT_TRANSLATE_NOOP("FieldTexts", "Scenarios whose downtime does not count: force majeure.")),
         between(0, 100,
                 field<&Contract::endsBelow>(
                     u"ends-below", QT_TRANSLATE_NOOP("FieldTexts", "Ends below"),
                     QT_TRANSLATE_NOOP("FieldTexts",
                                       "Availability of a window below which the client may leave.")))}};
    return type;
}

const RecordType& Improvement::record() {
    static const RecordType type{
        u"improvement"_qs,
        {required(field<&Improvement::name>(u"name", QT_TRANSLATE_NOOP("FieldTexts", "Name"),
                                            QT_TRANSLATE_NOOP("FieldTexts", "Of the proposed change."))),
         field<&Improvement::cost>(u"cost", QT_TRANSLATE_NOOP("FieldTexts", "Cost"),
                                   QT_TRANSLATE_NOOP("FieldTexts", "Spent once.")),
         field<&Improvement::costPerYear>(u"cost-per-year", QT_TRANSLATE_NOOP("FieldTexts", "Cost per year"),
                                          QT_TRANSLATE_NOOP("FieldTexts", "Spent every year.")),
         field<&Improvement::dismissed>(u"dismissed", QT_TRANSLATE_NOOP("FieldTexts", "Dismissed"),
                                        QT_TRANSLATE_NOOP("FieldTexts", "Why it is not wanted."))}};
    return type;
}

const RecordType& Page::record() {
    static const RecordType type{
        u"page"_qs,
        {required(field<&Page::name>(u"name", QT_TRANSLATE_NOOP("FieldTexts", "Name"),
                                     QT_TRANSLATE_NOOP("FieldTexts", "Unique among the pages."))),
         field<&Page::edges>(u"edges", QT_TRANSLATE_NOOP("FieldTexts", "Edges"),
                             QT_TRANSLATE_NOOP("FieldTexts", "How edges are drawn."))}};
    return type;
}

const RecordType& Placement::record() {
    static const RecordType type{
        u"placement"_qs,
        {required(field<&Placement::page>(u"page", QT_TRANSLATE_NOOP("FieldTexts", "Page"),
                                          QT_TRANSLATE_NOOP("FieldTexts", "The diagram page."))),
         required(field<&Placement::what>(u"what", QT_TRANSLATE_NOOP("FieldTexts", "What"),
                                          QT_TRANSLATE_NOOP("FieldTexts", "The component or site placed."))),
         between(-1e7, 1e7,
                 field<&Placement::x>(u"x", QT_TRANSLATE_NOOP("FieldTexts", "X"),
                                      QT_TRANSLATE_NOOP("FieldTexts", "Left edge."))),
         between(-1e7, 1e7,
                 field<&Placement::y>(u"y", QT_TRANSLATE_NOOP("FieldTexts", "Y"),
                                      QT_TRANSLATE_NOOP("FieldTexts", "Upper edge."))),
         between(
             0, 1e7,
             field<&Placement::width>(u"width", QT_TRANSLATE_NOOP("FieldTexts", "Width"),
                                      QT_TRANSLATE_NOOP("FieldTexts", "Left out: the kind's usual width."))),
         between(0, 1e7,
                 field<&Placement::height>(
                     u"height", QT_TRANSLATE_NOOP("FieldTexts", "Height"),
                     QT_TRANSLATE_NOOP("FieldTexts", "Left out: the kind's usual height."))),
         field<&Placement::pinned>(
             u"pinned", QT_TRANSLATE_NOOP("FieldTexts", "Pinned"),
             QT_TRANSLATE_NOOP("FieldTexts", "Automatic layout leaves it where it is.")),
         field<&Placement::collapsed>(u"collapsed", QT_TRANSLATE_NOOP("FieldTexts", "Collapsed"),
                                      QT_TRANSLATE_NOOP("FieldTexts", "Hides what is in the container."))}};
    return type;
}

const RecordType& ProjectSettings::record() {
    static const RecordType type{
        u"project"_qs,
        {required(field<&ProjectSettings::name>(u"name", QT_TRANSLATE_NOOP("FieldTexts", "Name"),
                                                QT_TRANSLATE_NOOP("FieldTexts", "Of the project."))),
         field<&ProjectSettings::organisation>(u"organisation",
                                               QT_TRANSLATE_NOOP("FieldTexts", "Organisation"),
                                               QT_TRANSLATE_NOOP("FieldTexts", "Printed on runbooks.")),
         field<&ProjectSettings::currency>(
             u"currency", QT_TRANSLATE_NOOP("FieldTexts", "Currency"),
             QT_TRANSLATE_NOOP("FieldTexts", "ISO 4217 code of every amount of money.")),
         field<&ProjectSettings::lossBudget>(
             u"loss-budget", QT_TRANSLATE_NOOP("FieldTexts", "Loss budget"),
             QT_TRANSLATE_NOOP("FieldTexts", "What downtime may cost in a year.")),
         field<&ProjectSettings::reviewEvery>(
             u"review-every", QT_TRANSLATE_NOOP("FieldTexts", "Review every"),
             QT_TRANSLATE_NOOP("FieldTexts", "How often the plan is reviewed.")),
         field<&ProjectSettings::timeZone>(
             u"time-zone", QT_TRANSLATE_NOOP("FieldTexts", "Time zone"),
             QT_TRANSLATE_NOOP("FieldTexts", "Of working hours and of the start of an incident.")),
         field<&ProjectSettings::assumptions>(
             u"assumptions", QT_TRANSLATE_NOOP("FieldTexts", "Assumptions"),
             QT_TRANSLATE_NOOP("FieldTexts", "What is assumed where the plan gives nothing.")),
         field<&ProjectSettings::documents>(
             u"documents", QT_TRANSLATE_NOOP("FieldTexts", "Documents"),
             QT_TRANSLATE_NOOP("FieldTexts", "How runbooks and reports are laid out.")),
         field<&ProjectSettings::approvals>(u"approvals", QT_TRANSLATE_NOOP("FieldTexts", "Approvals"),
                                            QT_TRANSLATE_NOOP("FieldTexts", "Who approved the plan."))}};
    return type;
}

} // namespace drawbridge
