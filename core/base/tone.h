// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace drawbridge {

/// How a text is to be read; its colour is the theme's.
enum class Tone { Plain, Quiet, Good, Warn, Bad };

} // namespace drawbridge
