# Started without a referral, does not agree to the plan, and gets a protected identity.
programme stockholmskraften
until 2025-12-31
2025-03-03 af participationConsentGiven {"consent": "c1", "period": {"from": "2025-03-03"}, "form": "written"}
2025-03-03 af started {}
2025-03-04 af jointMappingCompleted {"parties": ["af", "stockholm/skarholmen"]}
2025-03-05 af coordinatedPlanAgreed {"parties": ["af", "stockholm/skarholmen"], "goals": ["Arbeta i butik"], "agreement": "no"}
2025-03-06 af identityProtectionChanged {"protection": "confidentialityFlag"}
2025-03-10 af activityStarted {"activity": "a1", "activityKind": "jobDirected"}
2025-03-12 af activityGapExplained {"period": {"from": "2025-03-03", "to": "2025-03-09"}, "reason": "rulesPreventOverlap"}
2025-03-31 af activityEnded {"activity": "a1", "reason": "completed"}
2025-03-31 af exited {"reason": "noLongerRelevant"}
