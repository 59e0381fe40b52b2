// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/painting/diagram_painter.h"

#include <QPainter>

/// What the painters of items and containers share; nobody else includes it.
namespace drawbridge {

inline constexpr double kSiteRadius = 10;
inline constexpr int kSemiBold = 600;

class SavedPainter {
public:
    explicit SavedPainter(QPainter& painter) : m_painter(painter) {
        m_painter.save();
        m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    }
    ~SavedPainter() { m_painter.restore(); }
    SavedPainter(const SavedPainter&) = delete;
    SavedPainter& operator=(const SavedPainter&) = delete;

private:
    QPainter& m_painter;
};

struct TextLine {
    QString text;
    int size = 12;
    int weight = 400;
    QColor colour;

    QFont font() const;
    double width() const;
};

/// Draws one line, vertically centred in `rect`, elided to its width. Returns the width used. Nothing is
/// clipped: what does not fit is told by the ellipsis; where not even that fits, nothing is drawn.
double drawLine(QPainter& painter, const QRectF& rect, const TextLine& line,
                Qt::Alignment alignment = Qt::AlignLeft);

/// Outline by state: solid, dashed, dotted, plain. It alone must tell the states apart on a photocopy.
QPen statePen(DiagramState state, const QColor& colour);
bool hasState(DiagramState state);

void drawSelection(QPainter& painter, const QRectF& rect, double radius, const Theme& theme);
QRectF selectionRect(const QRectF& rect);

// Badges and marks on the outline of `rect`, of an item or a container: figures on the lower edge, findings
// and the mark of a single point on the upper left corner, the pin on the upper right one.

struct BadgeRects {
    QRectF rto; ///< null without a text
    QRectF rpo;
};
BadgeRects badgeRects(const QRectF& rect, const std::optional<DiagramBadge>& rto,
                      const std::optional<DiagramBadge>& rpo);
void paintBadge(QPainter& painter, const QRectF& place, const DiagramBadge& badge, const Theme& theme);

QRectF findingsRect(const QRectF& rect, int findings); ///< null without any
void paintFindings(QPainter& painter, const QRectF& rect, int findings, const Theme& theme);

QRectF singlePointRect(const QRectF& rect, int findings);
void paintSinglePoint(QPainter& painter, const QRectF& place, const Theme& theme);

QRectF pinRect(const QRectF& rect);
void paintPin(QPainter& painter, const QRectF& rect, const Theme& theme);

} // namespace drawbridge
