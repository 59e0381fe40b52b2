// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exercise/live/projection_chart.h"

#include "app/common/style.h"
#include "app/exercise/live/time_axis.h"
#include "core/diagram/painting/diagram_painter.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace drawbridge {

namespace {

constexpr double kHead = 18;
constexpr double kRow = 22;
constexpr double kBar = 12;
constexpr double kNames = 112;
constexpr double kFigures = 250;
constexpr int kMostRows = 6;

struct Look {
    QString icon;
    QColor ink;
    QColor tint;
};

Look lookOf(const LiveService& service) {
    const Theme& theme = currentTheme();
    if (!service.notRecoverableBecause.isEmpty() || service.missesTarget)
        return {QStringLiteral("state-lost"), theme.lost.ink, theme.lost.tint};
    if (service.back)
        return {QStringLiteral("state-recovered"), theme.recovered.ink, theme.recovered.tint};
    if (!service.projected)
        return {QStringLiteral("unknown"), theme.degraded.ink, theme.degraded.tint};
    return {QStringLiteral("waiting"), theme.accent, mixed(theme.panel, theme.accent, 0.08)};
}

/// People read minutes; what is begun counts.
QString minutesText(Seconds time) {
    const Seconds minute{60};
    return durationText(time < minute ? time : minute * ((time + minute - Seconds(1)) / minute));
}

} // namespace

QString projectedText(const LiveService& service) {
    if (!service.notRecoverableBecause.isEmpty())
        return ProjectionChart::tr("never");
    if (service.ended && !service.back)
        return QStringLiteral("–");
    return service.projected ? minutesText(*service.projected) : ProjectionChart::tr("unknown");
}

QString marginText(const LiveService& service) {
    if (!service.notRecoverableBecause.isEmpty())
        return ProjectionChart::tr("not recoverable");
    if (service.untold)
        return ProjectionChart::tr("steps were skipped");
    if (!service.projected)
        return service.ended ? ProjectionChart::tr("not back") : ProjectionChart::tr("a length is missing");
    if (!service.target)
        return service.back ? ProjectionChart::tr("back") : ProjectionChart::tr("no target");
    const Seconds spare = *service.target - *service.projected;
    if (spare.count() < 0)
        return (service.back ? ProjectionChart::tr("back, missed by %1")
                             : ProjectionChart::tr("now missed by %1"))
            .arg(minutesText(-spare));
    return (service.back ? ProjectionChart::tr("back, %1 in hand") : ProjectionChart::tr("%1 in hand"))
        .arg(minutesText(spare));
}

ProjectionChart::ProjectionChart(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Projected recovery"));
}

QSize ProjectionChart::sizeHint() const {
    const int rows = std::clamp(static_cast<int>(m_services.size()), 2, kMostRows);
    return {560, static_cast<int>(kHead + rows * kRow + 4)};
}

QSize ProjectionChart::minimumSizeHint() const {
    return {420, static_cast<int>(kHead + 2 * kRow)};
}

void ProjectionChart::show(const RunView& view) {
    m_now = view.worked; // its times are recovery times
    m_services = view.services;
    setAccessibleDescription(sentences().join(QStringLiteral(". ")));
    updateGeometry();
    update();
}

QStringList ProjectionChart::sentences() const {
    QStringList all;
    for (const LiveService& service : m_services)
        all +=
            QStringLiteral("%1: %2, %3").arg(service.component, projectedText(service), marginText(service));
    return all;
}

void ProjectionChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        update();
}

const LiveService* ProjectionChart::rowAt(const QPointF& place) const {
    const int row = static_cast<int>((place.y() - kHead) / kRow);
    return place.y() < kHead || row >= static_cast<int>(m_services.size())
               ? nullptr
               : &m_services[static_cast<std::size_t>(row)];
}

