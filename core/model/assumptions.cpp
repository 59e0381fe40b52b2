// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/assumptions.h"

#include <QCoreApplication>

namespace drawbridge {

const RecordType& StepAssumptions::record() {
    static const char* const kindHelp =
        QT_TRANSLATE_NOOP("FieldTexts", "Duration of a step of this kind that has none.");
    static const char* const strategyHelp =
        QT_TRANSLATE_NOOP("FieldTexts", "Duration of the first default step of this strategy.");
    static const RecordType type{
        u"step-assumptions"_qs,
        {field<&StepAssumptions::manual>(u"manual", QT_TRANSLATE_NOOP("FieldTexts", "Manual step"), kindHelp),
         field<&StepAssumptions::command>(u"command", QT_TRANSLATE_NOOP("FieldTexts", "Command"), kindHelp),
         field<&StepAssumptions::automatic>(u"automatic", QT_TRANSLATE_NOOP("FieldTexts", "Automatic step"),
                                            kindHelp),
         field<&StepAssumptions::verify>(u"verify", QT_TRANSLATE_NOOP("FieldTexts", "Verification"),
                                         kindHelp),
         field<&StepAssumptions::wait>(u"wait", QT_TRANSLATE_NOOP("FieldTexts", "Waiting"), kindHelp),
         field<&StepAssumptions::approval>(u"approval", QT_TRANSLATE_NOOP("FieldTexts", "Approval"),
                                           kindHelp),
         field<&StepAssumptions::failover>(u"failover", QT_TRANSLATE_NOOP("FieldTexts", "Failover"),
                                           strategyHelp),
         field<&StepAssumptions::restore>(
             u"restore", QT_TRANSLATE_NOOP("FieldTexts", "Restore"),
             QT_TRANSLATE_NOOP("FieldTexts", "Preparing the server, before the data are restored.")),
         field<&StepAssumptions::rebuild>(u"rebuild", QT_TRANSLATE_NOOP("FieldTexts", "Rebuild"),
                                          strategyHelp),
         field<&StepAssumptions::restart>(u"restart", QT_TRANSLATE_NOOP("FieldTexts", "Restart"),
                                          strategyHelp),
         field<&StepAssumptions::reroute>(u"reroute", QT_TRANSLATE_NOOP("FieldTexts", "Reroute"),
                                          strategyHelp),
         field<&StepAssumptions::reconnect>(
             u"reconnect", QT_TRANSLATE_NOOP("FieldTexts", "Reconnect"),
             QT_TRANSLATE_NOOP("FieldTexts",
                               "Reconnecting and verifying what was not lost, but could not work."))}};
    return type;
}

const RecordType& RestoreRateAssumptions::record() {
    static const char* const help =
        QT_TRANSLATE_NOOP("FieldTexts", "How fast data come back from such a copy.");
    static const RecordType type{
        u"restore-rate-assumptions"_qs,
        {field<&RestoreRateAssumptions::any>(
             u"any", QT_TRANSLATE_NOOP("FieldTexts", "Any copy"),
             QT_TRANSLATE_NOOP("FieldTexts", "How fast data come back from a copy of any other method.")),
         field<&RestoreRateAssumptions::snapshot>(u"snapshot", QT_TRANSLATE_NOOP("FieldTexts", "Snapshot"),
                                                  help),
         field<&RestoreRateAssumptions::backup>(u"backup", QT_TRANSLATE_NOOP("FieldTexts", "Backup"), help),
         field<&RestoreRateAssumptions::synchronous>(
             u"synchronous", QT_TRANSLATE_NOOP("FieldTexts", "Synchronous replica"), help),
         field<&RestoreRateAssumptions::asynchronous>(
             u"asynchronous", QT_TRANSLATE_NOOP("FieldTexts", "Asynchronous replica"), help)},
        0};
    return type;
}

const RecordType& Assumptions::record() {
    static const RecordType type{
        u"assumptions"_qs,
        {field<&Assumptions::use>(
             u"use", QT_TRANSLATE_NOOP("FieldTexts", "Set"),
             QT_TRANSLATE_NOOP("FieldTexts", "The shipped set of values to assume; own values go first.")),
         field<&Assumptions::restoreRate>(
             u"restore-rate", QT_TRANSLATE_NOOP("FieldTexts", "Restore rate"),
             QT_TRANSLATE_NOOP("FieldTexts", "Of copies without one: one for all, or by method.")),
         field<&Assumptions::onCallResponse>(u"on-call-response",
                                             QT_TRANSLATE_NOOP("FieldTexts", "On-call response"),
                                             QT_TRANSLATE_NOOP("FieldTexts", "Of teams without one.")),
         field<&Assumptions::lag>(u"lag", QT_TRANSLATE_NOOP("FieldTexts", "Lag"),
                                  QT_TRANSLATE_NOOP("FieldTexts", "Of asynchronous copies without one.")),
         field<&Assumptions::every>(u"every", QT_TRANSLATE_NOOP("FieldTexts", "Every"),
                                    QT_TRANSLATE_NOOP("FieldTexts", "Of snapshots and backups without it.")),
         field<&Assumptions::keeps>(u"keeps", QT_TRANSLATE_NOOP("FieldTexts", "Keeps"),
                                    QT_TRANSLATE_NOOP("FieldTexts", "Of snapshots and backups without it.")),
         field<&Assumptions::data>(u"data", QT_TRANSLATE_NOOP("FieldTexts", "Data size"),
                                   QT_TRANSLATE_NOOP("FieldTexts", "Of what keeps data and gives no size.")),
         field<&Assumptions::steps>(
             u"steps", QT_TRANSLATE_NOOP("FieldTexts", "Durations of steps"),
             QT_TRANSLATE_NOOP("FieldTexts", "By kind of step, or by strategy for the default steps."))}};
    return type;
}

} // namespace drawbridge
