// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/compose/compose_merge.h"

#include "core/import/compose/compose_canonical.h"
#include "core/import/compose/compose_short_syntax.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace drawbridge::compose {

namespace {

/// Path of a value in the file, without the irrelevant service name: "services/ports" for
/// "services/web/ports".
using Path = QStringList;

bool isServicePath(const Path& path, QStringView rest) {
    return path.size() > 2 && path.front() == u"services" && path.mid(2).join(u'/') == rest;
}

bool isReplaced(const Path& path) {
    return isServicePath(path, u"command") || isServicePath(path, u"entrypoint") ||
           isServicePath(path, u"healthcheck/test") || (!path.isEmpty() && path.back().startsWith(u"x-"));
}

QString portKey(const YamlNode& port) {
    const QString host = textOf(port, u"host_ip");
    const QString protocol = textOf(port, u"protocol");
    return QStringList{host.isEmpty() ? QStringLiteral("0.0.0.0") : host, textOf(port, u"published"),
                       textOf(port, u"target"), protocol.isEmpty() ? QStringLiteral("tcp") : protocol}
        .join(u' ');
}

QString grantKey(const YamlNode& grant) {
    const QString target = textOf(grant, u"target");
    return target.isEmpty() ? textOf(grant, u"source") : target;
}

/// The unique key of an entry of the list at `path`; null if entries may repeat.
QString uniqueKey(const Path& path, const YamlNode& entry) {
    if (path.size() != 3 || path.front() != u"services")
        return {};
    const QString& attribute = path.back();
    if (attribute == u"volumes")
        return u'=' + textOf(entry, u"target");
    if (attribute == u"ports")
        return u'=' + portKey(entry);
    if (attribute == u"secrets" || attribute == u"configs")
        return u'=' + grantKey(entry);
    if (attribute == u"env_file")
        return u'=' + textOf(entry, u"path");
    static const QStringList plain{QStringLiteral("profiles"), QStringLiteral("links"),
                                   QStringLiteral("tmpfs"), QStringLiteral("expose"),
                                   QStringLiteral("volumes_from")};
    return plain.contains(attribute) && entry.isScalar() ? u'=' + entry.scalar : QString();
}

void makeUnique(YamlNode& list, const Path& path) {
    QHash<QString, std::size_t> places;
    std::vector<YamlNode> kept;
    for (YamlNode& entry : list.items) {
        const QString key = uniqueKey(path, entry);
        if (const auto known = places.constFind(key); !key.isNull() && known != places.constEnd()) {
            kept[*known] = std::move(entry);
            continue;
        }
        places.insert(key, kept.size());
        kept.push_back(std::move(entry));
    }
    list.items = std::move(kept);
}

class Merger {
public:
    explicit Merger(Tags tags) : m_tags(tags) {}

    void merge(YamlNode& base, YamlNode over, const Path& path) const {
        if (over.tag == u"!override") {
            base = std::move(over);
            dropTag(base);
        } else if (over.isNull()) {
            return;
        } else if (base.isNull() || base.kind != over.kind || over.isScalar() || isReplaced(path)) {
            base = std::move(over);
        } else if (over.isMapping()) {
            mergeMappings(base, std::move(over), path);
        } else {
            std::move(over.items.begin(), over.items.end(), std::back_inserter(base.items));
            makeUnique(base, path);
        }
    }

private:
    void dropTag(YamlNode& node) const {
        if (m_tags == Tags::Drop)
            node.tag.clear();
    }

    void mergeMappings(YamlNode& base, YamlNode over, const Path& path) const {
        QHash<QString, std::size_t> places;
        for (std::size_t i = 0; i < base.entries.size(); ++i)
            places.insert(base.entries[i].key, i);
        for (YamlNode::Entry& entry : over.entries) {
            const auto known = places.constFind(entry.key);
            if (known == places.constEnd()) {
                places.insert(entry.key, base.entries.size());
                if (entry.value.tag == u"!override")
                    dropTag(entry.value);
                base.entries.push_back(std::move(entry));
            } else if (isReset(entry.value)) {
                // Kept as a marker: for the next merge with Tags::Keep, else until finishMerge() removes it.
                base.entries[*known].value = std::move(entry.value);
            } else {
                YamlNode& below = base.entries[*known].value;
                if (isReset(below) && m_tags == Tags::Drop)
                    below = std::move(entry.value);
                else
                    merge(below, std::move(entry.value), Path(path) << entry.key);
            }
        }
    }

    Tags m_tags;
};

void settleAt(YamlNode& node, const Path& path) {
    std::erase_if(node.entries, [](const YamlNode::Entry& entry) { return isReset(entry.value); });
    std::erase_if(node.items, [](const YamlNode& item) { return isReset(item); });
    if (node.isSequence())
        makeUnique(node, path);
    for (YamlNode::Entry& entry : node.entries)
        settleAt(entry.value, Path(path) << entry.key);
    for (YamlNode& item : node.items)
        settleAt(item, Path(path) << QStringLiteral("[]"));
}

} // namespace

void mergeRoots(YamlNode& base, YamlNode over) {
    Merger(Tags::Drop).merge(base, std::move(over), {});
    finishMerge(base);
}

void mergeServices(YamlNode& base, YamlNode over, Tags tags) {
    Merger(tags).merge(base, std::move(over), {QStringLiteral("services"), QStringLiteral("*")});
}

void finishMerge(YamlNode& root) {
    settleAt(root, {});
}

bool sameContent(const YamlNode& a, const YamlNode& b) {
    if (a.kind != b.kind || a.scalar != b.scalar || a.items.size() != b.items.size() ||
        a.entries.size() != b.entries.size())
        return false;
    if (!std::equal(a.items.begin(), a.items.end(), b.items.begin(), sameContent))
        return false;
    QHash<QString, const YamlNode*> others;
    for (const YamlNode::Entry& entry : b.entries)
        others.insert(entry.key, &entry.value);
    return std::all_of(a.entries.begin(), a.entries.end(), [&others](const YamlNode::Entry& entry) {
        const YamlNode* other = others.value(entry.key, nullptr);
        return other != nullptr && sameContent(entry.value, *other);
    });
}

} // namespace drawbridge::compose
