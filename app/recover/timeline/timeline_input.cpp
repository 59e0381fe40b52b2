// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/hover/hover_card.h"
#include "app/common/result_words.h"
#include "app/recover/state/recover_results.h"
#include "app/recover/timeline/timeline_view.h"
#include "core/base/estimated_text.h"
#include "core/base/index.h"

#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

/// Mouse and keyboard input of the timeline.
namespace drawbridge {

namespace {

constexpr double kZoomStep = 1.2; ///< same as the canvas
constexpr double kHandle = 5;     ///< grab tolerance beside a bar's end, in pixels
constexpr qint64 kMinute = 60;
constexpr qint64 kQuarterHour = 15 * kMinute;

} // namespace

int TimelineView::barAt(const QPoint& position) const {
    const int row = rowAt(position.y());
    if (row < 0 || position.x() < m_axis.left)
        return -1;
    constexpr double slack = 3; // in pixels: a step of one minute is a thin bar
    for (int i = m_rows.firstBar[idx(row)]; i < m_rows.firstBar[idx(row) + 1]; ++i) {
        const TimelineBar& bar = m_rows.bars[idx(i)];
        const double from = m_axis.x(static_cast<double>(shownFrom(bar)));
        if (position.x() >= from - slack && position.x() <= rectOf(bar).right() + slack)
            return i;
    }
    return -1;
}

int TimelineView::endHandleAt(const QPoint& position) const {
    const int row = rowAt(position.y());
    if (row < 0 || position.x() < m_axis.left)
        return -1;
    for (int i = m_rows.firstBar[idx(row)]; i < m_rows.firstBar[idx(row) + 1]; ++i) {
        const TimelineBar& bar = m_rows.bars[idx(i)];
        const QRectF rect = rectOf(bar);
        const double inner = std::min(kHandle, rect.width() / 2);
        if (bar.step >= 0 && position.x() >= rect.right() - inner && position.x() <= rect.right() + kHandle &&
            m_canChange && m_canChange(bar.step))
            return i;
    }
    return -1;
}

void TimelineView::chooseBar(int bar) {
    if (bar < 0)
        return;
    const TimelineBar& chosen = m_rows.bars[idx(bar)];
    setCurrentStep(chosen.step);
    emit stepChosen(chosen.step, chosen.component);
}

void TimelineView::mousePressEvent(QMouseEvent* event) {
    const QPoint position = event->position().toPoint();
    m_card->hideCard();
    m_drag = {};
    m_drag.from = position;
    if (event->button() == Qt::MiddleButton) {
        m_drag.kind = Drag::Kind::Pan;
        viewport()->setCursor(Qt::ClosedHandCursor);
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    if (position.y() < axisHeight()) {
        m_drag.kind = Drag::Kind::Now;
        dragTo(position);
        return;
    }
    if (const int bar = endHandleAt(position); bar >= 0) {
        chooseBar(bar);
        m_drag.kind = Drag::Kind::End;
        m_drag.bar = bar;
        m_drag.finish = m_rows.bars[idx(bar)].finish;
        return;
    }
    if (const int bar = barAt(position); bar >= 0) {
        chooseBar(bar);
        return;
    }
    if (const int row = rowAt(position.y()); row >= 0) {
        const TimelineGroup& group = m_rows.groups[idx(m_rows.groupOf[idx(row)])];
        if (group.component >= 0)
            emit stepChosen(-1, group.component);
        else if (group.team >= 0)
            emit teamChosen(group.team);
    }
}

void TimelineView::dragTo(const QPoint& position) {
    const double seconds = m_axis.seconds(position.x());
    if (m_drag.kind == Drag::Kind::Now) {
        const auto minute = static_cast<qint64>(std::llround(seconds / kMinute)) * kMinute;
        emit nowChosen(Seconds(std::max<qint64>(0, minute)));
        return;
    }
    if (m_drag.kind == Drag::Kind::Pan) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - (position.x() - m_drag.from.x()));
        verticalScrollBar()->setValue(verticalScrollBar()->value() - (position.y() - m_drag.from.y()));
        m_drag.from = position;
        return;
    }
    const TimelineBar& bar = m_rows.bars[idx(m_drag.bar)];
    const qint64 snap = m_axis.pixelsPerSecond * kMinute >= 2 ? kMinute : 5 * kMinute;
    // Move the end relative to the grab point.
    const double moved = (position.x() - m_drag.from.x()) / m_axis.pixelsPerSecond;
    const double length = static_cast<double>(bar.finish - bar.start) + moved;
    const qint64 snapped =
        std::max(kMinute, static_cast<qint64>(std::llround(length / static_cast<double>(snap))) * snap);
    if (bar.start + snapped == m_drag.finish)
        return;
    m_drag.finish = bar.start + snapped;
    m_drag.moved = true;
    viewport()->update();
    emit durationDragged(bar.step, Seconds(snapped));
}

