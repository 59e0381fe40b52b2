// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recover/timeline/load_chart_profile.h"
#include "app/recover/timeline/timeline_axis.h"
#include "app/recover/timeline/timeline_rows.h"

#include <QScrollArea>

#include <memory>

class QLabel;
class QToolButton;

namespace drawbridge {

/// One team on the time axis: busy members against its size, unavailable hours greyed out; its name and a
/// stepper for its size at the left.
class LoadRow : public QWidget {
    Q_OBJECT
public:
    LoadRow(int team, QWidget* parent);
    void show(const ScenarioAnalysis& analysis, const std::vector<LoadPoint>& profile, int plannedSize);
    void setAxis(const TimelineAxis& axis);
    void setNow(Seconds now);
    int size() const { return m_size; }
    QToolButton* fewer() const { return m_fewer; }
    QToolButton* more() const { return m_more; }
    QSize sizeHint() const override;

signals:
    void sizeChosen(int team, int size);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void place();
    QString tipAt(double x) const;
    int m_team;
    int m_size = 1;
    bool m_changed = false; ///< differs from the planned size
    QString m_name;
    std::vector<LoadPoint> m_profile;
    std::vector<TimelineGap> m_closed;
    TimelineAxis m_axis;
    Seconds m_now{0};
    QLabel* m_count;
    QToolButton* m_fewer;
    QToolButton* m_more;
};

/// Resource profiles of the teams, on the axis of the timeline above.
class LoadChart : public QScrollArea {
    Q_OBJECT
public:
    explicit LoadChart(QWidget* parent = nullptr);
    /// `planned`: without what-if changes; null: there are none.
    void show(const ScenarioAnalysis& analysis, const ScenarioAnalysis* planned);
    void setAxis(const TimelineAxis& axis);
    void setNow(Seconds now);
    const std::vector<LoadRow*>& rows() const { return m_rows; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void sizeChosen(int team, int size);

private:
    std::vector<LoadRow*> m_rows;
    TimelineAxis m_axis;
    Seconds m_now{0};
};

} // namespace drawbridge
