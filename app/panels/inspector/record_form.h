// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/inspector/field_groups.h"
#include "app/panels/inspector/record_context.h"

#include <QWidget>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace drawbridge {

/// A form made from a record's field descriptions. Knows no entity: any record works, records in it come as
/// groups, lists of records as cards with a form in each.
class RecordForm : public QWidget {
    Q_OBJECT
public:
    /// A whole entity; a record of it, in line with its other fields; a record within a card.
    enum class Style { Entity, Nested, Card };
    RecordForm(RecordContext& context, RecordPath path, Style style, QWidget* parent = nullptr);
    /// Shows the plan of now; what the user is typing stays.
    void refresh();
    void editFirst(); ///< puts the cursor into the first field

signals:
    void edited(); ///< a field was finished, right or wrong
    void entered(const QString& slot); ///< Return was pressed in a field

private:
    struct Part {
        std::function<void(const void* record)> refresh;
    };
    void build();
    QString signature() const;
    std::vector<FieldGroup> groups(const void* record, bool* hidden) const;
    void addSimpleFields(QVBoxLayout* column, const std::vector<const Field*>& fields);
    void addRecord(QVBoxLayout* column, const Field& field);
    void addList(QVBoxLayout* column, const Field& field);
    QString commit(const Field& field, const std::optional<Stored>& value);
    const RecordType& type() const;

    RecordContext& m_context;
    RecordPath m_path;
    Style m_style;
    bool m_all = false;
    QString m_built;
    std::vector<Part> m_parts;
};

} // namespace drawbridge
