// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/result_table.h"
#include "app/common/session.h"
#include "app/expose/state/expose_results.h"
#include "core/analysis/scenario/figure_reasons.h"

class QButtonGroup;
class QStackedWidget;

namespace drawbridge {

/// What causes the cost of a mean year, or who bears it, as bars: the longest first. Each can be asked why.
class CauseCard : public PageCard {
    Q_OBJECT
public:
    enum class By { Cause, Client, Activity };
    explicit CauseCard(Session& session, QWidget* parent = nullptr);
    /// The plan of `costs` is that of the year.
    void show(std::shared_ptr<const ExposureReport> costs, std::shared_ptr<const YearExposure> year);
    void showNothing(const QString& sentence);
    void setBy(By by);
    ResultTable* bars() const { return m_bars; }
    /// Writes the bars as PNG or SVG by the extension, on white.
    bool writePicture(const QString& path) const;

private:
    struct Bar {
        QString name;
        double share = 0;
        double minor = 0;
        FigureReasons reasons;
    };
    std::vector<Bar> barsOf() const;
    void refresh();
    void ask(const QModelIndex& bar);
    Session& m_session;
    std::shared_ptr<const ExposureReport> m_costs;
    std::shared_ptr<const YearExposure> m_year;
    std::vector<Bar> m_shown;
    By m_by = By::Cause;
    QButtonGroup* m_choice;
    ResultTable* m_bars;
    QLabel* m_sentence;
    QStackedWidget* m_stack;
};

} // namespace drawbridge
