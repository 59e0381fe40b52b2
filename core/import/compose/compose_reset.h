// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/yaml/yaml_tree.h"

#include <QString>
#include <QStringList>

#include <map>
#include <memory>
#include <vector>

namespace drawbridge::compose {

/// The values that one file tags with !reset or !override, as the reference loader (compose-go,
/// loader/reset.go) sees them: not as values that are merged, but as paths. Whatever the files and services
/// below the file hold at such a path goes before the file is merged on top, so a value that is set again
/// further up is an ordinary value.
class ResetPaths {
public:
    /// Takes the tags out of a file that was just parsed: values tagged !reset go, those tagged !override
    /// stay. Linear.
    static ResetPaths takeFrom(YamlNode& file);

    /// Removes what stands at the paths of this file. Linear in `below`.
    void apply(YamlNode& below) const;
    /// The same for a value that the file merges its own at `path` onto, e.g. {"services", "web"}: what an
    /// extended service holds below that path. The value itself stays, also where the path itself is tagged.
    void apply(YamlNode& below, const QStringList& path) const;

private:
    struct Step {
        bool removes = false;
        std::map<QString, std::unique_ptr<Step>> next; ///< by key
    };

    static Step& stepTo(Step& from, const QString& key);
    static void take(YamlNode& node, Step& step);
    static void mark(const std::vector<YamlNode::Entry>& hidden, Step& step);
    static void remove(YamlNode& node, const Step& step);

    Step m_root;
};

} // namespace drawbridge::compose
