// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recover/panes/distribution_chart.h"

#include "app/common/style.h"
#include "app/recover/state/recover_results.h"
#include "core/base/texts.h"
#include "core/diagram/painting/diagram_painter.h"

#include <QVBoxLayout>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace drawbridge {

namespace {

constexpr double kHour = 3600;

/// A round step, in seconds, that gives at most about five ticks.
double tickStep(double span) {
    for (const double step : {300., 600., 900., 1800., kHour, 2 * kHour, 4 * kHour, 6 * kHour, 12 * kHour,
                              24 * kHour, 48 * kHour}) {
        if (span / step <= 5.5)
            return step;
    }
    return std::ceil(span / 5 / (24 * kHour)) * 24 * kHour;
}

} // namespace

QString quantileText(const RtoDistribution& distribution) {
    return RecoverTexts::tr("P50 %1 · P90 %2")
        .arg(durationText(distribution.p50), durationText(distribution.p90));
}

QString distributionText(const RtoDistribution& distribution, std::optional<Seconds> target) {
    QString text =
        RecoverTexts::tr(
            "Half of the simulated runs finish within %1, 90 of 100 within %2, 95 of 100 within %3.")
            .arg(durationText(distribution.p50), durationText(distribution.p90),
                 durationText(distribution.p95));
    if (target && distribution.chanceToMeet)
        text += QLatin1Char(' ') + RecoverTexts::tr("The target of %1 is met in %2 % of them.")
                                       .arg(durationText(*target))
                                       .arg(std::lround(100 * *distribution.chanceToMeet));
    return text;
}

DistributionChart::DistributionChart(QWidget* parent) : QWidget(parent), m_plot(new QCustomPlot(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_plot);
    m_plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_plot->axisRect()->setAutoMargins(QCP::msBottom);
    m_plot->axisRect()->setMargins(QMargins(2, 20, 2, 0));
    m_plot->yAxis->setVisible(false);
    m_plot->xAxis->grid()->setVisible(false);
    m_plot->yAxis->grid()->setVisible(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    clear();
}

QSize DistributionChart::sizeHint() const {
    return {320, 150};
}

QSize DistributionChart::minimumSizeHint() const {
    return {160, 84};
}

void DistributionChart::clear() {
    m_distribution.reset();
    setAccessibleName(tr("Distribution of the estimated RTO"));
    setAccessibleDescription({});
    draw();
}

void DistributionChart::show(const RtoDistribution& distribution, std::optional<Seconds> target) {
    m_distribution = distribution;
    m_target = target;
    setAccessibleDescription(distributionText(distribution, target));
    setToolTip(accessibleDescription());
    draw();
}

void DistributionChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        draw();
}

void DistributionChart::draw() {
    m_plot->clearPlottables();
    m_plot->clearItems();
    m_plot->setBackground(currentTheme().panel);
    m_bars = m_beyond = 0;
    const bool any = m_distribution && !m_distribution->bins.empty();
    m_plot->xAxis->setVisible(any);
    if (any) {
        drawBars();
        drawAxis();
        drawTarget();
    }
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void DistributionChart::drawBars() {
    const RtoDistribution& d = *m_distribution;
    const Theme& theme = currentTheme();
    const double width = std::max(1.0, static_cast<double>(d.binWidth.count()));
    QVector<double> within, withinKeys, beyond, beyondKeys;
    int most = 1;
    for (std::size_t i = 0; i < d.bins.size(); ++i) {
        const double centre = static_cast<double>(d.from.count()) + (static_cast<double>(i) + 0.5) * width;
        const bool late = m_target && centre > static_cast<double>(m_target->count());
        (late ? beyondKeys : withinKeys) << centre;
        (late ? beyond : within) << d.bins[i];
        most = std::max(most, d.bins[i]);
    }
    m_bars = static_cast<int>(d.bins.size());
    m_beyond = static_cast<int>(beyond.size());
    const auto add = [&](const QVector<double>& keys, const QVector<double>& values, const QColor& colour) {
        auto* bars = new QCPBars(m_plot->xAxis, m_plot->yAxis);
        bars->setData(keys, values, true);
        bars->setWidth(width * 0.8);
        bars->setPen(Qt::NoPen);
        bars->setBrush(mixed(theme.panel, colour, 0.9));
    };
    add(withinKeys, within, theme.accent);
    add(beyondKeys, beyond, theme.lost.ink);
    m_plot->yAxis->setRange(0, most * 1.02);
}

void DistributionChart::drawAxis() {
    const RtoDistribution& d = *m_distribution;
    const Theme& theme = currentTheme();
    const double width = std::max(1.0, static_cast<double>(d.binWidth.count()));
    double from = static_cast<double>(d.from.count());
    double to = from + static_cast<double>(d.bins.size()) * width;
    const double span = to - from;
    // Extend the axis to a nearby target; a distant one would squeeze the bars.
    if (m_target) {
        const auto target = static_cast<double>(m_target->count());
        if (target > from - span * 0.6 && target < to + span * 0.6) {
            from = std::min(from, target - span * 0.05);
            to = std::max(to, target + span * 0.05);
        }
    }
    m_plot->xAxis->setRange(from - width, to + width);
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    const double step = tickStep(to - from);
    for (double tick = std::ceil(from / step) * step; tick <= to; tick += step)
        ticker->addTick(tick, durationText(Seconds(static_cast<qint64>(tick))));
    m_plot->xAxis->setTicker(ticker);
    m_plot->xAxis->setTickLabelFont(uiFont(QString(), 11));
    m_plot->xAxis->setTickLabelColor(theme.secondaryOn(theme.panel));
    m_plot->xAxis->setBasePen(QPen(theme.hairline));
    m_plot->xAxis->setTickPen(Qt::NoPen);
    m_plot->xAxis->setSubTickPen(Qt::NoPen);
}

void DistributionChart::drawTarget() {
    if (!m_target)
        return;
    const Theme& theme = currentTheme();
    const auto target = static_cast<double>(m_target->count());
    const QCPRange range = m_plot->xAxis->range();
    if (!range.contains(target))
        return;
    const bool mostlyMet = m_distribution->chanceToMeet.value_or(1) >= 0.5;
    const QColor colour = mostlyMet ? theme.recovered.ink : theme.lost.ink;
    auto* line = new QCPItemLine(m_plot);
    line->setPen(QPen(colour, 2));
    line->setClipToAxisRect(false);
    line->start->setTypeX(QCPItemPosition::ptPlotCoords);
    line->start->setTypeY(QCPItemPosition::ptAxisRectRatio);
    line->end->setTypeX(QCPItemPosition::ptPlotCoords);
    line->end->setTypeY(QCPItemPosition::ptAbsolute); // above the bars at any chart height
    line->start->setCoords(target, 1);
    line->end->setCoords(target, 4);
    auto* words = new QCPItemText(m_plot);
    words->setText(tr("target %1").arg(durationText(*m_target)));
    words->setFont(uiFont(words->text(), 11, 600));
    words->setColor(colour);
    words->setClipToAxisRect(false);
    words->position->setTypeX(QCPItemPosition::ptPlotCoords);
    words->position->setTypeY(QCPItemPosition::ptAbsolute);
    // Beside the line, on the side that has room.
    const bool atRight = target < range.center() + range.size() * 0.2;
    words->setPositionAlignment((atRight ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignTop);
    words->setPadding(QMargins(5, 0, 5, 0));
    words->position->setCoords(target, 1);
}

} // namespace drawbridge
