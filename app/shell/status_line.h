// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/session.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace drawbridge {

class ElidedLabel;

/// Hint for the current tool at the left, save state and zoom at the right.
class StatusLine : public QWidget {
    Q_OBJECT
public:
    explicit StatusLine(Session& session, QWidget* parent = nullptr);
    void setHint(const QString& text);
    void setZoom(double zoom);
    void setBusy(const QString& text); ///< empty: idle
    QString state() const;

private:
    void refresh();
    Session& m_session;
    ElidedLabel* m_hint;
    QLabel* m_state;
    QString m_busy;
    double m_zoom = 1.0;
    QTimer m_soon; ///< delays "Computing …" so that short work does not flicker
};

} // namespace drawbridge
