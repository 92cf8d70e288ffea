# Full time is 25 hours for a parent; ten are planned, and the family moves.
programme hallbar-etablering
until 2021-12-31
2021-02-01 stockholm/arbetsmarknadsnamnden started {"track": "individual"}
2021-02-01 stockholm/arbetsmarknadsnamnden fullTimePlanned {"period": {"from": "2021-02-01"}, "fullTimeHours": 25, "plannedHours": 10, "shortfall": "careOfChild"}
2021-02-02 stockholm/arbetsmarknadsnamnden activityStarted {"activity": "a1", "activityKind": "skillsUpgrading", "method": "sfi", "weeklyHours": 10}
2021-02-12 stockholm/arbetsmarknadsnamnden activityEnded {"activity": "a1", "reason": "interrupted"}
2021-02-12 stockholm/arbetsmarknadsnamnden exited {"reason": "moved"}
