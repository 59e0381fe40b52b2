// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/compose/compose_project.h"
#include "core/model/plan.h"

namespace drawbridge {

/// Where the services of a Compose project run. Both are added to the plan if missing.
struct ComposeTarget {
    QString site; ///< site of the host; empty: the plan's only site, else "Site"
    QString host; ///< empty: the site's only Docker host, else "docker-1"
    /// The stack may be a different one than that of the same name in the plan.
    bool replace = false;
};

/// The plan has a stack of that name whose services run other images: perhaps another stack, from a folder of
/// the same name.
class OtherStack : public InputError {
public:
    OtherStack(const QString& differences, QString stack);
    const QString& differences() const { return m_differences; } ///< a sentence
    const QString& stack() const { return m_stack; }

private:
    QString m_differences;
    QString m_stack;
};

/// Adds a Compose project as components on a Docker host and updates existing ones. See
/// core/import/compose/README.md for how kinds are recognised. Throws OtherStack.
void addComposeProject(Plan& plan, const compose::Project& project, const ComposeTarget& target,
                       Diagnostics& diagnostics);

} // namespace drawbridge
