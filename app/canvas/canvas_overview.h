// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/painting/diagram_index.h"

#include <QPixmap>
#include <QWidget>

#include <memory>

namespace drawbridge {

class CanvasScene;
class CanvasView;

/// The small map in the corner: everything as tints, and a frame around what the view shows. Press or drag to
/// go there. Hidden while everything is in view.
class CanvasOverview : public QWidget {
    Q_OBJECT
public:
    CanvasOverview(CanvasView& view, const CanvasScene& scene);
    void placeInCorner();
    void follow(); ///< what the view or the diagram shows has changed

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    QTransform toMap() const; ///< from the scene to this widget
    void goTo(const QPointF& position);
    CanvasView& m_view;
    void paintMap();
    const CanvasScene& m_scene;
    QPixmap m_map; ///< the diagram without the frame
    std::shared_ptr<const DiagramIndex> m_mapOf;
    QString m_mapTheme;
};

} // namespace drawbridge
