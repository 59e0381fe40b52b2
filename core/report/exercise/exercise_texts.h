// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/texts.h"

namespace drawbridge {

/// Translation contexts of the documents, messages and boards of exercises; as those in core/base/texts.h.
// clang-format off
struct EvidenceTexts { Q_DECLARE_TR_FUNCTIONS(EvidenceTexts) };
struct RunReportTexts { Q_DECLARE_TR_FUNCTIONS(RunReportTexts) };
struct StatusTexts { Q_DECLARE_TR_FUNCTIONS(StatusTexts) };
struct TabletopTexts { Q_DECLARE_TR_FUNCTIONS(TabletopTexts) };
// clang-format on

} // namespace drawbridge
