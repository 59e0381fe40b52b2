// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/model/diagram.h"

#include <QObject>
#include <QVariantAnimation>

namespace drawbridge {

class CanvasScene;

/// Animates the parts of a diagram from where they were to where they are. Only shows it: the plan has
/// changed already. Not for large diagrams, nor where the desktop wants no animations.
class DiagramTransition : public QObject {
    Q_OBJECT
public:
    DiagramTransition(CanvasScene& scene, QObject* parent);

    void start(const Diagram& from, const Diagram& to);
    void stop(); ///< shows the end
    bool isRunning() const { return m_animation.state() == QAbstractAnimation::Running; }

private:
    void showAt(double share);
    CanvasScene& m_scene;
    Diagram m_from;
    Diagram m_to;
    QVariantAnimation m_animation;
};

/// A diagram between two: parts of both lie between their places; edges are plain lines meanwhile.
Diagram between(const Diagram& from, const Diagram& to, double share);

} // namespace drawbridge
