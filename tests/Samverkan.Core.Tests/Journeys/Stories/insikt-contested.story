# History reviewed without a waiver; the person disagrees with the recommendation and the city says no.
programme insikt
until 2023-12-31
2023-05-02 af caseGoneThrough {"decision": "invite"}
2023-05-08 af informationMeetingHeld {"parties": ["af", "malmo/arbetsmarknads-och-socialnamnden"]}
2023-05-08 af participationConsentGiven {"consent": "c1", "period": {"from": "2023-05-08"}, "form": "written"}
2023-05-08 af started {"track": "participants"}
2023-05-09 af historyReviewed {"parties": ["malmo/arbetsmarknads-och-socialnamnden"]}
2023-05-15 af jointMappingCompleted {"parties": ["af", "malmo/arbetsmarknads-och-socialnamnden"]}
2023-05-16 af recommendationMade {"recommendation": "r1", "recommendationCategory": "in-rc5", "aim": "social", "addressee": "malmo/arbetsmarknads-och-socialnamnden", "agreement": "no"}
2023-05-17 af handedOver {"recommendation": "r1"}
2023-05-24 malmo/arbetsmarknads-och-socialnamnden handOverAnswered {"recommendation": "r1", "answer": "declined"}
2023-05-26 af exited {"reason": "noLongerRelevant"}