void TimelineView::mouseMoveEvent(QMouseEvent* event) {
    const QPoint position = event->position().toPoint();
    if (m_drag.kind != Drag::Kind::None)
        dragTo(position);
    else
        pointTo(position);
}

void TimelineView::pointTo(const QPoint& position) {
    const bool handle = endHandleAt(position) >= 0;
    viewport()->setCursor(handle                        ? Qt::SizeHorCursor
                          : position.y() < axisHeight() ? Qt::PointingHandCursor
                                                        : Qt::ArrowCursor);
    const int bar = barAt(position);
    if (bar == m_hovered)
        return;
    m_hovered = bar;
    showCard(bar);
    viewport()->update();
}

void TimelineView::showCard(int bar) {
    if (bar < 0) {
        m_card->hideCard();
        return;
    }
    m_card->showText(cardOf(m_rows.bars[idx(bar)]), rectOf(m_rows.bars[idx(bar)]).toAlignedRect());
}

HoverText TimelineView::cardOf(const TimelineBar& bar) const {
    HoverText text;
    const RecoveryGraph& graph = *m_analysis->graph;
    if (bar.step < 0) {
        text.title = graph.name(bar.component);
        text.subtitle = tr("Up again once enough of its members are");
        text.rows.push_back({tr("Up at"),
                             bar.isOpen()
                                 ? tr("unknown, at %1 at the earliest").arg(clockText(Seconds(bar.finish)))
                                 : clockText(Seconds(bar.finish)),
                             bar.isOpen() ? Tone::Warn : Tone::Plain});
        return text;
    }
    const RecoveryStep& step = m_analysis->tasks.steps[idx(bar.step)];
    const ScheduledStep& planned = m_analysis->schedule.steps[idx(bar.step)];
    text.title = step.name;
    text.subtitle = graph.name(step.component);
    text.rows.push_back(
        {tr("Time"),
         tr("%1 – %2 · %3")
             .arg(clockText(planned.start), clockText(planned.finish), durationText(step.duration, {})),
         bar.isOpen() ? Tone::Warn : Tone::Plain});
    if (bar.isOpen())
        text.rows.push_back({tr("Unknown"), planned.finish.unknownBecause(), Tone::Warn});
    text.rows.push_back(planned.critical
                            ? HoverRow{tr("Slack"), tr("None: it is on the critical path"), Tone::Bad}
                        : planned.slack ? HoverRow{tr("Slack"), durationText(*planned.slack), Tone::Plain}
                                        : HoverRow{tr("Slack"), tr("Unknown"), Tone::Warn});
    for (const AssumptionText& assumed : graph.assumed.texts(step.duration.assumed()))
        text.rows.push_back({tr("Assumed"), tr("%1: %2").arg(assumed.what, assumed.value), Tone::Quiet});
    if (!step.source && step.ordinal >= 0)
        text.rows.push_back({tr("Assumed"), tr("The step itself: the plan gives none"), Tone::Quiet});
    if (!step.teams.empty())
        text.rows.push_back({tr("Team"), teamText(*m_analysis, step), Tone::Plain});
    text.rows.push_back({tr("Waits for"), waitSentence(*m_analysis, bar.step),
                         bar.start > bar.ready ? Tone::Warn : Tone::Plain});
    const auto& target = m_analysis->components[idx(step.component)].rtoTarget;
    const ComponentResult& result = m_analysis->components[idx(step.component)];
    if (target)
        text.rows.push_back(
            {tr("RTO target"), durationText(*target), toneOf(result.estimatedRto, result.rtoTarget)});
    return text;
}

