# Sought at home after a letter, supported employment beside case management, and a new start job.
programme lumena
until 2024-06-30
2023-08-14 samordningsforbundet-ostra-sodertorn outreachMade {"channel": "letter", "result": "notReached"}
2023-08-28 samordningsforbundet-ostra-sodertorn outreachMade {"channel": "homeVisit", "result": "interested"}
2023-09-04 samordningsforbundet-ostra-sodertorn informationMeetingHeld {"parties": ["samordningsforbundet-ostra-sodertorn"], "present": [{"role": "participant"}, {"role": "supportPerson"}]}
2023-09-11 samordningsforbundet-ostra-sodertorn started {"track": "young"}
2023-09-11 samordningsforbundet-ostra-sodertorn activityStarted {"activity": "a1", "activityKind": "jobDirected", "method": "supported-employment", "provider": "samordningsforbundet-ostra-sodertorn", "weeklyHours": 10}
2023-09-25 samordningsforbundet-ostra-sodertorn activityStarted {"activity": "a2", "activityKind": "social", "method": "case-management", "provider": "samordningsforbundet-ostra-sodertorn", "weeklyHours": 5}
2023-10-16 samordningsforbundet-ostra-sodertorn contactMade {"contactKind": "employer"}
2023-11-30 samordningsforbundet-ostra-sodertorn activityEnded {"activity": "a1", "reason": "enteredWork"}
2023-11-30 samordningsforbundet-ostra-sodertorn activityEnded {"activity": "a2", "reason": "completed"}
2023-12-01 af subsidisedEmploymentStarted {"employment": "e1", "form": "nystartsjobb", "subsidisedPercent": 50}
2023-12-01 samordningsforbundet-ostra-sodertorn outcomeReached {"outcome": "subsidisedWork", "from": "2023-12-01"}
2023-12-31 samordningsforbundet-ostra-sodertorn exited {"reason": "completed"}
2024-01-31 samordningsforbundet-ostra-sodertorn followedUp {"monthsAfterExit": 1, "status": "workingWithSubsidy"}
