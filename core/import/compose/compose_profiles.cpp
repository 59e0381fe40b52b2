// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/nearest_name.h"
#include "core/import/compose/compose_normalise.h"
#include "core/import/compose/compose_short_syntax.h"

namespace drawbridge::compose {

/// Docker takes an unknown profile for one without services; here it would leave out what was meant to be
/// imported. An empty name is that of no profile: only what is in none.
void ProjectBuilder::checkProfiles(const YamlNode& services) const {
    QStringList known;
    for (const YamlNode::Entry& entry : services.entries) {
        for (const YamlNode& profile : childOf(entry.value, u"profiles").items)
            known += profile.scalar;
    }
    known.removeDuplicates();
    for (const QString& wanted : m_options.profiles) {
        if (wanted != u"*" && !wanted.isEmpty() && !known.contains(wanted))
            throw InputError(withNearestOrAll(QStringLiteral("no profile is called %1").arg(inQuotes(wanted)),
                                              wanted, known));
    }
}

/// Ends the half sentence on a service that no file defines.
QString ProjectBuilder::maybeMeant(const QString& service) const {
    QStringList known = m_described.values();
    known.sort(); // so that the same one of two equally near names is always suggested
    const QString nearest = nearestName(service, known);
    return nearest.isEmpty() ? QString() : QStringLiteral(" (did you mean %1?)").arg(inQuotes(nearest));
}

} // namespace drawbridge::compose
