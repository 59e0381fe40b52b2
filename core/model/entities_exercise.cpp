// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/entities.h"

#include <QCoreApplication>

namespace drawbridge {

const RecordType& Communication::record() {
    static const RecordType type{
        u"communication"_qs,
        {required(field<&Communication::name>(
             u"name", QT_TRANSLATE_NOOP("FieldTexts", "Name"),
             QT_TRANSLATE_NOOP("FieldTexts", "Unique among the communications."))),
         field<&Communication::audience>(u"audience", QT_TRANSLATE_NOOP("FieldTexts", "Audience"),
                                         QT_TRANSLATE_NOOP("FieldTexts", "Who is told.")),
         field<&Communication::by>(u"by", QT_TRANSLATE_NOOP("FieldTexts", "By"),
                                   QT_TRANSLATE_NOOP("FieldTexts", "Who sends it.")),
         field<&Communication::channel>(
             u"channel", QT_TRANSLATE_NOOP("FieldTexts", "Channel"),
             QT_TRANSLATE_NOOP("FieldTexts", "Such as e-mail, telephone or a status page.")),
         field<&Communication::firstWithin>(u"first-within", QT_TRANSLATE_NOOP("FieldTexts", "First within"),
                                            QT_TRANSLATE_NOOP("FieldTexts", "Of the declaration.")),
         field<&Communication::every>(
             u"every", QT_TRANSLATE_NOOP("FieldTexts", "Every"),
             QT_TRANSLATE_NOOP("FieldTexts", "How often it is repeated until the end.")),
         ofKind(ValueKind::Prose,
                field<&Communication::text>(
                    u"text", QT_TRANSLATE_NOOP("FieldTexts", "Text"),
                    QT_TRANSLATE_NOOP(
                        "FieldTexts",
                        "The message; {scenario}, {state} and other placeholders are filled in.")))}};
    return type;
}

const RecordType& Exercise::record() {
    static const RecordType type{
        u"exercise"_qs,
        {required(field<&Exercise::name>(u"name", QT_TRANSLATE_NOOP("FieldTexts", "Name"),
                                         QT_TRANSLATE_NOOP("FieldTexts", "Unique among the exercises."))),
         field<&Exercise::kind>(u"kind", QT_TRANSLATE_NOOP("FieldTexts", "Kind"),
                                QT_TRANSLATE_NOOP("FieldTexts", "How far the exercise goes.")),
         field<&Exercise::scenario>(u"scenario", QT_TRANSLATE_NOOP("FieldTexts", "Scenario"),
                                    QT_TRANSLATE_NOOP("FieldTexts", "What is exercised.")),
         field<&Exercise::groups>(u"groups", QT_TRANSLATE_NOOP("FieldTexts", "Groups"),
                                  QT_TRANSLATE_NOOP("FieldTexts", "Protection groups in its scope.")),
         field<&Exercise::components>(u"components", QT_TRANSLATE_NOOP("FieldTexts", "Components"),
                                      QT_TRANSLATE_NOOP("FieldTexts", "Further components in its scope.")),
         field<&Exercise::objectives>(u"objectives", QT_TRANSLATE_NOOP("FieldTexts", "Objectives"),
                                      QT_TRANSLATE_NOOP("FieldTexts", "What it is to show.")),
         field<&Exercise::leads>(u"leads", QT_TRANSLATE_NOOP("FieldTexts", "Leads"),
                                 QT_TRANSLATE_NOOP("FieldTexts", "Who leads it.")),
         field<&Exercise::due>(u"due", QT_TRANSLATE_NOOP("FieldTexts", "Due"),
                               QT_TRANSLATE_NOOP("FieldTexts", "Day of the next one, such as 2026-04-20.")),
         field<&Exercise::dateSet>(u"date-set", QT_TRANSLATE_NOOP("FieldTexts", "Date set"),
                                   QT_TRANSLATE_NOOP("FieldTexts", "When it will be held.")),
         field<&Exercise::every>(u"every", QT_TRANSLATE_NOOP("FieldTexts", "Every"),
                                 QT_TRANSLATE_NOOP("FieldTexts", "How often it is repeated.")),
         field<&Exercise::last>(
             u"last", QT_TRANSLATE_NOOP("FieldTexts", "Last held"),
             QT_TRANSLATE_NOOP("FieldTexts", "Day of the last one, where no run tells it.")),
         ofKind(ValueKind::Prose,
                field<&Exercise::note>(u"note", QT_TRANSLATE_NOOP("FieldTexts", "Note"),
                                       QT_TRANSLATE_NOOP("FieldTexts", "What else is to be known.")))}};
    return type;
}

const RecordType& PlannedStep::record() {
    static const RecordType type{
        u"planned-step"_qs,
        {required(field<&PlannedStep::component>(u"component", QT_TRANSLATE_NOOP("FieldTexts", "Component"),
                                                 QT_TRANSLATE_NOOP("FieldTexts", "Whose step it is."))),
         required(field<&PlannedStep::step>(u"step", QT_TRANSLATE_NOOP("FieldTexts", "Step"),
                                            QT_TRANSLATE_NOOP("FieldTexts", "Its name."))),
         field<&PlannedStep::start>(u"start", QT_TRANSLATE_NOOP("FieldTexts", "Start"),
                                    QT_TRANSLATE_NOOP("FieldTexts", "Planned, since the incident.")),
         field<&PlannedStep::finish>(u"finish", QT_TRANSLATE_NOOP("FieldTexts", "Finish"),
                                     QT_TRANSLATE_NOOP("FieldTexts", "Planned, since the incident.")),
         field<&PlannedStep::teams>(u"teams", QT_TRANSLATE_NOOP("FieldTexts", "Teams"),
                                    QT_TRANSLATE_NOOP("FieldTexts", "Who does it."))}};
    return type;
}

const RecordType& RunStep::record() {
    static const RecordType type{
        u"run-step"_qs,
        {required(field<&RunStep::component>(u"component", QT_TRANSLATE_NOOP("FieldTexts", "Component"),
                                             QT_TRANSLATE_NOOP("FieldTexts", "Whose step it is."))),
         required(field<&RunStep::step>(u"step", QT_TRANSLATE_NOOP("FieldTexts", "Step"),
                                        QT_TRANSLATE_NOOP("FieldTexts", "Its name."))),
         required(field<&RunStep::state>(u"state", QT_TRANSLATE_NOOP("FieldTexts", "State"),
                                         QT_TRANSLATE_NOOP("FieldTexts", "How far it is."))),
         field<&RunStep::started>(u"started", QT_TRANSLATE_NOOP("FieldTexts", "Started"),
                                  QT_TRANSLATE_NOOP("FieldTexts", "Since the incident.")),
         field<&RunStep::finished>(u"finished", QT_TRANSLATE_NOOP("FieldTexts", "Finished"),
                                   QT_TRANSLATE_NOOP("FieldTexts", "Since the incident.")),
         field<&RunStep::by>(u"by", QT_TRANSLATE_NOOP("FieldTexts", "By"),
                             QT_TRANSLATE_NOOP("FieldTexts", "Who did it.")),
         ofKind(ValueKind::Prose, field<&RunStep::note>(u"note", QT_TRANSLATE_NOOP("FieldTexts", "Note"),
                                                        QT_TRANSLATE_NOOP("FieldTexts", "What was seen.")))}};
    return type;
}

const RecordType& RunService::record() {
    static const RecordType type{
        u"run-service"_qs,
        {required(field<&RunService::component>(u"component", QT_TRANSLATE_NOOP("FieldTexts", "Component"),
                                                QT_TRANSLATE_NOOP("FieldTexts", "Whose targets these are."))),
         field<&RunService::rtoTarget>(u"rto-target", QT_TRANSLATE_NOOP("FieldTexts", "RTO target"),
                                       QT_TRANSLATE_NOOP("FieldTexts", "When the run began.")),
         field<&RunService::rtoEstimate>(u"rto-estimate", QT_TRANSLATE_NOOP("FieldTexts", "Estimated RTO"),
                                         QT_TRANSLATE_NOOP("FieldTexts", "When the run began.")),
         field<&RunService::rpoTarget>(u"rpo-target", QT_TRANSLATE_NOOP("FieldTexts", "RPO target"),
                                       QT_TRANSLATE_NOOP("FieldTexts", "When the run began.")),
         field<&RunService::rpoEstimate>(u"rpo-estimate", QT_TRANSLATE_NOOP("FieldTexts", "Estimated RPO"),
                                         QT_TRANSLATE_NOOP("FieldTexts", "When the run began.")),
         field<&RunService::rpa>(
             u"rpa", QT_TRANSLATE_NOOP("FieldTexts", "RPA"),
             QT_TRANSLATE_NOOP("FieldTexts", "Data that were lost, as a time before the incident."))}};
    return type;
}

const RecordType& RunCheck::record() {
    static const RecordType type{
        u"run-check"_qs,
        {required(field<&RunCheck::from>(u"from", QT_TRANSLATE_NOOP("FieldTexts", "From"),
                                         QT_TRANSLATE_NOOP("FieldTexts", "Who tried."))),
         required(field<&RunCheck::to>(u"to", QT_TRANSLATE_NOOP("FieldTexts", "To"),
                                       QT_TRANSLATE_NOOP("FieldTexts", "What was to be reached."))),
         field<&RunCheck::port>(u"port", QT_TRANSLATE_NOOP("FieldTexts", "Port"),
                                QT_TRANSLATE_NOOP("FieldTexts", "Such as 443/tcp.")),
         required(
             field<&RunCheck::passed>(u"passed", QT_TRANSLATE_NOOP("FieldTexts", "Passed"),
                                      QT_TRANSLATE_NOOP("FieldTexts", "It was as the plan expects it."))),
         field<&RunCheck::at>(u"at", QT_TRANSLATE_NOOP("FieldTexts", "Time"),
                              QT_TRANSLATE_NOOP("FieldTexts", "Since the incident.")),
         field<&RunCheck::by>(u"by", QT_TRANSLATE_NOOP("FieldTexts", "By"),
                              QT_TRANSLATE_NOOP("FieldTexts", "Who checked it.")),
         ofKind(ValueKind::Prose,
                field<&RunCheck::note>(u"note", QT_TRANSLATE_NOOP("FieldTexts", "Note"),
                                       QT_TRANSLATE_NOOP("FieldTexts", "What was seen.")))}};
    return type;
}

const RecordType& LogEntry::record() {
    static const RecordType type{
        u"log-entry"_qs,
        {required(field<&LogEntry::kind>(u"kind", QT_TRANSLATE_NOOP("FieldTexts", "Kind"),
                                         QT_TRANSLATE_NOOP("FieldTexts", "What it is."))),
         required(field<&LogEntry::at>(u"at", QT_TRANSLATE_NOOP("FieldTexts", "Time"),
                                       QT_TRANSLATE_NOOP("FieldTexts", "Since the incident."))),
         field<&LogEntry::by>(u"by", QT_TRANSLATE_NOOP("FieldTexts", "By"),
                              QT_TRANSLATE_NOOP("FieldTexts", "Who wrote it.")),
         ofKind(ValueKind::Prose, field<&LogEntry::text>(u"text", QT_TRANSLATE_NOOP("FieldTexts", "Text"),
                                                         QT_TRANSLATE_NOOP("FieldTexts", "What happened."))),
         field<&LogEntry::component>(u"component", QT_TRANSLATE_NOOP("FieldTexts", "Component"),
                                     QT_TRANSLATE_NOOP("FieldTexts", "That it is about.")),
         field<&LogEntry::step>(u"step", QT_TRANSLATE_NOOP("FieldTexts", "Step"),
                                QT_TRANSLATE_NOOP("FieldTexts", "That it is about.")),
         field<&LogEntry::strategy>(
             u"strategy", QT_TRANSLATE_NOOP("FieldTexts", "Strategy"),
             QT_TRANSLATE_NOOP("FieldTexts", "How the component is recovered from then on.")),
         field<&LogEntry::audience>(u"audience", QT_TRANSLATE_NOOP("FieldTexts", "Audience"),
                                    QT_TRANSLATE_NOOP("FieldTexts", "Who was told.")),
         field<&LogEntry::file>(u"file", QT_TRANSLATE_NOOP("FieldTexts", "File"),
                                QT_TRANSLATE_NOOP("FieldTexts", "Name of the evidence.")),
         field<&LogEntry::sha256>(u"sha256", QT_TRANSLATE_NOOP("FieldTexts", "SHA-256"),
                                  QT_TRANSLATE_NOOP("FieldTexts", "Of the file.")),
         ofKind(ValueKind::Code,
                field<&LogEntry::content>(u"content", QT_TRANSLATE_NOOP("FieldTexts", "Content"),
                                          QT_TRANSLATE_NOOP("FieldTexts", "Of a small file, in Base64.")))}};
    return type;
}

const RecordType& RunObjective::record() {
    static const RecordType type{
        u"run-objective"_qs,
        {required(field<&RunObjective::objective>(u"objective", QT_TRANSLATE_NOOP("FieldTexts", "Objective"),
                                                  QT_TRANSLATE_NOOP("FieldTexts", "What was to be shown."))),
         field<&RunObjective::met>(u"met", QT_TRANSLATE_NOOP("FieldTexts", "Met"),
                                   QT_TRANSLATE_NOOP("FieldTexts", "Whether it was.")),
         ofKind(ValueKind::Prose,
                field<&RunObjective::note>(u"note", QT_TRANSLATE_NOOP("FieldTexts", "Note"),
                                           QT_TRANSLATE_NOOP("FieldTexts", "How that was seen.")))}};
    return type;
}

const RecordType& Approval::record() {
    static const RecordType type{
        u"approval"_qs,
        {required(field<&Approval::by>(u"by", QT_TRANSLATE_NOOP("FieldTexts", "By"),
                                       QT_TRANSLATE_NOOP("FieldTexts", "Name of the person."))),
         field<&Approval::role>(u"role", QT_TRANSLATE_NOOP("FieldTexts", "Role"),
                                QT_TRANSLATE_NOOP("FieldTexts", "In which the person approves.")),
         required(field<&Approval::on>(u"on", QT_TRANSLATE_NOOP("FieldTexts", "Day"),
                                       QT_TRANSLATE_NOOP("FieldTexts", "Day, such as 2026-04-20."))),
         between(
             0, 1e9,
             field<&Approval::version>(u"version", QT_TRANSLATE_NOOP("FieldTexts", "Version"),
                                       QT_TRANSLATE_NOOP("FieldTexts", "Of the plan that was approved."))),
         ofKind(ValueKind::Prose,
                field<&Approval::note>(u"note", QT_TRANSLATE_NOOP("FieldTexts", "Note"),
                                       QT_TRANSLATE_NOOP("FieldTexts", "Conditions and remarks.")))}};
    return type;
}

const RecordType& RunProof::record() {
    static const RecordType type{
        u"run-proof"_qs,
        {field<&RunProof::component>(u"component", QT_TRANSLATE_NOOP("FieldTexts", "Component"),
                                     QT_TRANSLATE_NOOP("FieldTexts", "That was proven.")),
         field<&RunProof::group>(u"group", QT_TRANSLATE_NOOP("FieldTexts", "Group"),
                                 QT_TRANSLATE_NOOP("FieldTexts", "That was proven.")),
         field<&RunProof::scenario>(u"scenario", QT_TRANSLATE_NOOP("FieldTexts", "Scenario"),
                                    QT_TRANSLATE_NOOP("FieldTexts", "That was proven.")),
         required(field<&RunProof::fingerprint>(
             u"fingerprint", QT_TRANSLATE_NOOP("FieldTexts", "Fingerprint"),
             QT_TRANSLATE_NOOP("FieldTexts", "Of all that the result rests on.")))},
        -1,
        {0, 1, 2}};
    return type;
}

const RecordType& Run::record() {
    static const RecordType type{
        u"run"_qs,
        {required(field<&Run::name>(u"name", QT_TRANSLATE_NOOP("FieldTexts", "Name"),
                                    QT_TRANSLATE_NOOP("FieldTexts", "Unique among the runs."))),
         field<&Run::exercise>(u"exercise", QT_TRANSLATE_NOOP("FieldTexts", "Exercise"),
                               QT_TRANSLATE_NOOP("FieldTexts", "Of the programme.")),
         field<&Run::scenario>(u"scenario", QT_TRANSLATE_NOOP("FieldTexts", "Scenario"),
                               QT_TRANSLATE_NOOP("FieldTexts", "What was recovered from.")),
         field<&Run::kind>(u"kind", QT_TRANSLATE_NOOP("FieldTexts", "Kind"),
                           QT_TRANSLATE_NOOP("FieldTexts", "Of the exercise when it began.")),
         field<&Run::incident>(u"incident", QT_TRANSLATE_NOOP("FieldTexts", "Incident"),
                               QT_TRANSLATE_NOOP("FieldTexts", "It was no exercise.")),
         required(field<&Run::date>(
             u"date", QT_TRANSLATE_NOOP("FieldTexts", "Date"),
             QT_TRANSLATE_NOOP("FieldTexts", "Of the incident, from which all times count."))),
         between(0, 1e9,
                 field<&Run::planVersion>(u"plan-version", QT_TRANSLATE_NOOP("FieldTexts", "Plan version"),
                                          QT_TRANSLATE_NOOP("FieldTexts", "When it began."))),
         field<&Run::leads>(u"leads", QT_TRANSLATE_NOOP("FieldTexts", "Leads"),
                            QT_TRANSLATE_NOOP("FieldTexts", "Who led it.")),
         field<&Run::ended>(
             u"ended", QT_TRANSLATE_NOOP("FieldTexts", "Ended"),
             QT_TRANSLATE_NOOP("FieldTexts", "Since the incident; left out while it goes on.")),
         field<&Run::result>(u"result", QT_TRANSLATE_NOOP("FieldTexts", "Result"),
                             QT_TRANSLATE_NOOP("FieldTexts", "Whether the objectives were met.")),
         field<&Run::planned>(u"planned", QT_TRANSLATE_NOOP("FieldTexts", "Planned"),
                              QT_TRANSLATE_NOOP("FieldTexts", "The schedule when it began.")),
         field<&Run::steps>(u"steps", QT_TRANSLATE_NOOP("FieldTexts", "Steps"),
                            QT_TRANSLATE_NOOP("FieldTexts", "What was done, each attempt by itself.")),
         field<&Run::services>(u"services", QT_TRANSLATE_NOOP("FieldTexts", "Services"),
                               QT_TRANSLATE_NOOP("FieldTexts", "Targets and estimates when it began.")),
         field<&Run::checks>(u"checks", QT_TRANSLATE_NOOP("FieldTexts", "Checks"),
                             QT_TRANSLATE_NOOP("FieldTexts", "Accesses that were tried.")),
         field<&Run::log>(u"log", QT_TRANSLATE_NOOP("FieldTexts", "Log"),
                          QT_TRANSLATE_NOOP("FieldTexts", "Decisions, notes, evidence and messages.")),
         field<&Run::objectives>(u"objectives", QT_TRANSLATE_NOOP("FieldTexts", "Objectives"),
                                 QT_TRANSLATE_NOOP("FieldTexts", "And whether they were met.")),
         field<&Run::lessons>(u"lessons", QT_TRANSLATE_NOOP("FieldTexts", "Lessons"),
                              QT_TRANSLATE_NOOP("FieldTexts", "What was learned.")),
         field<&Run::signatures>(u"signatures", QT_TRANSLATE_NOOP("FieldTexts", "Signatures"),
                                 QT_TRANSLATE_NOOP("FieldTexts", "Who signed the report.")),
         field<&Run::proofs>(u"proofs", QT_TRANSLATE_NOOP("FieldTexts", "Proofs"),
                             QT_TRANSLATE_NOOP("FieldTexts", "What it proved."))}};
    return type;
}

const RecordType& CorrectiveAction::record() {
    static const RecordType type{
        u"corrective-action"_qs,
        {required(field<&CorrectiveAction::name>(u"name", QT_TRANSLATE_NOOP("FieldTexts", "Name"),
                                                 QT_TRANSLATE_NOOP("FieldTexts", "What is to be done."))),
         field<&CorrectiveAction::owner>(u"owner", QT_TRANSLATE_NOOP("FieldTexts", "Owner"),
                                         QT_TRANSLATE_NOOP("FieldTexts", "Who does it.")),
         field<&CorrectiveAction::due>(u"due", QT_TRANSLATE_NOOP("FieldTexts", "Due"),
                                       QT_TRANSLATE_NOOP("FieldTexts", "Day, such as 2026-04-20.")),
         field<&CorrectiveAction::closed>(u"closed", QT_TRANSLATE_NOOP("FieldTexts", "Closed"),
                                          QT_TRANSLATE_NOOP("FieldTexts", "Day on which it was done.")),
         field<&CorrectiveAction::from>(u"from", QT_TRANSLATE_NOOP("FieldTexts", "From run"),
                                        QT_TRANSLATE_NOOP("FieldTexts", "The run that showed it.")),
         ofKind(ValueKind::Prose, field<&CorrectiveAction::note>(
                                      u"note", QT_TRANSLATE_NOOP("FieldTexts", "Note"),
                                      QT_TRANSLATE_NOOP("FieldTexts", "What else is to be known.")))}};
    return type;
}

const RecordType& OwnSection::record() {
    static const RecordType type{
        u"own-section"_qs,
        {required(field<&OwnSection::title>(u"title", QT_TRANSLATE_NOOP("FieldTexts", "Title"),
                                            QT_TRANSLATE_NOOP("FieldTexts", "Heading of the section."))),
         ofKind(ValueKind::Prose,
                field<&OwnSection::text>(u"text", QT_TRANSLATE_NOOP("FieldTexts", "Text"),
                                         QT_TRANSLATE_NOOP("FieldTexts", "In Markdown.")))}};
    return type;
}

const RecordType& DocumentSettings::record() {
    static const RecordType type{
        u"documents"_qs,
        {field<&DocumentSettings::language>(
             u"language", QT_TRANSLATE_NOOP("FieldTexts", "Language"),
             QT_TRANSLATE_NOOP("FieldTexts", "Of runbooks and reports; left out: that of the window.")),
         field<&DocumentSettings::header>(u"header", QT_TRANSLATE_NOOP("FieldTexts", "Header"),
                                          QT_TRANSLATE_NOOP("FieldTexts", "At the top of every page.")),
         ofKind(ValueKind::Code,
                field<&DocumentSettings::logo>(u"logo", QT_TRANSLATE_NOOP("FieldTexts", "Logo"),
                                               QT_TRANSLATE_NOOP("FieldTexts", "A PNG picture in Base64."))),
         field<&DocumentSettings::sections>(
             u"sections", QT_TRANSLATE_NOOP("FieldTexts", "Sections"),
             QT_TRANSLATE_NOOP("FieldTexts", "Chosen and in order; left out: all.")),
         field<&DocumentSettings::ownSections>(
             u"own-sections", QT_TRANSLATE_NOOP("FieldTexts", "Own sections"),
             QT_TRANSLATE_NOOP("FieldTexts", "Of the organisation, in Markdown."))}};
    return type;
}

} // namespace drawbridge
