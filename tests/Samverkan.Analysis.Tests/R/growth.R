suppressMessages({library(lme4); library(lmerTest)})
source("expected.R")
# 60 units in two groups, up to seven occasions three months apart, unbalanced, some outcomes missing.
set.seed(20260104)
n <- 60
u <- MASS::mvrnorm(n, c(0, 0), matrix(c(.6, -.03, -.03, .015), 2))
data <- do.call(rbind, lapply(1:n, function(i) {
  times <- 0:sample(1:6, 1, prob = c(1, 1, 2, 3, 4, 5))
  group <- i %% 2
  data.frame(unit = i, time = times, group = group, y = round(2.6 + .12 * times + .08 * times * group + u[i, 1] + u[i, 2] * times + rnorm(length(times), 0, .5), 3))
}))
data$y[sample(nrow(data), 12)] <- NA
write.table(data, "growth.data.csv", sep = ";", row.names = FALSE, na = "", quote = FALSE)
# lme4's own stop leaves the sixth digit to the optimiser; bobyqa down to 1e-10 finds the greatest likelihood of its three.
tight <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-10, maxfun = 100000))
show <- function(name, m) {
  s <- summary(m)$coefficients
  emit(paste0(name, ".beta"), s[, "Estimate"]); emit(paste0(name, ".se"), s[, "Std. Error"])
  emit(paste0(name, ".df"), s[, "df"]); emit(paste0(name, ".p"), s[, "Pr(>|t|)"])
  v <- as.data.frame(VarCorr(m))
  emit(paste0(name, ".vcov"), v$vcov); emit(paste0(name, ".loglik"), logLik(m))
}
emit("occasions", sum(!is.na(data$y))); emit("missing", sum(is.na(data$y)))
show("reml", lmer(y ~ time * group + (time | unit), data, control = tight))
show("ml", lmer(y ~ time * group + (time | unit), data, REML = FALSE, control = tight))
show("intercept", lmer(y ~ time + (1 | unit), data, control = tight))
write_expected("growth.expected.csv", c("lme4", "lmerTest"))
