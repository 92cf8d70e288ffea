# Two questions in the referral, a plan that answers them, a work trial, and a recommendation that is carried on.
programme arbetsprovning
until 2013-12-31
2012-02-20 stockholm/enheten-for-hemlosa referred {"referrer": "stockholm/enheten-for-hemlosa", "questions": [{"askedBy": "referrer", "text": "Hur fungerar arbete i grupp?"}, {"askedBy": "participant", "text": "Orkar jag en hel dag?"}], "referrerRole": "social-worker"}
2012-03-05 stockholm/arbetsmarknadsnamnden started {"track": "work-trial"}
2012-03-05 stockholm/arbetsmarknadsnamnden implementationPlanAgreed {"goals": ["Komma i tid"], "agreement": "yes", "activity": "a1", "answersReferral": true}
2012-03-06 stockholm/arbetsmarknadsnamnden activityStarted {"activity": "a1", "activityKind": "jobDirected", "method": "work-trial", "provider": "stockholm/arbetsmarknadsnamnden", "weeklyHours": 15}
2012-03-19 stockholm/arbetsmarknadsnamnden competenceMappingCompleted {"parties": ["stockholm/arbetsmarknadsnamnden"]}
2012-03-31 stockholm/arbetsmarknadsnamnden attendanceRecorded {"activity": "a1", "period": {"from": "2012-03-06", "to": "2012-03-31"}, "attendedHours": 42}
2012-04-27 stockholm/arbetsmarknadsnamnden activityEnded {"activity": "a1", "reason": "completed"}
2012-04-27 stockholm/arbetsmarknadsnamnden recommendationMade {"recommendation": "r1", "recommendationCategory": "ap-rc4", "aim": "jobDirected", "addressee": "stockholm/enheten-for-hemlosa", "agreement": "yes", "answersReferral": true}
2012-04-30 stockholm/arbetsmarknadsnamnden handedOver {"recommendation": "r1"}
2012-05-04 stockholm/enheten-for-hemlosa handOverAnswered {"recommendation": "r1", "answer": "accepted"}
2012-05-04 stockholm/arbetsmarknadsnamnden exited {"reason": "completed"}
