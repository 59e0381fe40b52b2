// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace drawbridge {

class Session;

/// Where the next export of the session's project goes: to where its last one went, else beside the project;
/// with a draft to where anything was exported last, else to the documents.
QString exportFolder(Session& session);
/// `path`, after it is remembered as the last export.
QString rememberedExport(Session& session, const QString& path);
/// A name without what some file system forbids.
QString fileNameOf(const QString& name);

} // namespace drawbridge
