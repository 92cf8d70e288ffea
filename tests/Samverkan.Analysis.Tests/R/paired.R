source("expected.R")
# Ratings 1 to 5 of the same 40 units twice; blank is missing.
set.seed(20260101)
first <- sample(1:5, 40, replace = TRUE, prob = c(.2, .3, .3, .15, .05))
second <- pmin(5, pmax(1, first + sample(-1:2, 40, replace = TRUE, prob = c(.2, .35, .3, .15))))
first[c(7, 21)] <- NA
second[c(13, 21, 33)] <- NA
write.table(data.frame(first, second), "paired.data.csv", sep = ";", row.names = FALSE, na = "", quote = FALSE)
whole <- complete.cases(first, second)
d <- (second - first)[whole]
emit("n", length(d)); emit("missing", sum(!whole))
t <- t.test(d)
emit("t", t$statistic); emit("t.df", t$parameter); emit("t.p", t$p.value)
emit("mean", mean(d)); emit("mean.ci", t$conf.int)
w <- suppressWarnings(wilcox.test(d, exact = FALSE, correct = TRUE))
emit("wilcoxon.v", w$statistic)
# The same differences six times over: beyond the exact test's reach.
large <- rep(d, 6)
wl <- suppressWarnings(wilcox.test(large, exact = FALSE, correct = TRUE))
emit("wilcoxon.large.v", wl$statistic); emit("wilcoxon.large.p", wl$p.value)
# Exact with ties and zeros: all signs of the ranks, one by one.
few <- c(0, 1, 1, -1, 2, 3, -2, 4, 0, 1, 5, -3, 2, 2)
nz <- few[few != 0]; r <- rank(abs(nz)); v <- sum(r[nz > 0])
signs <- as.matrix(expand.grid(rep(list(0:1), length(nz))))
all <- signs %*% r
low <- min(v, sum(r) - v)
emit("wilcoxon.few.v", v); emit("wilcoxon.few.p", min(1, 2 * mean(all <= low + 1e-9)))
# Exact without ties.
distinct <- c(1.1, -0.4, 2.3, 3.7, -1.9, 0.8, 5.2, 4.4, -0.2, 6.1)
we <- wilcox.test(distinct, exact = TRUE)
emit("wilcoxon.distinct.v", we$statistic); emit("wilcoxon.distinct.p", we$p.value)
emit("sign.p", binom.test(sum(d > 0), sum(d != 0))$p.value)
m <- matrix(c(30, 5, 16, 49), 2)
emit("mcnemar.chi", mcnemar.test(m)$statistic); emit("mcnemar.p", mcnemar.test(m)$p.value)
emit("mcnemar.exact.p", binom.test(16, 21)$p.value)
# Effect sizes: interval by the non-central t distribution.
n <- length(d); dz <- mean(d) / sd(d); tt <- dz * sqrt(n)
ncp <- function(p) uniroot(function(x) pt(tt, n - 1, x) - p, c(-20, 20), tol = 1e-13)$root
emit("dz", dz); emit("dz.ci", c(ncp(.975), ncp(.025)) / sqrt(n))
j <- gamma((n - 1) / 2) / (sqrt((n - 1) / 2) * gamma((n - 2) / 2))
emit("gz", dz * j); emit("gz.ci", c(ncp(.975), ncp(.025)) / sqrt(n) * j)
nzd <- d[d != 0]; rk <- rank(abs(nzd)); k <- length(nzd)
rb <- (sum(rk[nzd > 0]) - sum(rk[nzd < 0])) / sum(rk)
se <- sqrt((2 * k^3 + 3 * k^2 + k) / 6) / ((k^2 + k) / 2)
emit("rb", rb); emit("rb.ci", tanh(atanh(rb) + c(-1, 1) * qnorm(.975) * se))
p <- c(0.01, 0.04, 0.03, 0.005, 0.6, 0.04, 0.00021)
emit("p", p); emit("holm", p.adjust(p, "holm")); emit("bh", p.adjust(p, "BH"))
write_expected("paired.expected.csv")
