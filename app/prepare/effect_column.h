// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/prepare/state/preparation_study.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace drawbridge {

class PageCard;
class QuestionsPanel;
class Session;
class TakeoverPicture;
class TargetList;
struct TargetLine;

/// What accepting comes to: figures, targets, assumptions, and what takes over from what.
class EffectColumn : public QScrollArea {
    Q_OBJECT
public:
    explicit EffectColumn(Session& session, QWidget* parent = nullptr);
    void show(const PreparedEffect& effect, const std::vector<TargetQuestion>& openTargets);
    void showTakeovers(const Proposed& proposed, const PreparationChoices& choices);
    void setNote(const QString& text); ///< which proposals it is of
    void setBusy(bool busy);
    void clear();
    QString backText() const;
    QString targetsText() const;
    int assumptions() const { return m_assumptions; }

signals:
    void targetWanted(const QString& key);

private:
    QWidget* buildFigures();
    PageCard* buildEffect();
    void showAssumed(const ScenarioAnalysis& after);
    void ask(const TargetLine& line, QWidget* anchor);

    Session& m_session;
    PageCard* m_card = nullptr;
    QLabel* m_back = nullptr;
    QLabel* m_today = nullptr;
    QLabel* m_rests = nullptr;
    QLabel* m_restsNote = nullptr;
    TargetList* m_targets = nullptr;
    QVBoxLayout* m_assumed = nullptr;
    QLabel* m_assumedHead = nullptr;
    TakeoverPicture* m_picture = nullptr;
    PageCard* m_pictureCard = nullptr;
    QString m_note;
    int m_assumptions = 0;
    std::shared_ptr<const ScenarioAnalysis> m_after;
};

} // namespace drawbridge
