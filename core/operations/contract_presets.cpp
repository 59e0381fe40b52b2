// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/contract_presets.h"

#include "core/base/nearest_name.h"
#include "core/base/texts.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace drawbridge {

namespace {

QJsonObject shipped() {
    QFile file(QStringLiteral(":/contracts/sla-presets.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the contract presets are not in the program");
    return QJsonDocument::fromJson(file.readAll()).object();
}

std::optional<Percent> percent(const QJsonValue& value) {
    return value.isDouble() ? std::optional(Percent{value.toDouble()}) : std::nullopt;
}

std::optional<Seconds> seconds(const QJsonValue& value) {
    return value.isDouble() ? std::optional(Seconds(value.toInteger())) : std::nullopt;
}

ContractPreset presetOf(const QJsonObject& row, const QString& lookedUp) {
    ContractPreset preset;
    preset.id = row[QStringLiteral("id")].toString();
    preset.service = row[QStringLiteral("service")].toString();
    preset.countsAsDown = row[QStringLiteral("counts_as_down")].toString();
    preset.excludes = row[QStringLiteral("excludes")].toString();
    preset.evidence = row[QStringLiteral("evidence")].toString();
    preset.source = row[QStringLiteral("source")].toString();
    preset.lookedUp = lookedUp;
    preset.terms.target = percent(row[QStringLiteral("target")]);
    preset.terms.cap = percent(row[QStringLiteral("cap")]);
    preset.terms.block = seconds(row[QStringLiteral("block_s")]);
    preset.terms.creditPerBlock = percent(row[QStringLiteral("credit_per_block")]);
    preset.terms.grace = seconds(row[QStringLiteral("grace_s")]);
    preset.terms.leastCountable = seconds(row[QStringLiteral("least_countable_s")]);
    for (const QJsonValue tier : row[QStringLiteral("credits")].toArray())
        preset.terms.credits.push_back({{tier[0].toDouble()}, {tier[1].toDouble()}});
    return preset;
}

} // namespace

const std::vector<ContractPreset>& contractPresets() {
    static const std::vector<ContractPreset> presets = [] {
        const QJsonObject all = shipped();
        std::vector<ContractPreset> list;
        for (const QJsonValue row : all[QStringLiteral("presets")].toArray())
            list.push_back(presetOf(row.toObject(), all[QStringLiteral("looked_up")].toString()));
        return list;
    }();
    return presets;
}

QString presetsNote() {
    return OperationsTexts::tr(
        "Looked up in public sources, perhaps changed since: compare with the provider's own terms.");
}

const ContractPreset& contractPreset(const QString& id) {
    QStringList known;
    for (const ContractPreset& preset : contractPresets()) {
        if (preset.id == id)
            return preset;
        known += preset.id;
    }
    throw InputError(withNearestOrAll(OperationsTexts::tr("no preset is called “%1”").arg(id), id, known));
}

Contract withPreset(const Contract& contract, const ContractPreset& preset) {
    Contract changed = contract;
    changed.target = preset.terms.target;
    changed.credits = preset.terms.credits;
    changed.block = preset.terms.block;
    changed.creditPerBlock = preset.terms.creditPerBlock;
    changed.grace = preset.terms.grace;
    changed.leastCountable = preset.terms.leastCountable;
    changed.cap = preset.terms.cap;
    return changed;
}

void applyPreset(Document& document, ContractId contract, const ContractPreset& preset) {
    const Contract* row = document.plan().contracts.find(contract);
    if (row == nullptr)
        throw InputError(OperationsTexts::tr("the contract does not exist any more"));
    document.edit(OperationsTexts::tr("Terms of %1 for %2").arg(preset.id, row->client), [&](Edit& edit) {
        edit.change(edit.plan().contracts, contract,
                    [&preset](Contract& one) { one = withPreset(one, preset); });
    });
}

} // namespace drawbridge
