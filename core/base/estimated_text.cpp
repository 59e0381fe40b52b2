// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/estimated_text.h"

#include "core/base/texts.h"

namespace drawbridge {

namespace {

/// Texts are of whole minutes, rounded up; a lower bound must not be.
Seconds roundedDown(Seconds least) {
    return least < std::chrono::hours(1) ? least : Seconds(std::chrono::floor<std::chrono::minutes>(least));
}

Money roundedDown(Money least) {
    return least;
}

template <class T, class Text>
QString boundsText(const Estimated<T>& figure, const Text& text) {
    const bool hasLeast = figure.atLeast() && *figure.atLeast() > T{};
    if (hasLeast && figure.atMost())
        return UnitsTexts::tr("%1 to %2").arg(text(roundedDown(*figure.atLeast())), text(*figure.atMost()));
    if (figure.atMost())
        return UnitsTexts::tr("At most %1").arg(text(*figure.atMost()));
    return hasLeast ? UnitsTexts::tr("At least %1").arg(text(roundedDown(*figure.atLeast())))
                    : UnitsTexts::tr("Unknown");
}

} // namespace

QString durationText(const Estimated<Seconds>& duration, const QString& whenInfinite) {
    if (duration.isInfinite())
        return whenInfinite;
    const auto text = [](Seconds seconds) { return durationText(seconds); };
    return duration.isKnown() ? text(*duration.known()) : boundsText(duration, text);
}

QString moneyText(const Estimated<Money>& money, QStringView currency) {
    const auto text = [currency](Money amount) { return moneyText(amount, currency); };
    return money.isKnown() ? text(*money.known()) : boundsText(money, text);
}

QString clockText(const Estimated<Seconds>& afterIncident) {
    if (const auto known = afterIncident.known())
        return clockText(*known);
    if (const auto most = afterIncident.atMost())
        return UnitsTexts::tr("by %1").arg(clockText(*most));
    const auto least = afterIncident.atLeast();
    return least ? UnitsTexts::tr("from %1").arg(clockText(std::chrono::floor<std::chrono::minutes>(*least)))
                 : QStringLiteral("?");
}

QString assumptionsText(AssumptionSet assumed) {
    return UnitsTexts::tr("%n assumption(s)", nullptr, assumed.count());
}

} // namespace drawbridge
