// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QScrollArea;
class QWidget;

namespace drawbridge {

/// Keeps what is pressed under the pointer, though the press ends the input of another field and a sentence
/// appears or goes above. `room` is the last thing on the page: it grows where there is nothing to scroll.
class SteadyScroll : public QObject {
    Q_OBJECT
public:
    SteadyScroll(QScrollArea* scroll, QWidget* room);
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    int placeOf(const QWidget* widget) const;
    void settle();

    QScrollArea* m_scroll;
    QWidget* m_room;
    QPointer<QWidget> m_pressed;
    int m_place = 0;
};

} // namespace drawbridge
