// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/preparation/prepared_plan.h"

#include <QStringList>

namespace drawbridge {

/// *Plan the recovery* without a window: questions are answered for all at once, or stay open.
struct PrepareOptions {
    QString from; ///< name of the lost site; empty: the only primary one, or the only one with components
    QString to;   ///< name of the recovery site; empty: the only recovery site
    bool newSite = false; ///< make the site `to` if the plan has none of that name
    bool acceptCopies = false;
    QString copiesAt;                ///< name of a site; empty: as proposed
    std::optional<Seconds> interval; ///< of the accepted copies; absent: as proposed
    std::optional<Seconds> rto;      ///< for all that lacks one
    std::optional<Seconds> rpo;
    QStringList libraries; ///< files of procedures besides the shipped ones
};

struct Prepared {
    Plan base;
    Plan plan; ///< with all proposals
    PreparationAnswers answers;
    Preparation preparation;
};

/// Throws InputError: no such site, the same site twice, one within the other, a library with errors.
Prepared prepare(const Plan& plan, const PrepareOptions& options);

/// The label of the edit: "Plan the recovery from Frankfurt to Dublin".
QString prepareLabel(const Plan& plan, const Preparation& preparation);

/// "Docker-1, docker-dr-1", "Dublin": where a component recovers.
QString placeText(const Plan& plan, const RecoveryProposal& proposal);

} // namespace drawbridge
