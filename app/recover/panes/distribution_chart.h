// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/simulation/simulation.h"

#include <QWidget>

class QCustomPlot;

namespace drawbridge {

/// Histogram of an estimated RTO: bins beyond the target in red, the target as a labelled line. Drawn with
/// QCustomPlot.
class DistributionChart : public QWidget {
    Q_OBJECT
public:
    explicit DistributionChart(QWidget* parent = nullptr);
    void show(const RtoDistribution& distribution, std::optional<Seconds> target);
    void clear();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// Number of bars, and how many of them lie beyond the target.
    int barCount() const { return m_bars; }
    int beyondCount() const { return m_beyond; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void draw();
    void drawBars();
    void drawTarget();
    void drawAxis();
    QCustomPlot* m_plot;
    std::optional<RtoDistribution> m_distribution;
    std::optional<Seconds> m_target;
    int m_bars = 0;
    int m_beyond = 0;
};

/// "P50 4 h 12 m · P90 5 h 2 m".
QString quantileText(const RtoDistribution& distribution);
/// The distribution in one or two sentences, for screen readers.
QString distributionText(const RtoDistribution& distribution, std::optional<Seconds> target);

} // namespace drawbridge
