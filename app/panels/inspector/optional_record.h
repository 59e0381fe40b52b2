// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/inspector/record_context.h"

#include <QWidget>

class QPushButton;
class QToolButton;

namespace drawbridge {

class FormSection;
class RecordForm;
class ValueEditor;

/// A record within a record: its form under a heading, or a button that adds it where it may be absent.
class OptionalRecord : public QWidget {
    Q_OBJECT
public:
    OptionalRecord(RecordContext& context, RecordPath owner, const Field& field, bool inCard,
                   QWidget* parent = nullptr);
    ~OptionalRecord() override;
    void refresh();

signals:
    void edited();
    void entered(const QString& slot); ///< Return was pressed in a field

private:
    ValueEditor* makeQuick();
    QString putQuick(const std::optional<Stored>& value);
    void add();
    void remove();
    void endPending();
    bool isPresent() const;
    void showForm(bool present);

    RecordContext& m_context;
    RecordPath m_owner;
    const Field& m_field;
    bool m_inCard;
    FormSection* m_section = nullptr;
    QPushButton* m_add = nullptr;
    QToolButton* m_remove = nullptr;
    RecordForm* m_form = nullptr;
    ValueEditor* m_quick = nullptr; ///< takes the one value that may stand for the whole, while it is absent
    /// A record that lacks something is kept aside until it is complete.
    PendingContext* m_pending = nullptr;
};

} // namespace drawbridge
