// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace drawbridge {

class Session;

/// How many figures of a plan are unknown for want of durations, rates or ages, by kind.
struct UnknownFigures {
    int rto = 0;
    int rpo = 0;
    int cost = 0;
    int total() const { return rto + rpo + cost; }
};
UnknownFigures unknownFigures(const std::vector<ScenarioAnalysis>& scenarios);

/// Offers the cautious assumptions, once for each project that says nothing of assumptions (one of an older
/// version, or plan text) and has figures that are unknown for it.
class AssumptionBanner : public QFrame {
    Q_OBJECT
public:
    explicit AssumptionBanner(Session& session, QWidget* parent = nullptr);
    QPushButton* useButton() const { return m_use; }
    QPushButton* laterButton() const { return m_later; }
    QString text() const;

private:
    void refresh();
    bool wasDeclined() const;
    void decline();
    Session& m_session;
    QLabel* m_text;
    QPushButton* m_use;
    QPushButton* m_later;
    bool m_declined = false;
};

} // namespace drawbridge
