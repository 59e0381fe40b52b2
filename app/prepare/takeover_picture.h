// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

namespace drawbridge {

/// What takes over from what, one line each: lost things at the left, their places at the right.
struct Takeover {
    QString lost;
    QString place;
    bool isNew = false;
};

class TakeoverPicture : public QWidget {
    Q_OBJECT
public:
    explicit TakeoverPicture(QWidget* parent = nullptr);
    /// `moved`: how many go with their hosts. `backups`: those that were accepted, by place.
    void show(const QString& from, const QString& to, std::vector<Takeover> takeovers, int moved,
              const QStringList& backups);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintSite(QPainter& painter, const QRectF& box, bool isLost) const;
    void paintLine(QPainter& painter, const Takeover& takeover, const QRectF& lost,
                   const QRectF& place) const;
    void paintArrow(QPainter& painter, const QPointF& from, const QPointF& to) const;
    void paintLegend(QPainter& painter, double top) const;
    int lines() const;
    QString rest() const; ///< what has no line of its own

    QString m_from;
    QString m_to;
    std::vector<Takeover> m_takeovers;
    int m_moved = 0;
    QStringList m_backups;
};

} // namespace drawbridge
