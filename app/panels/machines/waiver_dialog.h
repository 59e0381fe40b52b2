// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDialog>

class QDateEdit;
class QLineEdit;

namespace drawbridge {

/// Asks why, and until when, a difference is put up with.
class WaiverDialog : public QDialog {
    Q_OBJECT
public:
    WaiverDialog(const QString& place, const QString& what, QWidget* parent);
    QString reason() const;
    QDate until() const;

private:
    QLineEdit* m_reason;
    QDateEdit* m_until;
};

} // namespace drawbridge
