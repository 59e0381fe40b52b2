// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recover/panes/capacity_bars.h"

#include "app/common/style.h"
#include "core/base/index.h"
#include "core/base/size_text.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>

namespace drawbridge {

namespace {

constexpr int kHead = 22;
constexpr int kRow = 34;
constexpr int kName = 150;
constexpr int kGap = 18;
constexpr int kBar = 8;

QString numberText(int resource, qint64 amount) {
    return resource == packing::Cpus ? formatNumber(static_cast<double>(amount) / 1e6) : sizeText({amount});
}

QString titleOf(int resource) {
    switch (resource) {
    case packing::Cpus:
        return CapacityBars::tr("CPUs");
    case packing::Memory:
        return CapacityBars::tr("Memory");
    default:
        return CapacityBars::tr("Storage");
    }
}

} // namespace

CapacityBars::CapacityBars(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Capacity of the hosts after the recovery"));
    setMouseTracking(true);
}

void CapacityBars::show(std::shared_ptr<const RecoveryGraph> graph, std::vector<HostFit> hosts) {
    m_graph = std::move(graph);
    m_hosts = std::move(hosts);
    QStringList over;
    for (const HostFit& host : m_hosts) {
        for (const int r : resources()) {
            if (host.use[idx(r)].isOver() || host.use[idx(r)].isPlannedOver())
                over += textOf(static_cast<int>(&host - m_hosts.data()), r);
        }
    }
    setAccessibleDescription(over.join(u'\n'));
    updateGeometry();
    update();
}

/// Storage only where some host or service says something of it.
std::vector<int> CapacityBars::resources() const {
    std::vector<int> shown{packing::Cpus, packing::Memory};
    const bool hasStorage = std::any_of(m_hosts.begin(), m_hosts.end(), [](const HostFit& host) {
        const HostFit::Use& use = host.use[packing::Storage];
        return use.capacity || use.stays + use.added > 0;
    });
    if (hasStorage)
        shown.push_back(packing::Storage);
    return shown;
}

QSize CapacityBars::sizeHint() const {
    return {560, kHead + kRow * static_cast<int>(m_hosts.size())};
}

QSize CapacityBars::minimumSizeHint() const {
    return {300, sizeHint().height()};
}

QRect CapacityBars::barRect(int row, int column) const {
    const int columns = static_cast<int>(resources().size());
    const int name = std::min(kName, width() / 4);
    const int each = (width() - name - kGap * columns) / std::max(1, columns);
    const int left = name + kGap / 2 + column * (each + kGap);
    const QRect rect(left, kHead + row * kRow, each, kRow);
    return layoutDirection() == Qt::RightToLeft ? QRect(width() - rect.right() - 1, rect.y(), each, kRow)
                                                : rect;
}

int CapacityBars::rowAt(int y) const {
    const int row = (y - kHead) / kRow;
    return y < kHead || row >= static_cast<int>(m_hosts.size()) ? -1 : row;
}

QString CapacityBars::textOf(int host, int resource) const {
    const HostFit& fit = m_hosts[idx(host)];
    const HostFit::Use& use = fit.use[idx(resource)];
    const QString name = m_graph->name(fit.host);
    const QString stays = numberText(resource, use.stays);
    const QString added = numberText(resource, use.added);
    QString sentence;
    if (!use.capacity)
        sentence = tr("%1, %2: %3 used, %4 added; what it has is not given")
                       .arg(name, titleOf(resource), stays, added);
    else if (use.isOver())
        sentence = tr("%1, %2: %3 used, %4 added, %5 too much")
                       .arg(name, titleOf(resource), stays, added,
                            numberText(resource, use.stays + use.added - *use.capacity));
    else
        sentence = tr("%1, %2: %3 used, %4 added, %5 free")
                       .arg(name, titleOf(resource), stays, added,
                            numberText(resource, *use.capacity - use.stays - use.added));
    if (use.isPlannedOver() && !use.isOver())
        sentence = tr("%1. By the plan as it is, %2 too much")
                       .arg(sentence, numberText(resource, use.stays + use.planned - *use.capacity));
    return sentence;
}

void CapacityBars::paintBar(QPainter& painter, const QRect& rect, const HostFit& host, int resource) const {
    const Theme& theme = currentTheme();
    const HostFit::Use& use = host.use[idx(resource)];
    const qint64 total = use.stays + use.added;
    const qint64 planned = use.stays + use.planned;
    const QString text =
        use.capacity ? tr("%1 of %2").arg(numberText(resource, total), numberText(resource, *use.capacity))
                     : tr("%1 of ?").arg(numberText(resource, total));
    painter.setPen(use.isOver() ? theme.lost.ink : theme.secondaryOn(theme.panel));
    const QRect words(rect.left(), rect.top() + 3, rect.width(), 15);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
    const QRectF bar(rect.left(), rect.top() + 20, rect.width(), kBar);
    QPainterPath shape;
    shape.addRoundedRect(bar, kBar / 2.0, kBar / 2.0);
    painter.save();
    painter.setClipPath(shape);
    painter.fillRect(bar, mixed(theme.field, theme.text, 0.10));
    const double scale = static_cast<double>(
        use.capacity ? std::max({*use.capacity, total, planned, qint64(1)}) : std::max<qint64>(total * 2, 1));
    const auto segment = [&](qint64 from, qint64 to, const QColor& colour) {
        const double left = bar.left() + bar.width() * static_cast<double>(from) / scale;
        const double right = bar.left() + bar.width() * static_cast<double>(to) / scale;
        if (to > from)
            painter.fillRect(QRectF(left, bar.top(), right - left, bar.height()), colour);
    };
    const qint64 limit = use.capacity.value_or(total);
    segment(0, std::min(use.stays, limit), mixed(theme.panel, theme.text, 0.45));
    segment(use.stays, std::min(total, limit), theme.accent);
    segment(limit, total, theme.lost.ink);
    painter.restore();
    if (use.capacity && planned > *use.capacity && !use.isOver()) {
        // Where the plan as it is would end.
        QPen pen(theme.lost.ink, 1.5);
        painter.setPen(pen);
        const double from = bar.left() + bar.width() * static_cast<double>(*use.capacity) / scale;
        const double to = bar.left() + bar.width() * static_cast<double>(planned) / scale;
        painter.drawRoundedRect(QRectF(from, bar.top() + 0.75, to - from - 0.75, kBar - 1.5), 2, 2);
    }
}

void CapacityBars::paintEvent(QPaintEvent*) {
    if (!m_graph)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = currentTheme();
    QFont small = font();
    small.setPixelSize(11);
    const std::vector<int> shown = resources();
    painter.setFont(small);
    painter.setPen(theme.secondaryOn(theme.panel));
    for (std::size_t column = 0; column < shown.size(); ++column) {
        const QRect rect = barRect(0, static_cast<int>(column));
        painter.drawText(QRect(rect.left(), 2, rect.width(), kHead - 4), Qt::AlignVCenter | Qt::AlignLeading,
                         titleOf(shown[column]));
    }
    for (int row = 0; row < static_cast<int>(m_hosts.size()); ++row) {
        const HostFit& host = m_hosts[idx(row)];
        const QRect first = barRect(row, 0);
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const QRect name =
            mirrored ? QRect(first.right() + kGap / 2, first.top(), width() - first.right() - kGap, kRow)
                     : QRect(8, first.top(), first.left() - 8 - kGap / 2, kRow);
        painter.setFont(font());
        painter.setPen(theme.text);
        painter.drawText(
            QRect(name.left(), name.top() + 2, name.width(), 17), Qt::AlignVCenter | Qt::AlignLeading,
            painter.fontMetrics().elidedText(m_graph->name(host.host), Qt::ElideRight, name.width()));
        painter.setFont(small);
        painter.setPen(theme.secondaryOn(theme.panel));
        const QString counts =
            tr("%1 stay, %2 arrive").arg(host.staying).arg(static_cast<int>(host.arriving.size()));
        painter.drawText(QRect(name.left(), name.top() + 18, name.width(), 14),
                         Qt::AlignVCenter | Qt::AlignLeading,
                         painter.fontMetrics().elidedText(counts, Qt::ElideRight, name.width()));
        for (std::size_t column = 0; column < shown.size(); ++column)
            paintBar(painter, barRect(row, static_cast<int>(column)), host, shown[column]);
    }
}

void CapacityBars::mousePressEvent(QMouseEvent* event) {
    if (const int row = rowAt(event->position().toPoint().y()); row >= 0)
        emit hostChosen(m_hosts[idx(row)].host);
}

bool CapacityBars::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int row = rowAt(help->pos().y());
        const std::vector<int> shown = resources();
        for (std::size_t column = 0; row >= 0 && column < shown.size(); ++column) {
            if (barRect(row, static_cast<int>(column)).contains(help->pos())) {
                QToolTip::showText(help->globalPos(), textOf(row, shown[column]), this);
                return true;
            }
        }
        QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace drawbridge
