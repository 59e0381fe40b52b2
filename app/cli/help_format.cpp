// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help_format.h"

#include <sstream>

namespace drawbridge::cli {

namespace {

constexpr std::size_t kLongestLine = 100;
constexpr std::size_t kNames = 28;

/// Broken at blanks; the library indents what follows a line break.
std::string wrapped(const std::string& text) {
    std::istringstream words(text);
    std::string lines;
    std::string line;
    for (std::string word; words >> word;) {
        if (!line.empty() && line.size() + 1 + word.size() > kLongestLine - kNames) {
            lines += line + '\n';
            line.clear();
        }
        line += (line.empty() ? "" : " ") + word;
    }
    return lines + line;
}

} // namespace

HelpFormat::HelpFormat() {
    column_width(kNames);
    label("REQUIRED", "(required)");
}

std::string HelpFormat::make_option_desc(const CLI::Option* option) const {
    return wrapped(option->get_description());
}

std::string HelpFormat::make_subcommand(const CLI::App* command) const {
    std::ostringstream out;
    CLI::detail::format_help(out, command->get_display_name(true), wrapped(command->get_description()),
                             kNames);
    return out.str();
}

} // namespace drawbridge::cli
