// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/new_places.h"

#include "core/base/nearest_name.h"
#include "core/base/texts.h"
#include "core/model/unknown_name.h"

namespace drawbridge {

namespace {

void noteNew(const Plan& existing, EntityKind kind, const QString& name, const QString& made,
             Diagnostics& diagnostics) {
    const QStringList known = namesOfKind(existing, kind);
    if (name.isEmpty() || known.contains(name) || nearestName(name, known).isEmpty())
        return;
    diagnostics.push_back({Severity::Note, {}, withNearest(made.arg(noneCalled(kind, name)), name, known)});
}

} // namespace

void noteNewPlaces(const Plan& existing, const ComposeTarget& target, Diagnostics& diagnostics) {
    noteNew(existing, EntityKind::Site, target.site, ImportTexts::tr("%1, so a site was made"), diagnostics);
    noteNew(existing, EntityKind::Component, target.host, ImportTexts::tr("%1, so a Docker host was made"),
            diagnostics);
}

} // namespace drawbridge
