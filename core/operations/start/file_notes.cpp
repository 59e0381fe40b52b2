// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/start/file_notes.h"

#include "core/base/texts.h"

namespace drawbridge {

namespace {

QString sentence(FileNotes::Kind kind) {
    using enum FileNotes::Kind;
    switch (kind) {
    case NoBody:
        return OperationsTexts::tr("The plan keeps no environment, commands and health checks. Add those of: "
                                   "%1. Or export again with --with and the original Compose files.");
    case Mounts:
        return OperationsTexts::tr("The plan does not know where volumes are mounted. Mount: %1.");
    case Values:
        return OperationsTexts::tr("Values that may be secrets were not written. Set them in the shell, or "
                                   "give them here: %1.");
    case Defaults:
        return OperationsTexts::tr("The original files have defaults for these variables, which were not "
                                   "written. Set them in .env beside this file: %1.");
    case MayBeSecret:
        return OperationsTexts::tr("Left out, as it may hold a secret: %1. Add it from the original files.");
    case Unknown:
        return OperationsTexts::tr("Left out, as not every Compose implementation knows it: %1.");
    case EnvFiles:
        return OperationsTexts::tr("Files of variables that must lie beside this file: %1.");
    case Paths:
        return OperationsTexts::tr("Paths that the host must have, relative ones beside this file: %1.");
    case NotPinned:
        return OperationsTexts::tr(
            "Images that no digest pins, so that the registry decides what starts: %1.");
    case LostAddress:
        return OperationsTexts::tr("Addresses of lost networks. Check and change: %1.");
    case PortAddress:
        return OperationsTexts::tr(
            "Ports that were published on one address of the lost host, and are on all "
            "addresses here: %1.");
    case LostNetwork:
        return OperationsTexts::tr("Networks that are lost and that nothing replaces: %1.");
    case OtherProject:
        return OperationsTexts::tr("Two projects have a service of the same name, so these have another one "
                                   "here and their own as an alias: %1.");
    case WithoutImage:
        break;
    }
    return OperationsTexts::tr("Not in this file, as the plan knows no image: %1.");
}

} // namespace

QStringList FileNotes::lines() const {
    QStringList result;
    for (auto it = m_notes.begin(); it != m_notes.end(); ++it)
        result += sentence(it.key()).arg(it.value().join(QStringLiteral(", ")));
    return result;
}

} // namespace drawbridge
