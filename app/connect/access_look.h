// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/network/access_analysis.h"
#include "core/base/tone.h"

namespace drawbridge {

/// How a tile looks and what it says. Icon, outline and tint tell the same.
struct AccessLook {
    enum class Outline { Thin, Solid, Dashed, Dotted };
    QString word;
    QString icon;
    Tone tone = Tone::Plain;
    Outline outline = Outline::Thin;
    bool isTinted = false;
};

/// `laterAt`: it will be there, later in the recovery. Without a scenario nothing is kept or lost.
AccessLook lookOf(const net::ComparedAccess& access, net::AccessVerdict now, bool hasScenario,
                  std::optional<Seconds> laterAt);

/// "✓", "✕", "?", "⊘"
QString verdictSign(net::AccessVerdict verdict);
QString verdictWord(net::AccessVerdict verdict);

/// "allow 443/tcp  office-lan → fra-app"
QString ruleText(const Plan& plan, const FirewallRule& rule);

} // namespace drawbridge
