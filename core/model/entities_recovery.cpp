// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/entities.h"

#include <QCoreApplication>

namespace drawbridge {

const RecordType& Team::record() {
    static const RecordType type{
        u"team"_qs,
        {required(field<&Team::name>(u"name", QT_TRANSLATE_NOOP("field", "Name"),
                                     QT_TRANSLATE_NOOP("field", "Unique among the teams."))),
         between(0, 1e6,
                 field<&Team::size>(
                     u"size", QT_TRANSLATE_NOOP("field", "Size"),
                     QT_TRANSLATE_NOOP("field", "How many can work at once (people, or shares of a pipe)."))),
         field<&Team::onCallResponse>(
             u"on-call-response", QT_TRANSLATE_NOOP("field", "On-call response"),
             QT_TRANSLATE_NOOP("field", "From the declaration until the team is at work.")),
         field<&Team::hours>(u"hours", QT_TRANSLATE_NOOP("field", "Hours"),
                             QT_TRANSLATE_NOOP("field", "24x7, or such as Mon-Fri 08:00-18:00.")),
         field<&Team::contact>(u"contact", QT_TRANSLATE_NOOP("field", "Contact"),
                               QT_TRANSLATE_NOOP("field", "Whom to call."))}};
    return type;
}

const RecordType& Contact::record() {
    static const RecordType type{
        u"contact"_qs,
        {required(field<&Contact::role>(u"role", QT_TRANSLATE_NOOP("field", "Role"),
                                        QT_TRANSLATE_NOOP("field", "What this person decides or does."))),
         field<&Contact::name>(u"name", QT_TRANSLATE_NOOP("field", "Person"),
                               QT_TRANSLATE_NOOP("field", "Name of the person.")),
         field<&Contact::phone>(u"phone", QT_TRANSLATE_NOOP("field", "Phone"),
                                QT_TRANSLATE_NOOP("field", "Reached by day and night.")),
         field<&Contact::deputy>(u"deputy", QT_TRANSLATE_NOOP("field", "Deputy"),
                                 QT_TRANSLATE_NOOP("field", "Whom to call when nobody answers.")),
         field<&Contact::email>(u"email", QT_TRANSLATE_NOOP("field", "E-mail"),
                                QT_TRANSLATE_NOOP("field", "For what is not urgent."))}};
    return type;
}

const RecordType& UncertainDuration::record() {
    static const RecordType type{
        u"duration"_qs,
        {field<&UncertainDuration::best>(u"best", QT_TRANSLATE_NOOP("field", "At best"),
                                         QT_TRANSLATE_NOOP("field", "When everything goes well.")),
         required(
             field<&UncertainDuration::likely>(u"likely", QT_TRANSLATE_NOOP("field", "Likely"),
                                               QT_TRANSLATE_NOOP("field", "What a schedule plans with."))),
         field<&UncertainDuration::worst>(u"worst", QT_TRANSLATE_NOOP("field", "At worst"),
                                          QT_TRANSLATE_NOOP("field", "When much goes wrong."))},
        1};
    return type;
}

const RecordType& TeamUse::record() {
    static const RecordType type{
        u"team-use"_qs,
        {required(field<&TeamUse::team>(u"team", QT_TRANSLATE_NOOP("field", "Team"),
                                        QT_TRANSLATE_NOOP("field", "Who is needed."))),
         required(
             between(1, 1e6,
                     field<&TeamUse::units>(u"units", QT_TRANSLATE_NOOP("field", "How many"),
                                            QT_TRANSLATE_NOOP("field", "People, or shares of a pipe."))))}};
    return type;
}

const RecordType& Step::record() {
    static const RecordType type{
        u"step"_qs,
        {required(field<&Step::name>(u"name", QT_TRANSLATE_NOOP("field", "Name"),
                                     QT_TRANSLATE_NOOP("field", "What is done, in a few words."))),
         field<&Step::kind>(u"kind", QT_TRANSLATE_NOOP("field", "Kind"),
                            QT_TRANSLATE_NOOP("field", "How it is done.")),
         ofKind(ValueKind::Prose,
                field<&Step::before>(u"before", QT_TRANSLATE_NOOP("field", "Before"),
                                     QT_TRANSLATE_NOOP("field", "What must be true before it begins."))),
         ofKind(ValueKind::Prose,
                field<&Step::doWhat>(u"do", QT_TRANSLATE_NOOP("field", "Do"),
                                     QT_TRANSLATE_NOOP("field", "What to do, in a sentence."))),
         ofKind(ValueKind::Code,
                field<&Step::run>(
                    u"run", QT_TRANSLATE_NOOP("field", "Run"),
                    QT_TRANSLATE_NOOP("field", "The command, printed in the runbook; never executed."))),
         ofKind(ValueKind::Prose,
                field<&Step::goodWhen>(u"good-when", QT_TRANSLATE_NOOP("field", "Good when"),
                                       QT_TRANSLATE_NOOP("field", "How success is seen."))),
         ofKind(ValueKind::Prose,
                field<&Step::ifNot>(u"if-not", QT_TRANSLATE_NOOP("field", "If not"),
                                    QT_TRANSLATE_NOOP("field", "What to do when it fails."))),
         required(
             field<&Step::duration>(u"duration", QT_TRANSLATE_NOOP("field", "Duration"),
                                    QT_TRANSLATE_NOOP("field", "One value, or best, likely and worst."))),
         asMap(field<&Step::teams>(u"teams", QT_TRANSLATE_NOOP("field", "Teams"),
                                   QT_TRANSLATE_NOOP("field", "Who is busy with it, and how many.")))}};
    return type;
}

const RecordType& Procedure::record() {
    static const RecordType type{
        u"procedure"_qs,
        {required(field<&Procedure::name>(u"name", QT_TRANSLATE_NOOP("field", "Name"),
                                          QT_TRANSLATE_NOOP("field", "Unique among the procedures."))),
         field<&Procedure::steps>(u"steps", QT_TRANSLATE_NOOP("field", "Steps"),
                                  QT_TRANSLATE_NOOP("field", "In the order they are done."))}};
    return type;
}

const RecordType& Recovery::record() {
    static const RecordType type{
        u"recovery"_qs,
        {required(field<&Recovery::strategy>(u"strategy", QT_TRANSLATE_NOOP("field", "Strategy"),
                                             QT_TRANSLATE_NOOP("field", "How the component comes back."))),
         field<&Recovery::to>(u"to", QT_TRANSLATE_NOOP("field", "To"),
                              QT_TRANSLATE_NOOP("field", "The site where it comes back.")),
         field<&Recovery::host>(u"host", QT_TRANSLATE_NOOP("field", "Recovery host"),
                                QT_TRANSLATE_NOOP("field", "The Docker host that runs it there.")),
         field<&Recovery::standby>(u"standby", QT_TRANSLATE_NOOP("field", "Standby"),
                                   QT_TRANSLATE_NOOP("field", "The component that takes over.")),
         field<&Recovery::address>(u"address", QT_TRANSLATE_NOOP("field", "Address there"),
                                   QT_TRANSLATE_NOOP("field", "Network and address after the failover.")),
         field<&Recovery::procedure>(u"procedure", QT_TRANSLATE_NOOP("field", "Procedure"),
                                     QT_TRANSLATE_NOOP("field", "Steps shared with others.")),
         field<&Recovery::steps>(u"steps", QT_TRANSLATE_NOOP("field", "Steps"),
                                 QT_TRANSLATE_NOOP("field", "Steps of its own, in order."))}};
    return type;
}

const RecordType& ProtectionGroup::record() {
    static const RecordType type{
        u"protection-group"_qs,
        {required(field<&ProtectionGroup::name>(
             u"name", QT_TRANSLATE_NOOP("field", "Name"),
             QT_TRANSLATE_NOOP("field", "Unique among the protection groups."))),
         field<&ProtectionGroup::members>(u"members", QT_TRANSLATE_NOOP("field", "Members"),
                                          QT_TRANSLATE_NOOP("field", "Components that fail over together.")),
         field<&ProtectionGroup::to>(u"to", QT_TRANSLATE_NOOP("field", "To"),
                                     QT_TRANSLATE_NOOP("field", "The site they fail over to.")),
         between(1, 5,
                 field<&ProtectionGroup::priority>(u"priority", QT_TRANSLATE_NOOP("field", "Priority"),
                                                   QT_TRANSLATE_NOOP("field", "1 first … 5 last."))),
         field<&ProtectionGroup::rto>(u"rto", QT_TRANSLATE_NOOP("field", "RTO target"),
                                      QT_TRANSLATE_NOOP("field", "For each member without one of its own.")),
         field<&ProtectionGroup::rpo>(
             u"rpo", QT_TRANSLATE_NOOP("field", "RPO target"),
             QT_TRANSLATE_NOOP("field", "For each member without one of its own."))}};
    return type;
}

const RecordType& Failure::record() {
    static const RecordType type{
        u"failure"_qs,
        {field<&Failure::site>(u"site", QT_TRANSLATE_NOOP("field", "Site"),
                               QT_TRANSLATE_NOOP("field", "A site with everything in it.")),
         field<&Failure::component>(u"component", QT_TRANSLATE_NOOP("field", "Component"),
                                    QT_TRANSLATE_NOOP("field", "One component.")),
         field<&Failure::network>(u"network", QT_TRANSLATE_NOOP("field", "Network"),
                                  QT_TRANSLATE_NOOP("field", "One network.")),
         field<&Failure::tunnel>(u"tunnel", QT_TRANSLATE_NOOP("field", "Tunnel"),
                                 QT_TRANSLATE_NOOP("field", "One tunnel.")),
         field<&Failure::provider>(u"provider", QT_TRANSLATE_NOOP("field", "Provider"),
                                   QT_TRANSLATE_NOOP("field", "Every site of a provider.")),
         field<&Failure::kind>(u"kind", QT_TRANSLATE_NOOP("field", "Kind"),
                               QT_TRANSLATE_NOOP("field", "Every component of a kind."))},
        -1,
        {0, 1, 2, 3, 4, 5}};
    return type;
}

const RecordType& Scenario::record() {
    static const RecordType type{
        u"scenario"_qs,
        {required(field<&Scenario::name>(u"name", QT_TRANSLATE_NOOP("field", "Name"),
                                         QT_TRANSLATE_NOOP("field", "Unique among the scenarios."))),
         field<&Scenario::fails>(u"fails", QT_TRANSLATE_NOOP("field", "Fails"),
                                 QT_TRANSLATE_NOOP("field", "What the disaster takes away.")),
         field<&Scenario::data>(
             u"data", QT_TRANSLATE_NOOP("field", "Data"),
             QT_TRANSLATE_NOOP("field", "Destroyed: only backups and snapshots are good.")),
         field<&Scenario::detection>(u"detection", QT_TRANSLATE_NOOP("field", "Detection"),
                                     QT_TRANSLATE_NOOP("field", "From the incident until it is noticed.")),
         field<&Scenario::declaration>(
             u"declaration", QT_TRANSLATE_NOOP("field", "Declaration"),
             QT_TRANSLATE_NOOP("field", "From noticing until the disaster is declared.")),
         ofKind(ValueKind::Prose,
                field<&Scenario::declareWhen>(u"declare-when", QT_TRANSLATE_NOOP("field", "Declare when"),
                                              QT_TRANSLATE_NOOP("field", "What must be true."))),
         ofKind(ValueKind::Prose,
                field<&Scenario::stopWhen>(u"stop-when", QT_TRANSLATE_NOOP("field", "Stop when"),
                                           QT_TRANSLATE_NOOP("field", "What calls it off."))),
         field<&Scenario::rate>(u"rate", QT_TRANSLATE_NOOP("field", "Rate"),
                                QT_TRANSLATE_NOOP("field", "How often a year, such as 0.1/y.")),
         ofKind(ValueKind::Prose,
                field<&Scenario::note>(u"note", QT_TRANSLATE_NOOP("field", "Note"),
                                       QT_TRANSLATE_NOOP("field", "Anything worth knowing.")))}};
    return type;
}

const RecordType& CreditTier::record() {
    static const RecordType type{
        u"credit-tier"_qs,
        {required(
             between(0, 100,
                     field<&CreditTier::below>(
                         u"below", QT_TRANSLATE_NOOP("field", "Below"),
                         QT_TRANSLATE_NOOP("field", "Availability of the window under which it applies.")))),
         required(
             between(0, 1000,
                     field<&CreditTier::credit>(u"credit", QT_TRANSLATE_NOOP("field", "Credit"),
                                                QT_TRANSLATE_NOOP("field", "Share of the window's fee."))))}};
    return type;
}

const RecordType& Contract::record() {
    static const RecordType type{
        u"contract"_qs,
        {required(field<&Contract::client>(u"client", QT_TRANSLATE_NOOP("field", "Client"),
                                           QT_TRANSLATE_NOOP("field", "Unique among the contracts."))),
         field<&Contract::services>(
             u"services", QT_TRANSLATE_NOOP("field", "Services"),
             QT_TRANSLATE_NOOP("field", "Components promised; down when one of them is.")),
         between(
             0, 100,
             field<&Contract::target>(u"target", QT_TRANSLATE_NOOP("field", "Target"),
                                      QT_TRANSLATE_NOOP("field", "Promised availability, such as 99.9%."))),
         field<&Contract::window>(u"window", QT_TRANSLATE_NOOP("field", "Window"),
                                  QT_TRANSLATE_NOOP("field", "Over which availability is measured.")),
         field<&Contract::fee>(u"fee", QT_TRANSLATE_NOOP("field", "Fee"),
                               QT_TRANSLATE_NOOP("field", "For each window, in the project's currency.")),
         field<&Contract::credits>(
             u"credits", QT_TRANSLATE_NOOP("field", "Credits"),
             QT_TRANSLATE_NOOP("field", "Share of the fee given back below an availability.")),
         field<&Contract::penaltyPerHour>(u"penalty-per-hour", QT_TRANSLATE_NOOP("field", "Penalty per hour"),
                                          QT_TRANSLATE_NOOP("field", "Beyond the credits, after the grace.")),
         field<&Contract::grace>(u"grace", QT_TRANSLATE_NOOP("field", "Grace"),
                                 QT_TRANSLATE_NOOP("field", "Downtime before the hourly penalty begins.")),
         between(0, 100'000,
                 field<&Contract::cap>(u"cap", QT_TRANSLATE_NOOP("field", "Cap"),
                                       QT_TRANSLATE_NOOP("field", "Of the fee, for the window."))),
         field<&Contract::maintenance>(u"maintenance", QT_TRANSLATE_NOOP("field", "Maintenance"),
                                       QT_TRANSLATE_NOOP("field", "Downtime excluded in each window."))}};
    return type;
}

const RecordType& Exercise::record() {
    static const RecordType type{
        u"exercise"_qs,
        {required(field<&Exercise::name>(u"name", QT_TRANSLATE_NOOP("field", "Name"),
                                         QT_TRANSLATE_NOOP("field", "Unique among the exercises."))),
         field<&Exercise::kind>(u"kind", QT_TRANSLATE_NOOP("field", "Kind"),
                                QT_TRANSLATE_NOOP("field", "How far the exercise goes.")),
         field<&Exercise::scenario>(u"scenario", QT_TRANSLATE_NOOP("field", "Scenario"),
                                    QT_TRANSLATE_NOOP("field", "What is exercised.")),
         field<&Exercise::due>(u"due", QT_TRANSLATE_NOOP("field", "Due"),
                               QT_TRANSLATE_NOOP("field", "Day of the next one, such as 2026-04-20.")),
         field<&Exercise::every>(u"every", QT_TRANSLATE_NOOP("field", "Every"),
                                 QT_TRANSLATE_NOOP("field", "How often it is repeated.")),
         field<&Exercise::last>(u"last", QT_TRANSLATE_NOOP("field", "Last held"),
                                QT_TRANSLATE_NOOP("field", "Day of the last one."))}};
    return type;
}

const RecordType& Page::record() {
    static const RecordType type{
        u"page"_qs,
        {required(field<&Page::name>(u"name", QT_TRANSLATE_NOOP("field", "Name"),
                                     QT_TRANSLATE_NOOP("field", "Unique among the pages."))),
         field<&Page::edges>(u"edges", QT_TRANSLATE_NOOP("field", "Edges"),
                             QT_TRANSLATE_NOOP("field", "How edges are drawn."))}};
    return type;
}

const RecordType& Placement::record() {
    static const RecordType type{
        u"placement"_qs,
        {required(field<&Placement::page>(u"page", QT_TRANSLATE_NOOP("field", "Page"),
                                          QT_TRANSLATE_NOOP("field", "The diagram page."))),
         required(field<&Placement::what>(u"what", QT_TRANSLATE_NOOP("field", "What"),
                                          QT_TRANSLATE_NOOP("field", "The component or site placed."))),
         between(-1e7, 1e7,
                 field<&Placement::x>(u"x", QT_TRANSLATE_NOOP("field", "X"),
                                      QT_TRANSLATE_NOOP("field", "Left edge."))),
         between(-1e7, 1e7,
                 field<&Placement::y>(u"y", QT_TRANSLATE_NOOP("field", "Y"),
                                      QT_TRANSLATE_NOOP("field", "Upper edge."))),
         between(0, 1e7,
                 field<&Placement::width>(u"width", QT_TRANSLATE_NOOP("field", "Width"),
                                          QT_TRANSLATE_NOOP("field", "Left out: the kind's usual width."))),
         between(0, 1e7,
                 field<&Placement::height>(u"height", QT_TRANSLATE_NOOP("field", "Height"),
                                           QT_TRANSLATE_NOOP("field", "Left out: the kind's usual height."))),
         field<&Placement::pinned>(u"pinned", QT_TRANSLATE_NOOP("field", "Pinned"),
                                   QT_TRANSLATE_NOOP("field", "Automatic layout leaves it where it is.")),
         field<&Placement::collapsed>(u"collapsed", QT_TRANSLATE_NOOP("field", "Collapsed"),
                                      QT_TRANSLATE_NOOP("field", "Hides what is in the container."))}};
    return type;
}

const RecordType& ProjectSettings::record() {
    static const RecordType type{
        u"project"_qs,
        {required(field<&ProjectSettings::name>(u"name", QT_TRANSLATE_NOOP("field", "Name"),
                                                QT_TRANSLATE_NOOP("field", "Of the project."))),
         field<&ProjectSettings::organisation>(u"organisation", QT_TRANSLATE_NOOP("field", "Organisation"),
                                               QT_TRANSLATE_NOOP("field", "Printed on runbooks.")),
         field<&ProjectSettings::currency>(
             u"currency", QT_TRANSLATE_NOOP("field", "Currency"),
             QT_TRANSLATE_NOOP("field", "ISO 4217 code of every amount of money.")),
         field<&ProjectSettings::reviewEvery>(
             u"review-every", QT_TRANSLATE_NOOP("field", "Review every"),
             QT_TRANSLATE_NOOP("field", "How often the plan is reviewed."))}};
    return type;
}

} // namespace drawbridge
