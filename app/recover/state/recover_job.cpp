// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recover/state/recover_job.h"

namespace drawbridge {

RecoverJob::RecoverJob(QObject* parent) : Background(parent) {
    connect(this, &Background::failed, this, [this](const ErrorReport& report) {
        emit couldNotStudy(tr("The recovery could not be studied: %1").arg(report.sentence));
    });
}

} // namespace drawbridge
