// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

class QCompleter;
class QLayout;

namespace drawbridge {

/// A label with a role of the style sheet: "heading", "secondary", "small", "section", "error" …
QLabel* makeLabel(const QString& text, const char* role, QWidget* parent = nullptr);
/// A horizontal hairline.
QWidget* makeRule(QWidget* parent = nullptr);
/// A small flat icon button; `tip` is also its accessible name.
QToolButton* makeIconButton(const QString& icon, const QString& tip, QWidget* parent = nullptr);
QPushButton* makeLink(const QString& text, QWidget* parent = nullptr);

/// "Undo “Rename Frankfurt” (Ctrl+Z)".
QString tipWithShortcut(const QString& text, const QKeySequence& shortcut);

/// Hides the widget, blocks its signals and deletes it later. Blocked so that losing the focus does not count
/// as finished input.
void retire(QWidget* widget);
/// Empties a layout; calls retire() on its widgets.
void clearLayout(QLayout* layout);

/// A combo box that draws its own chevron and leaves the wheel to the page.
class ComboBox : public QComboBox {
    Q_OBJECT
public:
    explicit ComboBox(QWidget* parent = nullptr);

    void showPopup() override; ///< at least as wide as its entries

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
};

/// A completer's suggestions, looking like the entries of a combo box.
void styleCompletion(QCompleter& completer);

/// One line, elided where it does not fit; the tooltip has the full text.
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
