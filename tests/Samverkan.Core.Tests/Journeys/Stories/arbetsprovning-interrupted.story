# Queues, starts the work preparation, is away for the closed weeks of July, and breaks off.
programme arbetsprovning
until 2012-12-31
2012-05-07 stockholm/socialnamnden referred {"referrer": "stockholm/socialnamnden"}
2012-05-21 stockholm/arbetsmarknadsnamnden putInQueue {"reason": "no-free-place", "position": 2}
2012-06-11 stockholm/arbetsmarknadsnamnden started {"track": "work-preparation"}
2012-06-11 stockholm/arbetsmarknadsnamnden activityStarted {"activity": "a1", "activityKind": "social", "method": "work-preparation", "provider": "stockholm/arbetsmarknadsnamnden", "weeklyHours": 10}
2012-06-29 stockholm/arbetsmarknadsnamnden activityEnded {"activity": "a1", "reason": "providerEnded"}
2012-07-30 stockholm/arbetsmarknadsnamnden activityStarted {"activity": "a2", "activityKind": "social", "method": "work-preparation", "provider": "stockholm/arbetsmarknadsnamnden", "weeklyHours": 10}
2012-08-31 stockholm/arbetsmarknadsnamnden activityEnded {"activity": "a2", "reason": "interrupted"}
2012-08-31 stockholm/arbetsmarknadsnamnden exited {"reason": "interrupted"}
2012-09-28 stockholm/arbetsmarknadsnamnden followedUp {"monthsAfterExit": 1, "status": "notReached"}
