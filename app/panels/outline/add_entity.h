// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/session.h"

namespace drawbridge {

/// Adds an entity of a listed kind (see core/operations/edits/new_entity.h) and selects it. False when that
/// was refused; Session::failed has said why.
bool addAndSelect(Session& session, EntityKind kind);

} // namespace drawbridge
