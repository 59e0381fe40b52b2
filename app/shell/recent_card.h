// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/recent_looks.h"

#include <QAbstractButton>
#include <QFrame>

namespace drawbridge {

/// A recent project: its picture, when it was last changed, and how it stood against its targets.
class RecentCard : public QAbstractButton {
    Q_OBJECT
public:
    RecentCard(const QString& path, const std::optional<RecentLook>& look, QWidget* parent = nullptr);
    QString path() const { return m_path; }

protected:
    void paintEvent(QPaintEvent*) override {} // only the style sheet's background
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_path;
};

/// What the plan of the project that was open last still lacks, and the way back to it.
class LastPlanCard : public QFrame {
    Q_OBJECT
public:
    LastPlanCard(const QString& path, const RecentLook& look, QWidget* parent = nullptr);

signals:
    void opened(ChecklistPart part);
    void continued();
    void putAway();
};

} // namespace drawbridge
