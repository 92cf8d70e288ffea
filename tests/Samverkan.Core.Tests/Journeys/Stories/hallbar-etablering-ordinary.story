# Three bodies map and plan together; full time is reached from the second week on, short of ten hours.
programme hallbar-etablering
until 2020-03-01
2019-09-02 stockholm/arbetsmarknadsnamnden started {"track": "individual"}
2019-09-02 stockholm/arbetsmarknadsnamnden jointMappingCompleted {"parties": ["stockholm/arbetsmarknadsnamnden", "af", "region-stockholm"]}
2019-09-03 stockholm/arbetsmarknadsnamnden coordinatedPlanAgreed {"parties": ["stockholm/arbetsmarknadsnamnden", "af", "region-stockholm"], "goals": ["Svenska för vården"], "agreement": "yes"}
2019-09-03 stockholm/arbetsmarknadsnamnden fullTimePlanned {"period": {"from": "2019-09-02", "to": "2019-09-15"}, "fullTimeHours": 40, "plannedHours": 30, "shortfall": "waitingForStart"}
2019-09-04 stockholm/arbetsmarknadsnamnden activityStarted {"activity": "a1", "activityKind": "skillsUpgrading", "method": "vocational-sfi", "provider": "stockholm/arbetsmarknadsnamnden", "weeklyHours": 20}
2019-09-09 region-stockholm activityStarted {"activity": "a2", "activityKind": "health", "method": "health-coordination", "provider": "region-stockholm", "weeklyHours": 5}
2019-09-09 stockholm/arbetsmarknadsnamnden activityStarted {"activity": "a3", "activityKind": "jobDirected", "method": "mother-tongue-coaching", "provider": "stockholm/arbetsmarknadsnamnden", "weeklyHours": 5, "language": "so"}
2019-09-30 stockholm/arbetsmarknadsnamnden attendanceRecorded {"activity": "a1", "period": {"from": "2019-09-04", "to": "2019-09-29"}, "attendedHours": 60, "plannedHours": 72}
2019-10-31 stockholm/arbetsmarknadsnamnden activityEnded {"activity": "a1", "reason": "completed"}
2019-10-31 region-stockholm activityEnded category=health {"activity": "a2", "reason": "completed"}
2019-10-31 stockholm/arbetsmarknadsnamnden activityEnded {"activity": "a3", "reason": "enteredStudies"}
2019-10-31 stockholm/arbetsmarknadsnamnden exited {"reason": "completed"}
2019-11-04 af outcomeReached {"outcome": "studies", "from": "2019-11-04"}
2019-11-29 stockholm/arbetsmarknadsnamnden followedUp {"monthsAfterExit": 1, "status": "studying"}
