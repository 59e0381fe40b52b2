// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

/// What is said of a name that the plan does not have, alike in plan text and on the command line.
namespace drawbridge {

/// `no site is called “Franfurt”`. What the name may stand for is one kind, or the kinds of a Place.
QString noneCalled(EntityKind kind, const QString& name);
QString noPlaceCalled(const QString& name);

/// All names of a kind, in the order of the plan.
QStringList namesOfKind(const Plan& plan, EntityKind kind);

} // namespace drawbridge
