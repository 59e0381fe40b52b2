// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QApplication;

namespace drawbridge {

/// From now on Return and Enter press the button that has the focus, as Space does, in all windows: Qt has it
/// for the push buttons of dialogs only. Once is enough.
void letReturnPressButtons(QApplication& application);

} // namespace drawbridge
