// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace drawbridge {

/// Shown without a project: samples, import, blank project, recent projects.
class StartPage : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(QWidget* parent = nullptr);
    void refreshRecent();

signals:
    void sampleChosen(const QString& resource);
    void blankChosen();
    void importChosen();
    void openChosen();
    void fileChosen(const QString& path);

private:
    QWidget* samples();
    QWidget* otherWays();
    QVBoxLayout* m_recent = nullptr;
    QWidget* m_recentPart = nullptr;
};

} // namespace drawbridge
