// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/inspector/value_editor.h"

class QLineEdit;
class QPlainTextEdit;

namespace drawbridge {

class ComboBox;

/// One line of text: names, numbers, and whatever has units.
class LineInput : public ValueEditor {
    Q_OBJECT
public:
    LineInput(const Field& field, RecordContext& context, const QString& slot, Commit commit,
              QWidget* parent);
    bool isEntered() const override { return true; }
    QString text() const override;
    void setText(const QString& text) override;

protected:
    void setHint(const QString& hint) override;

private:
    QLineEdit* m_line;
};

/// Several lines, as tall as its text.
class LinesInput : public ValueEditor {
    Q_OBJECT
public:
    LinesInput(const Field& field, RecordContext& context, const QString& slot, Commit commit,
               QWidget* parent);
    QString text() const override;
    void setText(const QString& text) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void setHint(const QString& hint) override;

private:
    void fitHeight();
    QPlainTextEdit* m_lines;
};

/// One of a few, and nothing where nothing may be given.
class ChoiceInput : public ValueEditor {
    Q_OBJECT
public:
    ChoiceInput(const Field& field, RecordContext& context, const QString& slot, Commit commit,
                QWidget* parent);
    QString text() const override;
    void setText(const QString& text) override;

protected:
    void setHint(const QString& hint) override;

private:
    ComboBox* m_combo;
};

/// The name of something in the plan: typed with suggestions, or picked from the list.
class NameInput : public ValueEditor {
    Q_OBJECT
public:
    NameInput(const Field& field, RecordContext& context, const QString& slot, Commit commit,
              QWidget* parent);
    bool isEntered() const override { return true; }
    QString text() const override;
    void setText(const QString& text) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void setHint(const QString& hint) override;
    QString meant(const QString& typed) const override; ///< the name, in whatever case it was typed
    QString whyNot(const Stored& value) const override;
    QString creation(const QString& text) const override;
    void create() override;

private:
    void fill(); ///< with the names of now; only when it is about to be used
    void finishSoon();
    std::vector<EntityKind> kinds() const;
    std::optional<EntityKind> creatable() const;
    QStringList names() const;
    ComboBox* m_combo;
};

} // namespace drawbridge
