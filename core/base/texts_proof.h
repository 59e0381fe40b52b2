// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/texts.h"
namespace drawbridge {
// clang-format off
struct ProgrammeTexts { Q_DECLARE_TR_FUNCTIONS(ProgrammeTexts) };
struct VerificationTexts { Q_DECLARE_TR_FUNCTIONS(VerificationTexts) };
// clang-format on
} // namespace drawbridge
