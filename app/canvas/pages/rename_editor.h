// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/model/theme.h"

#include <QLineEdit>

#include <functional>

namespace drawbridge {

/// The in-place editor over a part's name. Enter and loss of focus take the text, Escape drops it; a text
/// that is not accepted stays, with the reason told. Deletes itself.
class RenameEditor : public QLineEdit {
    Q_OBJECT
public:
    /// Returns why not; empty when it was taken.
    using Commit = std::function<QString(const QString&)>;
    RenameEditor(const QString& text, const Theme& theme, QWidget* parent, Commit commit);

signals:
    void refused(const QString& reason);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void take(bool stayWhenRefused);
    void finish();
    QString m_before;
    Commit m_commit;
    bool m_done = false;
};

} // namespace drawbridge
