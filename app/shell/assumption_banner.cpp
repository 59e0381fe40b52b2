// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/assumption_banner.h"

#include "app/common/controls.h"
#include "app/common/session.h"
#include "app/common/style.h"
#include "core/operations/edits/confirm_assumption.h"

#include <QHBoxLayout>
#include <QSettings>

namespace drawbridge {

namespace {

const QString kDeclined = QStringLiteral("assumptions/declined");
constexpr qsizetype kMostRemembered = 100;

QString kindsText(const UnknownFigures& unknown) {
    QStringList kinds;
    if (unknown.rto > 0)
        kinds += AssumptionBanner::tr("%n estimated RTO(s)", nullptr, unknown.rto);
    if (unknown.rpo > 0)
        kinds += AssumptionBanner::tr("%n estimated RPO(s)", nullptr, unknown.rpo);
    if (unknown.cost > 0)
        kinds += AssumptionBanner::tr("%n cost(s)", nullptr, unknown.cost);
    return kinds.join(QStringLiteral(", "));
}

} // namespace

UnknownFigures unknownFigures(const std::vector<ScenarioAnalysis>& scenarios) {
    UnknownFigures unknown;
    for (const ScenarioAnalysis& analysis : scenarios) {
        for (const ComponentResult& result : analysis.components) {
            unknown.rto += result.isDown() && result.estimatedRto.isUnknown() ? 1 : 0;
            unknown.rpo += result.isDown() && result.estimatedRpo.isUnknown() ? 1 : 0;
        }
        for (const ContractExposure& exposure : analysis.exposure.contracts)
            unknown.cost += exposure.downtime.isUnknown() && exposure.total.isUnknown() ? 1 : 0;
    }
    return unknown;
}

AssumptionBanner::AssumptionBanner(Session& session, QWidget* parent)
    : QFrame(parent), m_session(session), m_text(makeLabel({}, "plain")),
      m_use(new QPushButton(tr("Use cautious assumptions"))), m_later(new QPushButton(tr("Not now"))) {
    setObjectName(QStringLiteral("message"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(16, 6, 10, 6);
    line->setSpacing(8);
    auto* icon = new QLabel;
    icon->setPixmap(
        iconPixmap(QStringLiteral("unknown"), 16, currentTheme().disabled.ink, devicePixelRatioF()));
    m_text->setWordWrap(true);
    m_use->setObjectName(QStringLiteral("useAssumptions"));
    m_later->setObjectName(QStringLiteral("declineAssumptions"));
    m_use->setToolTip(
        tr("Counts on long durations and slow rates where the plan gives none. Every figure that "
           "rests on one says so; undo takes it back."));
    line->addWidget(icon);
    line->addWidget(m_text, 1);
    line->addWidget(m_use);
    line->addWidget(m_later);
    connect(m_use, &QPushButton::clicked, this,
            [this] { m_session.edit(tr("Use cautious assumptions"), &useCautiousAssumptions); });
    connect(m_later, &QPushButton::clicked, this, &AssumptionBanner::decline);
    connect(&session, &Session::documentReplaced, this, [this] {
        m_declined = wasDeclined();
        refresh();
    });
    connect(&session, &Session::planChanged, this, &AssumptionBanner::refresh);
    connect(&session, &Session::resultsChanged, this, &AssumptionBanner::refresh);
    hide();
}

QString AssumptionBanner::text() const {
    return m_text->text();
}

void AssumptionBanner::refresh() {
    const auto results = m_session.results();
    const bool mayOffer = m_session.hasDocument() && !m_session.document().isReadOnly() &&
                          !m_session.plan().project.assumptions && !m_declined && results != nullptr;
    const UnknownFigures unknown = mayOffer ? unknownFigures(results->plan.scenarios()) : UnknownFigures();
    if (unknown.total() > 0) {
        m_text->setText(tr("%n figure(s) are unknown because the plan gives no durations, rates or ages: %1.",
                           nullptr, unknown.total())
                            .arg(kindsText(unknown)));
        setAccessibleName(m_text->text());
    }
    setVisible(unknown.total() > 0);
}

bool AssumptionBanner::wasDeclined() const {
    return m_session.hasDocument() &&
           QSettings().value(kDeclined).toStringList().contains(m_session.document().path());
}

void AssumptionBanner::decline() {
    m_declined = true;
    QStringList declined = QSettings().value(kDeclined).toStringList();
    declined.removeAll(m_session.document().path());
    declined.prepend(m_session.document().path());
    QSettings().setValue(kDeclined, declined.mid(0, kMostRemembered));
    refresh();
}

} // namespace drawbridge
