// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recover/timeline/timeline_axis.h"
#include "app/recover/timeline/timeline_rows.h"

#include <QAbstractScrollArea>

#include <functional>
#include <memory>

class QPainter;

namespace drawbridge {

class HoverCard;
struct HoverText;

/// Position of a bar's label: right, inside or left, whichever fits first; else elided in the larger of the
/// first two.
struct TimelineLabel {
    enum class Place { Right, Inside, Left };
    Place place = Place::Right;
    double left = 0;
    double width = 0;
};
/// `from` and `to`: x of the nearest obstacles left and right of the bar.
TimelineLabel placeTimelineLabel(double barLeft, double barRight, double from, double to, double textWidth);

/// Gantt chart of the recovery: rows by component or team under a fixed axis, labelled bars, targets as
/// flags, the current time as a line. Paints only what is in view. Dragging a bar's right end, or Ctrl with
/// the arrow keys, requests another duration by signal.
class TimelineView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit TimelineView(QWidget* parent = nullptr);

    /// A new schedule is held back while a bar's end is dragged. `planned`: without what-if changes, shown
    /// behind; may be null.
    void show(std::shared_ptr<const ScenarioAnalysis> analysis,
              std::shared_ptr<const ScenarioAnalysis> planned = nullptr);
    void setGrouping(TimelineGrouping grouping);
    TimelineGrouping grouping() const { return m_grouping; }
    void setOnlyCritical(bool only);
    bool onlyCritical() const { return m_onlyCritical; }
    void setNow(Seconds now);
    Seconds now() const { return m_now; }
    /// Highlights the rows of these components.
    void setSelectedComponents(std::vector<int> components);
    /// The step for keyboard commands; scrolls it into view. -1: none.
    void setCurrentStep(int step);
    int currentStep() const { return m_current; }
    /// Tells which steps may get another duration.
    void setCanChange(std::function<bool(int step)> canChange) { m_canChange = std::move(canChange); }

    /// Shown when there are no rows.
    void setEmptyText(const QString& text);

    void fit();
    void zoomBy(double factor);
    const TimelineAxis& axis() const { return m_axis; }
    const TimelineRows& rows() const { return m_rows; }
    /// In viewport coordinates, also when scrolled out of view; null for a step without a bar.
    QRectF barRect(int step) const;
    int rowTop(int row) const; ///< y in the viewport
    static int rowHeight();
    static int axisHeight();
    /// Bars drawn by the last paint event.
    int paintedBars() const { return m_paintedBars; }
    bool isDraggingEnd() const { return m_drag.kind == Drag::Kind::End; }

signals:
    void axisChanged(const drawbridge::TimelineAxis& axis);
    void nowChosen(drawbridge::Seconds now);
    void stepChosen(int step, int component);
    void teamChosen(int team);
    void durationDragged(int step, drawbridge::Seconds duration); ///< while dragging
    void durationChosen(int step, drawbridge::Seconds duration);  ///< on release
    void durationDragCancelled();                                 ///< Esc

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Drag {
        enum class Kind { None, Now, End, Pan };
        Kind kind = Kind::None;
        int bar = -1;
        qint64 finish = 0; ///< dragged end, seconds after the incident
        QPoint from;
        bool moved = false;
    };
    struct Held {
        int step = -1;
        qint64 finish = 0;
    };

    void layOut();
    void fitNames();
    void updateAxis();
    void updateScrollBars();
    void setScale(double pixelsPerSecond, double anchorX);
    double fittingScale() const;
    double timeWidth() const;
    int rowAt(int y) const;
    int barAt(const QPoint& position) const;
    int endHandleAt(const QPoint& position) const; ///< index of a bar, or -1
    qint64 shownFinish(const TimelineBar& bar) const;
    qint64 shownFrom(const TimelineBar& bar) const;
    QRectF rectOf(const TimelineBar& bar) const;
    void moveCurrent(int by);
    void chooseBar(int bar);
    void pointTo(const QPoint& position);
    void showCard(int bar);
    HoverText cardOf(const TimelineBar& bar) const;
    void dragTo(const QPoint& position);
    void endDrag(bool keep);
    void changeByKey(qint64 seconds);
    QString currentText() const;

    void paintBackground(QPainter& painter, const QRect& area);
    void paintRow(QPainter& painter, int row);
    void paintGroup(QPainter& painter, const TimelineGroup& group);
    /// Returns x of the end of the bar and its label.
    double paintBar(QPainter& painter, const TimelineBar& bar, double from, double to);
    void paintOpenBar(QPainter& painter, const TimelineBar& bar, const QRectF& rect,
                      const QColor& fill) const;
    void paintWait(QPainter& painter, const TimelineBar& bar) const;
    void paintFlag(QPainter& painter, const TimelineGroup& group) const;
    void paintNames(QPainter& painter, const QRect& area);
    void paintAxis(QPainter& painter);
    void paintNow(QPainter& painter);
    QRectF nowLabelRect() const; ///< null when out of view
    QString labelOf(const TimelineBar& bar) const;

    std::shared_ptr<const ScenarioAnalysis> m_analysis;
    std::shared_ptr<const ScenarioAnalysis> m_planned;
    std::shared_ptr<const ScenarioAnalysis> m_pending, m_pendingPlanned; ///< arrived during a drag
    TimelineRows m_rows;
    TimelineGrouping m_grouping = TimelineGrouping::Component;
    bool m_onlyCritical = false;
    bool m_fitted = true; ///< fits the width until zoomed
    TimelineAxis m_axis;
    int m_nameWidth = 132;
    Seconds m_now{0};
    int m_current = -1;
    int m_hovered = -1;           ///< bar
    std::vector<char> m_selected; ///< per component
    std::function<bool(int)> m_canChange;
    Drag m_drag;
    Held m_held; ///< keeps the dragged end until the new schedule arrives
    HoverCard* m_card;
    QString m_emptyText;
    int m_paintedBars = 0;
};

} // namespace drawbridge
