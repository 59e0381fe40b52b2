// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recover/timeline/load_chart.h"

#include "app/common/controls.h"
#include "app/common/style.h"
#include "app/recover/state/recover_results.h"
#include "core/diagram/painting/diagram_painter.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace drawbridge {

namespace {

constexpr int kHeight = 34;
constexpr int kMostInView = 3;
constexpr int kLargestTeam = 99;
constexpr int kButton = 20;

} // namespace

LoadRow::LoadRow(int team, QWidget* parent)
    : QWidget(parent), m_team(team), m_count(makeLabel({}, "small", this)), m_fewer(new QToolButton(this)),
      m_more(new QToolButton(this)) {
    setLayoutDirection(Qt::LeftToRight); // like the timeline above
    setFixedHeight(kHeight);
    m_fewer->setText(QStringLiteral("−"));
    m_more->setText(QStringLiteral("+"));
    m_count->setAlignment(Qt::AlignCenter);
    for (QToolButton* button : {m_fewer, m_more}) {
        button->setProperty("stepper", true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAutoRepeat(true);
    }
    connect(m_fewer, &QToolButton::clicked, this, [this] { emit sizeChosen(m_team, m_size - 1); });
    connect(m_more, &QToolButton::clicked, this, [this] { emit sizeChosen(m_team, m_size + 1); });
}

QSize LoadRow::sizeHint() const {
    return {300, kHeight};
}

void LoadRow::show(const ScenarioAnalysis& analysis, const std::vector<LoadPoint>& profile, int plannedSize) {
    const Team& team = analysis.plan().teams.at(m_team);
    m_name = team.name;
    m_size = std::max(1, team.effectiveSize());
    m_changed = m_size != plannedSize;
    m_profile = profile;
    const Seconds end = analysis.schedule.makespan.atLeast().value_or(analysis.scenario.workStarts());
    m_closed = closedHours(team, analysis.scenario.workStarts(), std::max<qint64>(3600, end.count()) * 4,
                           startOfWeekClock(analysis.plan(), team, analysis.incident));
    m_count->setText(QString::number(m_size));
    setStyleProperty(m_count, "strong", m_changed);
    m_fewer->setEnabled(m_size > 1);
    m_more->setEnabled(m_size < kLargestTeam);
    m_fewer->setToolTip(tr("Try one fewer in %1").arg(m_name));
    m_more->setToolTip(tr("Try one more in %1").arg(m_name));
    m_fewer->setAccessibleName(m_fewer->toolTip());
    m_more->setAccessibleName(m_more->toolTip());
    const int most =
        m_profile.empty()
            ? 0
            : std::max_element(m_profile.begin(), m_profile.end(),
                               [](const LoadPoint& a, const LoadPoint& b) { return a.units < b.units; })
                  ->units;
    setAccessibleName(tr("%1: at most %2 of %3 busy").arg(m_name).arg(most).arg(m_size));
    update();
}

void LoadRow::setAxis(const TimelineAxis& axis) {
    m_axis = axis;
    place();
    update();
}

void LoadRow::setNow(Seconds now) {
    if (now == m_now)
        return;
    m_now = now;
    update();
}

void LoadRow::place() {
    const int right = static_cast<int>(m_axis.left) - 10;
    const int top = (kHeight - kButton) / 2;
    m_more->setGeometry(right - kButton, top, kButton, kButton);
    m_count->setGeometry(right - 2 * kButton, top, kButton, kButton);
    m_fewer->setGeometry(right - 3 * kButton, top, kButton, kButton);
}

void LoadRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

QString LoadRow::tipAt(double x) const {
    if (x < m_axis.left)
        return m_name;
    const auto time = static_cast<qint64>(m_axis.seconds(x));
    for (const TimelineGap& gap : m_closed) {
        if (time >= gap.from && time < gap.to)
            return tr("%1 is not available at %2, only from %3")
                .arg(m_name, clockText(Seconds(time)), clockText(Seconds(gap.to)));
    }
    const int percent = static_cast<int>(std::lround(100 * utilisation(m_profile, m_size)));
    return tr("%1 at %2: %3 of %4 busy · %5 % utilised from its first step to its last")
        .arg(m_name, clockText(Seconds(time)))
        .arg(loadAt(m_profile, time))
        .arg(m_size)
        .arg(percent);
}

bool LoadRow::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), tipAt(help->pos().x()), this);
        return true;
    }
    return QWidget::event(event);
}

void LoadRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = currentTheme();
    painter.setPen(QPen(theme.hairline, 1));
    painter.drawLine(QPointF(0, 0.5), QPointF(width(), 0.5));
    painter.setFont(uiFont(m_name, 12, 500));
    painter.setPen(m_changed ? theme.accent : theme.text);
    const double names = m_axis.left - 10 - 3 * kButton - 14;
    painter.drawText(QRectF(10, 0, names, kHeight), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(m_name, Qt::ElideRight, names));
    const QRectF plot(m_axis.left, 6, m_axis.width, kHeight - 9);
    painter.setClipRect(QRectF(plot.left(), 0, plot.width() + 4, kHeight));
    QColor hatch = theme.secondary;
    hatch.setAlphaF(theme.dark ? 0.30F : 0.34F);
    for (const TimelineGap& gap : m_closed) {
        const double left = std::max(plot.left(), m_axis.x(static_cast<double>(gap.from)));
        const double right = std::min(plot.right(), m_axis.x(static_cast<double>(gap.to)));
        if (right > left)
            painter.fillRect(QRectF(left, plot.top(), right - left, plot.height()),
                             QBrush(hatch, Qt::BDiagPattern));
    }
    const QColor some = mixed(theme.panel, theme.accent, 0.30);
    const QColor full = mixed(theme.panel, theme.accent, 0.62);
    painter.setRenderHint(QPainter::Antialiasing, false); // avoids seams between neighbours
    for (std::size_t i = 0; i + 1 < m_profile.size(); ++i) {
        if (m_profile[i].units == 0)
            continue;
        const double left = std::round(m_axis.x(static_cast<double>(m_profile[i].from)));
        const double right = std::round(m_axis.x(static_cast<double>(m_profile[i + 1].from)));
        if (right < plot.left() || left > plot.right())
            continue;
        const double height =
            std::round(plot.height() * std::min(1.0, static_cast<double>(m_profile[i].units) / m_size));
        painter.fillRect(QRectF(left, plot.bottom() - height, std::max(1.0, right - left), height),
                         m_profile[i].units >= m_size ? full : some);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.secondary, 1, Qt::DotLine));
    painter.drawLine(QPointF(plot.left(), plot.top() + 0.5), QPointF(plot.right(), plot.top() + 0.5));
    const double x = m_axis.x(static_cast<double>(m_now.count()));
    painter.setPen(QPen(theme.accent, 2));
    painter.drawLine(QPointF(x, 0), QPointF(x, kHeight));
}

LoadChart::LoadChart(QWidget* parent) : QScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("How busy the teams are"));
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    setWidget(content);
}

void LoadChart::show(const ScenarioAnalysis& analysis, const ScenarioAnalysis* planned) {
    const int teams = static_cast<int>(analysis.plan().teams.size());
    while (static_cast<int>(m_rows.size()) > teams) {
        delete m_rows.back();
        m_rows.pop_back();
    }
    while (static_cast<int>(m_rows.size()) < teams) {
        auto* row = new LoadRow(static_cast<int>(m_rows.size()), widget());
        connect(row, &LoadRow::sizeChosen, this, &LoadChart::sizeChosen);
        row->setAxis(m_axis);
        row->setNow(m_now);
        widget()->layout()->addWidget(row);
        m_rows.push_back(row);
    }
    const auto profiles = loadProfiles(analysis);
    for (int team = 0; team < teams; ++team) {
        const bool known = planned != nullptr && team < static_cast<int>(planned->plan().teams.size());
        const Plan& before = known ? planned->plan() : analysis.plan();
        const int size = std::max(1, before.teams.at(team).effectiveSize());
        m_rows[static_cast<std::size_t>(team)]->show(analysis, profiles[static_cast<std::size_t>(team)],
                                                     size);
    }
    updateGeometry();
}

void LoadChart::setAxis(const TimelineAxis& axis) {
    m_axis = axis;
    for (LoadRow* row : m_rows)
        row->setAxis(axis);
}

void LoadChart::setNow(Seconds now) {
    m_now = now;
    for (LoadRow* row : m_rows)
        row->setNow(now);
}

QSize LoadChart::sizeHint() const {
    return {400, kHeight * std::min(kMostInView, static_cast<int>(m_rows.size()))};
}

QSize LoadChart::minimumSizeHint() const {
    return {200, sizeHint().height()};
}

} // namespace drawbridge
