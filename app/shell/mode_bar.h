// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/modes.h"

class QToolButton;
class QVBoxLayout;

namespace drawbridge {

/// The narrow bar at the left that switches modes.
class ModeBar : public QWidget {
    Q_OBJECT
public:
    explicit ModeBar(QWidget* parent = nullptr);
    void setMode(Mode mode);

signals:
    void chosen(Mode mode);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void add(const ModeRow& row);
    QVBoxLayout* m_column;
    QList<QToolButton*> m_buttons;
};

} // namespace drawbridge
