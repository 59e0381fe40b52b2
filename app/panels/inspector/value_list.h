// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/inspector/field_list.h"

class QLabel;

namespace drawbridge {

class ValueEditor;

/// A list of single values (name servers, members, tags): an editor a row, with buttons to add and remove.
class ValueList : public FieldList {
    Q_OBJECT
public:
    ValueList(RecordContext& context, RecordPath path, const Field& field, QWidget* parent = nullptr);
    void refresh() override;

private:
    struct Row {
        QWidget* widget = nullptr;
        ValueEditor* editor = nullptr;
    };
    void rebuild();
    Row makeRow(int index);
    void add() override;
    void remove(int index);
    QString put(int index, const std::optional<Stored>& value);

    QLabel* m_others = nullptr; ///< says that some of several have more
    std::vector<Row> m_rows;
    Row m_pending; ///< the row for a value that is not there yet
};

} // namespace drawbridge
