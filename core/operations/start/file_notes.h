// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QStringList>

namespace drawbridge {

/// What the reader of an exported Compose file must know or add, gathered while it is written and told once,
/// above it. In this order.
class FileNotes {
public:
    enum class Kind {
        NoBody,       ///< the plan keeps no environment, commands, health checks
        Mounts,       ///< where its volumes are mounted is not known
        Values,       ///< variables whose values come from the shell
        Defaults,     ///< variables whose defaults were left out
        MayBeSecret,  ///< parts that were left out as they may hold a secret
        Unknown,      ///< parts that a Compose implementation would refuse
        EnvFiles,     ///< must lie beside the file
        Paths,        ///< of bind mounts
        NotPinned,    ///< images without a digest
        LostAddress,  ///< texts that name an address of a lost network
        PortAddress,  ///< published on an address that the recovery host does not have
        LostNetwork,  ///< that nothing replaces
        OtherProject, ///< services renamed, as two projects have one of that name
        WithoutImage  ///< components that have no image
    };

    void add(Kind kind, const QString& what) {
        if (QStringList& list = m_notes[kind]; !list.contains(what))
            list += what;
    }
    /// A line each, without what does not apply.
    QStringList lines() const;

private:
    QMap<Kind, QStringList> m_notes;
};

} // namespace drawbridge
