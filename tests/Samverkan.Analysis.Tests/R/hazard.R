suppressMessages(library(sandwich))
source("expected.R")
# 240 units in 16 clusters, up to six periods, one column that changes over time and one that does not.
set.seed(20260106)
n <- 240; cluster <- sample(1:16, n, TRUE); shift <- rnorm(16, 0, .4)
rows <- do.call(rbind, lapply(1:n, function(i) {
  fixed <- round(rnorm(1), 2); varying <- rbinom(6, 1, .4)
  eta <- -2 + .1 * (1:6) + .5 * fixed - .6 * varying + shift[cluster[i]]
  event <- rbinom(6, 1, 1 - exp(-exp(eta)))
  last <- min(c(which(event == 1), sample(2:6, 1)))
  data.frame(unit = i, cluster = cluster[i], period = 1:last, fixed, varying = varying[1:last], event = event[1:last])
}))
write.table(rows, "hazard.data.csv", sep = ";", row.names = FALSE, quote = FALSE)
tight <- glm.control(epsilon = 1e-14, maxit = 100)
for (link in c("logit", "cloglog")) {
  m <- glm(event ~ factor(period) + fixed + varying - 1, binomial(link), rows, control = tight)
  emit(paste0(link, ".coef"), coef(m)); emit(paste0(link, ".loglik"), logLik(m))
  emit(paste0(link, ".model"), sqrt(diag(vcov(m))))
  emit(paste0(link, ".robust"), sqrt(diag(sandwich(m))))
  emit(paste0(link, ".clustered"), sqrt(diag(vcovCL(m, rows$cluster, type = "HC0", cadjust = FALSE))))
  emit(paste0(link, ".cr1"), sqrt(diag(vcovCL(m, rows$cluster, type = "HC1"))))
}
q <- glm(event ~ period + I(period^2) + varying, binomial("cloglog"), rows, control = tight)
emit("quadratic.coef", coef(q)); emit("quadratic.model", sqrt(diag(vcov(q)))); emit("quadratic.p", summary(q)$coefficients[, 4])
emit("rows", nrow(rows)); emit("events", sum(rows$event))
write_expected("hazard.expected.csv", "sandwich")
