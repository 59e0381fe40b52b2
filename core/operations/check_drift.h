// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/import/engine/discovery.h"
#include "core/live/facts/engine_facts.h"
#include "core/model/plan.h"

#include <QDate>

/// What runs, held against the plan and the standard builds.
namespace drawbridge {

/// A host and where it is not as its build demands; without a build: not as it was when last looked at.
struct HostDrift {
    ComponentId host{0};
    QString endpoint;
    QString unreadBecause; ///< a sentence; empty: it was read
    std::vector<Difference> differences;
    bool isReachable() const { return unreadBecause.isEmpty(); }
};

/// Something that runs, or does not, where the plan says otherwise. `difference.what` is "gone", "new",
/// "image", "health", "volume", "network", "port", "restart-policy" or "limits".
struct ComponentDrift {
    std::optional<ComponentId> component; ///< none: it is new
    QString name;
    ComponentId host{0};
    Difference difference;
};

struct DriftReport {
    Plan base;
    Plan looked; ///< the base with what was found, the differences, and today's date on all that was compared
    std::vector<HostDrift> hosts;
    std::vector<ComponentDrift> components;
    Plan found; ///< the base as if all that was found had been taken into it, but for dependencies
    std::map<ComponentId, FoundState> running; ///< of components that were found
    Diagnostics notes;
    bool isClean() const; ///< all was read, and nothing differs that is not waived
};

/// An engine as it was read, or why it was not.
struct LookedAt {
    QString endpoint;
    std::optional<live::EngineFacts> facts;
    QString unreadBecause;
};

/// Compares engines with a plan, by way of what discovering them would change. A host or component that is as
/// expected counts as checked on `today`. Throws InputError as discover(). Complexity as discover().
DriftReport driftOf(const std::vector<LookedAt>& engines, const Plan& plan, const QDate& today);

/// Puts what was found into a document, in one edit.
void recordDrift(Document& document, const DriftReport& report);

/// A standard build that demands what a host was found to have; the host, and others without a build that
/// were found the same, have it from then on. InputError when the host was never looked at.
Plan withBuildOf(const Plan& plan, ComponentId host);

/// Packages and their versions as `dpkg-query -W` prints them (tab or blanks between), or a CSV table of two
/// columns. InputError, with the line, for anything else.
std::vector<PackageVersion> readPackages(const QByteArray& text, const QString& file);

/// Kernel settings as `sysctl -a` prints them. InputError, with the line, for anything else.
std::vector<KernelSetting> readKernelSettings(const QByteArray& text, const QString& file);

} // namespace drawbridge
