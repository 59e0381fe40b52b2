// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/inspector/field_list.h"

#include <QFrame>

class QHBoxLayout;
class QToolButton;
class QVBoxLayout;

namespace drawbridge {

class ElidedLabel;
class RecordForm;
class ValueEditor;

/// One record of a list in two lines: what it is, and what is said of it.
struct RecordSummary {
    QString title;
    QString details;
};
RecordSummary summaryOf(const RecordType& type, const void* record, const NameLookup& names);

/// One record of a list: its summary, and its form when it is open.
class RecordCard : public QFrame {
    Q_OBJECT
public:
    RecordCard(RecordContext& context, RecordPath path, QWidget* parent = nullptr);
    void refresh();
    void setOpen(bool open);
    bool isOpen() const { return m_form != nullptr; }
    void edit(); ///< opens it, with the cursor in its first field
    QToolButton* addButton(const QString& icon, const QString& tip);

signals:
    void edited();
    void entered(const QString& slot); ///< Return was pressed in a field

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    RecordContext& m_context;
    RecordPath m_path;
    ElidedLabel* m_title = nullptr;
    ElidedLabel* m_details = nullptr;
    QHBoxLayout* m_buttons = nullptr;
    QVBoxLayout* m_column = nullptr;
    RecordForm* m_form = nullptr;
};

/// A list of records as cards, with buttons to add, remove and, where the order matters, move.
class RecordList : public FieldList {
    Q_OBJECT
public:
    RecordList(RecordContext& context, RecordPath path, const Field& field, QWidget* parent = nullptr);
    ~RecordList() override;
    void refresh() override;

signals:
    void entered(const QString& slot); ///< Return was pressed in a field

private:
    void listen(RecordCard* card);
    void goOn(const QString& slot);
    void makeQuick();
    QString putQuick(const Field& first, const std::optional<Stored>& value);
    void rebuild();
    void addCard(int index);
    void add() override;
    void endPending();
    void move(int from, int to);
    void remove(int index);
    void reorder(const QString& label, const std::vector<int>& order);

    std::vector<RecordCard*> m_cards;
    PendingContext* m_pending = nullptr;
    RecordCard* m_pendingCard = nullptr;
    ValueEditor* m_quick = nullptr; ///< takes the first entry by its name alone
};

} // namespace drawbridge
