// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/exposure/billing_windows.h"

#include <QDateTime>

namespace drawbridge {

namespace {

constexpr qint64 kYear = qint64{365} * 24 * 3600;

int monthsIn(SlaWindow window) {
    switch (window) {
    case SlaWindow::Monthly:
        return 1;
    case SlaWindow::Quarterly:
        return 3;
    case SlaWindow::Yearly:
        break;
    }
    return 12;
}

qint64 floorTo(qint64 value, qint64 step) {
    const qint64 rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

} // namespace

Seconds windowLength(SlaWindow window) {
    return Seconds(kYear / 12 * monthsIn(window));
}

BillingWindows::BillingWindows(SlaWindow window, BillingStart start)
    : m_window(window), m_start(std::move(start)) {}

BillingWindow BillingWindows::at(qint64 time) const {
    if (!m_start.instant) {
        const qint64 length = windowLength(m_window).count();
        const qint64 from = floorTo(time, length);
        return {from, from + length};
    }
    const int months = monthsIn(m_window);
    const QTimeZone zone = m_start.zone.zone();
    const QDate day = QDateTime::fromSecsSinceEpoch(*m_start.instant + time, zone).date();
    const QDate first(day.year(), (day.month() - 1) / months * months + 1, 1);
    const auto secondsAt = [&](QDate date) {
        return date.startOfDay(zone).toSecsSinceEpoch() - *m_start.instant;
    };
    return {secondsAt(first), secondsAt(first.addMonths(months))};
}

} // namespace drawbridge
