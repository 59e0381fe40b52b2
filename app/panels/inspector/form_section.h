// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace drawbridge {

/// A heading that folds what is below it, with room for a button at its right.
class FormSection : public QWidget {
    Q_OBJECT
public:
    /// Sections with the same `memory` remember whether they are folded; one without never folds.
    FormSection(const QString& title, const QString& memory, QWidget* parent = nullptr);
    QVBoxLayout* body() const { return m_body; }
    void addHeaderWidget(QWidget* widget);
    void setFolded(bool folded);
    bool isFolded() const;

private:
    void show(bool folded);
    QPushButton* m_title = nullptr;
    QHBoxLayout* m_header = nullptr;
    QWidget* m_content = nullptr;
    QVBoxLayout* m_body = nullptr;
    QString m_memory;
};

} // namespace drawbridge
