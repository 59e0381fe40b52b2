// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/exposure/outage_shape.h"

#include <algorithm>

namespace drawbridge {

namespace {

struct ServiceEnd {
    qint64 end;
    double weight;
};

/// Those that are still down, by weight, from the first end to the last.
std::vector<OutageShape::Part> weightedParts(std::vector<ServiceEnd> ends) {
    std::sort(ends.begin(), ends.end(),
              [](const ServiceEnd& a, const ServiceEnd& b) { return a.end < b.end; });
    double all = 0;
    for (const ServiceEnd& one : ends)
        all += one.weight;
    std::vector<OutageShape::Part> parts;
    double down = all;
    for (const ServiceEnd& one : ends) {
        if (one.end > (parts.empty() ? 0 : parts.back().until) && down > 0)
            parts.push_back({one.end, std::min(1.0, down / all)});
        down -= one.weight;
    }
    return parts;
}

} // namespace

OutageShape OutageShape::of(const Contract& contract, const std::vector<std::optional<qint64>>& ends) {
    OutageShape shape;
    const qint64 endless = windowLength(contract.window.value_or(SlaWindow::Monthly)).count();
    const std::vector<double> weights = weightsOf(contract);
    std::vector<ServiceEnd> known;
    for (std::size_t i = 0; i < ends.size(); ++i)
        known.push_back({ends[i].value_or(endless), i < weights.size() ? weights[i] : 1.0});
    if (known.empty())
        return shape;
    const bool anyEndless = std::count(ends.begin(), ends.end(), std::nullopt) > 0;
    const auto byEnd = [](const ServiceEnd& a, const ServiceEnd& b) { return a.end < b.end; };
    const auto whole = [&shape](qint64 end) {
        if (end > 0)
            shape.parts = {{end, 1.0}};
    };
    switch (contract.counts.value_or(DowntimeCount::Any)) {
    case DowntimeCount::Any:
        shape.isEndless = anyEndless;
        whole(anyEndless ? endless : std::max_element(known.begin(), known.end(), byEnd)->end);
        break;
    case DowntimeCount::All: {
        shape.isEndless = std::count(ends.begin(), ends.end(), std::nullopt) == std::ssize(ends);
        qint64 first = endless;
        bool found = false;
        for (const auto& end : ends) {
            if (end)
                first = found ? std::min(first, *end) : *end;
            found = found || end;
        }
        whole(first);
        break;
    }
    case DowntimeCount::Weighted:
        shape.isEndless = anyEndless;
        shape.parts = weightedParts(std::move(known));
        break;
    }
    return shape;
}

OutageShape OutageShape::laterBy(qint64 seconds) const {
    OutageShape later = *this;
    for (Part& part : later.parts)
        part.until += seconds;
    return later;
}

WindowDowntime downtimeWithin(const Contract& contract, const OutageShape& shape,
                              const BillingWindow& window) {
    WindowDowntime downtime;
    const qint64 grace = contract.grace.value_or(Seconds(0)).count();
    qint64 from = 0;
    for (const OutageShape::Part& part : shape.parts) {
        const qint64 begin = std::max(from, window.from);
        const qint64 end = std::min(part.until, window.to);
        const auto seconds = [&part](qint64 a, qint64 b) {
            return part.share * static_cast<double>(std::max<qint64>(0, b - a));
        };
        downtime.counted += seconds(begin, end);
        downtime.penalised += seconds(std::max(begin, grace), end);
        from = part.until;
    }
    return downtime;
}

std::vector<WindowBill> billsFor(const Contract& contract, const OutageShape& shape,
                                 const BillingStart& start) {
    std::vector<WindowBill> bills;
    if (shape.parts.empty() ||
        (!shape.isEndless && !isCountable(contract, static_cast<double>(shape.length()))))
        return bills;
    const BillingWindows windows(contract.window.value_or(SlaWindow::Monthly),
                                 shape.isEndless ? BillingStart{} : start);
    for (qint64 time = 0; time < shape.length();) {
        const BillingWindow window = windows.at(time);
        bills.push_back(
            billFor(contract, static_cast<double>(window.length()), downtimeWithin(contract, shape, window)));
        time = window.to;
    }
    return bills;
}

} // namespace drawbridge
