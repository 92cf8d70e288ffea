# Disagrees with plan and recommendation; a contact is taken back, a category corrected, and two bodies say no.
programme arbetsprovning
until 2013-06-30
2012-09-03 stockholm/socialnamnden referred {"referrer": "stockholm/socialnamnden"}
2012-09-10 stockholm/arbetsmarknadsnamnden started {"track": "work-trial"}
2012-09-10 stockholm/arbetsmarknadsnamnden implementationPlanAgreed {"goals": ["Pröva snickeri"], "agreement": "no"}
2012-09-11 stockholm/arbetsmarknadsnamnden activityStarted {"activity": "a1", "activityKind": "jobDirected", "method": "work-trial", "provider": "stockholm/arbetsmarknadsnamnden", "weeklyHours": 20}
2012-09-24 stockholm/arbetsmarknadsnamnden contactMade {"contactKind": "employer"}
2012-09-25 stockholm/arbetsmarknadsnamnden entryRetracted {"entry": "#5"}
2012-10-19 stockholm/arbetsmarknadsnamnden activityEnded {"activity": "a1", "reason": "interrupted"}
2012-10-22 stockholm/arbetsmarknadsnamnden recommendationMade {"recommendation": "r1", "recommendationCategory": "ap-rc1", "aim": "health", "addressee": "fk", "agreement": "no"}
2012-10-24 stockholm/arbetsmarknadsnamnden entryCorrected {"entry": "#8", "happened": "2012-10-22", "kind": "recommendationMade", "version": 1, "replacement": {"recommendation": "r1", "recommendationCategory": "ap-rc2", "aim": "jobDirected", "addressee": "fk", "agreement": "no", "tellsOfHealth": true}}
2012-10-25 stockholm/arbetsmarknadsnamnden handedOver category=health {"recommendation": "r1"}
2012-11-02 fk handOverAnswered category=health {"recommendation": "r1", "answer": "redirected"}
2012-11-05 stockholm/arbetsmarknadsnamnden handedOver category=health {"recommendation": "r1", "to": "region-stockholm"}
2012-11-16 region-stockholm handOverAnswered category=health {"recommendation": "r1", "answer": "declined"}
2012-11-16 stockholm/arbetsmarknadsnamnden exited {"reason": "noLongerRelevant"}
