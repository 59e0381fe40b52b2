// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/return_key.h"

#include <QApplication>
#include <QCheckBox>
#include <QKeyEvent>
#include <QPointer>
#include <QRadioButton>

namespace drawbridge {

namespace {

/// In a dialog Return on a check box means the dialog's default button, as everywhere.
bool isPressedByReturn(const QAbstractButton& button) {
    return button.isEnabled() && qobject_cast<const QCheckBox*>(&button) == nullptr &&
           qobject_cast<const QRadioButton*>(&button) == nullptr;
}

class ReturnKey : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::KeyPress)
            return false;
        const auto* key = static_cast<const QKeyEvent*>(event);
        const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (!isReturn || (key->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier || key->isAutoRepeat())
            return false;
        auto* button = qobject_cast<QAbstractButton*>(watched);
        if (button == nullptr || !button->hasFocus() || !isPressedByReturn(*button))
            return false;
        button->click();
        return true;
    }
};

} // namespace

void letReturnPressButtons(QApplication& application) {
    static QPointer<QObject> once;
    if (once != nullptr)
        return;
    once = new ReturnKey(&application);
    application.installEventFilter(once);
}

} // namespace drawbridge
