// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/inspector/record_context.h"

#include <QWidget>

class QVBoxLayout;

namespace drawbridge {

class FormSection;

/// What the lists of a form share: a section that folds, the entries below each other, and the link that adds
/// one.
class FieldList : public QWidget {
    Q_OBJECT
public:
    virtual void refresh() = 0;

signals:
    void edited();

protected:
    FieldList(RecordContext& context, RecordPath path, const Field& field, QWidget* parent);
    virtual void add() = 0;

    RecordContext& context() const { return m_context; }
    const RecordPath& path() const { return m_path; } ///< of the record that has the list
    const Field& field() const { return m_field; }
    const void* owner() const; ///< that record; nullptr when it is gone
    int count() const;         ///< entries that the plan has
    FormSection* section() const { return m_section; }
    QVBoxLayout* entries() const { return m_entries; } ///< the first thing in the section

private:
    RecordContext& m_context;
    RecordPath m_path;
    const Field& m_field;
    FormSection* m_section = nullptr;
    QVBoxLayout* m_entries = nullptr;
};

} // namespace drawbridge
