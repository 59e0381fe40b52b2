// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/session.h"
#include "app/panels/checklist/checklist_rows.h"

#include <QFrame>

class QToolButton;

namespace drawbridge {

/// What the plan still lacks, in rows that lead there. Folds to one line, and can be put away.
class ChecklistPanel : public QFrame {
    Q_OBJECT
public:
    explicit ChecklistPanel(Session& session, QWidget* parent = nullptr);
    const std::vector<ChecklistRow>& rows() const { return m_rows; }
    bool isFolded() const { return m_body->isHidden(); }
    void setFolded(bool isFolded);
    QPushButton* link(ChecklistPart part) const { return m_body->link(part); }

signals:
    void opened(ChecklistPart part);
    void putAway();
    void folded(bool isFolded);

private:
    QWidget* buildHead();
    void refresh();

    Session& m_session;
    std::vector<ChecklistRow> m_rows;
    ChecklistBar* m_bar = nullptr;
    QLabel* m_count = nullptr;
    QToolButton* m_fold = nullptr;
    ChecklistRows* m_body = nullptr;
};

} // namespace drawbridge
