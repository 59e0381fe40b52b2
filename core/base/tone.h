// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace drawbridge {

/// The mood of a text; the theme chooses the colour.
enum class Tone { Plain, Quiet, Good, Warn, Bad };

} // namespace drawbridge
