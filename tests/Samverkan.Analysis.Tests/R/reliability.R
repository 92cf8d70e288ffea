suppressMessages({library(psych); library(vcd)})
source("expected.R")
# Eight items 1 to 5 of one factor; blank is missing.
set.seed(20260102)
f <- rnorm(120)
items <- sapply(c(.8, .7, .65, .6, .75, .5, .45, .7), function(l) pmin(5, pmax(1, round(3 + 1.1 * (l * f + sqrt(1 - l^2) * rnorm(120))))))
colnames(items) <- paste0("i", 1:8)
items[cbind(c(4, 50, 51, 97), c(1, 3, 8, 8))] <- NA
write.table(items, "items.data.csv", sep = ";", row.names = FALSE, na = "", quote = FALSE)
x <- items[complete.cases(items), ]
emit("items.n", nrow(x)); emit("items.missing", sum(!complete.cases(items)))
a <- psych::alpha(as.data.frame(x), warnings = FALSE)
emit("alpha", a$total$raw_alpha); emit("alpha.standardized", a$total$std.alpha)
ci <- psych::alpha.ci(a$total$raw_alpha, n.obs = nrow(x), n.var = 8, digits = 15)
emit("alpha.ci", c(ci$lower.ci, ci$upper.ci))
o <- suppressWarnings(suppressMessages(psych::omega(as.data.frame(x), nfactors = 1, plot = FALSE)))
emit("omega", o$omega.tot)
fa1 <- psych::fa(x, nfactors = 1, fm = "minres")
emit("loadings", fa1$loadings[, 1])
# Two raters on five steps.
set.seed(20260103)
truth <- sample(1:5, 150, replace = TRUE)
r1 <- pmin(5, pmax(1, truth + sample(-1:1, 150, TRUE, c(.2, .6, .2))))
r2 <- pmin(5, pmax(1, truth + sample(-2:1, 150, TRUE, c(.05, .25, .5, .2))))
write.table(data.frame(r1, r2), "raters.data.csv", sep = ";", row.names = FALSE, quote = FALSE)
tab <- table(factor(r1, 1:5), factor(r2, 1:5))
lin <- vcd::Kappa(tab, weights = "Equal-Spacing"); quad <- vcd::Kappa(tab, weights = "Fleiss-Cohen")
emit("kappa", lin$Unweighted[1]); emit("kappa.se", lin$Unweighted[2])
emit("kappa.linear", lin$Weighted[1]); emit("kappa.linear.se", lin$Weighted[2])
emit("kappa.quadratic", quad$Weighted[1]); emit("kappa.quadratic.se", quad$Weighted[2])
emit("kappa.quadratic.ci", confint(quad)["Weighted", ])
pk <- psych::cohen.kappa(cbind(r1, r2))
emit("psych.kappa.quadratic", pk$weighted.kappa); emit("psych.kappa.quadratic.se", sqrt(pk$var.weighted))
# Shrout and Fleiss (1979), table 2, and four raters of the items' kind.
sf <- matrix(c(9, 2, 5, 8, 6, 1, 3, 2, 8, 4, 6, 8, 7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7), ncol = 4, byrow = TRUE)
icc <- function(name, m) {
  r <- psych::ICC(m, lmer = FALSE)$results
  for (i in 1:6) {
    emit(paste0(name, i), r$ICC[i]); emit(paste0(name, i, ".f"), r$F[i]); emit(paste0(name, i, ".df"), c(r$df1[i], r$df2[i]))
    emit(paste0(name, i, ".p"), r$p[i]); emit(paste0(name, i, ".ci"), c(r$`lower bound`[i], r$`upper bound`[i]))
  }
}
icc("sf", sf)
icc("icc", x[, 1:4])
write_expected("reliability.expected.csv", c("psych", "vcd", "GPArotation"))
