suppressMessages(library(sandwich))
source("expected.R")
# 400 units of 24 caseworkers, up to eight periods. Three indicators that wander and may be missing, and what went on in each period.
set.seed(20261123)
shift <- rnorm(24, 0, .3)
rows <- do.call(rbind, lapply(1:400, function(i) {
  worker <- sample(1:24, 1)
  walk <- function() pmin(5, pmax(1, round(3 + rnorm(1) + cumsum(rnorm(8, .1, .5)))))
  a <- walk(); b <- walk(); c <- walk()
  kind <- sample(0:3, 8, TRUE, c(.25, .3, .25, .2))          # 0 idle, 1 other only, 2 job-directed alone, 3 in parallel
  changes <- cumsum(c(0, rbinom(7, 1, .1)))
  before <- c(1, kind[-8])
  eta <- -4.6 + .05 * (0:7) + .4 * a - .2 * b + .15 * c - .5 * (before == 0) + .3 * (before == 2) + .6 * (before == 3) - .3 * changes + shift[worker]
  event <- rbinom(8, 1, 1 - exp(-exp(eta)))
  last <- min(c(which(event == 1), sample(3:8, 1)))
  gone <- function(x) ifelse(runif(8) < .06, NA, x)
  data.frame(unit = i, worker, period = 0:7, a = gone(a), b = gone(b), c = gone(c), kind, changes, event)[1:last, ]
}))
write.table(rows, "hazard-joint.data.csv", sep = ";", row.names = FALSE, quote = FALSE, na = "")
rows$before <- ave(rows$kind, rows$unit, FUN = function(k) c(NA, k[-length(k)]))
asked <- rows[!is.na(rows$before), ]
used <- asked[complete.cases(asked[, c("a", "b", "c")]), ]
tight <- glm.control(epsilon = 1e-14, maxit = 100)
m <- glm(event ~ period + a + b + c + I(before == 0) + I(before == 2) + I(before == 3) + changes, binomial("cloglog"), used, control = tight)
error <- sqrt(diag(vcovCL(m, used$worker, type = "HC1")))
free <- length(unique(used$worker)) - 1
emit("ratio", exp(coef(m)[-(1:2)]))
emit("lower", exp(coef(m)[-(1:2)] - qt(.975, free) * error[-(1:2)]))
emit("upper", exp(coef(m)[-(1:2)] + qt(.975, free) * error[-(1:2)]))
emit("p", 2 * pt(-abs(coef(m) / error)[-(1:2)], free))
emit("holm", p.adjust(2 * pt(-abs(coef(m) / error)[3:5], free), "holm"))
emit("rows", nrow(used)); emit("missing", nrow(asked) - nrow(used))
write_expected("hazard-joint.expected.csv", "sandwich")
