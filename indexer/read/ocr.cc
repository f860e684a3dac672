#include "indexer/read/ocr.h"

#include <chrono>
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

// A page takes some seconds and 200 MB; a drawn page 9 MB.
constexpr std::chrono::seconds page_time(90);
constexpr std::uint64_t most_memory = std::uint64_t{3} << 30U;
constexpr std::size_t most_picture = std::size_t{256} << 20U;
constexpr std::size_t most_page_text = std::size_t{1} << 20U;
constexpr int most_pages = 1000;

fs::path& ocr_folder() {
  static fs::path folder;
  return folder;
}

struct Programs {
  std::string draw;
  std::vector<std::string> read;
};

Failure not_installed(const Sentence& what, const std::string& package) {
  return {failure_code::no_ocr, reasons::no_ocr(what, package)};
}

std::variant<Programs, Failure> find_programs() {
  const std::optional<std::string> draw = find_program("pdftoppm");
  const std::optional<std::string> read = find_program("tesseract");
  const std::optional<std::string> env = find_program("env");
  if (!draw) return not_installed("pdftoppm", "poppler-utils");
  if (!read || !env) return not_installed("tesseract", "tesseract-ocr-dan");
  const ChildResult languages =
      run_child({*read, "--list-langs"}, {page_time, page_time, most_memory, most_page_text});
  if (("\n" + languages.out + languages.err + "\n").find("\ndan\n") == std::string::npos) {
    return not_installed(reasons::tesseract_danish(), "tesseract-ocr-dan");
  }
  // Its threads are slower than ours, which read several files at once.
  return Programs{*draw,
                  {*env, "OMP_THREAD_LIMIT=1", *read, "-", "-", "-l", "dan", "--psm", "3", "-c",
                   "preserve_interword_spaces=1"}};
}

Failure failure_of(const ChildResult& child, const std::string& program, int page) {
  if (child.end == ChildEnd::not_started) {
    return {failure_code::no_ocr, reasons::not_started(program, std::strerror(child.number))};
  }
  if (child.end == ChildEnd::killed && !is_crash(child.number)) {
    return {failure_code::reader_killed, reasons::killed_at_page(program, page)};
  }
  if (child.end == ChildEnd::out_of_time || child.end == ChildEnd::too_much_output) {
    return {failure_code::pdf_limit, reasons::too_much_at_page(program, page)};
  }
  const std::string said = collapse_blanks(child.err.substr(0, 200));
  return {failure_code::pdf_damaged,
          said.empty() ? reasons::pdf_damaged_at(page) : reasons::pdf_damaged_at_so(page, said)};
}

bool is_well(const ChildResult& child) {
  return child.end == ChildEnd::exited && child.number == 0;
}

// pdftoppm draws nothing behind the last page, and says so.
bool is_behind_last(const ChildResult& drawn, int page) {
  return page > 1 && drawn.end == ChildEnd::exited && drawn.out.empty();
}

// "31—000104": a hyphen between digits is often read as a dash.
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

PdfText read_pages(std::string_view bytes, const Programs& programs, bool (*give_up)()) {
  const ChildLimits draw_limits{page_time, page_time, most_memory, most_picture, give_up};
  const ChildLimits read_limits{page_time, page_time, most_memory, most_page_text, give_up};
  PdfText text;
  for (int page = 1; page <= most_pages; ++page) {
    const std::string number = std::to_string(page);
    const ChildResult drawn =
        run_child({programs.draw, "-r", "300", "-gray", "-f", number, "-l", number, input_as_file},
                  draw_limits, bytes);
    if (drawn.end == ChildEnd::given_up) return {{}, std::nullopt, {}, true, false};
    if (is_behind_last(drawn, page)) break;
    if (!is_well(drawn)) return {{}, failure_of(drawn, "pdftoppm", page), {}, false, false};
    const ChildResult read = run_child(programs.read, read_limits, drawn.out);
    if (read.end == ChildEnd::given_up) return {{}, std::nullopt, {}, true, false};
    if (!is_well(read)) return {{}, failure_of(read, "tesseract", page), {}, false, false};
    std::string page_text = with_hyphens_between_digits(read.out);
    while (page_text.ends_with('\f') || page_text.ends_with('\n')) page_text.pop_back();
    text.text += page_text + "\n\f";
  }
  return text;
}

std::optional<std::string> kept_text(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

// Also a name that earlier versions gave, which ended in .txt.
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
    const std::string name = entry->path().filename().string();
    if (is_ocr_text_name(name) && names.count(name) == 0) gone.push_back(entry->path());
  }
  for (const fs::path& path : gone) fs::remove(path, error);
}

PdfText ocr_text(std::string_view bytes, MaskText mask, bool (*give_up)()) {
  const fs::path& folder = ocr_folder();
  const fs::path kept = folder / ocr_text_name(hash_of(bytes), mask != nullptr);
  if (!folder.empty()) {
    if (std::optional<std::string> text = kept_text(kept)) {
      return {*std::move(text), std::nullopt, {}, false, false};
    }
  }
  const std::variant<Programs, Failure> programs = find_programs();
  if (const auto* failure = std::get_if<Failure>(&programs)) {
    return {{}, *failure, {}, false, false};
  }
  PdfText text = read_pages(bytes, std::get<Programs>(programs), give_up);
  if (mask != nullptr) mask(text.text);
  if (!folder.empty() && !text.failure && !text.given_up) {
    std::error_code error;
    fs::create_directories(folder, error);
    constexpr mode_t mode = 0600;
    replace_file(kept, text.text, mode);
  }
  return text;
}

}  // namespace dagsorden
