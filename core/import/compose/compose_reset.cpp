// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/compose/compose_reset.h"

#include <utility>

namespace drawbridge::compose {

namespace {

bool isReset(const YamlNode& node) {
    return node.tag == u"!reset";
}

bool isOverride(const YamlNode& node) {
    return node.tag == u"!override";
}

} // namespace

ResetPaths ResetPaths::takeFrom(YamlNode& file) {
    ResetPaths paths;
    const bool anyKeys = !file.entries.empty();
    take(file, paths.m_root);
    // A file that does nothing but reset whole sections is a Compose file all the same.
    if (anyKeys && file.entries.empty())
        file.entries.push_back({QStringLiteral("services"), file.line, file.column, {}});
    return paths;
}

ResetPaths::Step& ResetPaths::stepTo(Step& from, const QString& key) {
    std::unique_ptr<Step>& step = from.next[key];
    if (!step)
        step = std::make_unique<Step>();
    return *step;
}

void ResetPaths::take(YamlNode& node, Step& step) {
    // Entries of a list have no path that files below could share: a tagged one only goes itself.
    std::erase_if(node.items, isReset);
    for (YamlNode& item : node.items) {
        Step unused;
        take(item, unused);
    }
    for (YamlNode::Entry& entry : node.entries) {
        Step inner;
        inner.removes = isReset(entry.value) || isOverride(entry.value);
        if (!inner.removes)
            take(entry.value, inner);
        if (inner.removes || !inner.next.empty())
            step.next[entry.key] = std::make_unique<Step>(std::move(inner));
    }
    std::erase_if(node.entries, [](const YamlNode::Entry& entry) { return isReset(entry.value); });
    mark(node.hidden, step);
    node.hidden.clear();
}

/// A merge key (<<) brings tags along even where the mapping sets the value itself.
void ResetPaths::mark(const std::vector<YamlNode::Entry>& hidden, Step& step) {
    for (const YamlNode::Entry& entry : hidden) {
        Step& next = stepTo(step, entry.key);
        if (isReset(entry.value) || isOverride(entry.value)) {
            next.removes = true;
            continue;
        }
        mark(entry.value.entries, next);
        mark(entry.value.hidden, next);
    }
}

void ResetPaths::apply(YamlNode& below) const {
    remove(below, m_root);
}

void ResetPaths::apply(YamlNode& below, const QStringList& path) const {
    const Step* step = &m_root;
    for (const QString& key : path) {
        const auto next = step->next.find(key);
        if (next == step->next.end())
            return;
        step = next->second.get();
    }
    remove(below, *step);
}

void ResetPaths::remove(YamlNode& node, const Step& step) {
    if (step.next.empty())
        return;
    std::erase_if(node.entries, [&step](const YamlNode::Entry& entry) {
        const auto next = step.next.find(entry.key);
        return next != step.next.end() && next->second->removes;
    });
    for (YamlNode::Entry& entry : node.entries) {
        if (const auto next = step.next.find(entry.key); next != step.next.end())
            remove(entry.value, *next->second);
    }
}

} // namespace drawbridge::compose
