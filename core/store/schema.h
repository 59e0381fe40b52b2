// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace drawbridge {

/// A table's or column's name in SQL. Names come from the field descriptions only, never from a file or user.
QString sqlName(const QString& name);

/// The SQL that makes all tables as the field descriptions of today want them. What a file is really made by
/// are the migrations; a test proves that both give the same tables.
QString generatedSchema();

} // namespace drawbridge
