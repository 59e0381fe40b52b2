// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <QComboBox>
#include <QDialog>
#include <QFormLayout>
#include <QString>

#include <optional>

class QCheckBox;
class QDateEdit;
class QLabel;
class QPushButton;

namespace drawbridge {

/// A dialog with labelled fields and, at its foot, Cancel and one button for what it is about.
class FormDialog : public QDialog {
public:
    FormDialog(const QString& title, const QString& button, QWidget* parent);
    QFormLayout* form() const { return m_form; }
    QPushButton* takeButton() const { return m_take; }
    void addSentence(const QString& text); ///< over the whole width
    void
    setProblem(const QString& sentence); ///< shown above the buttons; the button waits while there is one

private:
    QFormLayout* m_form;
    QPushButton* m_take;
    QLabel* m_problem;
};

/// A day that may be left out.
class OptionalDay : public QWidget {
public:
    explicit OptionalDay(const std::optional<QDate>& day, QWidget* parent = nullptr);
    std::optional<QDate> day() const;

private:
    QCheckBox* m_given;
    QDateEdit* m_day;
};

/// Entities by name, with "none" first.
template <class T>
QComboBox* entityBox(const Table<T>& table, std::optional<typename T::EntityId> chosen, const QString& none,
                     QComboBox* box, QString T::*name) {
    box->addItem(none);
    for (const T& each : table) {
        box->addItem(each.*name, each.id.value());
        if (chosen == each.id)
            box->setCurrentIndex(box->count() - 1);
    }
    return box;
}
template <class Id>
std::optional<Id> chosenIn(const QVariant& data) {
    return data.isValid() ? std::optional(Id(data.toLongLong())) : std::nullopt;
}

QStringList linesOf(const QString& text); ///< without empty ones

} // namespace drawbridge
