// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project.h"

#include "core/document/new_names.h"
#include "core/store/project_file.h"

namespace drawbridge {

std::unique_ptr<Document> createProject(const QString& path, const Plan& plan, const QString& label) {
    const Plan ordered = inOrderOfPositions(plan);
    require(checkPlan(ordered));
    require(checkNewNames(ordered));
    ProjectFile::create(path, ordered, label);
    return openProject(path);
}

std::unique_ptr<Document> openProject(const QString& path, OpenMode mode) {
    return std::make_unique<Document>(std::make_unique<ProjectFile>(path, mode));
}

} // namespace drawbridge
