# Does not agree to the plan; planned hours are corrected, and two ids are merged and split again.
programme hallbar-etablering
until 2020-06-30
2020-03-02 stockholm/arbetsmarknadsnamnden started {"track": "individual"}
2020-03-02 stockholm/arbetsmarknadsnamnden jointMappingCompleted {"parties": ["stockholm/arbetsmarknadsnamnden", "af"]}
2020-03-03 af coordinatedPlanAgreed {"parties": ["stockholm/arbetsmarknadsnamnden", "af"], "goals": ["Heltid"], "agreement": "no"}
2020-03-03 stockholm/arbetsmarknadsnamnden fullTimePlanned {"period": {"from": "2020-03-02", "to": "2020-03-08"}, "fullTimeHours": 40, "plannedHours": 40}
2020-03-05 stockholm/arbetsmarknadsnamnden entryCorrected {"entry": "#4", "happened": "2020-03-03", "kind": "fullTimePlanned", "version": 1, "replacement": {"period": {"from": "2020-03-02", "to": "2020-03-08"}, "fullTimeHours": 40, "plannedHours": 15, "shortfall": "ownChoice"}}
2020-03-04 stockholm/arbetsmarknadsnamnden activityStarted recorded=2020-03-06 {"activity": "a1", "activityKind": "social", "method": "civic-orientation"}
2020-03-13 stockholm/arbetsmarknadsnamnden activityEnded {"activity": "a1", "reason": "interrupted"}
2020-03-16 stockholm/arbetsmarknadsnamnden personMerged {"other": "@8"}
2020-03-17 stockholm/arbetsmarknadsnamnden personSplit {"other": "@8"}
2020-03-20 stockholm/arbetsmarknadsnamnden exited {"reason": "other"}
