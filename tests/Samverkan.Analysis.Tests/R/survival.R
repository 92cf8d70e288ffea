suppressMessages(library(survival))
source("expected.R")
# 150 subjects in three groups and two strata, whole weeks with ties; ways out: 0 last seen, 1 and 2 compete.
set.seed(20260105)
n <- 150
group <- sample(0:2, n, TRUE); stratum <- sample(0:1, n, TRUE)
t1 <- rexp(n, c(.03, .045, .06)[group + 1] * (1 + .4 * stratum)); t2 <- rexp(n, .02); cens <- runif(n, 5, 60)
time <- ceiling(pmin(t1, t2, cens)); cause <- ifelse(cens < pmin(t1, t2), 0, ifelse(t1 < t2, 1, 2))
data <- data.frame(time, cause, group, stratum)
write.table(data, "survival.data.csv", sep = ";", row.names = FALSE, quote = FALSE)
for (type in c("log-log", "log", "plain")) {
  f <- survfit(Surv(time, cause > 0) ~ 1, data, conf.type = type)
  emit(paste0("km.", type, ".lower"), f$lower); emit(paste0("km.", type, ".upper"), f$upper)
  emit(paste0("km.", type, ".median.ci"), quantile(f, .5)[c("lower", "upper")])
}
emit("km.time", f$time); emit("km.surv", f$surv); emit("km.se", f$std.err * f$surv)
emit("km.median", quantile(f, .5)$quantile)
for (tau in c(20, 40)) { m <- summary(f, rmean = tau)$table; emit(paste0("rmean.", tau), m[["rmean"]]); emit(paste0("rmean.", tau, ".se"), m[["se(rmean)"]]) }
d <- survdiff(Surv(time, cause > 0) ~ group, data)
emit("logrank.observed", d$obs); emit("logrank.expected", d$exp); emit("logrank.chi", d$chisq); emit("logrank.p", pchisq(d$chisq, 2, lower.tail = FALSE))
d <- survdiff(Surv(time, cause > 0) ~ group + strata(stratum), data)
emit("stratified.chi", d$chisq); emit("stratified.p", pchisq(d$chisq, 2, lower.tail = FALSE))
for (type in c("log", "log-log", "plain")) {
  a <- survfit(Surv(time, factor(cause)) ~ 1, data, conf.type = type)
  emit(paste0("aj.", type, ".lower1"), a$lower[, 2]); emit(paste0("aj.", type, ".upper1"), a$upper[, 2])
}
emit("aj.time", a$time)
emit("aj.p0", a$pstate[, 1]); emit("aj.p1", a$pstate[, 2]); emit("aj.p2", a$pstate[, 3])
emit("aj.se0", a$std.err[, 1]); emit("aj.se1", a$std.err[, 2]); emit("aj.se2", a$std.err[, 3])
write_expected("survival.expected.csv", "survival")
