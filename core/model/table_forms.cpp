// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/table_forms.h"

#include <algorithm>

namespace drawbridge {

namespace {

bool holdsValues(const RecordType& type) {
    return std::none_of(type.fields.begin(), type.fields.end(),
                        [](const Field& field) { return field.isRecord() || field.shape == Shape::List; });
}

/// Lists that have a table of their own.
bool hasOwnTable(const Field& field) {
    return field.isRecord() &&
           (&field.record() == &NetworkInterface::record() || &field.record() == &Dependency::record() ||
            &field.record() == &DataCopy::record() || &field.record() == &Step::record() ||
            &field.record() == &Difference::record() || &field.record() == &Waiver::record() ||
            &field.record() == &FirewallRule::record() || &field.record() == &PublishedPort::record() ||
            &field.record() == &AddressTranslation::record() || &field.record() == &StaticRoute::record() ||
            &field.record() == &PlannedStep::record() || &field.record() == &RunStep::record() ||
            &field.record() == &RunService::record() || &field.record() == &RunCheck::record() ||
            &field.record() == &LogEntry::record() || &field.record() == &RunObjective::record() ||
            &field.record() == &Approval::record() || &field.record() == &RunProof::record());
}

void addColumns(const RecordType& type, const FieldWay& way, const QString& prefix,
                std::vector<TableColumn>& columns) {
    for (const Field& field : type.fields) {
        if (!field.inPlanText)
            continue;
        FieldWay longer = way;
        longer.push_back(&field);
        const bool isList = field.shape == Shape::List;
        if (!field.isRecord() || (isList && isPairs(field) && !hasOwnTable(field)))
            columns.push_back({prefix + field.key, std::move(longer)});
        else if (!isList)
            addColumns(field.record(), longer, prefix + field.key + u'.', columns);
    }
}

TableForm ofEntities(EntityKind kind) {
    TableForm form{entityType(kind).key, kind, {}, {}, &entityType(kind).record(), {}};
    addColumns(*form.record, {}, {}, form.columns);
    return form;
}

TableForm ofLists(const QString& key, EntityKind kind, const QString& owner, const QStringList& listKeys) {
    TableForm form{key, kind, owner, {}, &entityType(kind).record(), {}};
    for (const QString& listKey : listKeys) {
        form.list.push_back(form.record->find(listKey));
        form.record = &form.list.back()->record();
    }
    addColumns(*form.record, {}, {}, form.columns);
    return form;
}

} // namespace

bool isPairs(const Field& field) {
    const RecordType& type = field.record();
    const bool isChoice = !type.exactlyOneOf.empty() && type.exactlyOneOf.size() == type.fields.size();
    return holdsValues(type) && (isChoice || type.fields.size() == 2);
}

const TableColumn* TableForm::find(QStringView columnKey) const {
    const auto found = std::find_if(columns.begin(), columns.end(), [columnKey](const TableColumn& column) {
        return column.key == columnKey;
    });
    return found == columns.end() ? nullptr : &*found;
}

const std::vector<TableForm>& tableForms() {
    using enum EntityKind;
    static const std::vector<TableForm> forms{
        ofEntities(Site),
        ofEntities(Network),
        ofEntities(Build),
        ofEntities(Team),
        ofEntities(Contact),
        ofEntities(Communication),
        ofEntities(Credential),
        ofEntities(Procedure),
        ofLists(u"procedure-steps"_qs, Procedure, u"procedure"_qs, {u"steps"_qs}),
        ofEntities(Component),
        ofLists(u"interfaces"_qs, Component, u"component"_qs, {u"interfaces"_qs}),
        ofLists(u"dependencies"_qs, Component, u"component"_qs, {u"requires"_qs}),
        ofLists(u"ports"_qs, Component, u"component"_qs, {u"ports"_qs}),
        ofLists(u"copies"_qs, Component, u"component"_qs, {u"copies"_qs}),
        ofLists(u"recovery-steps"_qs, Component, u"component"_qs, {u"recovery"_qs, u"steps"_qs}),
        ofLists(u"drift"_qs, Component, u"component"_qs, {u"drift"_qs}),
        ofLists(u"waivers"_qs, Component, u"component"_qs, {u"waivers"_qs}),
        ofEntities(Tunnel),
        ofLists(u"firewall-rules"_qs, Firewall, u"at"_qs, {u"rules"_qs}),
        ofLists(u"address-translation"_qs, Firewall, u"at"_qs, {u"nat"_qs}),
        ofLists(u"routes"_qs, Network, u"network"_qs, {u"routes"_qs}),
        ofEntities(DnsRecord),
        ofEntities(Access),
        ofEntities(ProtectionGroup),
        ofEntities(Scenario),
        ofEntities(Activity),
        ofEntities(Contract),
        ofEntities(Improvement),
        ofEntities(Exercise),
        ofEntities(Run),
        ofLists(u"run-planned"_qs, Run, u"run"_qs, {u"planned"_qs}),
        ofLists(u"run-steps"_qs, Run, u"run"_qs, {u"steps"_qs}),
        ofLists(u"run-services"_qs, Run, u"run"_qs, {u"services"_qs}),
        ofLists(u"run-checks"_qs, Run, u"run"_qs, {u"checks"_qs}),
        ofLists(u"run-log"_qs, Run, u"run"_qs, {u"log"_qs}),
        ofLists(u"run-objectives"_qs, Run, u"run"_qs, {u"objectives"_qs}),
        ofLists(u"run-signatures"_qs, Run, u"run"_qs, {u"signatures"_qs}),
        ofLists(u"run-proofs"_qs, Run, u"run"_qs, {u"proofs"_qs}),
        ofEntities(CorrectiveAction)};
    return forms;
}

const TableForm* tableForm(QStringView key) {
    for (const TableForm& form : tableForms()) {
        if (form.key == key)
            return &form;
    }
    return nullptr;
}

const void* recordAt(const FieldWay& way, const void* record) {
    for (std::size_t i = 0; i + 1 < way.size(); ++i) {
        if (way[i]->count(record) == 0)
            return nullptr;
        record = way[i]->child(record, 0);
    }
    return record;
}

void* madeRecordAt(const FieldWay& way, void* record) {
    for (std::size_t i = 0; i + 1 < way.size(); ++i)
        record = way[i]->addChild(record);
    return record;
}

} // namespace drawbridge
