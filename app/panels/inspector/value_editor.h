// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/inspector/record_context.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace drawbridge {

/// The editor of one single value, with the sentence about what is wrong with it below. What the user typed
/// stays as it is until it is right; the plan changes only then.
class ValueEditor : public QWidget {
    Q_OBJECT
public:
    /// How a value gets into the plan (absent: it is taken out); returns what is wrong, or nothing.
    using Commit = std::function<QString(const std::optional<Stored>&)>;

    /// The editor that fits the field. `slot` tells its place apart from all others of the context.
    static ValueEditor* make(const Field& field, RecordContext& context, const QString& slot, Commit commit,
                             QWidget* parent = nullptr);

    /// Shows a value of the plan, unless the user is at odds with it.
    void show(const std::optional<Stored>& value);
    /// What holds while there is no value: shown in its place, with the reason in the tooltip.
    void setAbsentHint(const QString& hint, const QString& why);
    /// Shows that what is edited has different values; leaving it alone keeps them.
    void showDifferent();
    bool isDifferent() const { return m_different; }
    bool isWrong() const { return !m_wrong.isEmpty(); }
    QString wrongSentence() const { return m_wrong; }
    virtual QString text() const = 0;
    virtual void setText(const QString& text) = 0; ///< as the user would write it, canonical names
    QWidget* input() const { return m_input; }     ///< where the user types or chooses
    /// What one types on from with Return, when records are entered one after the other.
    virtual bool isEntered() const { return false; }
    const Field& field() const { return m_field; }
    const QString& slot() const { return m_slot; }
    /// Takes what is typed as finished.
    void finish();

signals:
    void finished(bool accepted);
    void entered(const QString& slot); ///< Return was pressed, before finished()

protected:
    ValueEditor(const Field& field, RecordContext& context, QString slot, Commit commit, QWidget* parent);
    void place(QWidget* input); ///< once, by the constructor of each kind of editor
    RecordContext& context() const { return m_context; }
    bool mayBeAbsent() const;
    void keyPressEvent(QKeyEvent* event) override; ///< Escape goes back to the plan's value
    /// Where values differ, Backspace or Delete in the empty input clears all of them.
    bool eventFilter(QObject* watched, QEvent* event) override;
    /// The words in an input that has no text; none: its usual ones.
    virtual void setHint(const QString& hint) = 0;
    /// What the user means by what was typed.
    virtual QString meant(const QString& typed) const { return typed; }
    /// Why a value that can be read cannot stand here; a half sentence, or nothing.
    virtual QString whyNot(const Stored&) const { return {}; }
    /// "Create “IT”", where what was typed does not exist and can be made by its name; else nothing.
    virtual QString creation(const QString&) const { return {}; }
    virtual void create() {}
    /// The same way as values that were typed; what is wrong is told.
    void commitStored(const Stored& value, const QString& text);
    /// What is absent now shall be absent everywhere, rather than stay different.
    void setClearing(bool clearing);

private:
    void setDifferent(bool different);
    void restoreKept();
    void tellWrong(const QString& sentence);
    void offerCreation(const QString& label);
    void settle(const QString& text, const QString& wrong);
    QString commitText(const QString& text);
    QString formatted(const std::optional<Stored>& value) const;

    const Field& m_field;
    RecordContext& m_context;
    QString m_slot;
    Commit m_commit;
    QString m_shown; ///< text of the plan's value
    QString m_wrong;
    QString m_absentHint;
    QString m_absentWhy;
    bool m_different = false;
    bool m_clearing = false;
    bool m_finishing = false;
    QVBoxLayout* m_layout = nullptr;
    QWidget* m_input = nullptr;
    QLabel* m_sentence = nullptr;
    QPushButton* m_create = nullptr;
};

/// The slot of an editor that stands in for the one of `slot` as long as there is no record for that.
inline QString quickSlot(const QString& slot) {
    return QStringLiteral("new:") + slot;
}
inline QString slotOfQuick(const QString& slot) {
    return slot.startsWith(u"new:") ? slot.mid(4) : slot;
}

/// The slot of the editor that has the focus inside `within`; empty when none has.
QString focusedSlot(const QWidget* within);
/// Gives the focus to the editor of that slot that is still in use.
void focusSlot(const QWidget* within, const QString& slot);

} // namespace drawbridge
