# Falls ill two weeks into the first activity and leaves; declines to answer afterwards.
programme stockholmskraften
until 2025-12-31
2025-01-07 stockholm/skarholmen referred {"referrer": "stockholm/skarholmen", "district": "stockholm/skarholmen"}
2025-01-07 af participationConsentGiven {"consent": "c1", "period": {"from": "2025-01-07"}, "form": "written"}
2025-01-13 af started {}
2025-01-20 af jointMappingCompleted {"parties": ["af", "stockholm/skarholmen"]}
2025-01-27 af activityStarted {"activity": "a1", "activityKind": "jobDirected", "weeklyHours": 20}
2025-02-07 af activityEnded {"activity": "a1", "reason": "illness"}
2025-02-14 af exited {"reason": "interrupted"}
2025-03-14 af followedUp {"monthsAfterExit": 1, "status": "declined"}
