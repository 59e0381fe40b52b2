// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/access_look.h"

#include "core/analysis/network/access_words.h"
#include "core/base/texts.h"

namespace drawbridge {

using net::AccessVerdict;

QString verdictSign(AccessVerdict verdict) {
    switch (verdict) {
    case AccessVerdict::Allowed:
        return QStringLiteral("✓");
    case AccessVerdict::Denied:
        return QStringLiteral("✕");
    case AccessVerdict::Partly:
        return QStringLiteral("½");
    case AccessVerdict::Unknown:
        return QStringLiteral("?");
    case AccessVerdict::SourceGone:
    case AccessVerdict::DestinationGone:
        return QStringLiteral("⊘");
    }
    Q_UNREACHABLE();
}

QString verdictWord(AccessVerdict verdict) {
    switch (verdict) {
    case AccessVerdict::Allowed:
        return AccessTexts::tr("Allowed");
    case AccessVerdict::Denied:
        return AccessTexts::tr("Denied");
    case AccessVerdict::Partly:
        return AccessTexts::tr("Partly");
    case AccessVerdict::Unknown:
        return AccessTexts::tr("Unknown");
    case AccessVerdict::SourceGone:
        return AccessTexts::tr("Source gone");
    case AccessVerdict::DestinationGone:
        return AccessTexts::tr("Destination gone");
    }
    Q_UNREACHABLE();
}

QString ruleText(const Plan& plan, const FirewallRule& rule) {
    const QString what = rule.allow  ? AccessTexts::tr("allow")
                         : rule.deny ? AccessTexts::tr("deny")
                                     : AccessTexts::tr("unsure");
    return QStringLiteral("%1 %2  %3 → %4")
        .arg(what, formatPortRange(portsOf(rule)), net::endText(plan, rule.from),
             net::endText(plan, rule.to));
}

AccessLook lookOf(const net::ComparedAccess& access, AccessVerdict now, bool hasScenario,
                  std::optional<Seconds> laterAt) {
    using Outline = AccessLook::Outline;
    const AccessVerdict before = access.normal.verdict;
    if (laterAt && now != AccessVerdict::Allowed)
        return {AccessTexts::tr("From +%1").arg(durationText(*laterAt)), QStringLiteral("starting"),
                Tone::Plain, Outline::Thin, false};
    if (now == AccessVerdict::SourceGone || now == AccessVerdict::DestinationGone)
        return {verdictWord(now), QStringLiteral("close"), Tone::Quiet, Outline::Dashed, true};
    if (now == AccessVerdict::Unknown || before == AccessVerdict::Unknown)
        return {verdictWord(AccessVerdict::Unknown), QStringLiteral("unknown"), Tone::Warn, Outline::Dotted,
                true};
    if (!hasScenario && (now == AccessVerdict::Allowed || now == AccessVerdict::Denied))
        return {verdictWord(now),
                now == AccessVerdict::Allowed ? QStringLiteral("state-recovered") : QStringLiteral("stopped"),
                now == AccessVerdict::Allowed ? Tone::Good : Tone::Quiet, Outline::Thin, false};
    const bool wasIn = before == AccessVerdict::Allowed;
    if (now == AccessVerdict::Allowed && wasIn)
        return {access.change == net::AccessChange::Moved ? AccessTexts::tr("Moved")
                                                          : AccessTexts::tr("Kept"),
                QStringLiteral("state-recovered"), Tone::Good, Outline::Thin, false};
    if (now == AccessVerdict::Denied && before == AccessVerdict::Denied)
        return {AccessTexts::tr("Kept denied"), QStringLiteral("stopped"), Tone::Quiet, Outline::Thin, false};
    if (now == AccessVerdict::Allowed || (now == AccessVerdict::Partly && before == AccessVerdict::Denied))
        return {AccessTexts::tr("Let in"), QStringLiteral("import"), Tone::Warn, Outline::Dashed, true};
    if (now == before)
        return {verdictWord(now), QStringLiteral("state-degraded"), Tone::Warn, Outline::Dashed, true};
    return {AccessTexts::tr("Locked out"), QStringLiteral("state-lost"), Tone::Bad, Outline::Solid, true};
}

} // namespace drawbridge
