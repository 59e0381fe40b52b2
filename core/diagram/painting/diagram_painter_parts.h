// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/painting/diagram_painter.h"

#include <QPainter>

/// Internal to the painters of items and containers.
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

/// Draws one line, vertically centred in `rect`, elided to its width. Returns the width used. Draws nothing
/// if not even the ellipsis fits.
double drawLine(QPainter& painter, const QRectF& rect, const TextLine& line,
                Qt::Alignment alignment = Qt::AlignLeft);

/// Outline by state: solid, dashed, dotted, plain. States must be distinguishable on a photocopy by this
/// alone.
QPen statePen(DiagramState state, const QColor& colour);
bool hasState(DiagramState state);

void drawSelection(QPainter& painter, const QRectF& rect, double radius, const Theme& theme);
QRectF selectionRect(const QRectF& rect);

// Badges and marks on the outline `rect` of an item or container: figures on the lower edge, findings and
// single-point mark on the upper left corner, the pin on the upper right.

struct BadgeRects {
    QRectF rto; ///< null without text
    QRectF rpo;
};
BadgeRects badgeRects(const QRectF& rect, const std::optional<DiagramBadge>& rto,
                      const std::optional<DiagramBadge>& rpo);
void paintBadge(QPainter& painter, const QRectF& place, const DiagramBadge& badge, const Theme& theme);

QRectF findingsRect(const QRectF& rect, int findings); ///< null without findings
void paintFindings(QPainter& painter, const QRectF& rect, int findings, const Theme& theme);

QRectF singlePointRect(const QRectF& rect, int findings);
void paintSinglePoint(QPainter& painter, const QRectF& place, const Theme& theme);

/// Null without a mark. Left of the pin, where there is one.
QRectF machineRect(const QRectF& rect, MachineMark mark, bool pinned);
void paintMachine(QPainter& painter, const QRectF& place, MachineMark mark, const Theme& theme);

/// Null without a mark. Left of the pin and the machine's mark, where there are such.
QRectF proofRect(const QRectF& rect, ProofMark mark, MachineMark machine, bool pinned);
void paintProof(QPainter& painter, const QRectF& place, ProofMark mark, const Theme& theme);

QRectF pinRect(const QRectF& rect);
void paintPin(QPainter& painter, const QRectF& rect, const Theme& theme);

} // namespace drawbridge
