// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/units.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <vector>

namespace drawbridge {

/// The time at which the recovery is viewed, and its playback.
class RecoverClock : public QObject {
    Q_OBJECT
public:
    explicit RecoverClock(QObject* parent = nullptr);

    /// Times of events in seconds, sorted; the last is the end. The clock keeps its time.
    void setEvents(std::vector<qint64> events);
    Seconds now() const { return m_now; }
    Seconds end() const { return Seconds(m_events.empty() ? 0 : m_events.back()); }
    void setNow(Seconds now); ///< clamped to 0 … end
    void toNextEvent();
    void toPreviousEvent();

    bool isPlaying() const { return m_timer.isActive(); }
    /// Starts over when at the end.
    void play();
    void pause();
    void toggle();
    int speed() const { return m_minutesPerSecond; } ///< recovery minutes per second of playback
    void setSpeed(int minutesPerSecond);
    static const std::vector<int>& speeds();

signals:
    void nowChanged(drawbridge::Seconds now);
    void playingChanged(bool playing);

private:
    void tick();
    std::vector<qint64> m_events;
    Seconds m_now{0};
    double m_exact = 0; ///< seconds, unrounded, while playing
    int m_minutesPerSecond = 5;
    QTimer m_timer;
    QElapsedTimer m_elapsed;
};

} // namespace drawbridge
