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

/// Where the words beside a bar go: at its right, in it, at its left, wherever they fit; else cut in the
/// larger of the first two.
struct TimelineLabel {
    enum class Place { Right, Inside, Left };
    Place place = Place::Right;
    double left = 0;
    double width = 0;
};
/// `from` and `to` are the nearest obstacles at the left and at the right of the bar.
TimelineLabel placeTimelineLabel(double barLeft, double barRight, double from, double to, double textWidth);

/// The recovery over time: rows by component or by team under an axis that stays, bars with their words,
/// targets as flags, the moment that is looked at as a line. Paints only what is in view. Dragging a bar's
/// right end, or Ctrl with the arrows, asks for another duration; nothing is changed here.
class TimelineView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit TimelineView(QWidget* parent = nullptr);

    /// While a bar's end is dragged the new schedule waits. `planned` is the schedule without changes that
    /// are tried, shown behind; may be null.
    void show(std::shared_ptr<const ScenarioAnalysis> analysis,
              std::shared_ptr<const ScenarioAnalysis> planned = nullptr);
    void setGrouping(TimelineGrouping grouping);
    TimelineGrouping grouping() const { return m_grouping; }
    void setOnlyCritical(bool only);
    bool onlyCritical() const { return m_onlyCritical; }
    void setNow(Seconds now);
    Seconds now() const { return m_now; }
    /// Rows of these components are marked.
    void setSelectedComponents(std::vector<int> components);
    /// The step that the keys work on; scrolled into view. -1: none.
    void setCurrentStep(int step);
    int currentStep() const { return m_current; }
    /// Which steps can take another duration.
    void setCanChange(std::function<bool(int step)> canChange) { m_canChange = std::move(canChange); }

    /// Said in place of rows when there are none.
    void setEmptyText(const QString& text);

    void fit();
    void zoomBy(double factor);
    const TimelineAxis& axis() const { return m_axis; }
    const TimelineRows& rows() const { return m_rows; }
    /// In the viewport, whether in view or not; null for a step that is not shown.
    QRectF barRect(int step) const;
    int rowTop(int row) const; ///< y in the viewport
    static int rowHeight();
    static int axisHeight();
    /// How many bars the last painting drew.
    int paintedBars() const { return m_paintedBars; }
    bool isDraggingEnd() const { return m_drag.kind == Drag::Kind::End; }

signals:
    void axisChanged(const drawbridge::TimelineAxis& axis);
    void nowChosen(drawbridge::Seconds now);
    void stepChosen(int step, int component);
    void teamChosen(int team);
    void durationTried(int step, drawbridge::Seconds duration);  ///< while dragging
    void durationChosen(int step, drawbridge::Seconds duration); ///< dropped there
    void durationDropped();                                      ///< Esc

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
        qint64 finish = 0; ///< where the end is dragged to
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
    int endHandleAt(const QPoint& position) const; ///< bar, or -1
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

    void paintGround(QPainter& painter, const QRect& area);
    void paintRow(QPainter& painter, int row);
    void paintGroupOf(QPainter& painter, const TimelineGroup& group);
    /// Returns where the bar and its words end.
    double paintBar(QPainter& painter, const TimelineBar& bar, double from, double to);
    void paintWait(QPainter& painter, const TimelineBar& bar) const;
    void paintFlag(QPainter& painter, const TimelineGroup& group) const;
    void paintNames(QPainter& painter, const QRect& area);
    void paintAxis(QPainter& painter);
    void paintNow(QPainter& painter);
    QRectF nowPill() const; ///< null when out of view
    QString labelOf(const TimelineBar& bar) const;

    std::shared_ptr<const ScenarioAnalysis> m_analysis;
    std::shared_ptr<const ScenarioAnalysis> m_planned;
    std::shared_ptr<const ScenarioAnalysis> m_pending, m_pendingPlanned; ///< arrived during a drag
    TimelineRows m_rows;
    TimelineGrouping m_grouping = TimelineGrouping::Component;
    bool m_onlyCritical = false;
    bool m_fitted = true; ///< follows the width until zoomed
    TimelineAxis m_axis;
    int m_nameWidth = 132;
    Seconds m_now{0};
    int m_current = -1;
    int m_hovered = -1;           ///< bar
    std::vector<char> m_selected; ///< per component
    std::function<bool(int)> m_canChange;
    Drag m_drag;
    Held m_held; ///< shown as dropped until the new schedule is there
    HoverCard* m_card;
    QString m_emptyText;
    int m_paintedBars = 0;
};

} // namespace drawbridge
