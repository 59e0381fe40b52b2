// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

class QLayout;

namespace drawbridge {

/// A label in one of the roles of the style sheet: "heading", "secondary", "small", "section", "error" …
QLabel* makeLabel(const QString& text, const char* role, QWidget* parent = nullptr);
/// A hairline across.
QWidget* makeRule(QWidget* parent = nullptr);
/// A small flat button with an icon; `tip` is its accessible name too.
QToolButton* makeIconButton(const QString& icon, const QString& tip, QWidget* parent = nullptr);
QPushButton* makeLink(const QString& text, QWidget* parent = nullptr);

/// "Undo “Rename Frankfurt” (Ctrl+Z)": the words of an action with its shortcut.
QString tipWithShortcut(const QString& text, const QKeySequence& shortcut);

/// Takes a widget away for good, later: until then it is hidden and deaf, so that losing the focus is not
/// taken for finished input.
void retire(QWidget* widget);
/// Retires every widget of a layout.
void clearLayout(QLayout* layout);

/// A combo box in the window's look: draws its own chevron, and leaves the wheel to the page it is on.
class ComboBox : public QComboBox {
    Q_OBJECT
public:
    explicit ComboBox(QWidget* parent = nullptr);

    void showPopup() override; ///< as wide as its entries

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
};

/// One line that is cut with an ellipsis where it does not fit; the whole is in the tooltip.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget* parent = nullptr);
    void setFullText(const QString& text);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace drawbridge
