# The provider ends the activity, the coach leaves, the day of the start was wrong.
programme lumena
until 2024-06-30
2024-02-05 samordningsforbundet-ostra-sodertorn started {"track": "young"}
2024-02-05 samordningsforbundet-ostra-sodertorn caseworkerAssigned {"staff": "@1", "role": "job-coach"}
2024-02-12 samordningsforbundet-ostra-sodertorn activityStarted {"activity": "a1", "activityKind": "jobDirected", "method": "matching-from-day-one"}
2024-02-29 samordningsforbundet-ostra-sodertorn activityEnded {"activity": "a1", "reason": "providerEnded"}
2024-03-01 samordningsforbundet-ostra-sodertorn caseworkerAssignmentEnded {"staff": "@1", "role": "job-coach"}
2024-03-11 samordningsforbundet-ostra-sodertorn caseworkerAssigned {"staff": "@2", "role": "job-coach"}
2024-03-15 samordningsforbundet-ostra-sodertorn activityGapExplained {"period": {"from": "2024-03-01", "to": "2024-03-17"}, "reason": "waitingTime"}
2024-03-18 samordningsforbundet-ostra-sodertorn activityStarted {"activity": "a2", "activityKind": "jobDirected"}
2024-03-20 samordningsforbundet-ostra-sodertorn entryCorrected {"entry": "#1", "happened": "2024-02-01", "kind": "started", "version": 1, "replacement": {"track": "young"}}
2024-04-05 samordningsforbundet-ostra-sodertorn activityEnded {"activity": "a2", "reason": "completed"}
2024-04-05 samordningsforbundet-ostra-sodertorn exited {"reason": "other"}
