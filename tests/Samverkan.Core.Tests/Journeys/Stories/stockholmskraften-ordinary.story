# Referred by the district, mapped, planned, and on to an introduction job that lasts.
programme stockholmskraften
until 2025-12-31
2024-10-21 stockholm/skarholmen referred {"referrer": "stockholm/skarholmen", "district": "stockholm/skarholmen", "questions": [{"askedBy": "together", "text": "Vilket arbete fungerar?"}], "referrerRole": "social-worker"}
2024-10-28 af informationMeetingHeld {"parties": ["af"], "present": [{"role": "participant"}, {"role": "interpreter"}]}
2024-10-28 af participationConsentGiven {"consent": "c1", "period": {"from": "2024-10-28"}, "form": "written"}
2024-11-01 af placedOnTeam {"team": "team-2", "district": "stockholm/skarholmen"}
2024-11-04 af started {}
2024-11-04 af caseworkerAssigned {"staff": "@1", "role": "employment-officer"}
2024-11-11 af jointMappingCompleted {"parties": ["af", "stockholm/skarholmen"]}
2024-11-18 af coordinatedPlanAgreed {"parties": ["af", "stockholm/skarholmen"], "goals": ["Arbeta i kök"], "agreement": "yes"}
2024-11-18 af activityStarted {"activity": "a1", "activityKind": "jobDirected", "method": "work-training", "provider": "af", "weeklyHours": 20}
2024-12-02 stockholm/skarholmen activityStarted {"activity": "a2", "activityKind": "social", "provider": "stockholm/skarholmen", "weeklyHours": 10}
2024-12-09 af contactMade {"contactKind": "employer"}
2025-01-31 af activityEnded {"activity": "a1", "reason": "enteredWork"}
2025-01-31 stockholm/skarholmen activityEnded {"activity": "a2", "reason": "completed"}
2025-02-03 af subsidisedEmploymentStarted {"employment": "e1", "form": "introduktionsjobb", "subsidisedPercent": 80}
2025-02-03 af outcomeReached {"outcome": "subsidisedWork", "from": "2025-02-03"}
2025-02-28 af exited {"reason": "completed"}
2025-03-28 af followedUp {"monthsAfterExit": 1, "status": "workingWithSubsidy"}
2025-08-28 af followedUp {"monthsAfterExit": 6, "status": "working"}
2025-09-30 af subsidisedEmploymentEnded {"employment": "e1", "reason": "becameUnsubsidised"}
