#include "indexer/read/ocr.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

#include "common/hash.h"
#include "common/replace_file.h"
#include "common/text.h"
#include "indexer/read/child_process.h"
#include "indexer/read/failure_texts.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;

using Clock = std::chrono::steady_clock;

// An A4 page takes some seconds, 9 MB to render and 100 MB to read.
constexpr std::chrono::seconds page_time(90);
constexpr std::uint64_t most_memory = std::uint64_t{1} << 30U;  // of address space
constexpr std::size_t most_picture = std::size_t{40} << 20U;
constexpr std::size_t most_page_text = std::size_t{1} << 20U;
constexpr std::size_t most_pages = 1000;
constexpr std::size_t most_page_list = std::size_t{1} << 20U;

// Dots per inch. A page larger than A3 is rendered with as many dots as A3, and no side exceeds
// what tesseract accepts (32,767).
constexpr double usual_resolution = 300;
constexpr double most_dots = 3510.0 * 4965.0;
constexpr double longest_side = 30'000;

// Suffix of the file name while the text lacks the last pages.
constexpr std::string_view unfinished_ending = ".some";

fs::path& ocr_folder() {
  static fs::path folder;
  return folder;
}

struct Programs {
  std::string describe;
  std::string draw;
  std::vector<std::string> read;
};

Failure not_installed(const Sentence& what, const std::string& package) {
  return {failure_code::no_ocr, reasons::no_ocr(what, package)};
}

std::variant<Programs, Failure> find_programs() {
  const std::optional<std::string> describe = find_program("pdfinfo");
  const std::optional<std::string> draw = find_program("pdftoppm");
  const std::optional<std::string> read = find_program("tesseract");
  const std::optional<std::string> env = find_program("env");
  if (!describe || !draw) return not_installed("pdftoppm", "poppler-utils");
  if (!read || !env) return not_installed("tesseract", "tesseract-ocr-dan");
  const ChildResult languages =
      run_child({*read, "--list-langs"}, {page_time, page_time, most_memory, most_page_text});
  if (("\n" + languages.out + languages.err + "\n").find("\ndan\n") == std::string::npos) {
    return not_installed(reasons::tesseract_danish(), "tesseract-ocr-dan");
  }
  // tesseract's threads are slower than ours, which read several files at once.
  return Programs{*describe,
                  *draw,
                  {*env, "OMP_THREAD_LIMIT=1", *read, "-", "-", "-l", "dan", "--psm", "3", "-c",
                   "preserve_interword_spaces=1"}};
}

Failure failure_of(const ChildResult& child, const std::string& program, std::size_t page) {
  if (child.end == ChildEnd::not_started) {
    return {failure_code::no_ocr, reasons::not_started(program, std::strerror(child.number))};
  }
  if (child.end == ChildEnd::killed && !is_crash(child.number)) {
    return {failure_code::reader_killed, reasons::killed_at_page(program, page)};
  }
  const bool lacks_memory = child.err.find("bad_alloc") != std::string::npos ||
                            child.err.find("Out of memory") != std::string::npos;
  if (child.end == ChildEnd::out_of_time || child.end == ChildEnd::too_much_output ||
      lacks_memory) {
    return {failure_code::pdf_limit, reasons::too_much_at_page(program, page)};
  }
  const std::string said = collapse_blanks(child.err.substr(0, 200));
  return {failure_code::pdf_damaged,
          said.empty() ? reasons::pdf_damaged_at(page) : reasons::pdf_damaged_at_so(page, said)};
}

bool is_well(const ChildResult& child) {
  return child.end == ChildEnd::exited && child.number == 0;
}

int resolution_of(double width, double height) {
  constexpr double points_per_inch = 72;
  const double area = width / points_per_inch * (height / points_per_inch);
  const double length = std::max(width, height) / points_per_inch;
  const double most = std::min(std::sqrt(most_dots / area), longest_side / length);
  return std::max(1, static_cast<int>(std::min(usual_resolution, most)));
}

// The resolution for each page, from pdfinfo's lines "Page    1 size: 595 x 842 pts (A4)".
std::vector<int> resolutions_in(const std::string& description) {
  std::vector<int> resolutions;
  for (const std::string_view line : split(description, '\n')) {
    const std::string text(line);
    std::size_t page = 0;
    double width = 0;
    double height = 0;
    if (std::sscanf(text.c_str(), "Page %zu size: %lf x %lf", &page, &width, &height) != 3) {
      continue;
    }
    if (page != resolutions.size() + 1 || !(width > 0) || !(height > 0)) continue;
    resolutions.push_back(resolution_of(width, height));
  }
  return resolutions;
}

// "31—000104": OCR often reads a hyphen between digits as a dash.
std::string with_hyphens_between_digits(std::string_view text) {
  std::string mended;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t code_point = next_code_point(text, at);
    const bool is_dash = code_point == U'\u2013' || code_point == U'\u2014';
    const bool is_between = !mended.empty() && is_ascii_digit(mended.back()) && at < text.size() &&
                            is_ascii_digit(text[at]);
    mended.append(is_dash && is_between ? std::string_view("-") : text.substr(begin, at - begin));
  }
  return mended;
}

