// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recover/state/recover_clock.h"

#include <algorithm>

namespace drawbridge {

namespace {

constexpr int kTickMs = 40;

} // namespace

RecoverClock::RecoverClock(QObject* parent) : QObject(parent) {
    m_timer.setInterval(kTickMs);
    connect(&m_timer, &QTimer::timeout, this, &RecoverClock::tick);
}

const std::vector<int>& RecoverClock::speeds() {
    static const std::vector<int> speeds{1, 5, 15, 30, 60};
    return speeds;
}

void RecoverClock::setEvents(std::vector<qint64> events) {
    m_events = std::move(events);
    setNow(m_now);
}

void RecoverClock::setNow(Seconds now) {
    now = std::clamp(now, Seconds(0), end());
    m_exact = static_cast<double>(now.count());
    if (now == m_now)
        return;
    m_now = now;
    emit nowChanged(m_now);
}

void RecoverClock::toNextEvent() {
    const auto next = std::upper_bound(m_events.begin(), m_events.end(), m_now.count());
    if (next != m_events.end())
        setNow(Seconds(*next));
}

void RecoverClock::toPreviousEvent() {
    const auto here = std::lower_bound(m_events.begin(), m_events.end(), m_now.count());
    if (here != m_events.begin())
        setNow(Seconds(*std::prev(here)));
}

void RecoverClock::play() {
    if (isPlaying() || m_events.empty())
        return;
    if (m_now >= end())
        setNow(Seconds(0));
    m_elapsed.start();
    m_timer.start();
    emit playingChanged(true);
}

void RecoverClock::pause() {
    if (!isPlaying())
        return;
    m_timer.stop();
    emit playingChanged(false);
}

void RecoverClock::toggle() {
    isPlaying() ? pause() : play();
}

void RecoverClock::setSpeed(int minutesPerSecond) {
    m_minutesPerSecond = std::max(1, minutesPerSecond);
}

void RecoverClock::tick() {
    const double exact = m_exact + static_cast<double>(m_elapsed.restart()) / 1000 * 60 * m_minutesPerSecond;
    setNow(Seconds(static_cast<qint64>(exact)));
    m_exact = std::min(exact, static_cast<double>(end().count()));
    if (m_now >= end())
        pause();
}

} // namespace drawbridge
