# Writes named numbers with all their digits, and above them which R and packages made them.
# Every script here is run in this folder: Rscript paired.R
expected <- new.env()
expected$rows <- character()
emit <- function(name, value) {
  value <- unname(as.numeric(value))
  if (length(value) == 1) names <- name else names <- paste0(name, "[", seq_along(value), "]")
  text <- ifelse(is.na(value), "none", trimws(formatC(value, digits = 15, format = "g")))
  expected$rows <- c(expected$rows, paste0(names, ";", text))
}
write_expected <- function(file, packages = character()) {
  versions <- vapply(packages, function(p) paste(p, as.character(packageVersion(p))), "")
  head <- paste0("# ", paste(c(R.version.string, versions), collapse = "; "))
  writeLines(c(head, "name;value", expected$rows), file)
}
