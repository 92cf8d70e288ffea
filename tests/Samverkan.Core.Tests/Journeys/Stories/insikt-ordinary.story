# From gone through to handed over, with waiver and consent before the history is reviewed.
programme insikt
until 2023-12-31
2023-02-06 af caseGoneThrough {"decision": "invite"}
2023-02-10 af invitedToMeeting {"parties": ["af", "malmo/arbetsmarknads-och-socialnamnden"]}
2023-02-20 af informationMeetingHeld {"parties": ["af", "malmo/arbetsmarknads-och-socialnamnden"], "present": [{"role": "participant"}, {"role": "staff", "staffRole": "employment-officer", "from": "af"}, {"role": "staff", "staffRole": "labour-market-officer", "from": "malmo/arbetsmarknads-och-socialnamnden"}]}
2023-02-20 af participationConsentGiven {"consent": "c1", "period": {"from": "2023-02-20"}, "form": "written"}
2023-02-20 malmo/arbetsmarknads-och-socialnamnden secrecyWaiverGiven {"waiver": "w1", "disclosers": ["malmo/arbetsmarknads-och-socialnamnden"], "recipients": ["af"], "categories": ["labourMarketHistory"], "purpose": "coordination", "period": {"from": "2023-02-20", "to": "2023-12-31"}, "form": "written"}
2023-02-20 af started {"track": "participants"}
2023-03-01 af historyReviewed {"parties": ["malmo/arbetsmarknads-och-socialnamnden"]}
2023-03-08 af jointMeetingHeld {"parties": ["af", "malmo/arbetsmarknads-och-socialnamnden"], "present": [{"role": "participant"}, {"role": "staff", "staffRole": "employment-officer", "from": "af"}, {"role": "staff", "staffRole": "labour-market-officer", "from": "malmo/arbetsmarknads-och-socialnamnden"}, {"role": "interpreter"}]}
2023-03-08 af jointMappingCompleted {"parties": ["af", "malmo/arbetsmarknads-och-socialnamnden"]}
2023-03-15 af recommendationMade {"recommendation": "r1", "recommendationCategory": "in-rc2", "aim": "skillsUpgrading", "addressee": "malmo/arbetsmarknads-och-socialnamnden", "agreement": "yes"}
2023-03-16 af handedOver {"recommendation": "r1"}
2023-03-23 malmo/arbetsmarknads-och-socialnamnden handOverAnswered {"recommendation": "r1", "answer": "received"}
2023-03-31 af exited {"reason": "completed"}
