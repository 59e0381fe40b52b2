// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/result_table.h"
#include "core/analysis/improvements/improvements.h"

class QPushButton;
class QScrollArea;

namespace drawbridge {

/// Improvements with their gain, best first, each with a button to try it.
class RecoverImprovements : public PageCard {
    Q_OBJECT
public:
    explicit RecoverImprovements(QWidget* parent = nullptr);
    void show(const ScenarioAnalysis& analysis, const std::vector<RecoveryImprovement>& improvements);
    void showSearching();
    void showNothing(const QString& sentence);
    int count() const { return m_count; }
    QPushButton* tryButton(int index) const;

signals:
    void tryRequested(const drawbridge::WhatIf& change);

private:
    void clear();
    QWidget* rowFor(const ScenarioAnalysis& analysis, const RecoveryImprovement& improvement);
    QScrollArea* m_scroll;
    QVBoxLayout* m_rows;
    std::vector<QPushButton*> m_buttons;
    int m_count = 0;
};

/// "− 55 m", "+ 10 m".
QString gainText(Seconds gain);

} // namespace drawbridge