bool ProjectionChart::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const LiveService* row = rowAt(help->pos());
    if (row == nullptr) {
        QToolTip::hideText();
        return true;
    }
    QStringList lines{
        row->component,
        tr("planned %1, now %2").arg(durationText(row->planned, tr("unknown")), projectedText(*row))};
    if (row->target)
        lines += tr("RTO target %1: %2").arg(durationText(*row->target), marginText(*row));
    if (!row->notRecoverableBecause.isEmpty())
        lines += row->notRecoverableBecause;
    QToolTip::showText(help->globalPos(), lines.join(u'\n'), this);
    return true;
}

void ProjectionChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = currentTheme();
    const auto fitting = static_cast<std::size_t>(std::max(0.0, (height() - kHead) / kRow));
    const std::size_t rows = std::min(m_services.size(), fitting);
    Seconds end = m_now;
    for (const LiveService& service : m_services) {
        for (const auto& time : {service.projected, service.planned})
            end = std::max(end, time.value_or(Seconds(0)));
    }
    end += end / 12;
    for (const LiveService& service : m_services) { // a target far out is told at the edge instead
        if (service.target && *service.target <= end * 3 / 2)
            end = std::max(end, *service.target + *service.target / 20);
    }
    const TimeAxis axis{{kNames, kHead, std::max(60.0, width() - kNames - kFigures), double(rows) * kRow},
                        end};
    axis.paint(painter, 0, QStringLiteral("0"));
    for (std::size_t i = 0; i < rows; ++i) {
        const LiveService& service = m_services[i];
        const Look look = lookOf(service);
        const double top = kHead + static_cast<double>(i) * kRow;
        const double middle = top + kRow / 2;
        paintIcon(painter, look.icon, {0, middle - 6, 12, 12}, look.ink);
        painter.setPen(theme.text);
        QFont bold = uiFont(service.component, 12, 600);
        painter.setFont(bold);
        painter.drawText(QRectF(20, top, kNames - 26, kRow), Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetricsF(bold).elidedText(service.component, Qt::ElideRight, kNames - 28));
        const Seconds solid = service.back ? service.projected.value_or(m_now) : m_now;
        const QRectF happened(axis.area.left(), middle - kBar / 2, axis.x(solid) - axis.area.left(), kBar);
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.ink);
        painter.drawRoundedRect(happened, 2, 2);
        if (!service.back) {
            const double to = service.projected ? axis.x(*service.projected) : axis.area.right();
            QPen dashes(look.ink, 1.2);
            dashes.setDashPattern({3, 2});
            painter.setPen(dashes);
            painter.setBrush(look.tint);
            if (to > happened.right())
                painter.drawRoundedRect(
                    QRectF(happened.right(), middle - kBar / 2, to - happened.right(), kBar), 2, 2);
        }
        if (service.planned) {
            painter.setPen(QPen(theme.text, 2));
            const double place = axis.x(*service.planned);
            painter.drawLine(QPointF(place, middle - kBar / 2 - 1), QPointF(place, middle + kBar / 2 + 1));
        }
        if (service.target) {
            const bool isFar = *service.target > end;
            const QColor colour = service.missesTarget ? theme.lost.ink : theme.recovered.ink;
            paintFlag(painter, isFar ? axis.area.right() - 10 : axis.x(*service.target), middle + kBar / 2,
                      colour);
        }
        const double figures = axis.area.right() + 16;
        painter.setPen(service.missesTarget ? theme.lost.ink
                       : service.back       ? theme.recovered.ink
                                            : theme.text);
        const QString value = projectedText(service);
        painter.setFont(uiFont(value, 12, 600));
        painter.drawText(QRectF(figures, top, 84, kRow), Qt::AlignVCenter | Qt::AlignLeft, value);
        const QString margin = marginText(service);
        painter.setPen(service.missesTarget ? theme.lost.ink : theme.secondary);
        painter.setFont(uiFont(margin, 12, service.missesTarget ? 600 : 400));
        painter.drawText(QRectF(figures + 84, top, width() - figures - 84, kRow),
                         Qt::AlignVCenter | Qt::AlignLeft, margin);
    }
    painter.setPen(QPen(theme.accent, 2));
    painter.drawLine(QPointF(axis.x(m_now), kHead - 2), QPointF(axis.x(m_now), axis.area.bottom()));
}

} // namespace drawbridge
