// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace drawbridge {

class CanvasController;

/// In the corner of the canvas: what the picture does not show one by one, with a way to show it.
class CanvasNote : public QFrame {
    Q_OBJECT
public:
    CanvasNote(CanvasController& controller, QWidget* canvas);

    void follow(); ///< says what is true now, and takes its place
    /// What it covers at the lower edge of the canvas; 0 when there is nothing to say.
    int reach() const;

private:
    CanvasController& m_controller;
    QLabel* m_implied;
    QPushButton* m_showImplied;
    QWidget* m_between;
    QLabel* m_clusters;
    QPushButton* m_toggleClusters;
    bool m_opens = true;
};

} // namespace drawbridge
