// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/plan_checklist.h"

#include <QWidget>

class QAbstractButton;
class QGridLayout;
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
    void engineChosen();
    void tablesChosen();
    void openChosen();
    void fileChosen(const QString& path);
    void checklistPartChosen(const QString& path, ChecklistPart part); ///< of the project that was open last

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* ways();
    QWidget* samples();
    std::vector<QAbstractButton*> m_ways; ///< in the order of their numbers
    QAbstractButton* m_firstSample = nullptr;
    QWidget* recentLine(const QString& path);
    void refreshLastPlan(const QStringList& files);
    bool m_hasLastPlan = false;
    QVBoxLayout* m_recent = nullptr;
    QGridLayout* m_recentCards = nullptr;
    QWidget* m_recentPart = nullptr;
    QVBoxLayout* m_side = nullptr; ///< beside the cards: what the last plan lacks
    QWidget* m_sidePart = nullptr;
};

} // namespace drawbridge
