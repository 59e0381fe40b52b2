// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/mode_page.h"
#include "app/common/session.h"
#include "app/expose/expose_export.h"

class QBoxLayout;
class QLabel;
class QStackedWidget;

namespace drawbridge {

class AvailabilityPane;
class CardTabs;
class CauseCard;
class CostMatrix;
class ExposeBar;
class ExposeFigures;
class ExposeStudy;
class ImpactPane;
class ImprovementPane;
class LossCard;
class ResultTable;

/// Expose mode: what each scenario and an average year cost, whom it hits, and what would lower it.
class ExposePage : public ModePage {
    Q_OBJECT
public:
    enum Tab { Improvements, Availability, Impact };
    explicit ExposePage(Session& session, QWidget* parent = nullptr);
    QString hint() const override;
    QWidget* mainView() override; ///< the matrix, once there is one
    ResultTable* matrix() const;
    CostMatrix* costs() const { return m_matrix; }
    ExposeStudy& study() const { return *m_study; }
    ExposeBar* bar() const { return m_bar; }
    ExposeFigures* figures() const { return m_figures; }
    LossCard* losses() const { return m_losses; }
    CauseCard* causes() const { return m_causes; }
    CardTabs* tabs() const { return m_tabs; }
    ImprovementPane* improvements() const { return m_improvements; }
    AvailabilityPane* availability() const { return m_availability; }
    ImpactPane* impact() const { return m_impact; }
    QString missingText() const; ///< shown instead of the cards; empty: they are shown

    /// Writes an export; ends with Session::noticed or failed. True on success.
    bool exportTo(ExposeExport what, const QString& path);

signals:
    void exportRequested(drawbridge::ExposeExport what);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildCards();
    void connectSession();
    void compute(); ///< starts the study when what it would compute is not what it has
    void refresh();
    void showStage();
    void showYear();
    QString whatIsMissing() const;

    Session& m_session;
    ExposeStudy* m_study;
    std::shared_ptr<const SessionResults> m_computed; ///< that the study was started for
    QStackedWidget* m_stack;
    QLabel* m_missing;
    ExposeBar* m_bar;
    ExposeFigures* m_figures;
    QBoxLayout* m_upper = nullptr;
    QBoxLayout* m_lower = nullptr;
    CostMatrix* m_matrix;
    LossCard* m_losses;
    CauseCard* m_causes;
    CardTabs* m_tabs;
    ImprovementPane* m_improvements;
    AvailabilityPane* m_availability;
    ImpactPane* m_impact;
    // What the cards show, so that only what is new is shown anew and keeps its place otherwise.
    std::shared_ptr<const void> m_shownCosts;
    std::shared_ptr<const void> m_shownYear;
    std::shared_ptr<const void> m_shownAvailability;
    std::shared_ptr<const void> m_shownImprovements;
};

} // namespace drawbridge
