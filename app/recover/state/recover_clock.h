// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/units.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <vector>

namespace drawbridge {

/// The moment of the recovery that is looked at, and its playback.
class RecoverClock : public QObject {
    Q_OBJECT
public:
    explicit RecoverClock(QObject* parent = nullptr);

    /// Moments at which something happens, sorted; the last is the end. Where it was, the clock stays.
    void setEvents(std::vector<qint64> events);
    Seconds now() const { return m_now; }
    Seconds end() const { return Seconds(m_events.empty() ? 0 : m_events.back()); }
    void setNow(Seconds now); ///< within 0 … end
    void toNextEvent();
    void toPreviousEvent();

    bool isPlaying() const { return m_timer.isActive(); }
    /// From the start when the end is reached.
    void play();
    void pause();
    void toggle();
    int speed() const { return m_minutesPerSecond; } ///< minutes of the recovery in a second
    void setSpeed(int minutesPerSecond);
    static const std::vector<int>& speeds();

signals:
    void nowChanged(drawbridge::Seconds now);
    void playingChanged(bool playing);

private:
    void tick();
    std::vector<qint64> m_events;
    Seconds m_now{0};
    double m_exact = 0; ///< seconds, while playing
    int m_minutesPerSecond = 5;
    QTimer m_timer;
    QElapsedTimer m_elapsed;
};

} // namespace drawbridge