std::optional<std::string> kept_text(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

void keep_text(const fs::path& path, const std::string& text) {
  if (path.empty()) return;
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  constexpr mode_t mode = 0600;
  replace_file(path, text, mode);
}

PdfText failed(Failure failure) { return {{}, std::move(failure), {}, false, false}; }
PdfText given_up() { return {{}, std::nullopt, {}, true, false}; }

// Reads the pages that the given text lacks. Stores each at place, unless that is empty.
PdfText read_pages(std::string_view bytes, const Programs& programs, const OcrOptions& options,
                   std::string text, const fs::path& place) {
  const auto limits = [&options](std::size_t output) {
    // A busy machine may take longer.
    return ChildLimits{4 * page_time, page_time, most_memory, output, options.give_up};
  };
  const ChildResult described =
      run_child({programs.describe, "-f", "1", "-l", std::to_string(most_pages + 1), input_as_file},
                limits(most_page_list), bytes);
  if (described.end == ChildEnd::given_up) return given_up();
  if (!is_well(described)) return failed(failure_of(described, "pdfinfo", 1));
  const std::vector<int> resolutions = resolutions_in(described.out);
  if (resolutions.size() > most_pages) {
    return failed({failure_code::pdf_limit, reasons::too_many_pages(most_pages)});
  }
  const Clock::time_point end = Clock::now() + options.most_time;
  const auto first = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\f')) + 1;
  for (std::size_t page = first; page <= resolutions.size(); ++page) {
    if (Clock::now() >= end) {
      return failed(
          {failure_code::ocr_unfinished, reasons::pages_read_so_far(page - 1, resolutions.size())});
    }
    const std::string number = std::to_string(page);
    const ChildResult drawn =
        run_child({programs.draw, "-r", std::to_string(resolutions[page - 1]), "-gray", "-cropbox",
                   "-f", number, "-l", number, input_as_file},
                  limits(most_picture), bytes);
    if (drawn.end == ChildEnd::given_up) return given_up();
    if (!is_well(drawn)) return failed(failure_of(drawn, "pdftoppm", page));
    if (options.on_step != nullptr) options.on_step();
    const ChildResult read = run_child(programs.read, limits(most_page_text), drawn.out);
    if (read.end == ChildEnd::given_up) return given_up();
    if (!is_well(read)) return failed(failure_of(read, "tesseract", page));
    if (options.on_step != nullptr) options.on_step();
    std::string page_text = with_hyphens_between_digits(read.out);
    page_text.erase(std::remove(page_text.begin(), page_text.end(), '\f'), page_text.end());
    while (page_text.ends_with('\n')) page_text.pop_back();
    if (options.mask != nullptr) options.mask(page_text);
    text += page_text + "\n\f";
    keep_text(place, text);
  }
  return {std::move(text), std::nullopt, {}, false, false};
}

// Includes names from earlier versions, which ended in .txt.
bool is_ocr_text_name(const std::string& name) {
  constexpr std::size_t digits = 32;
  return name.size() > digits && name.find_first_not_of("0123456789abcdef") == digits &&
         (name[digits] == '.' || name[digits] == '-');
}

}  // namespace

void set_ocr_folder(fs::path folder) { ocr_folder() = std::move(folder); }

std::string ocr_text_name(const std::string& hash, bool is_masked) {
  return hash + (is_masked ? ".ocr" : "-unmasked.ocr");
}

void remove_ocr_texts_except(const std::set<std::string>& names) {
  std::error_code error;
  std::vector<fs::path> gone;
  for (fs::directory_iterator entry(ocr_folder(), error);
       !error && entry != fs::directory_iterator(); entry.increment(error)) {
    std::string name = entry->path().filename().string();
    if (name.ends_with(unfinished_ending)) name.resize(name.size() - unfinished_ending.size());
    if (is_ocr_text_name(name) && names.count(name) == 0) gone.push_back(entry->path());
  }
  for (const fs::path& path : gone) fs::remove(path, error);
}

PdfText ocr_text(std::string_view bytes, const OcrOptions& options) {
  fs::path kept;
  fs::path of_some_pages;
  if (!ocr_folder().empty()) {
    kept = ocr_folder() / ocr_text_name(hash_of(bytes), options.mask != nullptr);
    of_some_pages = kept.string() + std::string(unfinished_ending);
  }
  if (std::optional<std::string> text = kept_text(kept)) {
    return {*std::move(text), std::nullopt, {}, false, false};
  }
  const std::variant<Programs, Failure> programs = find_programs();
  if (const auto* failure = std::get_if<Failure>(&programs)) return failed(*failure);
  PdfText text = read_pages(bytes, std::get<Programs>(programs), options,
                            kept_text(of_some_pages).value_or(""), of_some_pages);
  if (text.failure || text.given_up) return text;
  keep_text(kept, text.text);
  std::error_code ignored;
  fs::remove(of_some_pages, ignored);
  return text;
}

}  // namespace dagsorden
