// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recover/picture/recover_picture.h"

#include "app/common/style.h"
#include "app/recover/state/recover_results.h"
#include "core/base/estimated_text.h"
#include "core/base/index.h"
#include "core/diagram/building/diagram_builder.h"
#include "core/diagram/painting/diagram_painter.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace drawbridge {

namespace {

constexpr double kNamesFrom = 0.42; ///< below this scale names are unreadable and omitted

void paintFarOut(QPainter& painter, const Diagram& diagram, const Theme& theme, double scale) {
    for (const DiagramContainer& container : diagram.containers) {
        if (container.network)
            continue;
        const StateColours colours = theme.state(container.state);
        const bool plain =
            container.state == DiagramState::Neutral || container.state == DiagramState::Unaffected;
        painter.setPen(QPen(plain ? theme.siteOutline : colours.ink, 1 / scale));
        painter.setBrush(plain ? theme.site : colours.tint);
        painter.drawRect(container.rect);
    }
    for (const DiagramItem& item : diagram.items) {
        const StateColours colours = theme.state(item.state);
        const bool plain = item.state == DiagramState::Neutral || item.state == DiagramState::Unaffected;
        // At this scale tints are too faint: fill with the ink colour.
        painter.fillRect(item.rect, plain ? mixed(theme.panel, theme.secondary, 0.45) : colours.ink);
    }
}

} // namespace

RecoverPicture::RecoverPicture(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("recoverPicture"));
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QSize RecoverPicture::sizeHint() const {
    return {360, 220};
}

QSize RecoverPicture::minimumSizeHint() const {
    return {160, 96};
}

void RecoverPicture::show(std::shared_ptr<const ScenarioAnalysis> analysis) {
    m_analysis = std::move(analysis);
    layOut();
}

void RecoverPicture::setDiagram(std::shared_ptr<const Diagram> diagram) {
    m_planDiagram = diagram ? std::make_shared<Diagram>(*diagram) : nullptr;
    refresh();
    update();
}

void RecoverPicture::setNow(Seconds now) {
    if (now == m_now)
        return;
    m_now = now;
    refresh();
}

void RecoverPicture::setSelectedComponents(const std::vector<int>& components) {
    m_selected.assign(m_analysis ? idx(m_analysis->graph->size) : 0, 0);
    for (const int component : components) {
        if (component >= 0 && idx(component) < m_selected.size())
            m_selected[idx(component)] = 1;
    }
    refresh();
    update();
}

void RecoverPicture::layOut() {
    m_board = m_analysis ? makeRecoverBoard(*m_analysis, QSizeF(width(), height())) : RecoverBoard();
    refresh();
    update();
}

void RecoverPicture::refresh() {
    if (!m_analysis)
        return;
    std::vector<RecoverPhase> phases = phasesAt(*m_analysis, m_now);
    const bool other = phases != m_phases;
    m_phases = std::move(phases);
    bool changed = showPhases(m_board, m_phases);
    if (m_planDiagram)
        changed = showPhases(*m_planDiagram, *m_analysis, m_phases) || changed;
    for (std::size_t i = 0; i < m_board.diagram.items.size(); ++i)
        m_board.diagram.items[i].selected =
            idx(m_board.component[i]) < m_selected.size() && m_selected[idx(m_board.component[i])] != 0;
    if (changed)
        update();
    if (other)
        emit phasesChanged();
}

void RecoverPicture::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layOut();
}

QRectF RecoverPicture::placeOf(const QRectF& rect) const {
    const QRectF bounds = diagram().bounds;
    if (bounds.isEmpty())
        return {};
    const double scale =
        std::min({1.0, (width() - 2.0) / bounds.width(), (height() - 2.0) / bounds.height()});
    const QPointF origin((width() - bounds.width() * scale) / 2, 1);
    return {origin + (rect.topLeft() - bounds.topLeft()) * scale, rect.size() * scale};
}

void RecoverPicture::paintEvent(QPaintEvent*) {
    const Diagram& shown = diagram();
    if (shown.bounds.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF place = placeOf(shown.bounds);
    const double scale = place.width() / shown.bounds.width();
    painter.translate(place.topLeft());
    painter.scale(scale, scale);
    painter.translate(-shown.bounds.topLeft());
    if (scale < kNamesFrom)
        paintFarOut(painter, shown, currentTheme(), scale);
    else
        paintDiagram(painter, shown, currentTheme());
}

int RecoverPicture::componentAt(const QPointF& position) const {
    if (!m_analysis)
        return -1;
    const Diagram& shown = diagram();
    for (const DiagramItem& item : shown.items) {
        if (placeOf(item.rect).contains(position)) {
            const auto entity = entityOfDiagramKey(item.key);
            return entity && entity->kind == EntityKind::Component
                       ? m_analysis->plan().components.indexOf(ComponentId(entity->id))
                       : -1;
        }
    }
    return -1;
}

void RecoverPicture::mousePressEvent(QMouseEvent* event) {
    if (const int component = componentAt(event->position()); component >= 0)
        emit componentChosen(component);
}

bool RecoverPicture::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int component = componentAt(help->pos());
    if (component < 0 || idx(component) >= m_phases.size()) {
        QToolTip::hideText();
        return true;
    }
    QString text =
        tr("%1 · %2").arg(m_analysis->graph->name(component), phaseLabel(m_phases[idx(component)]));
    if (const auto& rto = m_analysis->components[idx(component)].estimatedRto;
        !rto.isInfinite() && m_phases[idx(component)] != RecoverPhase::Unaffected &&
        rto.known() != Seconds(0))
        text = rto.isKnown() ? tr("%1 · back at %2").arg(text, clockText(rto))
                             : tr("%1 · when it is back is unknown: %2").arg(text, rto.unknownBecause());
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

} // namespace drawbridge
