// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractButton;
class QVBoxLayout;

namespace drawbridge {

/// Shown without a project: what one has (by card, or by the number of the card), samples, recent projects.
class StartPage : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(QWidget* parent = nullptr);
    void refreshRecent();

signals:
    void sampleChosen(const QString& resource);
    void blankChosen();
    void composeChosen();
    void tablesChosen();
    void openChosen();
    void fileChosen(const QString& path);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* ways();
    QWidget* samples();
    std::vector<QAbstractButton*> m_ways; ///< in the order of their numbers
    QAbstractButton* m_firstSample = nullptr;
    QVBoxLayout* m_recent = nullptr;
    QWidget* m_recentPart = nullptr;
};

} // namespace drawbridge
