// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/exercise/run_view.h"

#include <QWidget>

namespace drawbridge {

/// The projected recovery of each service against its target: solid what happened, dashed what is projected,
/// a bar where it was planned, a flag at the target. A screen reader gets the rows as sentences.
class ProjectionChart : public QWidget {
    Q_OBJECT
public:
    explicit ProjectionChart(QWidget* parent = nullptr);
    void show(const RunView& view);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QStringList sentences() const; ///< one per row

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    const LiveService* rowAt(const QPointF& place) const;
    Seconds m_now{0};
    std::vector<LiveService> m_services;
};

/// "4 h 8 m, now missed by 8 m", "0 h 44 m, back": what is said of a service.
QString projectedText(const LiveService& service);
QString marginText(const LiveService& service);

} // namespace drawbridge
