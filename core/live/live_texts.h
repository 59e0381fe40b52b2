// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace drawbridge {

/// The context of this folder's translations.
struct LiveTexts {
    Q_DECLARE_TR_FUNCTIONS(LiveTexts)
};

} // namespace drawbridge
