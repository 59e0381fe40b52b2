// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/inspector/record_context.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace drawbridge {

class FormSection;
class ValueEditor;

/// A list of single values (name servers, members, tags): an editor a row, with buttons to add and remove.
class ValueList : public QWidget {
    Q_OBJECT
public:
    ValueList(RecordContext& context, RecordPath owner, const Field& field, QWidget* parent = nullptr);
    void refresh();

signals:
    void edited();

private:
    struct Row {
        QWidget* widget = nullptr;
        ValueEditor* editor = nullptr;
    };
    int count() const;
    void rebuild();
    Row makeRow(int index);
    void add();
    void remove(int index);
    QString put(int index, const std::optional<Stored>& value);

    RecordContext& m_context;
    RecordPath m_owner;
    const Field& m_field;
    FormSection* m_section = nullptr;
    QLabel* m_others = nullptr; ///< says that some of several have more
    QVBoxLayout* m_rowsColumn = nullptr;
    std::vector<Row> m_rows;
    Row m_pending; ///< the row for a value that is not there yet
};

} // namespace drawbridge
