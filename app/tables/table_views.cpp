// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/table_views.h"

#include "core/base/texts.h"
#include "core/import/inventory/columns.h"
#include "core/operations/edits/sheet_edits.h"

#include <algorithm>

namespace drawbridge {

namespace {

struct ViewRow {
    const char16_t* key;
    const char* label;
    const char16_t* table;
    std::vector<const char16_t*> columns; ///< empty: all
};

const std::vector<ViewRow>& viewRows() {
    static const std::vector<ViewRow> rows{
        {u"components",
         QT_TRANSLATE_NOOP("SheetTexts", "Components"),
         u"components",
         {u"name", u"kind", u"site", u"host", u"image", u"data", u"volumes", u"tags", u"note"}},
        {u"targets",
         QT_TRANSLATE_NOOP("SheetTexts", "Targets"),
         u"components",
         {u"name", u"kind", u"site", u"rto", u"rpo", u"mtpd", u"wrt"}},
        {u"recovery",
         QT_TRANSLATE_NOOP("SheetTexts", "Recovery"),
         u"components",
         {u"name", u"kind", u"site", u"recovery.strategy", u"recovery.to", u"recovery.host",
          u"recovery.standby", u"recovery.address.network", u"recovery.address.address",
          u"recovery.procedure"}},
        {u"steps",
         QT_TRANSLATE_NOOP("SheetTexts", "Recovery steps"),
         u"recovery-steps",
         {u"component", u"name", u"kind", u"duration.likely", u"teams", u"do", u"run", u"good-when",
          u"if-not"}},
        {u"copies", QT_TRANSLATE_NOOP("SheetTexts", "Copies"), u"copies", {}},
        {u"dependencies", QT_TRANSLATE_NOOP("SheetTexts", "Dependencies"), u"dependencies", {}},
        {u"capacity",
         QT_TRANSLATE_NOOP("SheetTexts", "Capacity"),
         u"components",
         {u"name", u"kind", u"site", u"host", u"capacity.cpus", u"capacity.memory", u"capacity.storage",
          u"needs.cpus", u"needs.memory", u"needs.storage", u"architectures", u"labels", u"placement"}},
        {u"ports", QT_TRANSLATE_NOOP("SheetTexts", "Published ports"), u"ports", {}},
        {u"addresses", QT_TRANSLATE_NOOP("SheetTexts", "Addresses"), u"interfaces", {}},
        {u"networks", QT_TRANSLATE_NOOP("SheetTexts", "Networks"), u"networks", {}},
        {u"sites",
         QT_TRANSLATE_NOOP("SheetTexts", "Sites"),
         u"sites",
         {u"name", u"kind", u"role", u"provider", u"within", u"note"}},
        {u"teams", QT_TRANSLATE_NOOP("SheetTexts", "Teams"), u"teams", {}},
        {u"contacts", QT_TRANSLATE_NOOP("SheetTexts", "Contacts"), u"contacts", {}},
        {u"credentials", QT_TRANSLATE_NOOP("SheetTexts", "Credentials"), u"credentials", {}},
        {u"tunnels", QT_TRANSLATE_NOOP("SheetTexts", "Tunnels"), u"tunnels", {}},
        {u"firewall-rules", QT_TRANSLATE_NOOP("SheetTexts", "Firewall rules"), u"firewall-rules", {}},
        {u"address-translation",
         QT_TRANSLATE_NOOP("SheetTexts", "Address translation"),
         u"address-translation",
         {}},
        {u"routes", QT_TRANSLATE_NOOP("SheetTexts", "Routes"), u"routes", {}},
        {u"dns-records", QT_TRANSLATE_NOOP("SheetTexts", "DNS records"), u"dns-records", {}},
        {u"accesses", QT_TRANSLATE_NOOP("SheetTexts", "Accesses"), u"accesses", {}},
        {u"protection-groups",
         QT_TRANSLATE_NOOP("SheetTexts", "Protection groups"),
         u"protection-groups",
         {}},
        {u"scenarios", QT_TRANSLATE_NOOP("SheetTexts", "Scenarios"), u"scenarios", {}},
        {u"activities", QT_TRANSLATE_NOOP("SheetTexts", "Activities"), u"activities", {}},
        {u"contracts", QT_TRANSLATE_NOOP("SheetTexts", "Contracts"), u"contracts", {}},
        {u"improvements", QT_TRANSLATE_NOOP("SheetTexts", "Improvements"), u"improvements", {}},
        {u"exercises", QT_TRANSLATE_NOOP("SheetTexts", "Exercises"), u"exercises", {}},
        {u"corrective-actions",
         QT_TRANSLATE_NOOP("SheetTexts", "Corrective actions"),
         u"corrective-actions",
         {}},
        {u"communications", QT_TRANSLATE_NOOP("SheetTexts", "Communications"), u"communications", {}}};
    return rows;
}

/// The index of a column by its key; nothing when the form has none of this name.
std::optional<int> columnCalled(const TableForm& form, const QString& key) {
    if (form.isOfLists() && key == form.owner)
        return kOwnerColumn;
    for (std::size_t i = 0; i < form.columns.size(); ++i) {
        if (form.columns[i].key == key)
            return static_cast<int>(i);
    }
    return std::nullopt;
}

TableView viewOf(const ViewRow& row) {
    TableView view{QString::fromUtf16(row.key), row.label, tableForm(QStringView(row.table)), {}, {}};
    const TableForm& form = *view.form;
    for (const char16_t* key : row.columns) {
        if (const auto column = columnCalled(form, QString::fromUtf16(key)))
            view.columns.push_back(*column);
    }
    for (int i = form.isOfLists() ? kOwnerColumn : 0; i < static_cast<int>(form.columns.size()); ++i) {
        const bool isShown = std::find(view.columns.begin(), view.columns.end(), i) != view.columns.end();
        if (!isShown)
            (row.columns.empty() ? view.columns : view.others).push_back(i);
    }
    return view;
}

} // namespace

const std::vector<TableView>& tableViews() {
    static const std::vector<TableView> views = [] {
        std::vector<TableView> made;
        for (const ViewRow& row : viewRows())
            made.push_back(viewOf(row));
        return made;
    }();
    return views;
}

QString columnLabel(const TableForm& form, int column) {
    return inventory::targetLabel(
        form, column == kOwnerColumn ? form.owner : form.columns[static_cast<std::size_t>(column)].key);
}

} // namespace drawbridge
