// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"

#include <SQLiteCpp/Exception.h>

namespace drawbridge {

/// `"/home/ann/shop.drplan"`: how every message of the store names its file.
QString quotedPath(const QString& path);

/// What the database reported while the file was being read (a damaged file is an InputError) or written (the
/// machine failed), in one sentence that says what to do.
[[noreturn]] void throwReadError(const QString& path, const SQLite::Exception& error);
[[noreturn]] void throwWriteError(const QString& path, const SQLite::Exception& error);

[[noreturn]] void throwDamaged(const QString& path, const QString& detail);
/// From an errno: what could not be done to the file, and why.
[[noreturn]] void throwSystemError(const QString& path, int error);

} // namespace drawbridge
