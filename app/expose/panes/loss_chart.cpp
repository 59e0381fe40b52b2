// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/expose/panes/loss_chart.h"

#include "app/common/style.h"
#include "core/base/units.h"
#include "core/diagram/painting/diagram_painter.h"
#include "core/operations/exposure_reasons.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QSvgGenerator>
#include <QVBoxLayout>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace drawbridge {

namespace {

constexpr int kFontSize = 11;
constexpr double kPictureScale = 2;

/// A round amount that gives at most about six ticks: 1, 2 or 5 times a power of ten.
double tickStep(double span) {
    const double raw = std::max(1.0, span / 6.5);
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (const double step : {1., 2., 5.}) {
        if (raw <= step * power)
            return step * power;
    }
    return 10 * power;
}

} // namespace

LossChart::LossChart(QWidget* parent) : QWidget(parent), m_plot(new QCustomPlot(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_plot);
    m_plot->installEventFilter(this);
    m_plot->setMouseTracking(true);
    m_plot->setFocusPolicy(Qt::NoFocus);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    clear();
}

QSize LossChart::sizeHint() const {
    return {420, 240};
}

QSize LossChart::minimumSizeHint() const {
    return {200, 120};
}

void LossChart::clear() {
    m_curve = {};
    setAccessibleName(tr("Chance that a year costs more than an amount"));
    setAccessibleDescription({});
    draw(currentTheme());
}

void LossChart::show(Curve curve) {
    m_curve = std::move(curve);
    QStringList sentences;
    for (const double chance : {0.5, 0.1, 0.05, 0.01}) {
        for (const ExceedancePoint& point : m_curve.points) {
            if (point.probability <= chance) {
                sentences += readingAt(point.loss);
                break;
            }
        }
    }
    setAccessibleDescription(sentences.join(QStringLiteral(". ")));
    draw(currentTheme());
}

void LossChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        draw(currentTheme());
}

void LossChart::draw(const Theme& theme) {
    m_plot->clearPlottables();
    m_plot->clearItems();
    m_budget = nullptr;
    m_mark = nullptr;
    m_words = nullptr;
    m_plot->setBackground(theme.panel);
    const bool any = !m_curve.points.empty();
    m_plot->xAxis->setVisible(any);
    m_plot->yAxis->setVisible(any);
    if (any) {
        drawAxes(theme);
        QColor below = theme.accent;
        below.setAlphaF(0.08F);
        drawCurve(m_curve.points, QPen(theme.accent, 2), below);
        if (!m_curve.better.empty())
            drawCurve(m_curve.better, QPen(theme.recovered.ink, 2, Qt::DashLine), {});
        drawBudget(theme);
        drawReading(theme);
    }
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

double LossChart::leastChance() const {
    double least = 1;
    for (const ExceedancePoint& point : m_curve.points) {
        if (point.probability > 0)
            least = std::min(least, point.probability);
    }
    return std::min(0.1, std::pow(10, std::floor(std::log10(least) + 0.01)));
}

void LossChart::drawAxes(const Theme& theme) {
    double most = std::max(1.0, static_cast<double>(m_curve.points.back().loss.minor));
    if (m_curve.budget && static_cast<double>(m_curve.budget->minor) > most &&
        static_cast<double>(m_curve.budget->minor) < 2 * most)
        most = 1.02 * static_cast<double>(m_curve.budget->minor);
    const double unit = std::pow(10, currencyDigits(m_curve.currency));
    m_plot->xAxis->setRange(0, most);
    m_plot->yAxis->setRange(leastChance(), 1.15);
    m_plot->yAxis->setScaleType(QCPAxis::stLogarithmic);
    const QSharedPointer<QCPAxisTickerText> amounts(new QCPAxisTickerText);
    const double step = std::max(unit, tickStep(most / unit) * unit);
    for (double tick = 0; tick <= most; tick += step)
        amounts->addTick(tick, amountText(Money{static_cast<qint64>(tick)}, m_curve.currency));
    const QSharedPointer<QCPAxisTickerText> chances(new QCPAxisTickerText);
    chances->addTick(1, QStringLiteral("100 %"));
    chances->addTick(0.5, QStringLiteral("50 %"));
    for (double tick = 0.1; tick > leastChance() * 0.99; tick /= 10)
        chances->addTick(tick, QStringLiteral("%1 %").arg(formatNumber(std::round(tick * 1e8) / 1e6)));
    m_plot->xAxis->setTicker(amounts);
    m_plot->yAxis->setTicker(chances);
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setTickLabelFont(uiFont(QString(), kFontSize));
        axis->setTickLabelColor(theme.secondaryOn(theme.panel));
        axis->setBasePen(axis == m_plot->xAxis ? QPen(theme.hairline) : QPen(Qt::NoPen));
        axis->setTickPen(Qt::NoPen);
        axis->setSubTickPen(Qt::NoPen);
    }
    m_plot->xAxis->setLabel(tr("%1 a year").arg(m_curve.currency));
    m_plot->xAxis->setLabelFont(uiFont(QString(), kFontSize));
    m_plot->xAxis->setLabelColor(theme.secondaryOn(theme.panel));
    m_plot->xAxis->setLabelPadding(1);
    m_plot->xAxis->grid()->setVisible(false);
    m_plot->yAxis->grid()->setPen(QPen(theme.hairline, 1));
    m_plot->yAxis->grid()->setZeroLinePen(Qt::NoPen);
}

