// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recover/state/recover_job.h"
#include "core/analysis/scenario/scenario_analysis.h"

#include <QWidget>

#include <memory>

class QLabel;
class QVBoxLayout;

namespace drawbridge {

/// A tab that works something out about the recovery shown, in the background and only while it is looked at.
class RecoverPane : public QWidget {
    Q_OBJECT
public:
    explicit RecoverPane(QWidget* parent = nullptr);
    void show(std::shared_ptr<const ScenarioAnalysis> analysis);

signals:
    void asideChanged(const QString& text); ///< the quiet line beside the tabs
    void failed(const QString& sentence);

protected:
    /// What is shown is of another recovery than `analysis()`, and the pane is in view.
    virtual void workOut() = 0;
    void workOutIfSeen();
    void forgetWorkedOut() { m_workedOut.reset(); }
    /// A sentence in place of the content; empty: the content.
    void say(const QString& sentence);
    const std::shared_ptr<const ScenarioAnalysis>& analysis() const { return m_analysis; }
    RecoverJob& job() { return m_job; }
    QWidget* content() const { return m_content; }
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    std::shared_ptr<const ScenarioAnalysis> m_analysis;
    std::shared_ptr<const ScenarioAnalysis> m_workedOut; ///< of which the content tells, or will
    QWidget* m_content;
    QLabel* m_sentence;
    RecoverJob m_job;
};

} // namespace drawbridge
