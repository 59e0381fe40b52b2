// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/hover/hover_text.h"

#include <QFrame>
#include <QRect>

class QVBoxLayout;

namespace drawbridge {

/// Where a card of this size goes: at the right of `item`, else left, below, above, wherever it fits inside
/// `room` without covering the item. When no side has room for it, at the side that has the most, as far as
/// it can get: it then covers part of the item.
QRect placeBeside(const QSize& card, const QRect& item, const QRect& room);

/// A small card with what a part of the diagram has to say, beside the part. Never takes the mouse or the
/// focus. When it comes and goes is up to its owner.
class HoverCard : public QFrame {
    Q_OBJECT
public:
    explicit HoverCard(QWidget* parent);

    /// `beside` in the parent's coordinates. An empty text hides the card.
    void showText(const HoverText& text, const QRect& beside);
    void hideCard();

private:
    void fill(const HoverText& text);
    void addHead(QVBoxLayout* column, const HoverText& text);
    void addRows(QVBoxLayout* column, const HoverText& text);
    void addFindings(QVBoxLayout* column, const HoverText& text);
    QWidget* m_content = nullptr;
};

} // namespace drawbridge