void LossChart::drawCurve(const std::vector<ExceedancePoint>& points, const QPen& pen, const QColor& below) {
    QVector<double> losses;
    QVector<double> chances;
    for (const ExceedancePoint& point : points) {
        if (point.probability <= 0)
            break;
        losses << static_cast<double>(point.loss.minor);
        chances << point.probability;
    }
    auto* graph = m_plot->addGraph();
    graph->setData(losses, chances, true);
    graph->setPen(pen);
    if (below.isValid())
        graph->setBrush(below);
}

void LossChart::drawBudget(const Theme& theme) {
    if (!m_curve.budget || !m_plot->xAxis->range().contains(static_cast<double>(m_curve.budget->minor)))
        return;
    const auto at = static_cast<double>(m_curve.budget->minor);
    m_budget = new QCPItemLine(m_plot);
    m_budget->setPen(QPen(theme.lost.ink, 1.5, Qt::DashLine));
    m_budget->start->setTypeY(QCPItemPosition::ptAxisRectRatio);
    m_budget->end->setTypeY(QCPItemPosition::ptAxisRectRatio);
    m_budget->start->setCoords(at, 1);
    m_budget->end->setCoords(at, 0);
    auto* words = new QCPItemText(m_plot);
    words->setText(tr("budget %1").arg(moneyText(*m_curve.budget, m_curve.currency)));
    words->setFont(uiFont(words->text(), kFontSize, 600));
    words->setColor(theme.lost.ink);
    const bool atRight = at < m_plot->xAxis->range().upper * 0.6;
    words->setPositionAlignment((atRight ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignTop);
    words->setPadding(QMargins(6, 2, 6, 0));
    words->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    words->position->setCoords(at, 0);
}

/// The chance between two points of the curve, a straight line as it is drawn: on the logarithmic axis.
double LossChart::chanceAt(double minor) const {
    const auto& points = m_curve.points;
    const auto after = std::find_if(points.begin(), points.end(), [minor](const ExceedancePoint& point) {
        return static_cast<double>(point.loss.minor) >= minor;
    });
    if (after == points.end())
        return 0;
    if (after == points.begin() || static_cast<double>(after->loss.minor) == minor)
        return after->probability;
    const ExceedancePoint& before = *std::prev(after);
    const double share = (minor - static_cast<double>(before.loss.minor)) /
                         static_cast<double>(after->loss.minor - before.loss.minor);
    if (before.probability <= 0 || after->probability <= 0)
        return before.probability;
    return std::exp(std::log(before.probability) * (1 - share) + std::log(after->probability) * share);
}

QString LossChart::readingAt(Money loss) const {
    const double chance = chanceAt(static_cast<double>(loss.minor));
    const QString amount = moneyText(loss, m_curve.currency);
    if (chance <= 0)
        return tr("More than %1: in no year that was simulated").arg(amount);
    return tr("More than %1: %2 of years, one in %3")
        .arg(amount, shareText(chance),
             formatNumber(chance > 0.2 ? std::round(10 / chance) / 10 : std::round(1 / chance)));
}

void LossChart::drawReading(const Theme& theme) {
    m_mark = new QCPItemLine(m_plot);
    m_mark->setPen(QPen(theme.secondary, 1, Qt::DotLine));
    m_words = new QCPItemText(m_plot);
    m_words->setFont(uiFont(QString(), kFontSize, 600));
    m_words->setColor(theme.text);
    m_words->setBrush(theme.panel);
    m_words->setPen(QPen(theme.hairline));
    m_words->setPadding(QMargins(6, 4, 6, 4));
    hideReading();
}

void LossChart::hideReading() {
    m_reading.clear();
    if (m_mark == nullptr)
        return;
    m_mark->setVisible(false);
    m_words->setVisible(false);
}

void LossChart::readAt(double minor) {
    if (m_mark == nullptr)
        return;
    m_at = std::clamp(minor, 0.0, static_cast<double>(m_curve.points.back().loss.minor));
    const double unit = std::pow(10, currencyDigits(m_curve.currency));
    const Money loss{static_cast<qint64>(std::round(m_at / unit) * unit)};
    m_reading = readingAt(loss);
    const double chance = std::max(leastChance(), chanceAt(m_at));
    m_mark->setVisible(true);
    m_mark->start->setTypeY(QCPItemPosition::ptAxisRectRatio);
    m_mark->start->setCoords(m_at, 1);
    m_mark->end->setCoords(m_at, chance);
    m_words->setVisible(true);
    m_words->setText(m_reading);
    const bool atRight = m_at < m_plot->xAxis->range().upper / 2;
    m_words->setPositionAlignment((atRight ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignBottom);
    m_words->position->setCoords(m_at, chance);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

bool LossChart::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_plot && event->type() == QEvent::MouseMove)
        readAt(m_plot->xAxis->pixelToCoord(static_cast<QMouseEvent*>(event)->position().x()));
    if (watched == m_plot && event->type() == QEvent::MouseButtonPress)
        setFocus(Qt::MouseFocusReason);
    if (watched == m_plot && event->type() == QEvent::Leave) {
        hideReading();
        m_plot->replot(QCustomPlot::rpQueuedReplot);
    }
    return QWidget::eventFilter(watched, event);
}

void LossChart::keyPressEvent(QKeyEvent* event) {
    const double step = m_plot->xAxis->range().upper / 50;
    if (event->key() == Qt::Key_Left)
        readAt(m_at - step);
    else if (event->key() == Qt::Key_Right)
        readAt(m_at + step);
    else if (event->key() == Qt::Key_Home)
        readAt(0);
    else if (event->key() == Qt::Key_End)
        readAt(m_plot->xAxis->range().upper);
    else
        QWidget::keyPressEvent(event);
}

void LossChart::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    hideReading();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

bool LossChart::writePicture(const QString& path) {
    draw(loadTheme(QStringLiteral("light")));
    m_plot->replot(QCustomPlot::rpImmediateRefresh);
    const QSize size = m_plot->size();
    bool written = false;
    if (path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) {
        QSvgGenerator svg;
        svg.setFileName(path);
        svg.setSize(size);
        svg.setViewBox(QRect(QPoint(), size));
        svg.setTitle(accessibleName());
        svg.setDescription(accessibleDescription());
        QCPPainter painter;
        written = painter.begin(&svg);
        if (written) {
            painter.setMode(QCPPainter::pmVectorized);
            painter.setMode(QCPPainter::pmNoCaching);
            m_plot->toPainter(&painter, size.width(), size.height());
            written = painter.end();
        }
    } else {
        written = m_plot->toPixmap(size.width(), size.height(), kPictureScale).save(path, "PNG");
    }
    draw(currentTheme());
    return written;
}

} // namespace drawbridge
