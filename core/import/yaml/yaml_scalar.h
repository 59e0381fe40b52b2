// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace drawbridge {

/// Where a scalar is written: in a flow collection ([…], {…}) more characters are special.
enum class YamlContext { Block, Flow };

/// Text as a one-line YAML scalar: plain if both YAML 1.1 and 1.2 readers get the same text back, else in
/// double quotes. With `bare`, numbers, dates and booleans stay plain too.
QString yamlScalar(const QString& text, YamlContext context, bool bare = false);

/// True if multi-line text can be written as a literal block (| or |-) and reads back exactly.
bool fitsLiteralBlock(const QString& text);

} // namespace drawbridge
