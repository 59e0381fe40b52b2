// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace drawbridge {

enum class Mode { Design, Recover, Expose };

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
    void add(Mode mode, const QString& icon, const QString& text, const QString& tip);
    QVBoxLayout* m_column;
    QList<QToolButton*> m_buttons;
};

} // namespace drawbridge
