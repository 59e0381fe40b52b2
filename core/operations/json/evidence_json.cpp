// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/json/evidence_json.h"

#include <QJsonArray>

namespace drawbridge {

QJsonObject evidenceJson(const std::vector<Control>& controls, const EvidenceInput& input) {
    QJsonArray rows;
    int shown = 0;
    for (const AnsweredControl& answered : answerControls(controls, input)) {
        QJsonArray evidence;
        for (const Evidence& one : answered.evidence)
            evidence.append(QJsonObject{{u"name"_qs, one.name},
                                        {u"title"_qs, one.title},
                                        {u"shown"_qs, one.isShown},
                                        {u"statement"_qs, one.statement}});
        shown += answered.isShown() ? 1 : 0;
        const Control& control = answered.control;
        rows.append(QJsonObject{{u"id"_qs, control.id},
                                {u"framework"_qs, control.framework},
                                {u"control"_qs, control.control},
                                {u"title"_qs, control.title},
                                {u"asks"_qs, control.asks},
                                {u"shown"_qs, answered.isShown()},
                                {u"evidence"_qs, evidence},
                                {u"source"_qs, QJsonObject{{u"document"_qs, control.source},
                                                           {u"date"_qs, control.sourceDate},
                                                           {u"looked_up"_qs, input.lookedUp}}}});
    }
    return {{u"plan"_qs, input.plan().project.name},
            {u"version"_qs, input.version},
            {u"date"_qs, input.today.toString(Qt::ISODate)},
            {u"controls_shown"_qs, shown},
            {u"controls"_qs, rows}};
}

} // namespace drawbridge
