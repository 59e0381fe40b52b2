// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recover/state/recover_job.h"
#include "core/analysis/scenario/scenario_analysis.h"

#include <QWidget>

#include <memory>

class QLabel;
class QVBoxLayout;

namespace drawbridge {

/// A tab with results that are computed in the background, and only while the tab is visible.
class RecoverPane : public QWidget {
    Q_OBJECT
public:
    explicit RecoverPane(QWidget* parent = nullptr);
    void show(std::shared_ptr<const ScenarioAnalysis> analysis);

signals:
    void noteChanged(const QString& text); ///< secondary line beside the tabs
    void failed(const QString& sentence);

protected:
    /// Called when the pane is visible and its content is not that of `analysis()`.
    virtual void compute() = 0;
    void computeIfVisible();
    void invalidate() { m_computedFor.reset(); }
    /// Shows a message instead of the content; empty shows the content.
    void showMessage(const QString& sentence);
    const std::shared_ptr<const ScenarioAnalysis>& analysis() const { return m_analysis; }
    RecoverJob& job() { return m_job; }
    QWidget* content() const { return m_content; }
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    std::shared_ptr<const ScenarioAnalysis> m_analysis;
    std::shared_ptr<const ScenarioAnalysis> m_computedFor; ///< whose results are shown or being computed
    QWidget* m_content;
    QLabel* m_sentence;
    RecoverJob m_job;
};

} // namespace drawbridge
