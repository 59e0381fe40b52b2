// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace drawbridge {

/// Where a scalar is going to stand: in a flow collection ([…], {…}) more characters have a meaning.
enum class YamlContext { Block, Flow };

/// Text as a YAML scalar on one line: plain when every reader, of YAML 1.1 as of 1.2, surely takes it for the
/// same text, else in double quotes. With `bare`, what looks like a number, a date or a truth value stays
/// plain, too.
QString yamlScalar(const QString& text, YamlContext context, bool bare = false);

/// True when a text of several lines can be written as a literal block (| or |-) and reads back exactly.
bool fitsLiteralBlock(const QString& text);

} // namespace drawbridge
