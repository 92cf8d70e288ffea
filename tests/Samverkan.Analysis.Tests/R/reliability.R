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
# Omega's error by the delta method with the full matrix of covariances of covariances, and slopes by differences.
minres <- function(s) {
  r <- cov2cor(s); low <- lower.tri(r)
  fit <- optim(fa1$loadings[, 1], function(l) sum((r - tcrossprod(l))[low]^2), function(l) { e <- r - tcrossprod(l); diag(e) <- 0; as.vector(-2 * e %*% l) },
    method = "BFGS", control = list(reltol = 1e-18, maxit = 2000))
  1 - sum(1 - fit$par^2) / sum(r)
}
r <- cor(x); k <- ncol(r); at <- which(lower.tri(r, diag = TRUE), arr.ind = TRUE)
slope <- apply(at, 1, function(p) {
  moved <- function(by) { s <- r; s[p[1], p[2]] <- s[p[1], p[2]] + by; s[p[2], p[1]] <- s[p[1], p[2]]; minres(s) }
  (moved(1e-4) - moved(-1e-4)) / 2e-4
})
gamma <- outer(seq_len(nrow(at)), seq_len(nrow(at)), Vectorize(function(p, q)
  (r[at[p, 1], at[q, 1]] * r[at[p, 2], at[q, 2]] + r[at[p, 1], at[q, 2]] * r[at[p, 2], at[q, 1]]) / (nrow(x) - 1)))
error <- sqrt(drop(slope %*% gamma %*% slope))
emit("omega.ci", 1 - (1 - minres(r)) * exp(c(1, -1) * qnorm(.975) * error / (1 - minres(r))))
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
