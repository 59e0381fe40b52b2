// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/background.h"

namespace drawbridge {

/// A study of the recovery in the background.
class RecoverJob : public Background {
    Q_OBJECT
public:
    explicit RecoverJob(QObject* parent = nullptr);

signals:
    void couldNotStudy(const QString& sentence); ///< Background::failed() in words
};

} // namespace drawbridge
