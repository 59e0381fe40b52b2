// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/runbook/runbook_sections.h"

#include "core/base/diagnostic.h"
#include "core/base/texts.h"
#include "core/base/visible_text.h"
#include "core/report/runbook/own_sections.h"

#include <algorithm>

namespace drawbridge {

namespace {

using namespace runbook_parts;
using Made = std::optional<runbook::Section>;

constexpr auto kOwn = u"own";

template <Section (*make)(const RunbookInput&)>
Made always(const RunbookInput& source) {
    return make(source);
}

Made nothingHere(const RunbookInput&) {
    return std::nullopt;
}

Made networkIfAny(const RunbookInput& source) {
    return source.plan().networks.isEmpty() && source.plan().tunnels.isEmpty() ? Made() : network(source);
}

Made exposureIfAny(const RunbookInput& source) {
    return source.plan().contracts.isEmpty() ? Made() : exposure(source);
}

Made findingsIfAny(const RunbookInput& source) {
    return source.findings.empty() ? Made() : runbook_parts::findings(source);
}

Made targetsIfAny(const RunbookInput& source) {
    return source.analysis.tasks.components.empty() ? Made() : targets(source);
}

constexpr SectionKind kSections[] = {
    {u"decide", QT_TRANSLATE_NOOP("RunbookTexts", "Decide"), always<decision>},
    {u"communication", QT_TRANSLATE_NOOP("RunbookTexts", "Whom to tell"), communication},
    {u"escalation", QT_TRANSLATE_NOOP("RunbookTexts", "If nobody answers"), escalation},
    {u"scope", QT_TRANSLATE_NOOP("RunbookTexts", "Scope"), always<scope>},
    {u"topology", QT_TRANSLATE_NOOP("RunbookTexts", "Before and after"), always<topology>},
    {u"affected", QT_TRANSLATE_NOOP("RunbookTexts", "What is affected"), always<lost>},
    {u"order", QT_TRANSLATE_NOOP("RunbookTexts", "Recovery order"), always<order>},
    {u"steps", QT_TRANSLATE_NOOP("RunbookTexts", "Recovery steps"), always<steps>},
    {u"validation", QT_TRANSLATE_NOOP("RunbookTexts", "Validation"), validation},
    {u"targets", QT_TRANSLATE_NOOP("RunbookTexts", "Estimates and targets"), targetsIfAny},
    {u"assumptions", QT_TRANSLATE_NOOP("RunbookTexts", "Assumptions"), assumptions},
    {u"network", QT_TRANSLATE_NOOP("RunbookTexts", "Network mapping"), networkIfAny},
    {u"exposure", QT_TRANSLATE_NOOP("RunbookTexts", "SLA exposure"), exposureIfAny},
    {u"findings", QT_TRANSLATE_NOOP("RunbookTexts", "Open findings"), findingsIfAny},
    {u"inventory", QT_TRANSLATE_NOOP("RunbookTexts", "Inventory"), always<inventory>},
    {kOwn, QT_TRANSLATE_NOOP("RunbookTexts", "Own sections"), nothingHere},
    {u"approvals", QT_TRANSLATE_NOOP("RunbookTexts", "Approvals"), approvals},
    {u"sign-off", QT_TRANSLATE_NOOP("RunbookTexts", "Sign-off"), always<signOff>},
};

const SectionKind* kindOf(const QString& key) {
    const auto found = std::find_if(std::begin(kSections), std::end(kSections),
                                    [&key](const SectionKind& kind) { return key == QStringView(kind.key); });
    return found == std::end(kSections) ? nullptr : found;
}

Section emptySection(const SectionKind& kind) {
    Section section{
        labelOf(kind), {}, false, {Paragraph{RunbookTexts::tr("The plan says nothing of it."), true}}};
    return section;
}

} // namespace

std::span<const SectionKind> sectionTable() {
    return kSections;
}

QString labelOf(const SectionKind& kind) {
    return RunbookTexts::tr(kind.label);
}

void checkSections(const QStringList& keys) {
    for (const QString& key : keys) {
        if (kindOf(key) != nullptr)
            continue;
        QStringList known;
        for (const SectionKind& kind : kSections)
            known += QString::fromUtf16(kind.key);
        throw InputError(RunbookTexts::tr("No section of a runbook is called “%1”; there are: %2.")
                             .arg(shortened(key), known.join(QStringLiteral(", "))));
    }
}

std::vector<Section> makeSections(const RunbookInput& source, const QStringList& keys) {
    checkSections(keys);
    QStringList wanted = keys;
    for (const SectionKind& kind : kSections) {
        if (keys.isEmpty() && kind.isUsual)
            wanted += QString::fromUtf16(kind.key);
    }
    std::vector<Section> sections;
    const auto add = [&sections](Section section, const QString& key) {
        section.key = key;
        sections.push_back(std::move(section));
    };
    for (const QString& key : wanted) {
        if (key == QStringView(kOwn)) {
            for (Section& own : ownSections(source.plan()))
                add(std::move(own), key);
            continue;
        }
        const SectionKind& kind = *kindOf(key);
        if (Made made = kind.make(source))
            add(std::move(*made), key);
        else if (!keys.isEmpty())
            add(emptySection(kind), key);
    }
    return sections;
}

} // namespace drawbridge
