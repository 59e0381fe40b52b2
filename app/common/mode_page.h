// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace drawbridge {

/// What a mode shows in the middle of the window.
class ModePage : public QWidget {
public:
    using QWidget::QWidget;
    virtual QString hint() const = 0; ///< what can be done next, for the status bar; may be empty
    /// What the keys are for when the mode is shown.
    virtual QWidget* mainView() { return this; }
};

} // namespace drawbridge
