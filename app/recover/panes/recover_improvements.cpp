// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recover/panes/recover_improvements.h"

#include "app/common/controls.h"
#include "app/recover/state/recover_results.h"
#include "core/base/estimated_text.h"

#include <QHBoxLayout>
#include <QScrollArea>

#include <cstdlib>

namespace drawbridge {

QString gainText(Seconds gain) {
    constexpr Seconds minute(60);
    const Seconds length(std::abs(gain.count()));
    // Seconds do not matter beyond ten minutes.
    const Seconds rounded = length > 10 * minute ? (length + minute / 2) / minute * minute : length;
    return gain.count() >= 0 ? QStringLiteral("− %1").arg(durationText(rounded))
                             : QStringLiteral("+ %1").arg(durationText(rounded));
}

RecoverImprovements::RecoverImprovements(QWidget* parent)
    : PageCard(tr("What would shorten the recovery"), parent), m_scroll(new QScrollArea),
      m_rows(new QVBoxLayout) {
    auto* content = new QWidget;
    m_rows->setContentsMargins(8, 0, 8, 0);
    m_rows->setSpacing(10);
    content->setLayout(m_rows);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setMinimumHeight(76);
    body()->addWidget(m_scroll, 1);
    showSearching();
}

void RecoverImprovements::clear() {
    m_count = 0;
    m_buttons.clear();
    clearLayout(m_rows);
}

QPushButton* RecoverImprovements::tryButton(int index) const {
    return m_buttons[static_cast<std::size_t>(index)];
}

void RecoverImprovements::showNothing(const QString& sentence) {
    clear();
    auto* label = makeLabel(sentence, "secondary");
    label->setWordWrap(true);
    m_rows->addWidget(label);
    m_rows->addStretch(1);
}

void RecoverImprovements::showSearching() {
    showNothing(tr("Looking for improvements …"));
}

QWidget* RecoverImprovements::rowFor(const ScenarioAnalysis& analysis,
                                     const RecoveryImprovement& improvement) {
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(10);
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    auto* title = new ElidedLabel;
    title->setProperty("strong", true);
    title->setFullText(whatIfText(analysis.plan(), improvement.change, &analysis.scenario));
    const bool service = improvement.component >= 0 && improvement.estimatedRto.isKnown() &&
                         improvement.componentGain > improvement.gain;
    auto* result = new ElidedLabel;
    result->setProperty("role", QStringLiteral("small"));
    if (service)
        result->setFullText(tr("%1 %2", "component, RTO")
                                .arg(analysis.graph->name(improvement.component),
                                     durationText(improvement.estimatedRto, {})));
    else if (improvement.makespan.isKnown())
        result->setFullText(tr("everything %1").arg(durationText(improvement.makespan, {})));
    words->addWidget(title);
    words->addWidget(result);
    line->addLayout(words, 1);
    auto* gain = makeLabel(gainText(service ? improvement.componentGain : improvement.gain), "heading");
    gain->setProperty("tone", QStringLiteral("good"));
    gain->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    line->addWidget(gain);
    auto* button = makeLink(tr("Try"));
    button->setToolTip(tr("Show the recovery with this change; the plan is not changed"));
    button->setAccessibleName(tr("Try: %1").arg(title->text()));
    connect(button, &QPushButton::clicked, this,
            [this, change = improvement.change] { emit tryRequested(change); });
    m_buttons.push_back(button);
    line->addWidget(button);
    return row;
}

void RecoverImprovements::show(const ScenarioAnalysis& analysis,
                               const std::vector<RecoveryImprovement>& improvements) {
    if (improvements.empty()) {
        showNothing(tr("Nothing that was tried shortens the recovery: no larger team, faster restore, "
                       "standby or earlier declaration."));
        return;
    }
    clear();
    for (const RecoveryImprovement& improvement : improvements)
        m_rows->addWidget(rowFor(analysis, improvement));
    m_rows->addStretch(1);
    m_count = static_cast<int>(improvements.size());
}

} // namespace drawbridge
