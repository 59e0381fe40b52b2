// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/hover/hover_card.h"
#include "core/analysis/graph/reach.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace drawbridge {

class CanvasController;

/// What helps to find one's way on the canvas: the highlight of everything up- or downstream of the
/// selection, and the card over what the pointer rests on.
class CanvasWayfinding : public QObject {
    Q_OBJECT
public:
    explicit CanvasWayfinding(CanvasController& controller);

    std::optional<ReachDirection> highlight() const { return m_direction; }
    /// Follows the selection until it is ended; the same direction again ends it.
    void toggleHighlight(ReachDirection direction);
    void endHighlight();
    void refreshHighlight(); ///< selection or diagram are others

    /// The pointer rests on a part (empty: on none).
    void pointAt(const QString& key);
    void hideCard();
    const HoverCard& card() const { return *m_card; }

private:
    QSet<QString> keysAlong(ReachDirection direction);
    void tell(std::size_t count);
    void showCard();
    CanvasController& m_controller;
    HoverCard* m_card;
    QTimer m_rest;
    QString m_pointed;
    std::optional<ReachDirection> m_direction;
};

} // namespace drawbridge