void TimelineView::endDrag(bool keep) {
    const Drag drag = m_drag;
    m_drag = {};
    viewport()->unsetCursor();
    if (drag.kind != Drag::Kind::End)
        return;
    const TimelineBar bar = m_rows.bars[idx(drag.bar)];
    const bool changed = drag.moved && drag.finish != bar.finish;
    if (keep && changed) {
        m_held = {bar.step, drag.finish};
        m_pending.reset();
        m_pendingPlanned.reset();
        emit durationChosen(bar.step, Seconds(drag.finish - bar.start));
    } else {
        if (m_pending)
            show(std::exchange(m_pending, nullptr), std::exchange(m_pendingPlanned, nullptr));
        if (drag.moved)
            emit durationDragCancelled();
    }
    viewport()->update();
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event) {
    endDrag(true);
    pointTo(event->position().toPoint());
}

void TimelineView::wheelEvent(QWheelEvent* event) {
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        setScale(m_axis.pixelsPerSecond * std::pow(kZoomStep, event->angleDelta().y() / 120.0),
                 event->position().x());
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void TimelineView::moveCurrent(int by) {
    if (m_rows.bars.empty())
        return;
    const int count = static_cast<int>(m_rows.bars.size());
    int bar = m_current >= 0 ? m_rows.barOfStep[idx(m_current)] + by : by > 0 ? 0 : count - 1;
    // Skip milestones: they have no step.
    while (bar >= 0 && bar < count && m_rows.bars[idx(bar)].step < 0)
        bar += by > 0 ? 1 : -1;
    if (bar >= 0 && bar < count)
        chooseBar(bar);
}

void TimelineView::changeByKey(qint64 seconds) {
    if (m_current < 0 || !m_canChange || !m_canChange(m_current))
        return;
    const TimelineBar& bar = m_rows.bars[idx(m_rows.barOfStep[idx(m_current)])];
    const qint64 length = std::max(kMinute, shownFinish(bar) - bar.start + seconds);
    if (length == shownFinish(bar) - bar.start)
        return;
    m_held = {bar.step, bar.start + length};
    viewport()->update();
    emit durationChosen(m_current, Seconds(length));
}

void TimelineView::keyPressEvent(QKeyEvent* event) {
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    const qint64 direction = event->key() == Qt::Key_Left ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (control)
            changeByKey(direction * (shift ? kMinute : 5 * kMinute));
        else
            emit nowChosen(m_now + Seconds(direction * (shift ? kQuarterHour : kMinute)));
        return;
    case Qt::Key_Up:
        return moveCurrent(-1);
    case Qt::Key_Down:
        return moveCurrent(1);
    case Qt::Key_Home:
    case Qt::Key_End:
        if (control) {
            emit nowChosen(Seconds(event->key() == Qt::Key_Home ? 0 : m_rows.end));
        } else {
            m_current = -1;
            moveCurrent(event->key() == Qt::Key_Home ? 1 : -1);
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            showCard(m_rows.barOfStep[idx(m_current)]);
        return;
    case Qt::Key_Escape:
        if (m_drag.kind != Drag::Kind::None || m_card->isVisible()) {
            m_card->hideCard();
            endDrag(false);
            return;
        }
        break;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void TimelineView::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TimelineView::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    m_card->hideCard();
    viewport()->update();
}

bool TimelineView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave) {
        m_hovered = -1;
        m_card->hideCard();
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace drawbridge
