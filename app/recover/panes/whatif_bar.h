// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/improvements/what_if.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace drawbridge {

/// "What-if: 2 changes": a removable chip for each, and buttons to apply or discard all. Hidden while there
/// are no changes.
class WhatIfBar : public QFrame {
    Q_OBJECT
public:
    explicit WhatIfBar(QWidget* parent = nullptr);
    /// `plan`: without the changes; `scenario`: the one shown, may be null; `writable`: whether they can be
    /// applied.
    void show(const Plan& plan, const Scenario* scenario, const std::vector<WhatIf>& changes, bool writable);
    QPushButton* applyButton() const { return m_apply; }
    QPushButton* discardButton() const { return m_discard; }
    int chipCount() const;
    QPushButton* chip(int index) const;

signals:
    void removeRequested(int index);

private:
    QLabel* m_title;
    QScrollArea* m_scroll;
    QHBoxLayout* m_chips;
    QPushButton* m_apply;
    QPushButton* m_discard;
    QStringList m_texts;
};

} // namespace drawbridge
