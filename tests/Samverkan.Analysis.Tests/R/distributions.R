source("expected.R")
# Above 400,000 degrees of freedom R itself takes the normal distribution for t, to ten digits: hence no more than 1e5.
# qf itself is right to ten digits only; one step of Newton by pf gives the rest.
refined <- function(p, d1, d2) { q <- qf(p, d1, d2); q - (pf(q, d1, d2) - p) / df(q, d1, d2) }
for (x in c(0, 0.3, 1.96, 5, 12)) emit(paste0("norm.upper(", x, ")"), pnorm(x, lower.tail = FALSE))
for (df in c(1, 2.5, 9, 120, 1e5)) for (x in c(-1.3, 0.2, 2.3, 8)) emit(paste0("t.upper(", x, ",", format(df, scientific = FALSE), ")"), pt(x, df, lower.tail = FALSE))
for (df in c(1, 2.5, 9, 120, 1e5)) emit(paste0("t.critical(0.95,", format(df, scientific = FALSE), ")"), qt(.975, df))
for (df in c(1, 4, 30, 5000)) for (x in c(0.1, 3.84, 40, 5200)) emit(paste0("chisq.upper(", x, ",", df, ")"), pchisq(x, df, lower.tail = FALSE))
for (df in c(1, 4, 30, 5000)) for (p in c(.025, .5, .975)) emit(paste0("chisq.quantile(", p, ",", df, ")"), qchisq(p, df))
for (d1 in c(1, 5, 60)) for (d2 in c(2, 15.5, 4000)) for (x in c(0.2, 1, 4.1)) emit(paste0("f.upper(", x, ",", d1, ",", d2, ")"), pf(x, d1, d2, lower.tail = FALSE))
for (d1 in c(1, 5, 60)) for (d2 in c(2, 15.5, 4000)) for (p in c(.025, .975)) emit(paste0("f.quantile(", p, ",", d1, ",", d2, ")"), refined(p, d1, d2))
write_expected("distributions.expected.csv")
